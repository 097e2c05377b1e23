package telegram

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// answerLimit bounds an answer read into memory: getUpdates gives at most 4 MiB.
const answerLimit = 8 << 20

// transport goes under the library. It puts the real token into the path, sends
// the library's form on as one JSON body, refuses redirects, and hands back only
// answers that have the Bot API's shape; everything else becomes a Fault.
type transport struct {
	base  http.RoundTripper
	api   *url.URL
	token string
}

func newBase() *http.Transport {
	var one http.Protocols
	one.SetHTTP1(true)
	return &http.Transport{
		Proxy:                 http.ProxyFromEnvironment,
		Protocols:             &one,
		MaxIdleConns:          64,
		MaxIdleConnsPerHost:   64, // the default of two makes nearly every call dial anew
		IdleConnTimeout:       45 * time.Second,
		TLSHandshakeTimeout:   10 * time.Second,
		ExpectContinueTimeout: time.Second,
	}
}

// Fault is an answer that is no answer of the Bot API: a server error, a page
// of a proxy, a redirect, text cut short.
type Fault struct {
	Status  int           // HTTP status
	Garbled bool          // the status was good, the body was not: the call may have been carried out
	After   time.Duration // Retry-After of the answer, if any
}

func (f *Fault) Error() string {
	if f.Garbled {
		return fmt.Sprintf("unreadable answer with status %d", f.Status)
	}
	return fmt.Sprintf("server fault, status %d", f.Status)
}

// RoundTrip sends one request. Bodies of method calls are read whole and masked;
// file downloads are passed through.
func (t *transport) RoundTrip(req *http.Request) (*http.Response, error) {
	out, err := t.request(req)
	if err != nil {
		return nil, t.mask(err)
	}
	resp, err := t.base.RoundTrip(out)
	if err != nil {
		return nil, t.mask(err)
	}
	resp.Request = req // the library must not see the real URL
	if resp.StatusCode == http.StatusOK && strings.HasPrefix(req.URL.Path, t.api.Path+"/file/") {
		return resp, nil
	}
	return t.answer(resp)
}

func (t *transport) request(req *http.Request) (*http.Request, error) {
	if req.URL.Host != t.api.Host || req.URL.Scheme != t.api.Scheme {
		closeBody(req)
		return nil, errors.New("request to another host refused")
	}
	body, err := newBody(req)
	if err != nil {
		return nil, err
	}
	ctx := req.Context()
	if trace := traceOf(ctx); trace != nil {
		ctx = httptrace.WithClientTrace(ctx, trace.hooks())
	}
	out := req.Clone(ctx)
	out.URL.Path = strings.Replace(out.URL.Path, "/bot"+placeholder+"/", "/bot"+t.token+"/", 1)
	out.URL.RawPath = strings.Replace(out.URL.RawPath, "/bot"+placeholder+"/", "/bot"+t.token+"/", 1)
	body.into(out)
	return out, nil
}

func (t *transport) answer(resp *http.Response) (*http.Response, error) {
	defer func() { _ = resp.Body.Close() }()
	status := resp.StatusCode
	if status >= 500 || (status >= 300 && status < 400) {
		return nil, &Fault{Status: status, After: retryAfter(resp)}
	}
	buffer := buffers.Get().(*bytes.Buffer)
	defer putBack(buffer)
	_, err := buffer.ReadFrom(io.LimitReader(resp.Body, answerLimit+1))
	if errors.Is(err, context.Canceled) || errors.Is(err, context.DeadlineExceeded) {
		return nil, t.mask(err)
	}
	text, ok := buffer.Bytes(), false
	if err == nil && len(text) <= answerLimit {
		text, ok = trim(resp.Request.URL.Path, text)
	}
	if !ok {
		return nil, &Fault{Status: status, Garbled: status < 300, After: retryAfter(resp)}
	}
	text = bytes.ReplaceAll(text, []byte(t.token), []byte(placeholder)) // a copy, the buffer serves the next call
	resp.Body = io.NopCloser(bytes.NewReader(text))
	resp.ContentLength = int64(len(text))
	return resp, nil
}

func retryAfter(resp *http.Response) time.Duration {
	n, err := strconv.Atoi(resp.Header.Get("Retry-After"))
	if err != nil || n < 0 {
		return 0
	}
	return time.Duration(n) * time.Second
}

func closeBody(req *http.Request) {
	if req.Body != nil {
		_ = req.Body.Close()
	}
}

package telegram

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
)

// formLimit bounds a form without files.
const formLimit = 1 << 20

// upload is the file of the one call whose context carries it. The library is
// given an empty stand-in, so that its form is small and ends before the file
// begins: then its length can be told to the server.
type upload struct {
	data io.Reader
	size int64
}

type uploadKey struct{}

func withUpload(ctx context.Context, u upload) context.Context {
	return context.WithValue(ctx, uploadKey{}, u)
}

// body is what a request is sent with.
type body struct {
	kind string // content type; "" leaves the request's body as it is
	text []byte // a whole body
	head []byte // with a file: what goes before and after it
	file upload
	tail []byte
}

// newBody turns the library's form into one JSON object or, when it has a file,
// into a form of known length. It reads and closes the request's body.
func newBody(req *http.Request) (body, error) {
	boundary, ok := strings.CutPrefix(req.Header.Get("Content-Type"), "multipart/form-data; boundary=")
	if !ok || req.Body == nil {
		return body{}, nil
	}
	defer closeBody(req)
	buffer := buffers.Get().(*bytes.Buffer)
	defer putBack(buffer)
	if _, err := buffer.ReadFrom(io.LimitReader(req.Body, formLimit+1)); err != nil {
		return body{}, fmt.Errorf("read form: %w", err)
	}
	text := buffer.Bytes()
	if len(text) > formLimit {
		return body{}, errors.New("read form: too large")
	}
	fields, err := parseForm(text, boundary)
	if err != nil {
		return body{}, err
	}
	for _, f := range fields {
		if !f.file {
			continue
		}
		u, ok := req.Context().Value(uploadKey{}).(upload)
		if !ok || len(f.value) != 0 {
			return body{}, errors.New("send form: it has a file the call did not announce")
		}
		text = bytes.Clone(text) // the buffer serves the next call
		return body{kind: req.Header.Get("Content-Type"), head: text[:f.start], file: u, tail: text[f.start:]}, nil
	}
	return body{kind: "application/json", text: formJSON(fields, len(text))}, nil
}

func (b body) into(req *http.Request) {
	if b.kind == "" {
		return
	}
	req.Header.Set("Content-Type", b.kind)
	req.TransferEncoding = nil
	if b.head == nil {
		req.ContentLength = int64(len(b.text))
		req.Body = io.NopCloser(bytes.NewReader(b.text))
		req.GetBody = func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(b.text)), nil }
		return
	}
	req.ContentLength = int64(len(b.head)) + b.file.size + int64(len(b.tail))
	req.Body = io.NopCloser(io.MultiReader(bytes.NewReader(b.head), b.file.data, bytes.NewReader(b.tail)))
	req.GetBody = nil // a file can be read once
}

// buffers keeps the reading of forms and answers off the garbage collector.
var buffers = sync.Pool{New: func() any { return new(bytes.Buffer) }}

// keptBuffer is the largest buffer that is kept for the next call.
const keptBuffer = 64 << 10

func putBack(b *bytes.Buffer) {
	if b.Cap() <= keptBuffer {
		b.Reset()
		buffers.Put(b)
	}
}

package sandbox

import (
	"encoding/json"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxUpload is what a bot may send in one request, in bytes.
const maxUpload = 50 << 20

// params are the parameters of one call. A value that came as JSON is kept as
// its JSON text, a string as itself: the forms Telegram takes then look alike.
type params struct {
	method  string
	names   []string
	values  []string
	uploads []upload
}

type upload struct {
	field, name string
	data        []byte
}

func (p *params) add(name, value string) {
	p.names = append(p.names, name)
	p.values = append(p.values, value)
}

// get is the value of a parameter, "" if it was not given.
func (p *params) get(name string) string {
	for i, n := range p.names {
		if n == name {
			return p.values[i]
		}
	}
	return ""
}

func (p *params) has(name string) bool {
	for _, n := range p.names {
		if n == name {
			return true
		}
	}
	return false
}

// upload is the file sent under that field name, nil if there is none.
func (p *params) upload(field string) *upload {
	for i := range p.uploads {
		if p.uploads[i].field == field {
			return &p.uploads[i]
		}
	}
	return nil
}

// flag is a Boolean parameter; absent is false.
func (p *params) flag(name string) bool {
	v := strings.ToLower(p.get(name))
	return v == "true" || v == "1" || v == "yes" || v == "t" || v == "y"
}

// number is an Integer parameter; absent is zero, anything else is refused.
func (p *params) number(name string) (int64, *refusal) {
	v := p.get(name)
	if v == "" {
		return 0, nil
	}
	n, err := strconv.ParseInt(v, 10, 64)
	if err != nil {
		return 0, bad(`parameter "` + name + `" must be an Integer`)
	}
	return n, nil
}

func readParams(r *http.Request) (*params, *refusal) {
	p := &params{}
	if r.URL.RawQuery != "" {
		if fault := p.form(r.URL.RawQuery); fault != nil {
			return p, fault
		}
	}
	if r.Method != http.MethodPost {
		return p, nil
	}
	if r.ContentLength > maxUpload+1<<20 {
		return p, tooLarge()
	}
	kind, options, _ := mime.ParseMediaType(r.Header.Get("Content-Type"))
	switch kind {
	case "multipart/form-data":
		return p, p.multipart(io.LimitReader(r.Body, maxUpload+1<<20), options["boundary"])
	case "application/json":
		return p, p.json(r)
	case "application/x-www-form-urlencoded", "":
		body, err := readAll(r)
		if err != nil {
			return p, bad("can't read the request")
		}
		return p, p.form(string(body))
	}
	return p, nil // a body of another kind is not looked at
}

func tooLarge() *refusal { return &refusal{code: 413, description: "Request Entity Too Large"} }

func readAll(r *http.Request) ([]byte, error) {
	if n := r.ContentLength; n >= 0 {
		body := make([]byte, n)
		_, err := io.ReadFull(r.Body, body)
		return body, err
	}
	return io.ReadAll(io.LimitReader(r.Body, maxUpload))
}

func (p *params) form(s string) *refusal {
	values, err := url.ParseQuery(s)
	if err != nil {
		return bad("can't parse the parameters")
	}
	for name, list := range values {
		p.add(name, list[0])
	}
	return p.check()
}

func (p *params) json(r *http.Request) *refusal {
	body, err := readAll(r)
	if err != nil {
		return bad("can't read the request")
	}
	if len(body) == 0 {
		return nil
	}
	if !json.Valid(body) {
		return bad("can't parse request body JSON object")
	}
	object := eachField(string(body), func(name, value string) bool {
		if s, ok := unquote(value); ok {
			p.add(name, s)
		} else if value != "null" {
			p.add(name, value)
		}
		return true
	})
	if !object {
		return bad("object expected as request body")
	}
	return p.check()
}

func (p *params) multipart(body io.Reader, boundary string) *refusal {
	if boundary == "" {
		return bad("boundary not found in the multipart request")
	}
	form := multipart.NewReader(body, boundary)
	total := 0
	for {
		part, err := form.NextPart()
		//nolint:errorlint // a wrapped io.EOF is a form cut short, the bare one its end
		if errors.Is(err, io.EOF) && (err == io.EOF || len(p.names)+len(p.uploads) == 0) {
			return p.check() // the Go client sends an empty body for a call without parameters
		}
		if err != nil {
			return bad("can't parse the multipart request")
		}
		data, err := io.ReadAll(part)
		if err != nil {
			return bad("can't parse the multipart request")
		}
		if total += len(data); total > maxUpload {
			return tooLarge()
		}
		if part.FileName() != "" {
			p.uploads = append(p.uploads, upload{field: part.FormName(), name: part.FileName(), data: data})
		} else {
			p.add(part.FormName(), string(data))
		}
	}
}

func (p *params) check() *refusal {
	for _, v := range p.values {
		if !utf8.ValidString(v) {
			return bad("strings must be encoded in UTF-8")
		}
	}
	return nil
}

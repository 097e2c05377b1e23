package telegram

import (
	"bytes"
	"encoding/json"
	"errors"
)

// field is one part of the library's form.
type field struct {
	name  string
	value []byte
	start int // where the value begins in the form
	file  bool
}

// typed are the parameters of the methods we call that are not strings. The
// form carries all of them as text; a message text that reads "123" must stay
// a string, so the name decides and not the look of the value.
var typed = map[string]bool{
	"chat_id": true, "message_id": true, "message_thread_id": true, "reply_markup": true, "link_preview_options": true,
	"disable_notification": true, "protect_content": true, "reply_parameters": true, "show_alert": true,
	"cache_time": true, "commands": true, "scope": true, "disable_content_type_detection": true,
	"offset": true, "limit": true, "timeout": true, "allowed_updates": true,
}

var errForm = errors.New("read form: not what the library writes")

// parseForm reads the form mime/multipart.Writer makes. The boundary is random,
// so it can't occur in a value.
func parseForm(text []byte, boundary string) ([]field, error) {
	if len(text) == 0 {
		return nil, nil // a method without parameters
	}
	mark := []byte("--" + boundary)
	out := make([]field, 0, 12)
	end := append([]byte("\r\n"), mark...)
	at := 0
	if bytes.HasPrefix(text, end) {
		at = 2 // a form without fields begins with its end
	}
	for {
		if !bytes.HasPrefix(text[at:], mark) {
			return nil, errForm
		}
		at += len(mark)
		if bytes.HasPrefix(text[at:], []byte("--")) {
			return out, nil
		}
		head := bytes.Index(text[at:], []byte("\r\n\r\n"))
		if head < 0 {
			return nil, errForm
		}
		f, ok := parseHead(text[at : at+head])
		if !ok {
			return nil, errForm
		}
		f.start = at + head + 4
		length := bytes.Index(text[f.start:], end)
		if length < 0 {
			return nil, errForm
		}
		f.value = text[f.start : f.start+length]
		out = append(out, f)
		at = f.start + length + 2
	}
}

func parseHead(head []byte) (f field, ok bool) {
	_, rest, ok := bytes.Cut(head, []byte(`form-data; name="`))
	if !ok {
		return f, false
	}
	name, rest, ok := bytes.Cut(rest, []byte(`"`))
	f.name = string(name)
	f.file = bytes.Contains(rest, []byte(`; filename="`))
	return f, ok
}

// formJSON writes the fields as one JSON object; size is how much text it will
// be, about.
func formJSON(fields []field, size int) []byte {
	out := append(make([]byte, 0, size), '{')
	for i, f := range fields {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(append(append(out, '"'), f.name...), '"', ':')
		if typed[f.name] && json.Valid(f.value) {
			out = append(out, f.value...)
			continue
		}
		out = appendString(out, f.value)
	}
	return append(out, '}')
}

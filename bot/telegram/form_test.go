package telegram

import (
	"bytes"
	"encoding/json"
	"mime/multipart"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"
)

// TestAFormBecomesTheSameValuesInJSON holds our reader of forms against the
// writer the library uses, and our writer of strings against encoding/json.
func TestAFormBecomesTheSameValuesInJSON(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		want := map[string]string{}
		var form bytes.Buffer
		w := multipart.NewWriter(&form)
		for _, name := range rapid.SliceOfDistinct(rapid.SampledFrom([]string{"text", "caption", "parse_mode", "x", "y"}), rapid.ID).Draw(rt, "names") {
			value := rapid.OneOf(rapid.StringN(0, 200, -1), rapid.StringMatching(`[\x00-\x7f]{0,40}`), rapid.SampledFrom([]string{"", "\r\n", "--", "\r\n--", "123", "{}", "\xff\xfe", "\u2028"})).Draw(rt, "value")
			want[name] = value
			field, err := w.CreateFormField(name)
			if err != nil {
				rt.Fatal(err)
			}
			if _, err := field.Write([]byte(value)); err != nil {
				rt.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			rt.Fatal(err)
		}
		fields, err := parseForm(form.Bytes(), w.Boundary())
		if err != nil {
			rt.Fatal(err)
		}
		var got map[string]string
		if err := json.Unmarshal(formJSON(fields, form.Len()), &got); err != nil {
			rt.Fatalf("%v in %s", err, formJSON(fields, form.Len()))
		}
		for name, value := range want {
			if !utf8.ValidString(value) {
				plain, _ := json.Marshal(value)
				_ = json.Unmarshal(plain, &value)
			}
			if got[name] != value {
				rt.Errorf("%s is %q, want %q", name, got[name], value)
			}
		}
		if len(got) != len(want) {
			rt.Errorf("%d fields, want %d", len(got), len(want))
		}
	})
}

func TestAFormTheLibraryDoesNotWriteIsRefused(t *testing.T) {
	for _, text := range []string{"x", "--b", "--b\r\n", "--b\r\nContent-Disposition: form-data; name=\"x\"\r\n\r\nvalue", "--b\r\n\r\n\r\n\r\n--b--"} {
		if _, err := parseForm([]byte(text), "b"); err == nil {
			t.Errorf("%q was read", text)
		}
	}
}

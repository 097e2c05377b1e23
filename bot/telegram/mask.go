package telegram

import (
	"errors"
	"net/url"
	"strings"
)

// masked is an error whose text had the token in it. It still answers
// errors.Is, but the inner error can't be got at, since its text would leak.
type masked struct {
	text  string
	inner error
}

func (m *masked) Error() string        { return m.text }
func (m *masked) Is(target error) bool { return errors.Is(m.inner, target) }

// mask returns err unchanged when its text is clean, else a masked one.
func (t *transport) mask(err error) error {
	text := err.Error()
	clean := text
	for _, secret := range []string{t.token, url.PathEscape(t.token), url.QueryEscape(t.token)} {
		clean = strings.ReplaceAll(clean, secret, placeholder)
	}
	if clean == text {
		return err
	}
	return &masked{text: clean, inner: err}
}

package sandbox

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// entity marks a stretch of a text; offset and length are UTF-16 code units.
type entity struct {
	kind   string
	arg    string // the URL of a text_link, the language of a pre
	user   int64  // of a text_mention
	offset int
	length int
}

func (s *Server) appendEntities(b []byte, list []entity) []byte {
	b = append(b, '[')
	for i, e := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, `{"offset":`...)
		b = strconv.AppendInt(b, int64(e.offset), 10)
		b = appendInt(b, "length", int64(e.length))
		b = appendField(b, "type", e.kind)
		switch e.kind {
		case "text_link":
			b = appendField(b, "url", e.arg)
		case "pre":
			b = appendField(b, "language", e.arg)
		case "text_mention":
			if a := s.people[e.user]; a != nil {
				b = append(append(b, `,"user":`...), a.json...)
			}
		}
		b = append(b, '}')
	}
	return append(b, ']')
}

// cut is the part of s that an entity marks.
func cut(s string, offset, length int) string {
	from := byteAt(s, offset)
	return s[from : from+byteAt(s[from:], length)]
}

// byteAt is the byte position of the UTF-16 position n in s.
func byteAt(s string, n int) int {
	i := 0
	for n > 0 && i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		n--
		if r > 0xffff {
			n--
		}
	}
	return i
}

// trimmed is a text without the blank space around it, as Telegram sends it on,
// with its entities moved along.
func trimmed(s string, list []entity) (string, []entity) {
	const blank = " \t\r\n"
	left := strings.TrimLeft(s, blank)
	gone := len(s) - len(left) // blanks are one unit each
	s = strings.TrimRight(left, blank)
	if len(list) == 0 {
		return s, list
	}
	end := units(s)
	kept := list[:0]
	for _, e := range list {
		from, to := max(e.offset-gone, 0), min(e.offset+e.length-gone, end)
		if from < to {
			e.offset, e.length = from, to-from
			kept = append(kept, e)
		}
	}
	return s, kept
}

package document

import (
	"path"
	"strings"
	"unicode"

	"golang.org/x/text/width"
)

// name looks for marks in a file name: a level counts when it stands as a word
// of its own, set off by brackets, dashes, underscores, dots or spaces.
func (s secrecy) name(file string) (hard, soft []Mark) {
	title := width.Fold.String(file)
	if extension(title) != "" {
		title = strings.TrimSuffix(strings.TrimSpace(title), path.Ext(strings.TrimSpace(title)))
	}
	if level := s.level(squeeze(title)); level == "" {
		return nil, nil
	}
	for _, chunk := range strings.FieldsFunc(title, s.divides) {
		for _, word := range append(strings.Fields(chunk), squeeze(chunk)) {
			if level := s.mark(bare(word)); level != "" {
				return []Mark{{Level: level, Place: InName}}, nil
			}
		}
	}
	if level := s.level(title); level != "" {
		return nil, []Mark{{Level: level, Place: InName}}
	}
	return nil, nil
}

func (s secrecy) divides(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsSpace(r) && !strings.ContainsRune(s.words.Stars, r)
}

// bare takes a serial number off the front of a word.
func bare(word string) string {
	return strings.TrimLeftFunc(word, unicode.IsDigit)
}

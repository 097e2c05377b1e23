package archive

import (
	"path"
	"strings"
	"unicode"

	"planbot/messages"
)

// longestName is how many characters a file's title keeps: Windows counts the
// whole path, other systems 255 bytes of one name, three to a character.
const longestName = 60

// safeName is a title as a part of a file name that every system takes: no
// separators, no characters that hide or turn others, no dots at its ends.
func safeName(title string) string {
	title = strings.Map(func(r rune) rune {
		switch {
		case strings.ContainsRune(`/\:*?"<>|`, r):
			return '_'
		case unicode.Is(unicode.Co, r) || !unicode.IsGraphic(r) || r == unicode.ReplacementChar:
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, title)
	title = strings.ReplaceAll(title, "..", "_")
	title = strings.Trim(strings.Join(strings.Fields(title), " "), ". ")
	if runes := []rune(title); len(runes) > longestName {
		title = strings.Trim(string(runes[:longestName]), ". ")
	}
	if title == "" {
		return messages.ArchiveUnnamed
	}
	return title
}

// safeExt is a file name's ending, "" for one that is none.
func safeExt(name string) string {
	ext := strings.ToLower(path.Ext(name))
	if len(ext) < 2 || len(ext) > 6 {
		return ""
	}
	for _, r := range ext[1:] {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			return ""
		}
	}
	return ext
}

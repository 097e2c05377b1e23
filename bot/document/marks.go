package document

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"

	"planbot/messages"
)

// Mark is a place where a level of state secrecy is named.
type Mark struct {
	Level string // the word found, as in messages.SecrecyWords.Levels
	Place Place
	Quote string // the words around it; "" for a hard mark and for a file name
}

// Marks looks for secrecy marks in everything a file says and in its name. A
// hard mark is one set as papers set it: on a line of its own (or in a cell,
// header, text box, watermark), with or without star and term, or a word of its
// own in the file name. Everything else that names a level is soft: worth a
// question, no more. Hard marks of several different levels in one table row are
// the heads of a form and count as soft.
func Marks(words messages.SecrecyWords, lines []Line, fileName string) (hard, soft []Mark) {
	s := secrecy{words}
	hard, soft = s.name(fileName)
	rows := map[int][]Mark{}
	for _, l := range lines {
		level, sure := s.line(l.Text)
		switch {
		case level == "":
		case !sure || l.Place == InComment:
			soft = append(soft, Mark{level, l.Place, s.quote(l.Text, level)})
		case l.Row > 0:
			rows[l.Row] = append(rows[l.Row], Mark{Level: level, Place: l.Place})
		default:
			hard = append(hard, Mark{Level: level, Place: l.Place})
		}
	}
	for _, row := range sortedKeys(rows) {
		if mixed(rows[row]) {
			soft = append(soft, rows[row]...)
		} else {
			hard = append(hard, rows[row]...)
		}
	}
	return hard, soft
}

func sortedKeys(rows map[int][]Mark) []int {
	keys := make([]int, 0, len(rows))
	for k := range rows {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

func mixed(marks []Mark) bool {
	for _, m := range marks {
		if m.Level != marks[0].Level {
			return true
		}
	}
	return false
}

// secrecy recognises marks.
type secrecy struct{ words messages.SecrecyWords }

// line tells the level a line names and whether it is a mark. A line that holds
// several boxes of a form counts as a mark only when one of them is ticked.
func (s secrecy) line(text string) (level string, sure bool) {
	text = width.Fold.String(text)
	found := s.level(text)
	if found == "" && s.level(squeeze(text)) == "" {
		return "", false
	}
	if level := s.mark(squeeze(text)); level != "" {
		return level, true
	}
	if level := s.ticked(squeeze(text)); level != "" {
		return level, true
	}
	if level := s.among(strings.Fields(text)); level != "" {
		return level, true
	}
	if found == "" { // only the squeezed line named it: letters of two words
		return "", false
	}
	return found, false
}

// level finds the highest level named in text.
func (s secrecy) level(text string) string {
	for _, level := range s.words.Levels {
		if strings.Contains(text, level) {
			return level
		}
	}
	return ""
}

// mark tells the level of a text that is nothing but a mark: label, brackets,
// level, star, term.
func (s secrecy) mark(text string) string {
	text = trimSigns(text)
	for _, label := range s.words.Labels {
		if rest, ok := strings.CutPrefix(text, label); ok {
			text = trimSigns(rest)
			break
		}
	}
	star := strings.TrimPrefix(text, s.words.Country)
	for _, level := range s.words.Levels {
		if rest, ok := strings.CutPrefix(text, level); ok && s.tail(rest) {
			return level
		}
		if rest, ok := strings.CutPrefix(star, level); ok && s.starred(rest) {
			return level
		}
	}
	return ""
}

// tail tells whether what follows a level still belongs to the mark.
func (s secrecy) tail(rest string) bool {
	rest = trimSigns(rest)
	if rest == "" || slices.Contains(s.words.Tails, rest) {
		return true
	}
	return s.starred(rest) || s.term(rest)
}

// starred: a star and at most a term or a date behind it.
func (s secrecy) starred(rest string) bool {
	const longest = 16
	r, size := utf8.DecodeRuneInString(rest)
	return size > 0 && strings.ContainsRune(s.words.Stars, r) && utf8.RuneCountInString(rest) <= longest
}

// term: a number with a unit of time, or a word for a term.
func (s secrecy) term(rest string) bool {
	rest = strings.TrimLeftFunc(rest, func(r rune) bool {
		return unicode.IsDigit(r) || strings.ContainsRune(s.words.Digits, r)
	})
	return slices.Contains(s.words.Terms, trimSigns(rest))
}

// among finds a mark standing between other marks of the same line: copy
// number, urgency. One with a star is a mark beside any words.
func (s secrecy) among(parts []string) string {
	found, foreign := "", false
	for _, part := range parts {
		switch level := s.mark(part); {
		case level != "" && strings.ContainsAny(part, s.words.Stars):
			return level
		case level != "":
			found = level
		case !slices.Contains(s.words.Beside, trimSigns(part)) && strings.ContainsFunc(part, unicode.IsLetter):
			foreign = true
		}
	}
	if foreign {
		return ""
	}
	return found
}

// ticked finds the level whose box is ticked in a line of boxes.
func (s secrecy) ticked(text string) string {
	for _, level := range s.words.Levels {
		before, after, ok := strings.Cut(text, level)
		if !ok {
			continue
		}
		before = strings.TrimSuffix(before, s.words.Country)
		last, _ := utf8.DecodeLastRuneInString(before)
		next, size := utf8.DecodeRuneInString(after)
		if strings.ContainsRune(s.words.Ticks, last) && before != "" {
			return level
		}
		if size > 0 && strings.ContainsRune(s.words.Ticks, next) && !strings.ContainsAny(text, s.words.Boxes) {
			return level
		}
	}
	return ""
}

// quote is the level with a few words on both sides.
func (s secrecy) quote(text, level string) string {
	const side = 8
	text = width.Fold.String(text)
	at := strings.Index(text, level)
	if at < 0 {
		return ""
	}
	before, after := []rune(text[:at]), []rune(text[at+len(level):])
	before = before[max(0, len(before)-side):]
	after = after[:min(len(after), side)]
	return strings.TrimSpace(string(before) + level + string(after))
}

// squeeze drops all room between characters: marks are often letterspaced.
func squeeze(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, text)
}

// trimSigns takes brackets, colons and other punctuation off both ends; stars
// are symbols, not punctuation, except the typed asterisk, which stays as well.
func trimSigns(text string) string {
	return strings.TrimFunc(text, func(r rune) bool {
		return r != '*' && unicode.IsPunct(r) || unicode.IsSpace(r) || r == '|' || r == '<' || r == '>' || r == '+' || r == '='
	})
}

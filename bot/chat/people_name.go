package chat

import (
	"strings"
	"unicode"

	"planbot/storage/plan"
)

// parsePerson reads "name phone" (the number may be left out) and keeps the
// number beside the name in the dialogue.
func parsePerson(t *Turn, text string) (string, error) {
	name, phone, err := namePhone(text)
	if err != nil {
		return "", err
	}
	t.Args["phone"] = phone
	return name, nil
}

// namePhone parts a typed name from a telephone number behind it.
func namePhone(text string) (name, phone string, err error) {
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",，、;；", r) })
	var names, rest []string
	for _, word := range words {
		if i := strings.IndexFunc(word, func(r rune) bool { return unicode.IsDigit(r) || r == '+' }); i >= 0 && len(rest) == 0 {
			if i > 0 {
				names = append(names, word[:i]) // the number was written right behind the name
			}
			rest = append(rest, word[i:])
			continue
		}
		if len(rest) > 0 {
			rest = append(rest, word)
		} else {
			names = append(names, word)
		}
	}
	name = joinName(names)
	if n := len([]rune(name)); n < 2 || n > 20 {
		return "", "", plan.Refuse(plan.WhyBadName)
	}
	if len(rest) == 0 {
		return name, "", nil
	}
	phone, ok := plainPhone(strings.Join(rest, ""))
	if !ok {
		return "", "", plan.Refusal{Why: plan.WhyBadPhone, Text: short(strings.Join(rest, " "))}
	}
	return name, phone, nil
}

// joinName closes up a letterspaced Chinese name; Latin words keep one space.
func joinName(words []string) string {
	for _, word := range words {
		for _, r := range word {
			if unicode.Is(unicode.Han, r) {
				return strings.Join(words, "")
			}
		}
	}
	return strings.Join(words, " ")
}

// plainPhone drops what people put between digits; it must be a number one can
// call in China: a mobile one, or 3–12 digits of a fixed line.
func plainPhone(text string) (string, bool) {
	var b strings.Builder
	for _, r := range text {
		switch {
		case r >= '0' && r <= '9' || r == '+':
			b.WriteRune(r)
		case strings.ContainsRune(" -()（）—", r):
		default:
			return "", false
		}
	}
	number := strings.TrimPrefix(b.String(), "+86")
	n := len(number)
	return number, !strings.Contains(number, "+") && n >= 3 && n <= 12
}

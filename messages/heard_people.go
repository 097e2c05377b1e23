package messages

import "strings"

// successions are ways to say that one takes over from somebody.
var successions = []string{"我来接替", "我接替", "我接任", "我接手", "我来接手", "由我接替", "接替", "我接"}

// polite are words around a name that are no part of it.
var polite = []string{"同志", "老师", "科长", "主任", "的工作", "的联络员工作", "担任联络员", "做联络员", "当联络员", "联络员", "的", "了", "。", "！", "，", "."}

// HeardSuccession hears "我接替张三" in a text: who is what stands behind the
// word, often with more than the name.
func HeardSuccession(text string) (who string, heard bool) {
	for _, greeting := range []string{"您好", "你好", "，", ",", "。", " "} {
		text = strings.TrimPrefix(text, greeting)
	}
	for _, word := range successions {
		_, rest, found := strings.Cut(text, word)
		if !found || len([]rune(rest)) > 30 {
			continue
		}
		rest = strings.TrimSpace(rest)
		for again := true; again; {
			again = false
			for _, p := range polite {
				if cut, ok := strings.CutSuffix(rest, p); ok {
					rest, again = strings.TrimSpace(cut), true
				}
			}
		}
		return rest, rest != ""
	}
	return "", false
}

package messages

import (
	"strings"
	"unicode"
)

// thanks are words that only say that something was read.
var thanks = heardList("收到 好的 好 好嘞 谢谢 多谢 感谢 知道了 知道 明白 明白了 了解 辛苦了 辛苦 嗯 嗯嗯 哦 哦哦 ok 可以 没问题 行 老师 您 你 了 啦 👌 👍 🙏 🌹 再见 不客气")

// HeardThanks tells whether a text says nothing but that something was read, or
// thanks for it.
func HeardThanks(text string) bool {
	s := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsPunct(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, halfWidth(text))
	heard := s != "" && len([]rune(s)) <= 12
	for s != "" && heard {
		longest := ""
		for _, w := range thanks {
			if strings.HasPrefix(s, w) && len(w) > len(longest) {
				longest = w
			}
		}
		s, heard = s[len(longest):], longest != ""
	}
	return heard
}

// Welcome answers thanks: nothing more is to be done.
func Welcome() string { return say("welcome", nil) }

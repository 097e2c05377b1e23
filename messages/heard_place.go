package messages

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

var (
	placeNumber = regexp.MustCompile(`^(第?[0-9０-９一二三四五六七八九十]{1,3}(章|篇|部分|、|\.|．|节)|[（(][0-9０-９一二三四五六七八九十]{1,3}[）)])`)
	placeEnd    = regexp.MustCompile(`(领域|部分|一章|章节|章|篇|方面)$`)
)

// HeardPlace is a chapter as somebody typed it into a table, without blanks,
// marks, the plan's name and the numbers around it.
func HeardPlace(typed string) string {
	s := strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || strings.ContainsRune("《》“”\"", r) {
			return -1
		}
		return r
	}, typed)
	for _, name := range heardList("妇女发展规划 儿童发展规划 妇女规划 儿童规划") {
		s = strings.TrimPrefix(s, name)
	}
	s = strings.TrimLeft(s, "：:-—、，,.")
	for {
		cut := placeNumber.ReplaceAllString(s, "")
		if cut == s || cut == "" {
			break
		}
		s = cut
	}
	if cut := placeEnd.ReplaceAllString(s, ""); cut != "" {
		s = cut
	}
	return s
}

// PlaceLike tells whether typed words name a chapter: a part of its title of at
// least two characters, or its title, or its matter, with more around it.
func PlaceLike(title, words string) bool {
	if _, matter, ok := strings.Cut(title, "与"); ok && len([]rune(matter)) >= 2 && strings.Contains(words, matter) {
		return true
	}
	return strings.Contains(words, title) || (len([]rune(words)) >= 2 && strings.Contains(title, words))
}

// HeardWhole tells whether words mean the whole text.
func HeardWhole(words string) bool {
	return slices.Contains(heardList("全文 整体 总体 全篇 通篇 规划全文 两个规划 两规划 整个规划 规划 全部 综合 总的意见"), words)
}

// TypedPlace is what a table says of a place, said back.
func TypedPlace(planWords, typed string) string {
	return strings.Trim(strings.TrimSpace(planWords)+"·"+strings.TrimSpace(typed), "·")
}

package messages

import (
	"strings"
	"unicode/utf8"
)

// PaperWords are the fonts of an official paper (GB/T 9704-2012, 7.3 and 7.5)
// and the few words its layout has of its own. Who does not have the fonts sees
// the nearest ones.
type PaperWords struct {
	Title     string // font of the title
	Heading1  string // font of 一、
	Heading2  string // font of （一）
	Body      string // font of the text, and of 1. and （1）
	Page      string // font of the page number
	Contents  string // head of the table of contents
	PageOpen  string
	PageClose string
}

// Paper is how the program's papers are set.
func Paper() PaperWords {
	return PaperWords{
		Title: "方正小标宋简体", Heading1: "黑体", Heading2: "楷体_GB2312", Body: "仿宋_GB2312", Page: "宋体",
		Contents: "目　　录", PageOpen: "— ", PageClose: " —",
	}
}

// CompileWords are the words a compiled text is put together with.
type CompileWords struct {
	Missing string // stands where a chapter has not come in
	Colon   string // ends a sentence that only leads to a list
	Table   string // begins the name of a table
	Figure  string // begins the name of a figure
}

// Compile is how texts are put together.
func Compile() CompileWords {
	return CompileWords{Missing: "（本章稿件暂缺）", Colon: "：", Table: "表", Figure: "图"}
}

// TitleLines breaks a long title before its brackets: "…发展规划" and
// "（2021—2030年）".
func (CompileWords) TitleLines(title string) []string {
	const short = 18 // characters of size 2 on one line
	at := strings.Index(title, "（")
	if utf8.RuneCountInString(title) <= short || at <= 0 {
		return []string{title}
	}
	return []string{title[:at], title[at:]}
}

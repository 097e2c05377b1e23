package document

import (
	"planbot/bot/document/paper"
	"planbot/messages"
)

// NoticePaper sets a notice as it went out in chat on a page.
func NoticePaper(t messages.NoticeText) paper.Paper {
	p := paper.Paper{Title: []string{t.Title}, Under: t.Number}
	for i, line := range t.Lines {
		words := &paper.Paragraph{Style: paper.Body, Runs: []paper.Run{{Text: line}}}
		switch {
		case i == 0 && t.Addressed():
			words.Style = paper.Address
		case i == len(t.Lines)-1 && t.Signed():
			words.Style, words.Right = paper.Sign, signRoom
		}
		p.Body = append(p.Body, paper.Block{Paragraph: words})
	}
	return p
}

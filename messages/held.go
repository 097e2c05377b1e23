package messages

import (
	"html"
	"regexp"
	"strings"
)

var tag = regexp.MustCompile(`<[^>]*>`)

// PlainText is a message without its marks, in one line.
func PlainText(text string) string {
	return strings.Join(strings.Fields(html.UnescapeString(tag.ReplaceAllString(text, ""))), " ")
}

// HeldPosts lists what may not have reached the work group.
func HeldPosts(texts []string) string {
	short := make([]string, len(texts))
	for i, x := range texts {
		short[i] = Cut(x, 60)
	}
	return say("held posts", short)
}

// MeetingNote tells a work group of a meeting: what, when, where, and no names.
func MeetingNote(m MeetingWords) string { return say("meeting note", m) }

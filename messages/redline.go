package messages

import (
	"fmt"

	"planbot/storage/plan"
)

// RedlineWords are the words of a comparison's file.
type RedlineWords struct {
	Title []string
	By    string // who the tracked changes are said to be by
	File  string
}

// Redline names a comparison of two versions of a text: its title, and the text
// and revision each stands for.
func Redline(title string, oldText plan.TextStage, oldRevision int, newText plan.TextStage, newRevision int) RedlineWords {
	was, is := Nth(oldRevision), TextName(newText)+Nth(newRevision)
	if oldText != newText {
		was = TextName(oldText) + was
	}
	return RedlineWords{
		Title: []string{title, fmt.Sprintf("（%s与%s对比）", is, was)}, By: "对比" + was,
		File: fmt.Sprintf("%s（%s与%s对比）.docx", title, is, was),
	}
}

// RedlineNote goes with the file.
func RedlineNote(p ComparedParams) string { return say("redline note", p) }

// Words of the file.
const (
	GetRedline = "下载对比稿"
	Redlining  = "正在生成对比稿，完成后把文件发给您。"
)

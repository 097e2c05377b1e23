package document

import (
	"slices"
	"strings"
	"unicode"
)

// labelled takes the labels of a row of cells and the values beside them, and
// tells whether the row holds any.
func (r *filledReader) labelled(row []gridCell) bool {
	found := false
	for i, c := range row {
		if c.text == "" {
			continue
		}
		r.none(squeeze(c.text))
		r.code(squeeze(c.text))
		label := strings.TrimRight(unbracketed(squeeze(c.text)), ":：")
		kind := r.labelKind(label)
		if kind == "" {
			found = r.labels(c.text) || found
			continue
		}
		value := ""
		for _, next := range row[i+1:] {
			if next.text != "" {
				value = next.text
				break
			}
		}
		if r.labelKind(strings.TrimRight(unbracketed(squeeze(value)), ":：")) != "" {
			value = ""
		}
		r.value(kind, value)
		found = true
	}
	return found
}

func (r *filledReader) labelKind(label string) string {
	switch {
	case label == "":
	case slices.Contains(r.words.UnitLabel, label):
		return "unit"
	case slices.Contains(r.words.ApproverLabel, label):
		return "approver"
	case slices.Contains(r.words.PositionLabel, label):
		return "position"
	case slices.Contains(r.words.FormLabel, label):
		return "form"
	case slices.Contains(r.words.Labels, label):
		return "other"
	}
	return ""
}

// labels takes labels written in one line: "单位：市教育局　审定人：张三 副局长".
func (r *filledReader) labels(line string) bool {
	found := false
	for line != "" {
		kind, from, to := r.firstLabel(line)
		if kind == "" {
			break
		}
		rest := line[to:]
		value := rest
		if next, at, _ := r.firstLabel(rest); next != "" {
			value = rest[:at]
		}
		if from > 0 && !found && len([]rune(strings.TrimSpace(line[:from]))) > 6 {
			return found // a sentence, not a line of labels
		}
		r.value(kind, value)
		found, line = true, rest
	}
	return found
}

// firstLabel finds the first "label：" of a line: what it is and where it stands.
func (r *filledReader) firstLabel(line string) (kind string, from, to int) {
	for i, c := range line {
		if c != '：' && c != ':' {
			continue
		}
		before := line[:i]
		for _, cut := range r.words.Seals {
			before = strings.TrimSuffix(strings.TrimRight(before, " 　"), cut)
		}
		word := before[strings.LastIndexAny(before, " 　\t\n；;，,")+1:]
		if word == "" {
			continue
		}
		for start := range word { // the label may follow other words at once
			if kind = r.labelKind(squeeze(word[start:])); kind != "" {
				return kind, len(before) - len(word) + start, i + len(string(c))
			}
		}
	}
	return "", 0, 0
}

func (r *filledReader) value(kind, value string) {
	value = strings.Join(strings.Fields(strings.NewReplacer("　", " ", "_", " ").Replace(value)), " ")
	switch {
	case value == "":
	case kind == "unit" && r.filled.Unit == "":
		r.filled.Unit = unbracketed(value)
	case kind == "approver" && r.filled.Approver == "":
		r.filled.Approver = value
	case kind == "position" && r.filled.Position == "":
		r.filled.Position = value
	case kind == "form":
		r.none(squeeze(value))
	}
}

// none looks whether a text says that there are no opinions: alone, or by the
// marked one of two boxes. Where both or none are marked nothing is said.
func (r *filledReader) none(text string) {
	if slices.Contains(r.words.None, stripped(text)) {
		r.filled.None = true
		return
	}
	const longest = 30 // beyond it a sentence, not two boxes
	at := strings.Index(text, r.words.NoneIn)
	if len([]rune(text)) > longest {
		return
	}
	if at < 0 || !strings.Contains(text, r.words.HavingIn) {
		r.filled.None = r.filled.None || (at >= 0 && len([]rune(text)) <= len([]rune(r.words.NoneIn))+2)
		return
	}
	first := r.words.NoneIn
	if strings.Index(text, r.words.HavingIn) < at {
		first = r.words.HavingIn
	}
	mark := behind
	if sign := before(text, first); sign != 0 && !isWord(sign) {
		mark = before
	}
	if r.ticked(mark(text, r.words.NoneIn)) && !r.ticked(mark(text, r.words.HavingIn)) {
		r.filled.None = true
	}
}

// before and behind are the characters next to a word, 0 for none.
func before(text, word string) rune {
	ahead := []rune(text[:max(0, strings.Index(text, word))])
	if len(ahead) == 0 {
		return 0
	}
	return ahead[len(ahead)-1]
}

func behind(text, word string) rune {
	for _, r := range text[strings.Index(text, word)+len(word):] {
		return r
	}
	return 0
}

// ticked: a sign, but no empty box.
func (r *filledReader) ticked(sign rune) bool {
	return sign != 0 && !strings.ContainsRune(r.words.Empty, sign) && !isWord(sign)
}

// isWord: letters, digits and the signs that part words.
func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("、，,；;/／()（）：:", r)
}

package document

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"planbot/storage/plan"
)

func (r *filledReader) row(row []gridCell) {
	if r.idle(row) {
		return
	}
	o := plan.FilledRow{
		Line: r.line, Original: cellOf(row, r.head.original), Suggestion: cellOf(row, r.head.suggestion),
		Reason: cellOf(row, r.head.reason), Source: cellOf(row, r.head.source),
	}
	o.Plan = carried(row, r.head.plan, &r.last.plan)
	o.Place = carried(row, r.head.place, &r.last.place)
	o.Unit = squeeze(carried(row, r.head.unit, &r.last.unit))
	o.Name = carried(row, r.head.name, &r.last.name)
	o.Class = squeeze(carried(row, r.head.class, &r.last.class))
	if r.says(o) {
		return
	}
	key := strings.Join([]string{o.Plan, o.Place, o.Suggestion, o.Unit, o.Name, o.Class}, "\x00")
	switch {
	case o.Suggestion == "" && o.Original+o.Reason == "":
		return // a chapter filled in beforehand, and nothing to it
	case o.Suggestion == "":
		r.trouble(plan.FilledNoWords, firstOf(o.Original, o.Reason))
	case r.tooLong(o):
		r.trouble(plan.FilledLong, o.Suggestion)
	case r.seen[key] && (o.Name != "" || !r.filled.Named):
		r.trouble(plan.FilledTwice, o.Suggestion)
	case len(r.filled.Rows) >= r.limits.Rows:
		r.tooMany()
	default:
		r.seen[key] = true
		r.filled.Rows = append(r.filled.Rows, o)
	}
}

// says takes rows that state there are no opinions.
func (r *filledReader) says(o plan.FilledRow) bool {
	if stripped(o.Original) != "" || stripped(o.Reason) != "" {
		return false
	}
	for _, cell := range []string{o.Suggestion, o.Place} {
		if slices.Contains(r.words.None, stripped(cell)) && (cell == o.Suggestion || stripped(o.Suggestion) == "") {
			r.filled.None = r.filled.None || !r.filled.Named
			return true
		}
	}
	return stripped(o.Suggestion) == "" && o.Suggestion != ""
}

// stripped is a text without blanks and the signs that only fill a cell or end it.
func stripped(s string) string {
	return strings.Trim(squeeze(s), "/／-—–~、。.，,；;：:*＊")
}

func (r *filledReader) tooLong(o plan.FilledRow) bool {
	for _, text := range []string{o.Original, o.Suggestion, o.Reason} {
		if utf8.RuneCountInString(text) > r.limits.Point {
			return true
		}
	}
	return false
}

// tooMany counts the rows beyond what is taken, in one trouble.
func (r *filledReader) tooMany() {
	r.more++
	if last := len(r.filled.Troubles) - 1; r.more > 1 && last >= 0 && r.filled.Troubles[last].Kind == plan.FilledMany {
		r.filled.Troubles[last].Text = strconv.Itoa(r.more)
		return
	}
	r.filled.Troubles = append(r.filled.Troubles, plan.FilledTrouble{Line: r.line, Kind: plan.FilledMany, Text: strconv.Itoa(r.more)})
}

func (r *filledReader) trouble(kind plan.FilledKind, text string) {
	const quoted, most = 24, 50
	if len(r.filled.Troubles) >= most {
		r.tooMany()
		return
	}
	if t := []rune(text); len(t) > quoted {
		text = string(t[:quoted]) + "…"
	}
	r.filled.Troubles = append(r.filled.Troubles, plan.FilledTrouble{Line: r.line, Kind: kind, Text: text})
}

// idle tells rows that hold no opinion: blank ones, the head repeated on a new
// page, remarks and labels below.
func (r *filledReader) idle(row []gridCell) bool {
	var words []string
	for i, c := range row {
		if c.text != "" && i != r.head.no {
			words = append(words, c.text)
		}
	}
	if len(words) == 0 {
		first := cellOf(row, r.head.no)
		r.none(squeeze(first)) // merged over the whole row
		return true
	}
	if r.readHead(row).score >= max(r.head.score-1, 2) {
		return true
	}
	first := squeeze(row[0].text)
	if first == "" {
		first = squeeze(words[0])
	}
	for _, note := range r.words.Notes {
		if strings.HasPrefix(first, note) {
			return true
		}
	}
	return r.labelled(row)
}

// carried is a cell, or the one above that it continues.
func carried(row []gridCell, column int, last *string) string {
	if column >= 0 && column < len(row) && row[column].joined && row[column].text == "" {
		return *last
	}
	*last = cellOf(row, column)
	return *last
}

func cellOf(row []gridCell, column int) string {
	if column < 0 || column >= len(row) {
		return ""
	}
	return row[column].text
}

func firstOf(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}

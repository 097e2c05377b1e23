package document

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// sheet reads one sheet. Cells merged downwards repeat the upper cell's words on
// every line they cover: people merge a unit's name over its two liaisons.
func (w *workbook) sheet(ref sheetRef) (Sheet, error) {
	s := &sheetReader{workbook: w, sheet: Sheet{Name: ref.name}}
	if ref.part == "" {
		return s.sheet, nil
	}
	err := w.pack.inside(ref.part, func(m *markup, e xml.StartElement) error {
		s.m = m
		switch e.Name.Local {
		case "sheetData":
			return m.each(s.row)
		case "mergeCells":
			return m.each(s.merged)
		}
		return m.skip()
	})
	s.fillMerged()
	return s.sheet, err
}

type sheetReader struct {
	*workbook
	m      *markup
	sheet  Sheet
	line   int // of the row being read, from 1
	merges []span
	chars  int
}

// span is a range of lines in one column, all from 0.
type span struct{ column, first, last int }

func (s *sheetReader) row(e xml.StartElement) error {
	s.line++
	if n, err := strconv.Atoi(value(e, "r")); err == nil && n > 0 {
		s.line = n
	}
	column := 0
	return s.m.each(func(e xml.StartElement) error {
		if e.Name.Local != "c" {
			return s.m.skip()
		}
		if c, _, ok := cellRef(value(e, "r")); ok {
			column = c
		}
		text, err := s.cell(e)
		if err != nil {
			return err
		}
		column++
		return s.put(column-1, text)
	})
}

// put stores a cell that holds something.
func (s *sheetReader) put(column int, text string) error {
	text = strings.TrimFunc(text, blank)
	if text == "" || column >= s.limits.Columns {
		return nil
	}
	if s.line > s.limits.Rows {
		if s.cut = true; s.preview {
			return nil
		}
		return refuse(TooLarge)
	}
	// The same long string may be shared by every cell.
	if s.chars += len(text) / 3; s.chars > s.limits.Characters {
		return refuse(Bomb)
	}
	for len(s.sheet.Rows) < s.line {
		s.sheet.Rows = append(s.sheet.Rows, nil)
	}
	row := s.sheet.Rows[s.line-1]
	for len(row) <= column {
		row = append(row, "")
	}
	row[column] = text
	s.sheet.Rows[s.line-1] = row
	return nil
}

func (s *sheetReader) cell(e xml.StartElement) (string, error) {
	kind, raw, inline := value(e, "t"), "", ""
	err := s.m.each(func(e xml.StartElement) (err error) {
		switch e.Name.Local {
		case "v":
			raw, err = s.m.text()
		case "is":
			inline, err = richText(s.m)
		default:
			err = s.m.skip()
		}
		return err
	})
	if err != nil {
		return "", err
	}
	switch kind {
	case "s":
		n, err := strconv.Atoi(strings.TrimSpace(raw))
		if err != nil || n < 0 || n >= len(s.words) {
			return "", refuse(Damaged)
		}
		return s.words[n], nil
	case "inlineStr":
		return inline, nil
	case "str", "e", "d":
		return unescaped(raw), nil
	case "b":
		return strings.NewReplacer("1", "TRUE", "0", "FALSE").Replace(raw), nil
	}
	style, _ := strconv.Atoi(value(e, "s"))
	return s.number(raw, style), nil
}

func (s *sheetReader) merged(e xml.StartElement) error {
	from, to, ok := strings.Cut(value(e, "ref"), ":")
	column, first, ok1 := cellRef(from)
	_, last, ok2 := cellRef(to)
	if ok && ok1 && ok2 && last > first && first < s.limits.Rows && len(s.merges) < s.limits.Rows {
		s.merges = append(s.merges, span{column, first, min(last, s.limits.Rows-1)})
	}
	return s.m.skip()
}

func (s *sheetReader) fillMerged() {
	rows := s.sheet.Rows
	for _, m := range s.merges {
		if m.first >= len(rows) || m.column >= len(rows[m.first]) || rows[m.first][m.column] == "" {
			continue
		}
		for i := m.first + 1; i <= m.last && i < len(rows); i++ {
			for len(rows[i]) <= m.column {
				rows[i] = append(rows[i], "")
			}
			rows[i][m.column] = rows[m.first][m.column]
		}
	}
}

// cellRef reads "B12" as column 1 and line 11, both from 0.
func cellRef(ref string) (column, line int, ok bool) {
	i := 0
	for i < len(ref) && i < 4 && ref[i] >= 'A' && ref[i] <= 'Z' {
		column = column*26 + int(ref[i]-'A') + 1
		i++
	}
	line, err := strconv.Atoi(ref[i:])
	return column - 1, line - 1, err == nil && column > 0 && line > 0
}

func blank(r rune) bool {
	return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\u00a0' || r == '\u3000' || r == '\u200b' || r == '\ufeff'
}

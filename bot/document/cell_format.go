package document

import (
	"encoding/xml"
	"math"
	"strconv"
	"strings"
	"time"
)

// format is what a number format says about the value behind it.
type format struct {
	layout   string // time layout; "" for a plain number
	percent  bool
	decimals int // of a percentage
}

// epoch is the day the serial dates of a workbook count from.
type epoch int

const (
	since1900 epoch = iota
	since1904
)

func (e epoch) zero() time.Time {
	if e == since1904 {
		return time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
}

func (w *workbook) readFormats(part string) error {
	codes := map[int]string{}
	return w.pack.inside(part, func(m *markup, e xml.StartElement) error {
		switch e.Name.Local {
		case "numFmts":
			return m.each(func(e xml.StartElement) error {
				if id, err := strconv.Atoi(value(e, "numFmtId")); err == nil {
					codes[id] = value(e, "formatCode")
				}
				return m.skip()
			})
		case "cellXfs":
			return m.each(func(e xml.StartElement) error {
				id, _ := strconv.Atoi(value(e, "numFmtId"))
				w.formats = append(w.formats, formatOf(id, codes[id]))
				return m.skip()
			})
		}
		return m.skip()
	})
}

// formatOf reads a built-in number (ECMA-376 part 1, 18.8.30, with the East
// Asian ones) or a custom code.
func formatOf(id int, code string) format {
	switch {
	case code != "":
		return customFormat(code)
	case id == 9:
		return format{percent: true}
	case id == 10:
		return format{percent: true, decimals: 2}
	case id == 18 || id == 19 || id == 20 || id == 21 || id == 32 || id == 33 || id >= 45 && id <= 47:
		return format{layout: "15:04"}
	case id == 17 || id == 27 || id == 36 || id == 55 || id == 57:
		return format{layout: "2006-01"}
	case id == 22:
		return format{layout: "2006-01-02 15:04"}
	case id >= 14 && id <= 16, id >= 28 && id <= 31, id == 34, id == 35, id >= 50 && id <= 58:
		return format{layout: "2006-01-02"}
	}
	return format{}
}

func customFormat(code string) format {
	code, _, _ = strings.Cut(strings.ToLower(withoutLiterals(code)), ";")
	date := strings.ContainsAny(code, "yd")
	clock := strings.ContainsAny(code, "hs")
	switch {
	case date && clock:
		return format{layout: "2006-01-02 15:04"}
	case date && !strings.Contains(code, "d"):
		return format{layout: "2006-01"}
	case date:
		return format{layout: "2006-01-02"}
	case clock:
		return format{layout: "15:04"}
	case strings.Contains(code, "%"):
		_, after, _ := strings.Cut(code, ".")
		return format{percent: true, decimals: strings.Count(after, "0")}
	}
	return format{}
}

// withoutLiterals leaves out quoted words, escaped characters and conditions in
// brackets, so that only the codes remain.
func withoutLiterals(code string) string {
	var b strings.Builder
	quoted, bracket, escaped := false, false, false
	for _, r := range code {
		switch {
		case escaped:
			escaped = false
		case r == '"':
			quoted = !quoted
		case quoted:
		case r == '\\' || r == '_' || r == '*':
			escaped = true
		case r == '[':
			bracket = true
		case r == ']':
			bracket = false
		case !bracket:
			b.WriteRune(r)
		}
	}
	return strings.ReplaceAll(strings.ReplaceAll(b.String(), "General", ""), "general", "")
}

// number writes a numeric cell as it was typed: a telephone number with all its
// digits, a date as a date, a share in percent.
func (w *workbook) number(raw string, style int) string {
	v, err := strconv.ParseFloat(strings.TrimSpace(raw), 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return raw
	}
	f := format{}
	if style >= 0 && style < len(w.formats) {
		f = w.formats[style]
	}
	const lastDay = 2958466 // 10000-01-01
	switch {
	case f.layout != "" && v >= 0 && v < lastDay:
		minutes := math.Round(v * 24 * 60)
		return w.base.zero().Add(time.Duration(minutes) * time.Minute).Format(f.layout)
	case f.percent:
		return strconv.FormatFloat(v*100, 'f', f.decimals, 64) + "%"
	case math.Abs(v) >= 1e21:
		return raw
	}
	// A workbook keeps 15 digits; the rest is noise of binary fractions.
	short, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 15, 64), 64)
	if err != nil {
		return raw
	}
	return strconv.FormatFloat(short, 'f', -1, 64)
}

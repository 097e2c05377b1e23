package job

import (
	"io"
	"strings"
	"unicode"

	"planbot/bot/document"
	"planbot/messages"
	"planbot/storage/plan"
)

// quoted is how many places naming a level of secrecy a card shows.
const quoted = 3

// look reads the text for secrecy marks and for what card and receipt tell. A
// hard mark, in the text or beside it, refuses the file.
func look(file io.ReaderAt, format document.Format, u plan.Upload) (seen, plan.Why, error) {
	var c seen
	text, reason, err := document.Read(format, file, u.File.Size, messages.HeardHeadings(), document.DefaultLimits())
	if err != nil {
		return c, "", err
	}
	if reason != "" && !previewed(format, reason) {
		return c, reason, nil
	}
	lines := append(text.Lines(), document.Line{Text: u.Caption, Place: document.InCaption})
	hard, soft := document.Marks(messages.HeardSecrecy(), lines, u.File.Name)
	if len(hard) > 0 {
		return c, plan.WhyFileSecret, nil
	}
	c.Checks = findings(document.Check(text, true, messages.HeardDomain(), messages.HeardHeadings()))
	c.Secrecy = len(soft)
	for _, m := range soft {
		if m.Quote != "" && len(c.Quotes) < quoted {
			c.Quotes = append(c.Quotes, strings.TrimLeftFunc(m.Quote, itemNumber))
		}
	}
	if format == document.Docx || format == document.Xlsx {
		limits := document.FilledLimits{Rows: plan.MostFilled, Point: plan.MostPoint}
		c.filled, c.answers = document.ReadFilled(text, u.File.Name, messages.HeardFilled(), limits)
	}
	return c, "", nil
}

// seen is what looking at a file found: what the card of a draft tells, and the
// opinions in it if it answers a consultation.
type seen struct {
	plan.Checks
	filled  plan.Filled
	answers bool
}

// itemNumber: what is left of a number at the beginning of a quote.
func itemNumber(r rune) bool {
	return unicode.IsDigit(r) || unicode.IsSpace(r) || r == '.'
}

// previewed: of formats we read for a preview only, words we can't get at are no
// reason to refuse a file that opens elsewhere.
func previewed(format document.Format, reason plan.Why) bool {
	switch format {
	case document.Doc, document.Wps, document.Pdf:
		return reason == plan.WhyFileDamaged || reason == plan.WhyFileUnknown
	}
	return false
}

func findings(f document.Findings) plan.Checks {
	return plan.Checks{
		Whole: f.Whole, Scanned: f.Scanned, Characters: f.Characters, Pictures: f.Pictures, Tables: f.Tables,
		Insertions: f.Insertions, Deletions: f.Deletions, Comments: f.Comments,
		Targets: f.Targets, Measures: f.Measures, Listed: f.Listed, Quantified: f.Quantified,
	}
}

package workflow

import (
	"cmp"
	"slices"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// progressTable is the board as a table.
func progressTable(w *plan.Snapshot, now time.Time) messages.Table {
	sheet := Board(w, now, false)
	p := messages.ProgressParams{Title: sheet.Title, AsOf: now, Summary: sheet.Summary}
	for _, c := range sheet.Columns {
		p.Stages = append(p.Stages, messages.ProgressStage{Name: c.Name, Note: c.Note})
	}
	for _, band := range sheet.Bands {
		spanned := make([]string, len(sheet.Columns)) // what stands for the whole plan
		for _, r := range band.Rows {
			row := messages.ProgressRow{Plan: band.Name, Title: r.Title, Lead: r.Lead}
			for i, c := range r.Cells {
				if c.Span > 0 {
					spanned[i] = c.Text
				}
				row.Cells = append(row.Cells, cmp.Or(c.Text, spanned[i]))
			}
			p.Rows = append(p.Rows, row)
		}
	}
	return messages.Progress(p)
}

// urgingTable is every notice and every call, by date.
func urgingTable(w *plan.Snapshot, now time.Time) messages.Table {
	p := messages.UrgingParams{AsOf: now}
	duties := map[string]plan.Duty{}
	for _, d := range rules.Duties(w, now) {
		duties[d.Key()] = d
	}
	things := func(keys []string) (out []messages.UrgingThing) {
		for _, key := range keys {
			if d, ok := duties[key]; ok {
				out = append(out, messages.UrgingThing{Line: DutyLine(w, d, now), Done: d.Done})
			}
		}
		return out
	}
	for _, u := range w.Urges {
		if u.Signed.IsZero() {
			continue
		}
		words := UrgeParams(w, u, now)
		p.Rows = append(p.Rows, messages.UrgingRow{
			At: u.Signed, Kind: words.Kind(), Number: u.Number, Unit: w.UnitName(u.Unit), By: w.PersonName(u.SignedBy), Things: things(u.Duties),
		})
	}
	for _, c := range w.Calls {
		if c.Result == plan.CallOpen {
			continue
		}
		p.Rows = append(p.Rows, messages.UrgingRow{
			At: c.At, Kind: messages.ActName(plan.ActCalls), Unit: w.UnitName(c.Unit), By: w.PersonName(c.By), Things: things(c.Duties),
			Call: c.Result, Promise: c.Promise,
		})
	}
	slices.SortStableFunc(p.Rows, func(a, b messages.UrgingRow) int { return a.At.Compare(b.At) })
	return messages.Urging(p)
}

// peopleTable is the register of persons, those in office first.
func peopleTable(w *plan.Snapshot, now time.Time) messages.Table {
	p := messages.PeopleTableParams{AsOf: now}
	for _, b := range w.Bindings {
		who := w.Index.Person[b.Person]
		if who == nil {
			continue
		}
		row := messages.PeopleTableRow{
			Unit: w.UnitName(b.Unit), Name: who.Name, Role: messages.RoleName(b.Role, b.Rank), Phone: who.Phone, From: b.From, Until: b.Until,
			Online: who.Chat != 0, Lost: !who.Unreachable.IsZero(),
		}
		for _, c := range b.Chapters {
			row.Chapters = append(row.Chapters, w.ChapterTitle(c))
		}
		if m := w.Index.Member[b.Member]; m != nil {
			row.Position = m.Position
		}
		p.Rows = append(p.Rows, row)
	}
	slices.SortStableFunc(p.Rows, func(a, b messages.PeopleTableRow) int {
		return cmp.Or(left(a)-left(b), a.From.Compare(b.From))
	})
	return messages.PeopleTable(p)
}

// left is 1 for somebody who has left the role.
func left(r messages.PeopleTableRow) int {
	if r.Until.IsZero() {
		return 0
	}
	return 1
}

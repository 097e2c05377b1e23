package workflow

import (
	"slices"
	"time"

	"planbot/bot/board"
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// Board is the sheet in words, as of a moment. For a group it shows nobody as
// late.
func Board(w *plan.Snapshot, now time.Time, group bool) board.Board {
	duties := rules.Duties(w, now)
	sheet := rules.BoardOf(w, duties, now)
	if group {
		sheet = sheet.Calm()
	}
	today := plan.DayOf(now)
	out := board.Board{
		Title: messages.BoardTitle(w.Settings.City), AsOf: messages.BoardAsOf(today),
		Summary: boardSummary(w, rules.StatusOf(w, duties, now), group), Time: boardTime(sheet.Stages, today),
	}
	for _, s := range sheet.Stages {
		out.Columns = append(out.Columns, board.Column{
			Name: messages.BoardStage(s.Stage.No), State: boardState(s.Stage.State),
			Note: messages.BoardNote(messages.BoardNoteParams{
				State: s.Stage.State, Paused: !s.Stage.Paused.IsZero(), Due: s.Due, Deadline: s.Stage.Deadline, Confirmed: s.Stage.Confirmed,
			}),
		})
	}
	for _, p := range w.Plans {
		out.Bands = append(out.Bands, boardBand(w, sheet, p.ID, today))
	}
	out.Legend = boardLegend(out.Bands, sheet)
	return out
}

func boardBand(w *plan.Snapshot, sheet rules.Board, p plan.PlanID, today plan.Day) board.Band {
	band := board.Band{Name: messages.BoardBand(p)}
	for _, r := range sheet.Rows {
		if r.Chapter.Plan != p {
			continue
		}
		row := board.Row{Title: r.Chapter.Title, Lead: w.UnitName(r.Lead)}
		for _, c := range r.Cells {
			row.Cells = append(row.Cells, board.Cell{Look: boardLook(c), Text: messages.BoardCell(messages.BoardCellParams{
				Light: c.Light, Whole: c.Whole, Ahead: c.Ahead, Paused: c.Paused, Due: c.Due, Longer: c.Longer, Issued: c.Issued, Today: today,
			})})
		}
		band.Rows = append(band.Rows, row)
	}
	for i, s := range sheet.Stages {
		for j := range band.Rows {
			switch cell := &band.Rows[j].Cells[i]; {
			case s.Whole && j == 0:
				cell.Span = len(band.Rows)
			case s.Whole:
				*cell = board.Cell{}
			}
		}
	}
	return band
}

func boardLook(c rules.BoardCell) board.Look {
	switch {
	case c.Light == plan.LightNone:
		return board.None
	case c.Ahead:
		return board.Ahead
	case c.Light == plan.LightDone:
		return board.Done
	case c.Light == plan.LightClosed:
		return board.Closed
	case c.Paused:
		return board.Paused
	case c.Light == plan.LightLate:
		return board.Late
	case c.Light == plan.LightSoon:
		return board.Soon
	}
	return board.Open
}

func boardState(s plan.StageState) board.State {
	switch s {
	case plan.StageOpen:
		return board.StageOpen
	case plan.StageClosed:
		return board.StageOver
	}
	return board.StageAhead
}

// boardLegend explains the looks that are on the sheet.
func boardLegend(bands []board.Band, sheet rules.Board) []board.Cell {
	shown := map[board.Look]bool{}
	for _, b := range bands {
		for _, r := range b.Rows {
			for _, c := range r.Cells {
				shown[c.Look] = true
			}
		}
	}
	var out []board.Cell
	for _, l := range []plan.Light{plan.LightDone, plan.LightOpen, plan.LightSoon, plan.LightLate, plan.LightClosed, plan.LightNone} {
		if look := boardLook(rules.BoardCell{Light: l}); shown[look] {
			out = append(out, board.Cell{Text: messages.BoardLegend(l), Look: look})
		}
	}
	if shown[board.Paused] {
		out = append(out, board.Cell{Text: messages.BoardLegendPaused, Look: board.Paused})
	}
	longer := func(c rules.BoardCell) bool { return c.Longer }
	if slices.ContainsFunc(sheet.Rows, func(r rules.BoardRow) bool { return slices.ContainsFunc(r.Cells, longer) }) {
		out = append(out, board.Cell{Text: messages.BoardLegendLonger})
	}
	return out
}

func boardSummary(w *plan.Snapshot, st rules.Status, group bool) string {
	p := messages.BoardSummaryParams{Opinions: st.Opinions, Late: !group, Over: len(w.Stages) > 0}
	for _, x := range w.Plans {
		if _, issued := rules.Promulgated(w, x.ID); issued {
			p.Issued = append(p.Issued, x.ID)
		}
	}
	for _, s := range st.Stages {
		c := messages.BoardStageCount{No: s.Stage.No, Paused: !s.Stage.Paused.IsZero()}
		for _, x := range s.Plans {
			c.Plans = append(c.Plans, messages.StatusPlan{Plan: x.Plan, Done: x.Done, Total: x.Total, Late: x.Late})
		}
		p.Stages = append(p.Stages, c)
	}
	for i := len(w.Stages) - 1; i >= 0; i-- {
		s := w.Stages[i]
		p.Over = p.Over && s.State == plan.StageClosed
		if s.State == plan.StagePlanned {
			p.Next = messages.StageName(s.No, s.Name)
		}
	}
	return messages.BoardSummary(p)
}

package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// tellMoved tells everybody whose dates changed, each once, and returns how many.
func (h *herald) tellMoved(moved []rules.MovedDuty, reason string) (int, error) {
	people, of := movedByPerson(h.world, moved, h.now)
	n := 0
	for _, who := range people {
		if h.told[who] {
			continue
		}
		n++
		text := messages.DatesMoved(messages.StageMoveParams{Dates: movedLines(h.world, of[who]), Reason: reason})
		if err := h.tell(who, plan.Letter{Text: text, Buttons: todo()}); err != nil {
			return n, err
		}
	}
	return n, nil
}

func movedByPerson(w *plan.Snapshot, moved []rules.MovedDuty, now time.Time) ([]plan.PersonID, map[plan.PersonID][]rules.MovedDuty) {
	return byPerson(w, moved, func(m rules.MovedDuty) plan.Duty { return m.Duty }, now)
}

// movedLines says what moved; things of one kind that move alike stand in one line.
func movedLines(w *plan.Snapshot, moved []rules.MovedDuty) []messages.MovedDate {
	type alike struct {
		kind     plan.DutyKind
		text     plan.TextStage
		unit     plan.UnitID
		from, to int64
	}
	at := map[alike]int{}
	var lines []messages.MovedDate
	var groups [][]string
	for _, m := range moved {
		key := alike{m.Kind, m.Text, m.Unit, m.From.Unix(), m.Due.Unix()}
		name := messages.ChapterName(m.Plan, w.ChapterTitle(m.Chapter))
		if i, ok := at[key]; ok && m.Kind != plan.DutyReply {
			groups[i] = append(groups[i], name)
			lines[i].What = messages.TextsOf(groups[i], m.Kind, m.Text)
			continue
		}
		at[key] = len(lines)
		line := messages.MovedDate{From: m.From, To: m.Due}
		if m.Kind == plan.DutyReply {
			line.What = DutyLine(w, m.Duty, m.Due).What()
		} else {
			line.What = messages.TextsOf([]string{name}, m.Kind, m.Text)
		}
		lines, groups = append(lines, line), append(groups, []string{name})
	}
	return lines
}

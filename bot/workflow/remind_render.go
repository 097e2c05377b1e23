package workflow

import (
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// RenderReminder makes the words of a reminder letter when a sender takes it,
// from the duties as they stand then. False when there is nothing left to say.
// A letter that was held up until the evening is dropped and owed again the
// next morning.
func RenderReminder(tx *storage.Tx, l plan.Letter, now time.Time) (plan.Letter, bool, error) {
	if l.Reminder == nil {
		return l, false, fmt.Errorf("render letter %d: not a reminder", l.ID)
	}
	world, err := tx.Snapshot()
	if err != nil {
		return l, false, err
	}
	r := *l.Reminder
	if !rules.Hours(world, now) {
		return l, false, tx.ForgetNudges(r.Person, r.Day)
	}
	duties := rules.Duties(world, now)
	actor := world.ActorOf(r.Person, now)
	owed := rules.Reminded(world, duties, actor, r.Keys)
	p := messages.ReminderParams{Today: plan.DayOf(now)}
	for _, d := range owed {
		p.Lines = append(p.Lines, DutyLine(world, d, now))
	}
	p.Others = len(rules.OwedBy(world, duties, actor)) - len(owed)
	var desk rules.Desk
	if actor.Has(plan.RoleOffice) {
		desk = rules.DeskOf(world, duties, now)
		if p.Desk, err = DeskCounts(tx, world, desk, now); err != nil {
			return l, false, err
		}
		if err := saidStages(tx, world, desk.Stages, r.Person, now); err != nil {
			return l, false, err
		}
	}
	if len(p.Lines) == 0 && p.Desk.Empty() {
		return l, false, nil
	}
	l.Text = messages.Reminder(p)
	l.Buttons = reminderButtons(world, owed, p, now)
	if row := proposalButtons(world, desk.Stages); len(row) > 0 {
		l.Buttons = append(l.Buttons, row)
	}
	return l, true, nil
}

// buttonsShown is how many things a reminder offers a button for; the rest is in
// the todo list.
const buttonsShown = 4

func reminderButtons(world *plan.Snapshot, owed []plan.Duty, p messages.ReminderParams, now time.Time) [][]plan.Button {
	var out [][]plan.Button
	var row []plan.Button
	if n := len(owed); n > 0 && n <= buttonsShown && p.Others == 0 {
		for _, d := range owed {
			out = append(out, DutyButtons(world, d, now))
		}
		row = DateButtons(world, owed, now)
	} else if n > 0 {
		row = append(row, plan.Button{Label: messages.ActName(plan.ActTodo), Act: plan.ActTodo})
	}
	for _, x := range []struct {
		n     int
		act   plan.Act
		label string
	}{
		{p.Desk.Notices + p.Desk.Notes, plan.ActUrges, messages.DeskNotices}, {p.Desk.Calls, plan.ActCalls, messages.DeskCalls},
		{len(p.Desk.Words()), plan.ActDesk, messages.ActName(plan.ActDesk)},
	} {
		if x.n > 0 {
			row = append(row, plan.Button{Label: x.label, Act: x.act})
		}
	}
	if len(row) > 0 {
		out = append(out, row)
	}
	return out
}

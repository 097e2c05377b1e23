package workflow

import (
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Tick is the clock's act: it queues what the planner says is due and drops
// notices that have nothing left to ask. It may be called at any moment and any
// number of times; what is queued once is never queued again.
func Tick(tx *storage.Tx, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if err := voidUrges(tx, world, now); err != nil {
		return err
	}
	if !rules.Hours(world, now) {
		return nil
	}
	nudges := rules.Nudges(world, now)
	letters, papers := split(nudges)
	for _, step := range []func(*storage.Tx, []plan.Nudge, time.Time) error{draftNotices, draftNote, makeCalls} {
		if err := step(tx, papers, now); err != nil {
			return err
		}
	}
	for _, all := range letters {
		if err := remind(tx, world, all, now); err != nil {
			return err
		}
	}
	return tellDesk(tx, len(papers) > 0, now)
}

// split sorts nudges into letters, by person in the order of the planner, and
// what becomes paper or a call.
func split(nudges []plan.Nudge) (letters [][]plan.Nudge, papers []plan.Nudge) {
	at := map[plan.PersonID]int{}
	for _, n := range nudges {
		if n.Way != plan.WayLetter {
			papers = append(papers, n)
			continue
		}
		i, ok := at[n.To]
		if !ok {
			i = len(letters)
			at[n.To] = i
			letters = append(letters, nil)
		}
		letters[i] = append(letters[i], n)
	}
	return letters, papers
}

// remind queues one letter with all a person is reminded of. Whoever had one
// today waits until tomorrow, if the window lasts.
func remind(tx *storage.Tx, world *plan.Snapshot, nudges []plan.Nudge, now time.Time) error {
	person, today := nudges[0].To, plan.DayOf(now)
	had, err := tx.NudgedOn(person, today)
	if err != nil || had {
		return err
	}
	keys := make([]string, len(nudges))
	for i, n := range nudges {
		keys[i] = n.Duty.Key()
		if err := tx.QueueNudge(n, today, now); err != nil {
			return err
		}
	}
	return postReminder(tx, world, plan.Reminder{Person: person, Day: today, Keys: keys}, now)
}

// postReminder writes the letter; its words are made when a sender takes it.
func postReminder(tx *storage.Tx, world *plan.Snapshot, r plan.Reminder, now time.Time) error {
	return ToPerson(tx, world, r.Person, plan.Letter{
		Priority: plan.PriorityNotice, Reminder: &r, Key: fmt.Sprintf("remind:%d:%s", r.Person, r.Day),
	}, now)
}

// tellDesk brings the office's people their desk, once a day at most: when there
// is new paper or a call, or when a call promised or missed before is due again.
// Its row in the table of nudges is the mark that it was said.
func tellDesk(tx *storage.Tx, news bool, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	today := plan.DayOf(now)
	if !news && len(rules.CallsAgain(world, rules.Duties(world, now), now)) == 0 {
		return nil
	}
	for _, person := range rules.Reached(world, world.Holders(plan.RoleOffice, "", now)) {
		had, err := tx.NudgedOn(person, today)
		if err != nil {
			return err
		}
		if had {
			continue
		}
		n := plan.Nudge{Key: fmt.Sprintf("desk/%d/%s", person, today), To: person, Rung: plan.Rung{Level: plan.LevelRemind}}
		if err := tx.QueueNudge(n, today, now); err != nil {
			return err
		}
		if err := postReminder(tx, world, plan.Reminder{Person: person, Day: today}, now); err != nil {
			return err
		}
	}
	return nil
}

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
	if actor.Has(plan.RoleOffice) {
		if p.Desk, err = DeskCounts(tx, world, rules.DeskOf(world, duties, now)); err != nil {
			return l, false, err
		}
		p.Desk.ToOpen, p.Desk.ToClose = nil, nil // stages come with a card of their own
	}
	if len(p.Lines) == 0 && p.Desk.Empty() {
		return l, false, nil
	}
	l.Text = messages.Reminder(p)
	l.Buttons = reminderButtons(world, owed, p, now)
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

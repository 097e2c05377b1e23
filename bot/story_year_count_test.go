package bot_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// accounts holds three books against each other: what the story did, what the
// chain of events says, and what the bot counts.
func (y *year) accounts() {
	y.t.Helper()
	byStory := y.ledger.count(func(_ string, x *thing) time.Time { return x.done })
	came := y.arrived()
	byEvents := y.ledger.count(func(key string, x *thing) time.Time { return came.after(key, x.asked) })
	if !maps.Equal(byStory, byEvents) {
		y.t.Errorf("done as the story did it %v, as the events say %v", byStory, byEvents)
	}
	w, now := y.world(), y.server.Clock().Now()
	var tally plan.Recap
	if err := y.db.Read(y.t.Context(), func(tx *storage.Tx) error {
		reminders, err := tx.CountReminders()
		tally = rules.RecapOf(w, rules.Duties(w, now), reminders)
		return err
	}); err != nil {
		y.t.Fatal(err)
	}
	byBot := map[int]stageCount{}
	for _, s := range tally.Stages {
		byBot[s.No] = stageCount{s.InTime, s.Late, s.Missing + s.Owed}
	}
	if !maps.Equal(byStory, byBot) {
		y.t.Errorf("done as the story did it %v, as the bot counts %v", byStory, byBot)
	}
	if !maps.Equal(y.ledger.results, tally.Results) || !maps.Equal(y.ledger.results, y.decided()) {
		y.t.Errorf("results given %v, counted by the bot %v, in the events %v", y.ledger.results, tally.Results, y.decided())
	}
	if signed := y.signed(); signed[plan.LevelUrge] != tally.Notices[plan.LevelUrge] || signed[plan.LevelEscalate] != tally.Notices[plan.LevelEscalate] {
		y.t.Errorf("notices signed by the events %v, by the bot %v", signed, tally.Notices)
	}
	if got := y.reminded(); got != tally.Notices[plan.LevelRemind] {
		y.t.Errorf("%d letters of reminders arrived, the bot counts %d", got, tally.Notices[plan.LevelRemind])
	}
}

// arrivals are the moments at which things came in, by the events.
type arrivals map[string][]time.Time

// after is the first arrival since the thing was asked for.
func (a arrivals) after(key string, asked time.Time) time.Time {
	for _, at := range a[key] {
		if !at.Before(asked) {
			return at
		}
	}
	return time.Time{}
}

func (y *year) arrived() arrivals {
	y.t.Helper()
	out, person := arrivals{}, map[plan.ReplyID]plan.PersonID{}
	for _, r := range y.world().Replies {
		person[r.ID] = r.Person
	}
	for _, e := range y.events() {
		var data struct {
			Kind         string
			Chapter      plan.ChapterID
			Text         plan.TextStage
			Consultation plan.ConsultationID
			Plan         plan.PlanID
			Seat         plan.InviteeID
		}
		if e.Data != "" {
			if err := json.Unmarshal([]byte(e.Data), &data); err != nil {
				y.t.Fatal(err)
			}
		}
		switch {
		case e.Act == plan.ActReceipt:
			out[receiptThing(data.Seat)] = append(out[receiptThing(data.Seat)], e.At)
		case e.Act == plan.ActPromulgate:
			for _, p := range y.world().Plans {
				if e.Name == messages.PlanName(p.ID) {
					out["issue "+string(p.ID)] = append(out["issue "+string(p.ID)], e.At)
				}
			}
		case e.Act == plan.ActSubmit && e.Kind == "draft" && data.Kind == string(plan.DraftText):
			key := textThing(data.Chapter, data.Text)
			out[key] = append(out[key], e.At)
		case e.Act == plan.ActVerdict:
			out[verdictThing(data.Plan)] = append(out[verdictThing(data.Plan)], e.At)
		case e.Kind == "reply" && (e.Act == plan.ActOpinion || e.Act == plan.ActNone || e.Act == plan.ActProxy || e.Act == plan.ActGather):
			unit := e.Unit
			if unit == 0 {
				key := personThing(data.Consultation, person[plan.ReplyID(e.Object)])
				out[key] = append(out[key], e.At)
				break
			}
			if kept, ok := y.standing[unit]; ok {
				unit = kept
			}
			key := replyThing(data.Consultation, unit)
			out[key] = append(out[key], e.At)
		}
	}
	for _, all := range out {
		slices.SortFunc(all, time.Time.Compare)
	}
	return out
}

// decided are the results that stand, by the events: of each opinion the last.
func (y *year) decided() map[plan.Result]int {
	y.t.Helper()
	last := map[int64]plan.Result{}
	for _, e := range slices.Backward(y.events()) {
		if e.Kind != "opinion" {
			continue
		}
		var data struct{ Result plan.Result }
		if err := json.Unmarshal([]byte(e.Data), &data); err != nil {
			y.t.Fatal(err)
		}
		last[e.Object] = data.Result
	}
	out := map[plan.Result]int{}
	for _, r := range last {
		if r != plan.ResultNone {
			out[r]++
		}
	}
	return out
}

// signed counts the notices by level, by the events of their drafting and their
// signature.
func (y *year) signed() map[plan.Level]int {
	level := map[int64]plan.Level{}
	out := map[plan.Level]int{}
	for _, e := range slices.Backward(y.events()) {
		if e.Kind != "urge" {
			continue
		}
		switch e.Act {
		case plan.ActClock:
			level[e.Object] = plan.Level(e.Name)
		case plan.ActSign:
			out[level[e.Object]]++
		}
	}
	return out
}

// reminders are the letters of reminders a person got.
func (y *year) reminders(a *actor) (out []sandbox.Message) {
	for _, m := range a.Messages() {
		if m.FromBot && strings.HasPrefix(m.Text, "办理提醒") {
			out = append(out, m)
		}
	}
	return out
}

func (y *year) reminded() (n int) {
	for _, a := range y.story.people {
		n += len(y.reminders(a))
	}
	return n
}

// holidays are the days off and on of the eleven months, from the State Council's
// notices, written down here a second time.
var (
	daysOff = map[string]bool{
		"2020-10-01": true, "2020-10-02": true, "2020-10-05": true, "2020-10-06": true, "2020-10-07": true, "2020-10-08": true,
		"2021-01-01": true, "2021-02-11": true, "2021-02-12": true, "2021-02-15": true, "2021-02-16": true, "2021-02-17": true,
		"2021-04-05": true, "2021-05-03": true, "2021-05-04": true, "2021-05-05": true, "2021-06-14": true,
	}
	daysOn = map[string]bool{
		"2020-09-27": true, "2020-10-10": true, "2021-02-07": true, "2021-02-20": true, "2021-04-25": true, "2021-05-08": true,
	}
)

func works(d plan.Day) bool {
	weekend := d.Weekday() == time.Saturday || d.Weekday() == time.Sunday
	return daysOn[d.String()] || (!weekend && !daysOff[d.String()])
}

// workdaysBefore is the n-th working day before the day.
func workdaysBefore(d plan.Day, n int) plan.Day {
	for n > 0 {
		d--
		if works(d) {
			n--
		}
	}
	return d
}

// reminding checks every letter of reminders against the book: nobody is reminded
// of a thing that is done, and nobody is forgotten.
func (y *year) reminding() {
	y.t.Helper()
	for unit, a := range y.people {
		got := map[plan.Day]string{}
		for _, m := range y.reminders(a) {
			day := plan.DayOf(m.Date)
			if got[day] != "" {
				y.t.Errorf("%s got two letters of reminders on %s", a.Name(), day)
			}
			got[day] = m.Text
		}
		for key, x := range y.ledger.things {
			if x.unit != unit || x.words == "" {
				continue
			}
			for day, text := range got {
				if nine := day.At(9, 0); strings.Contains(text, x.words) && !x.done.IsZero() && x.done.Before(nine) {
					y.t.Errorf("%s was reminded on %s of %s, done %s:\n%s", a.Name(), day, key, x.done, text)
				}
			}
			last := plan.DayOf(x.due)
			for _, day := range []plan.Day{workdaysBefore(last, 3), last} {
				owed := x.done.IsZero() || x.done.After(day.At(9, 0))
				if owed && int(day-plan.DayOf(x.asked)) >= 5 && !strings.Contains(got[day], x.words) {
					y.t.Errorf("%s was not reminded on %s of %s, due %s, done %s:\n%s", a.Name(), day, key, x.due, x.done, got[day])
				}
			}
		}
	}
}

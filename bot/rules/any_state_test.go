package rules_test

import (
	"math/rand"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// anyState draws a state of the small city: stages anywhere, texts handed in and
// returned, material asked for, consultations answered or not, people bound,
// moved or out of reach, wishes and calls.
func anyState(t *rapid.T, cal plan.Calendar) (*plan.Snapshot, time.Time) {
	day := rapid.IntRange(0, 120).Draw(t, "day")
	now := (plan.DayOf(began) + plan.Day(day)).At(rapid.IntRange(7, 21).Draw(t, "hour"), 0)
	w := supervised(noFail{}, func(w *plan.Snapshot) { w.Calendar = cal })
	w.Stages = nil
	for no := 1; no <= 6; no++ {
		w.Stages = append(w.Stages, anyStage(t, no))
	}
	moment := func(label string) time.Time { // nothing comes from the future
		at := began.Add(time.Duration(rapid.IntRange(0, 100*24).Draw(t, label)) * time.Hour)
		if at.After(now) {
			return now
		}
		return at
	}
	texts := []plan.TextStage{plan.TextResearch, plan.TextChapter, plan.TextConsultation, plan.TextExpert, plan.TextSubmission}
	states := []plan.DraftState{plan.DraftReceived, plan.DraftUsed, plan.DraftReturned, plan.DraftWithdrawn}
	for i := range rapid.IntRange(0, 12).Draw(t, "drafts") {
		w.Drafts = append(w.Drafts, plan.Draft{
			ID: plan.DraftID(i + 1), Kind: plan.DraftText, Chapter: plan.ChapterID(rapid.IntRange(1, 5).Draw(t, "chapter")),
			Text: rapid.SampledFrom(texts).Draw(t, "text"), State: rapid.SampledFrom(states).Draw(t, "state"), Received: moment("received"),
		})
	}
	units := []plan.UnitID{office, health, school, doubtful}
	for i := range rapid.IntRange(0, 4).Draw(t, "requests") {
		r := plan.MaterialRequest{
			ID: plan.RequestID(i + 1), Chapter: 3, Lead: school, Unit: rapid.SampledFrom(units).Draw(t, "asked unit"), Asked: moment("asked"),
		}
		r.Due = r.Asked.Add(10 * 24 * time.Hour)
		if rapid.Bool().Draw(t, "answered") {
			r.Done = r.Asked.Add(time.Hour)
		}
		w.Requests = append(w.Requests, r)
	}
	anyConsents(t, w, units, moment)
	anyConsultations(t, w, units, moment)
	anyPeople(t, w, units, moment)
	duties := append([]plan.Duty(nil), rules.Duties(reindexed(w), now)...)
	for i := range rapid.IntRange(0, 4).Draw(t, "wishes") {
		if len(duties) == 0 {
			break
		}
		d := rapid.SampledFrom(duties).Draw(t, "wish for")
		e := plan.Extension{
			ID: plan.ExtensionID(i + 1), Unit: d.Unit, DutyKey: d.Key(), Asked: moment("wished"), From: d.Due, State: plan.ExtensionPending,
			Wished: d.Due.Add(time.Duration(i+1) * 72 * time.Hour),
		}
		if rapid.Bool().Draw(t, "granted") {
			e.State, e.Until, e.Settled = plan.ExtensionGranted, e.Wished.Add(-24*time.Hour), e.Asked
		}
		w.Extensions = append(w.Extensions, e)
	}
	for i := range rapid.IntRange(0, 3).Draw(t, "late notes") {
		if len(duties) == 0 {
			break
		}
		d := rapid.SampledFrom(duties).Draw(t, "late note for")
		said := d.Due.Add(time.Duration(rapid.IntRange(1, 200).Draw(t, "said after")) * time.Hour)
		w.LateNotes = append(w.LateNotes, plan.LateNote{
			ID: plan.LateNoteID(i + 1), Unit: d.Unit, DutyKey: d.Key(), Said: said, Due: d.Due,
			Expected: plan.DayOf(said) + plan.Day(rapid.IntRange(0, 9).Draw(t, "expected in")),
		})
	}
	return reindexed(w), now
}

func anyStage(t *rapid.T, no int) plan.Stage {
	opened := began.Add(time.Duration(rapid.IntRange(0, 60).Draw(t, "opens")) * 24 * time.Hour)
	s := plan.Stage{No: no, State: rapid.SampledFrom([]plan.StageState{plan.StagePlanned, plan.StageOpen, plan.StageClosed}).Draw(t, "stage")}
	s.Deadline = rules.EndOfWork(plan.DayOf(opened) + plan.Day(rapid.IntRange(5, 40).Draw(t, "length")))
	if s.State == plan.StagePlanned {
		return s
	}
	s.Opened = opened
	for _, step := range []plan.Step{plan.StepDraft, plan.StepRevise} {
		if rapid.Bool().Draw(t, "has step") {
			s.Steps = append(s.Steps, plan.StageStep{Step: step, Due: s.Deadline.Add(-72 * time.Hour)})
		}
	}
	switch {
	case s.State == plan.StageClosed:
		s.Closed = s.Deadline
	case rapid.IntRange(0, 4).Draw(t, "pause") == 0:
		s.Paused = opened.Add(time.Hour)
	}
	return s
}

func anyConsents(t *rapid.T, w *plan.Snapshot, units []plan.UnitID, moment func(string) time.Time) {
	for i := range rapid.IntRange(0, 4).Draw(t, "consents") {
		if len(w.Drafts) == 0 {
			return
		}
		d := rapid.SampledFrom(w.Drafts).Draw(t, "consent to")
		asked := slices.DeleteFunc(w.Supports(d.Chapter, began), func(u plan.UnitID) bool { return !slices.Contains(units, u) })
		if len(asked) == 0 {
			continue // only supporting units are ever asked
		}
		c := plan.Consent{
			ID: plan.ConsentID(i + 1), Draft: d.ID, Chapter: d.Chapter, Lead: school, Unit: rapid.SampledFrom(asked).Draw(t, "consent of"),
			Asked: moment("consent asked"), Office: rapid.Bool().Draw(t, "office asked"),
		}
		c.Due = c.Asked.Add(10 * 24 * time.Hour)
		switch rapid.IntRange(0, 3).Draw(t, "consented") {
		case 0:
			c.Answer, c.Answered = plan.ConsentAgree, c.Asked.Add(time.Hour)
		case 1:
			c.Closed = c.Due
		}
		w.Consents = append(w.Consents, c)
	}
}

func anyConsultations(t *rapid.T, w *plan.Snapshot, units []plan.UnitID, moment func(string) time.Time) {
	results := []plan.Result{plan.ResultNone, plan.ResultAdopted, plan.ResultPartly, plan.ResultRejected, plan.ResultCovered, plan.ResultDropped}
	seat := plan.AddresseeID(0)
	for i := range rapid.IntRange(0, 3).Draw(t, "consultations") {
		c := plan.Consultation{
			ID: plan.ConsultationID(i + 1), Opened: moment("opened"),
			Text: rapid.SampledFrom([]plan.TextStage{plan.TextFirst, plan.TextConsultation, plan.TextExpert}).Draw(t, "circulated"),
		}
		c.Due = c.Opened.Add(15 * 24 * time.Hour)
		if rapid.Bool().Draw(t, "closed") {
			c.Closed = c.Due
		}
		for _, u := range units {
			if !rapid.Bool().Draw(t, "addressed") {
				continue
			}
			seat++
			c.To = append(c.To, plan.Addressee{ID: seat, Unit: u, Added: c.Opened})
			if rapid.Bool().Draw(t, "replied") {
				w.Replies = append(w.Replies, plan.Reply{ID: plan.ReplyID(seat), Consultation: c.ID, Addressee: seat, Unit: u, At: c.Opened.Add(time.Hour)})
			}
		}
		seat++
		c.To = append(c.To, plan.Addressee{ID: seat, Person: head, Added: c.Opened})
		w.Consultations = append(w.Consultations, c)
		for range rapid.IntRange(0, 3).Draw(t, "opinions") {
			o := plan.Opinion{
				ID: plan.OpinionID(len(w.Opinions) + 1), Consultation: c.ID, Chapter: plan.ChapterID(rapid.IntRange(0, 5).Draw(t, "opinion on")),
				Result: rapid.SampledFrom(results).Draw(t, "result"), Decided: moment("decided"),
			}
			w.Opinions = append(w.Opinions, o)
		}
	}
}

func anyPeople(t *rapid.T, w *plan.Snapshot, units []plan.UnitID, moment func(string) time.Time) {
	for i := range rapid.IntRange(0, 4).Draw(t, "more people") {
		p := plan.Person{ID: plan.PersonID(10 + i), Chat: int64(100 + i)}
		switch rapid.IntRange(0, 3).Draw(t, "reach") {
		case 0:
			p.Chat = 0
		case 1:
			p.Unreachable = began
		}
		b := plan.Binding{ID: plan.BindingID(10 + i), Person: p.ID, Role: plan.RoleLiaison, Unit: rapid.SampledFrom(units).Draw(t, "of unit")}
		if rapid.Bool().Draw(t, "one chapter only") {
			b.Chapters = []plan.ChapterID{plan.ChapterID(rapid.IntRange(1, 5).Draw(t, "of chapter"))}
		}
		if rapid.Bool().Draw(t, "left") {
			b.Until = moment("left at")
		}
		w.Persons, w.Bindings = append(w.Persons, p), append(w.Bindings, b)
	}
}

func reindexed(w *plan.Snapshot) *plan.Snapshot {
	w.Reindex()
	return w
}

// noFail lets the builders of table tests serve drawn states.
type noFail struct{ testing.TB }

func (noFail) Helper()           {}
func (noFail) Fatal(args ...any) { panic(args) }

// shuffled is the same state with its rows in another order.
func shuffled(w *plan.Snapshot, seed int64) *plan.Snapshot {
	r := rand.New(rand.NewSource(seed))
	out := *w
	out.Chapters, out.Assignments, out.Bindings = mixed(r, w.Chapters), mixed(r, w.Assignments), mixed(r, w.Bindings)
	out.Persons, out.Units, out.Drafts, out.Requests = mixed(r, w.Persons), mixed(r, w.Units), mixed(r, w.Drafts), mixed(r, w.Requests)
	out.Consents = mixed(r, w.Consents)
	out.Replies, out.Opinions = mixed(r, w.Replies), mixed(r, w.Opinions)
	out.Extensions, out.LateNotes = mixed(r, w.Extensions), mixed(r, w.LateNotes)
	out.Ladder, out.Stages, out.Consultations = mixed(r, w.Ladder), mixed(r, w.Stages), mixed(r, w.Consultations)
	for i := range out.Consultations {
		out.Consultations[i].To = mixed(r, out.Consultations[i].To)
	}
	return reindexed(&out)
}

func mixed[T any](r *rand.Rand, rows []T) []T {
	out := slices.Clone(rows)
	r.Shuffle(len(out), func(i, j int) { out[i], out[j] = out[j], out[i] })
	return out
}

func keys(duties []plan.Duty) []string {
	var out []string
	for _, d := range duties {
		out = append(out, d.Key())
	}
	slices.Sort(out)
	return out
}

package rules_test

import (
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

func TestLightsOfAChapterText(t *testing.T) {
	in := began.Add(24 * time.Hour)
	for _, c := range []struct {
		name    string
		changes []func(*plan.Snapshot)
		now     time.Time
		light   plan.Light
		kind    plan.DutyKind
	}{
		{"four working days left is open", nil, (due - 4).At(9, 0), plan.LightOpen, plan.DutyDraft},
		{"three working days left is soon", nil, (due - 3).At(9, 0), plan.LightSoon, plan.DutyDraft},
		{"the minute before is soon", nil, due.At(17, 59), plan.LightSoon, plan.DutyDraft},
		{"the minute after is late", nil, due.At(18, 1), plan.LightLate, plan.DutyDraft},
		{"handed in is done", []func(*plan.Snapshot){draft(1, 2, plan.TextChapter, in, plan.DraftReceived)}, (due + 9).At(9, 0), plan.LightDone, plan.DutyDraft},
		{"withdrawn never was", []func(*plan.Snapshot){draft(1, 2, plan.TextChapter, in, plan.DraftWithdrawn)}, due.At(19, 0), plan.LightLate, plan.DutyDraft},
		{"returned is owed again", []func(*plan.Snapshot){draft(1, 2, plan.TextChapter, in, plan.DraftReturned)}, in.Add(time.Hour), plan.LightOpen, plan.DutyRevise},
		{
			"a later version meets the return",
			[]func(*plan.Snapshot){draft(1, 2, plan.TextChapter, in, plan.DraftReturned), draft(2, 2, plan.TextChapter, in.Add(time.Hour), plan.DraftReceived)},
			in.Add(2 * time.Hour), plan.LightDone, plan.DutyRevise,
		},
		{"another text does not meet it", []func(*plan.Snapshot){draft(1, 2, plan.TextResearch, in, plan.DraftReceived)}, in, plan.LightOpen, plan.DutyDraft},
		{"a closed stage leaves it closed", []func(*plan.Snapshot){func(w *plan.Snapshot) {
			w.Stages[1].State, w.Stages[1].Closed = plan.StageClosed, in
		}}, due.At(19, 0), plan.LightClosed, plan.DutyDraft},
		{"a paused stage is never late", []func(*plan.Snapshot){func(w *plan.Snapshot) { w.Stages[1].Paused = in }}, (due + 9).At(9, 0), plan.LightOpen, plan.DutyDraft},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, ok := dutyOf(t, supervised(t, c.changes...), c.now, 2, 2)
			if !ok || d.Light != c.light || d.Kind != c.kind {
				t.Errorf("got %v %s %s, want %s %s", ok, d.Kind, d.Light, c.kind, c.light)
			}
		})
	}
}

func TestAStageOwesNothingUntilItIsOpen(t *testing.T) {
	w := supervised(t, func(w *plan.Snapshot) { w.Stages[1].State = plan.StagePlanned })
	if got := rules.Duties(w, began); len(got) != 0 {
		t.Errorf("planned stages owe %v", got)
	}
}

func TestSectionsWithoutOwnerAreTheOffices(t *testing.T) {
	d, ok := dutyOf(t, supervised(t), began, 2, 5)
	if !ok || d.Unit != office {
		t.Errorf("section is owed by %d (%v), want the office", d.Unit, ok)
	}
}

func TestRevisionsAreOwedOnlyForACause(t *testing.T) {
	cause := began.Add(48 * time.Hour)
	now := cause.Add(time.Hour)
	for _, c := range []struct {
		name    string
		changes []func(*plan.Snapshot)
		owed    bool // there is a duty
		done    bool
	}{
		{"adopted", []func(*plan.Snapshot){revising(plan.ResultAdopted, cause)}, true, false},
		{"partly adopted", []func(*plan.Snapshot){revising(plan.ResultPartly, cause)}, true, false},
		{"rejected", []func(*plan.Snapshot){revising(plan.ResultRejected, cause)}, false, false},
		{"covered", []func(*plan.Snapshot){revising(plan.ResultCovered, cause)}, false, false},
		{"withdrawn opinion", []func(*plan.Snapshot){revising(plan.ResultAdopted, cause), func(w *plan.Snapshot) { w.Opinions[0].Withdrawn = cause }}, false, false},
		{"on a text of another stage", []func(*plan.Snapshot){revising(plan.ResultAdopted, cause), func(w *plan.Snapshot) { w.Consultations[0].Text = plan.TextExpert }}, false, false},
		{"revised afterwards", []func(*plan.Snapshot){revising(plan.ResultAdopted, cause), draft(9, 2, plan.TextConsultation, cause.Add(time.Minute), plan.DraftReceived)}, true, true},
		{"a version from before does not count", []func(*plan.Snapshot){revising(plan.ResultAdopted, cause), draft(9, 2, plan.TextConsultation, cause.Add(-time.Minute), plan.DraftReceived)}, true, false},
		{"returned without any opinion", []func(*plan.Snapshot){revising(plan.ResultRejected, cause), draft(9, 2, plan.TextConsultation, cause, plan.DraftReturned)}, true, false},
		{"stage still planned", []func(*plan.Snapshot){revising(plan.ResultAdopted, cause), func(w *plan.Snapshot) { w.Stages[2].State = plan.StagePlanned }}, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, ok := dutyOf(t, supervised(t, c.changes...), now, 3, 2)
			if ok != c.owed || !d.Done.IsZero() != c.done {
				t.Errorf("owed %v done %v, want %v %v", ok, !d.Done.IsZero(), c.owed, c.done)
			}
		})
	}
}

func TestExtensionMovesTheDateOnlyWhenGranted(t *testing.T) {
	key := plan.Duty{Kind: plan.DutyDraft, Unit: health, Chapter: 2, Text: plan.TextChapter}.Key()
	wish := plan.Extension{Unit: health, DutyKey: key, Asked: began, From: rules.EndOfWork(due), Wished: rules.EndOfWork(due + 5), Until: rules.EndOfWork(due + 5)}
	for _, c := range []struct {
		state plan.ExtensionState
		want  plan.Day
	}{
		{plan.ExtensionPending, due}, {plan.ExtensionGranted, due + 5}, {plan.ExtensionRefused, due}, {plan.ExtensionWithdrawn, due},
		{plan.ExtensionLapsed, due},
	} {
		t.Run(string(c.state), func(t *testing.T) {
			e := wish
			e.State = c.state
			d, _ := dutyOf(t, supervised(t, func(w *plan.Snapshot) { w.Extensions = []plan.Extension{e} }), began, 2, 2)
			if plan.DayOf(d.Due) != c.want {
				t.Errorf("due %s, want %s", plan.DayOf(d.Due), c.want)
			}
		})
	}
}

func TestAUnitFoundToBeAnotherAnswersOnce(t *testing.T) {
	w := supervised(t, func(w *plan.Snapshot) {
		w.Units[3].Doubtful, w.Units[3].Merged = false, health
		w.Consultations = []plan.Consultation{{ID: 1, Text: plan.TextFirst, Opened: began, Due: rules.EndOfWork(due), To: []plan.Addressee{
			{ID: 1, Unit: health, Added: began}, {ID: 2, Unit: doubtful, Added: began},
		}}}
		w.Replies = []plan.Reply{{ID: 1, Consultation: 1, Addressee: 2, Unit: doubtful, At: began.Add(time.Hour)}}
	})
	n := 0
	for _, d := range rules.Duties(w, began.Add(2*time.Hour)) {
		if d.Kind == plan.DutyReply {
			n++
			if d.Unit != health || d.Done.IsZero() {
				t.Errorf("duty of unit %d, done %v", d.Unit, d.Done)
			}
		}
	}
	if n != 1 {
		t.Errorf("%d replies owed, want 1", n)
	}
}

func TestChaptersDivideBetweenLiaisons(t *testing.T) {
	w := supervised(t, func(w *plan.Snapshot) { w.Bindings[1].Chapters = []plan.ChapterID{9} })
	if got := rules.OwedBy(w, rules.Duties(w, began), w.ActorOf(liaison, began)); len(got) != 0 {
		t.Errorf("a liaison for other chapters is asked for %v", got)
	}
}

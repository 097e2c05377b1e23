package rules

import (
	"errors"
	"testing"
	"time"

	"planbot/storage/plan"
)

var ripe = time.Date(2021, 6, 28, 10, 0, 0, 0, plan.Beijing)

// wholeText adds a whole text of a plan.
func wholeText(id plan.DraftID, p plan.PlanID, text plan.TextStage) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		w.Drafts = append(w.Drafts, plan.Draft{ID: id, Kind: plan.DraftPlan, Plan: p, Text: text, Revision: int(id), State: plan.DraftReceived})
	}
}

func deliberation(d plan.Deliberation) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		if d.ID == 0 {
			d.ID = plan.DeliberationID(len(w.Deliberations) + 1)
		}
		if d.Text == "" {
			d.Text = plan.TextSubmission
		}
		w.Deliberations = append(w.Deliberations, d)
	}
}

// townWith is the town of the rules' tests with both plans and a leading group of
// three, one of them in chat, and one leader besides.
func townWith(changes ...func(*plan.Snapshot)) *plan.Snapshot {
	w := city(func(w *plan.Snapshot) {
		w.Plans = []plan.PlanInfo{{ID: plan.Women}, {ID: plan.Children}}
		w.Members = []plan.Member{{ID: 1, Name: "甲"}, {ID: 2, Name: "乙"}, {ID: 3, Name: "丙"}}
		w.Persons = append(w.Persons, plan.Person{ID: 91, Name: "甲", Chat: 91}, plan.Person{ID: 92, Name: "丁", Chat: 92})
		w.Bindings = append(w.Bindings,
			plan.Binding{ID: 91, Person: 91, Role: plan.RoleLeader, Rank: plan.RankHead, Member: 1},
			plan.Binding{ID: 92, Person: 92, Role: plan.RoleLeader, Rank: plan.RankDeputy},
		)
		for _, c := range changes {
			c(w)
		}
	})
	w.Reindex()
	return w
}

func refusedAs(t *testing.T, err error, want plan.Why) {
	t.Helper()
	var r plan.Refusal
	if want == "" && err != nil || want != "" && (!errors.As(err, &r) || r.Why != want) {
		t.Errorf("got %v, want %q", err, want)
	}
}

func TestWhatIsPutBeforeTheLeadingGroup(t *testing.T) {
	women, children := wholeText(51, plan.Women, plan.TextSubmission), wholeText(52, plan.Children, plan.TextSubmission)
	for _, c := range []struct {
		name   string
		change func(*plan.Snapshot)
		drafts []plan.DraftID
		want   plan.Why
	}{
		{"one plan's text alone", women, []plan.DraftID{51}, ""},
		{"both plans' texts together", both(women, children), []plan.DraftID{51, 52}, ""},
		{"the framework", wholeText(51, plan.Women, plan.TextFirst), []plan.DraftID{51}, ""},
		{"no text that was circulated only", wholeText(51, plan.Women, plan.TextConsultation), []plan.DraftID{51}, plan.WhyNothingToDeliberate},
		{"no earlier version", both(women, wholeText(53, plan.Women, plan.TextSubmission)), []plan.DraftID{51}, plan.WhyNothingToDeliberate},
		{"none that waits for a conclusion", both(women, deliberation(plan.Deliberation{Drafts: []plan.DraftID{51}})), []plan.DraftID{51}, plan.WhyUnderDeliberation},
		{"again after a conclusion", both(women, deliberation(plan.Deliberation{Drafts: []plan.DraftID{51}, Conclusion: plan.ConcludedRejected})), []plan.DraftID{51}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Deliberate(townWith(c.change), c.drafts)
			refusedAs(t, err, c.want)
		})
	}
}

func TestWhenADeliberationIsConcluded(t *testing.T) {
	today := plan.DayOf(ripe)
	for _, c := range []struct {
		name string
		d    plan.Deliberation
		want plan.Why
	}{
		{"a meeting with its attendance", plan.Deliberation{Way: plan.ByMeeting, Day: today, Roll: plan.Roll{Due: 3, Present: 2}}, ""},
		{"not before it is held", plan.Deliberation{Way: plan.ByMeeting, Day: today + 1, Roll: plan.Roll{Due: 3, Present: 2}}, plan.WhyNotYetHeld},
		{"not without the attendance", plan.Deliberation{Way: plan.ByMeeting, Day: today}, plan.WhyNoRoll},
		{"in writing whenever the office says so", plan.Deliberation{Way: plan.InWriting, Due: ripe.Add(time.Hour)}, ""},
		{"not twice", plan.Deliberation{Way: plan.InWriting, Conclusion: plan.ConcludedPassed}, plan.WhyConcluded},
	} {
		t.Run(c.name, func(t *testing.T) { refusedAs(t, Conclude(c.d, ripe), c.want) })
	}
}

func TestAnAttendanceAddsUp(t *testing.T) {
	for _, c := range []struct {
		name string
		roll plan.Roll
		want plan.Why
	}{
		{"all there", plan.Roll{Due: 38, Present: 38}, ""},
		{"some away, some deputed", plan.Roll{Due: 38, Present: 30, Leave: 8, Deputed: 3}, ""},
		{"some away without a word", plan.Roll{Due: 38, Present: 30, Leave: 2}, ""},
		{"more than are due", plan.Roll{Due: 38, Present: 36, Leave: 5}, plan.WhyBadRoll},
		{"more deputies than were there", plan.Roll{Due: 38, Present: 2, Deputed: 3}, plan.WhyBadRoll},
		{"nobody", plan.Roll{Due: 38}, plan.WhyBadRoll},
	} {
		t.Run(c.name, func(t *testing.T) { refusedAs(t, CheckRoll(c.roll), c.want) })
	}
}

func TestABallotIsOffUnlessTurnedOn(t *testing.T) {
	d := plan.Deliberation{Way: plan.ByMeeting, Roll: plan.Roll{Due: 38, Present: 30}}
	refusedAs(t, CheckVotes(townWith(), d, plan.Votes{For: 30}, ripe), plan.WhyNoBallot)
	d.Ballot = true
	refusedAs(t, CheckVotes(townWith(), d, plan.Votes{For: 30}, ripe), "")
	refusedAs(t, CheckVotes(townWith(), d, plan.Votes{For: 30, Against: 1}, ripe), plan.WhyBadVotes)
	refusedAs(t, CheckVotes(townWith(), d, plan.Votes{}, ripe), plan.WhyBadVotes)
	d.Way = plan.InWriting
	refusedAs(t, CheckVotes(townWith(), d, plan.Votes{For: 4}, ripe), "")
	refusedAs(t, CheckVotes(townWith(), d, plan.Votes{For: 5}, ripe), plan.WhyBadVotes)
}

func TestInWritingTheLastAnswerOfEachCounts(t *testing.T) {
	d := plan.Deliberation{
		ID: 1, Way: plan.InWriting, Text: plan.TextSubmission, Drafts: []plan.DraftID{51}, Opened: ripe, Due: ripe.Add(24 * time.Hour),
		Voices: []plan.Voice{
			{ID: 1, Member: 1, Stance: plan.VoiceAmend, Remark: "改一处", At: ripe},
			{ID: 2, Person: 92, Stance: plan.VoiceOppose, Remark: "不妥", At: ripe},
			{ID: 3, Member: 1, Stance: plan.VoiceAgree, At: ripe},
		},
	}
	w := townWith(wholeText(51, plan.Women, plan.TextSubmission), deliberation(d))
	a := AskedIn(w, d, ripe)
	if len(a.Agree) != 1 || len(a.Amend) != 0 || len(a.Oppose) != 1 || len(a.Waiting) != 2 {
		t.Errorf("%+v", a)
	}
	if left := ToRaise(w, d, ripe); len(left) != 1 || left[0].ID != 2 {
		t.Errorf("to be handled: %+v", left)
	}
	owed := 0
	for _, x := range Duties(w, ripe) {
		if x.Kind == plan.DutyVoice && x.Owed() {
			owed++
		}
	}
	if owed != 0 {
		t.Errorf("%d leaders in chat still owe an answer, all have given it", owed)
	}
	d.Voices = d.Voices[:1]
	w.Deliberations[0] = d
	if mine := pick(Duties(w, ripe), func(x plan.Duty) bool { return x.Kind == plan.DutyVoice }); len(mine) != 1 || mine[0].Person != 92 {
		t.Errorf("owed: %+v", mine)
	}
	for _, n := range Nudges(w, ripe.Add(30*24*time.Hour)) {
		if n.Duty.Kind == plan.DutyVoice && n.Way != plan.WayLetter {
			t.Errorf("a leader is pressed by %s", n.Way)
		}
	}
}

func TestHowFarTheLeadingGroupsWordCarries(t *testing.T) {
	text := wholeText(51, plan.Women, plan.TextSubmission)
	newer := wholeText(55, plan.Women, plan.TextSubmission)
	on := func(d plan.Deliberation) func(*plan.Snapshot) {
		d.Drafts = []plan.DraftID{51}
		return deliberation(d)
	}
	for _, c := range []struct {
		name   string
		change func(*plan.Snapshot)
		want   Clearance
	}{
		{"nothing was put before it", text, ClearanceNone},
		{"no conclusion yet", both(text, on(plan.Deliberation{})), ClearanceOpen},
		{"passed", both(text, on(plan.Deliberation{Conclusion: plan.ConcludedPassed})), ClearanceGiven},
		{"passed, but another text stands now", both(both(text, on(plan.Deliberation{Conclusion: plan.ConcludedPassed})), newer), ClearanceOther},
		{"not passed", both(text, on(plan.Deliberation{Conclusion: plan.ConcludedRejected})), ClearanceRejected},
		{"in principle, the note owed", both(text, on(plan.Deliberation{Conclusion: plan.ConcludedPrinciple})), ClearanceOwes},
		{"in principle, the note given", both(both(text, newer), on(plan.Deliberation{Conclusion: plan.ConcludedPrinciple, Revision: "已改"})), ClearanceGiven},
		{"the framework's conclusion is not the submission's", both(text, func(w *plan.Snapshot) {
			w.Deliberations = append(w.Deliberations, plan.Deliberation{ID: 1, Text: plan.TextFirst, Drafts: []plan.DraftID{51}, Conclusion: plan.ConcludedPassed})
		}), ClearanceNone},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Cleared(townWith(c.change), plan.Women); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
	refusedAs(t, ReviseText(townWith(text), plan.Deliberation{Drafts: []plan.DraftID{51}, Conclusion: plan.ConcludedPrinciple}), plan.WhyNotRevisedYet)
	refusedAs(t, ReviseText(townWith(text, newer), plan.Deliberation{Drafts: []plan.DraftID{51}, Conclusion: plan.ConcludedPrinciple}), "")
	refusedAs(t, ReviseText(townWith(text, newer), plan.Deliberation{Drafts: []plan.DraftID{51}, Conclusion: plan.ConcludedPassed}), plan.WhyNoRevisionDue)
}

package rules

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

func enclosed(p plan.PlanID, state plan.EnclosureState, kinds ...plan.EnclosureKind) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		for _, k := range kinds {
			e := plan.Enclosure{Plan: p, Kind: k, State: state}
			if k == plan.EnclosurePublic {
				e.From, e.Until = plan.Date(2021, time.April, 1), plan.Date(2021, time.April, 30)
			}
			w.Enclosures = append(w.Enclosures, e)
		}
	}
}

// allEnclosed is a plan's list complete, its text passed by the leading group.
func allEnclosed(w *plan.Snapshot) {
	for _, k := range plan.EnclosureKinds() {
		if k != plan.EnclosureLegality {
			enclosed(plan.Women, plan.EnclosureReady, k)(w)
		}
	}
	wholeText(51, plan.Women, plan.TextSubmission)(w)
	deliberation(plan.Deliberation{Drafts: []plan.DraftID{51}, Conclusion: plan.ConcludedPassed})(w)
}

func passage(post plan.Post, result plan.PassageResult, draft plan.DraftID) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		w.Passages = append(w.Passages, plan.Passage{Plan: plan.Women, Post: post, Result: result, Draft: draft, Day: plan.Date(2021, time.July, 1)})
	}
}

func promulgated(p plan.PlanID, draft plan.DraftID) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		w.Promulgations = append(w.Promulgations, plan.Promulgation{Plan: p, Draft: draft, Number: "格政〔2021〕15号", Issued: plan.Date(2021, time.July, 20)})
	}
}

func opinionOn(p plan.PlanID, unit plan.UnitID, person plan.PersonID, result plan.Result) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		w.Opinions = append(w.Opinions, plan.Opinion{ID: plan.OpinionID(len(w.Opinions) + 1), Plan: p, Unit: unit, Person: person, Result: result})
	}
}

func TestALineIsReadyWhenThePaperIsAndWhatItRestsOn(t *testing.T) {
	asksPublic := func(w *plan.Snapshot) {
		w.Bindings = append(w.Bindings, plan.Binding{Person: 95, Role: plan.RoleReviewer, Rank: plan.RankPublic})
		w.Consultations = append(w.Consultations, plan.Consultation{
			ID: 9, Text: plan.TextConsultation, Opened: plan.Date(2021, time.April, 1).At(9, 0), Closed: plan.Date(2021, time.April, 30).At(18, 0),
			To: []plan.Addressee{{ID: 1, Person: 95}}, Drafts: []plan.DraftID{59},
		})
		w.Drafts = append(w.Drafts, plan.Draft{ID: 59, Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextConsultation, State: plan.DraftUsed})
	}
	short := func(w *plan.Snapshot) {
		w.Enclosures = append(w.Enclosures, plan.Enclosure{
			Plan: plan.Women, Kind: plan.EnclosurePublic, State: plan.EnclosureReady, From: plan.Date(2021, time.April, 1), Until: plan.Date(2021, time.April, 29),
		})
	}
	ahead := func(w *plan.Snapshot) {
		w.Enclosures = append(w.Enclosures, plan.Enclosure{
			Plan: plan.Women, Kind: plan.EnclosurePublic, State: plan.EnclosureReady, From: plan.DayOf(ripe), Until: plan.DayOf(ripe) + 40,
		})
	}
	expert := func(w *plan.Snapshot) {
		w.Bindings = append(w.Bindings, plan.Binding{Person: 96, Role: plan.RoleExpert})
	}
	ready := func(k plan.EnclosureKind) func(*plan.Snapshot) { return enclosed(plan.Women, plan.EnclosureReady, k) }
	for _, c := range []struct {
		name    string
		kind    plan.EnclosureKind
		changes []func(*plan.Snapshot)
		want    LineState
	}{
		{"the request is the office's word", plan.EnclosureRequest, []func(*plan.Snapshot){ready(plan.EnclosureRequest)}, LineReady},
		{"nothing was ticked", plan.EnclosureRequest, nil, LineMissing},
		{"another plan's tick does not count", plan.EnclosureRequest, []func(*plan.Snapshot){enclosed(plan.Children, plan.EnclosureReady, plan.EnclosureRequest)}, LineMissing},
		{"no text, no ready text", plan.EnclosureText, []func(*plan.Snapshot){ready(plan.EnclosureText)}, LineMissing},
		{"the text is there", plan.EnclosureText, []func(*plan.Snapshot){ready(plan.EnclosureText), wholeText(51, plan.Women, plan.TextSubmission)}, LineReady},
		{"a unit's opinion has no result", plan.EnclosureUnits, []func(*plan.Snapshot){ready(plan.EnclosureUnits), opinionOn(plan.Women, 2, 0, "")}, LineMissing},
		{"nor has one on both plans", plan.EnclosureUnits, []func(*plan.Snapshot){ready(plan.EnclosureUnits), opinionOn("", 2, 0, "")}, LineMissing},
		{"the other plan's opinion does not matter", plan.EnclosureUnits, []func(*plan.Snapshot){ready(plan.EnclosureUnits), opinionOn(plan.Children, 2, 0, "")}, LineReady},
		{"every unit's opinion has one", plan.EnclosureUnits, []func(*plan.Snapshot){ready(plan.EnclosureUnits), opinionOn(plan.Women, 2, 0, plan.ResultRejected)}, LineReady},
		{"an expert's opinion is not a unit's", plan.EnclosureUnits, []func(*plan.Snapshot){ready(plan.EnclosureUnits), expert, opinionOn(plan.Women, 0, 96, "")}, LineReady},
		{"but the experts'", plan.EnclosureExperts, []func(*plan.Snapshot){ready(plan.EnclosureExperts), expert, opinionOn(plan.Women, 0, 96, "")}, LineMissing},
		{"the public was not asked", plan.EnclosurePublic, []func(*plan.Snapshot){func(w *plan.Snapshot) {
			w.Enclosures = append(w.Enclosures, plan.Enclosure{Plan: plan.Women, Kind: plan.EnclosurePublic, State: plan.EnclosureReady})
		}}, LineMissing},
		{"thirty days do", plan.EnclosurePublic, []func(*plan.Snapshot){ready(plan.EnclosurePublic)}, LineReady},
		{"twenty-nine do not", plan.EnclosurePublic, []func(*plan.Snapshot){short}, LineMissing},
		{"nor what is not over", plan.EnclosurePublic, []func(*plan.Snapshot){ahead}, LineMissing},
		{"a consultation of the public counts", plan.EnclosurePublic, []func(*plan.Snapshot){asksPublic, func(w *plan.Snapshot) {
			w.Enclosures = append(w.Enclosures, plan.Enclosure{Plan: plan.Women, Kind: plan.EnclosurePublic, State: plan.EnclosureReady})
		}}, LineReady},
		{"the legal review comes of the route", plan.EnclosureLegality, nil, LineLater},
		{"and is there when the 司法局 passed it", plan.EnclosureLegality, []func(*plan.Snapshot){passage(plan.PostJustice, plan.PassagePassed, 51)}, LineReady},
		{"not when it gave it back later", plan.EnclosureLegality, []func(*plan.Snapshot){passage(plan.PostJustice, plan.PassagePassed, 51), passage(plan.PostJustice, plan.PassageReturned, 51)}, LineLater},
		{"minutes without a conclusion are none", plan.EnclosureMinutes, []func(*plan.Snapshot){ready(plan.EnclosureMinutes), wholeText(51, plan.Women, plan.TextSubmission)}, LineMissing},
		{"what does not apply is not asked for", plan.EnclosureUnits, []func(*plan.Snapshot){enclosed(plan.Women, plan.EnclosureWaived, plan.EnclosureUnits), opinionOn(plan.Women, 2, 0, "")}, LineWaived},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, l := range Checklist(townWith(c.changes...), plan.Women, ripe) {
				if l.Kind == c.kind && l.State != c.want {
					t.Errorf("got %s, want %s: %+v", l.State, c.want, l.Facts)
				}
			}
		})
	}
	if n := len(Wanting(Checklist(townWith(allEnclosed), plan.Women, ripe))); n != 0 {
		t.Errorf("%d lines want something", n)
	}
}

func TestTheWayOfAPlanThroughTheGovernment(t *testing.T) {
	sent := passage(plan.PostGovernment, plan.PassageSent, 51)
	passed := passage(plan.PostJustice, plan.PassagePassed, 51)
	back := passage(plan.PostJustice, plan.PassageReturned, 51)
	newer := wholeText(55, plan.Women, plan.TextSubmission)
	for _, c := range []struct {
		name     string
		post     plan.Post
		override bool
		changes  []func(*plan.Snapshot)
		want     plan.Why
	}{
		{"complete and cleared it goes to the government's office", plan.PostGovernment, false, []func(*plan.Snapshot){allEnclosed}, ""},
		{"without a text it does not, override or not", plan.PostGovernment, true, nil, plan.WhyNoSubmission},
		{"not without the leading group's word", plan.PostGovernment, false, []func(*plan.Snapshot){wholeText(51, plan.Women, plan.TextSubmission)}, plan.WhyNotCleared},
		{"not with papers missing", plan.PostGovernment, false, []func(*plan.Snapshot){allEnclosed, func(w *plan.Snapshot) { w.Enclosures = w.Enclosures[1:] }}, plan.WhyEnclosuresMissing},
		{"unless the director overrides", plan.PostGovernment, true, []func(*plan.Snapshot){allEnclosed, func(w *plan.Snapshot) { w.Enclosures = w.Enclosures[1:] }}, ""},
		{"the legal review comes after", plan.PostJustice, false, []func(*plan.Snapshot){allEnclosed}, plan.WhyPassageOrder},
		{"then is its turn", plan.PostJustice, false, []func(*plan.Snapshot){allEnclosed, sent}, ""},
		{"the government's meeting does not come before it", plan.PostExecutive, false, []func(*plan.Snapshot){allEnclosed, sent}, plan.WhyPassageOrder},
		{"unless the review does not apply", plan.PostExecutive, false, []func(*plan.Snapshot){allEnclosed, sent, enclosed(plan.Women, plan.EnclosureWaived, plan.EnclosureLegality)}, ""},
		{"what came back needs a later text", plan.PostJustice, false, []func(*plan.Snapshot){allEnclosed, sent, back}, plan.WhyPassageText},
		{"with it the review is held again", plan.PostJustice, false, []func(*plan.Snapshot){allEnclosed, sent, back, newer}, ""},
		{"the meeting follows", plan.PostExecutive, false, []func(*plan.Snapshot){allEnclosed, sent, passed}, ""},
		{"after it only the issue is left", plan.PostExecutive, true, []func(*plan.Snapshot){allEnclosed, sent, passed, passage(plan.PostExecutive, plan.PassagePrinciple, 51)}, plan.WhyPassageOrder},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := townWith(c.changes...)
			wanting := len(Wanting(Checklist(w, plan.Women, ripe)))
			refusedAs(t, PassOn(w, plan.Passage{Plan: plan.Women, Post: c.post}, wanting, c.override), c.want)
		})
	}
}

func TestWhatComesNextForAPlan(t *testing.T) {
	sent := passage(plan.PostGovernment, plan.PassageSent, 51)
	done := passage(plan.PostExecutive, plan.PassagePassed, 51)
	final := wholeText(61, plan.Women, plan.TextFinal)
	on := func(c plan.Conclusion) func(*plan.Snapshot) {
		return both(wholeText(51, plan.Women, plan.TextSubmission), deliberation(plan.Deliberation{Drafts: []plan.DraftID{51}, Conclusion: c}))
	}
	for _, c := range []struct {
		name    string
		changes []func(*plan.Snapshot)
		want    ApprovalStep
	}{
		{"a text", nil, StepText},
		{"the leading group", []func(*plan.Snapshot){wholeText(51, plan.Women, plan.TextSubmission)}, StepDeliberate},
		{"its conclusion", []func(*plan.Snapshot){on("")}, StepConclude},
		{"the group again", []func(*plan.Snapshot){on(plan.ConcludedRejected)}, StepAgain},
		{"the revision note", []func(*plan.Snapshot){on(plan.ConcludedPrinciple)}, StepRevision},
		{"the papers", []func(*plan.Snapshot){on(plan.ConcludedPassed)}, StepEnclosures},
		{"the government's office", []func(*plan.Snapshot){allEnclosed}, StepGovernment},
		{"the legal review", []func(*plan.Snapshot){allEnclosed, sent}, StepJustice},
		{"a later text", []func(*plan.Snapshot){allEnclosed, sent, passage(plan.PostJustice, plan.PassageReturned, 51)}, StepBack},
		{"the government's meeting", []func(*plan.Snapshot){allEnclosed, sent, passage(plan.PostJustice, plan.PassagePassed, 51)}, StepExecutive},
		{"the final text", []func(*plan.Snapshot){allEnclosed, sent, done}, StepFinal},
		{"the issue", []func(*plan.Snapshot){allEnclosed, sent, done, final}, StepIssue},
		{"the notice", []func(*plan.Snapshot){allEnclosed, sent, done, final, promulgated(plan.Women, 61)}, StepNote},
		{"nothing", []func(*plan.Snapshot){final, promulgated(plan.Women, 61), func(w *plan.Snapshot) { w.Promulgations[0].Told = ripe }}, StepDone},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got, _ := Next(townWith(c.changes...), plan.Women, ripe); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestWhenAPlanIsIssued(t *testing.T) {
	july := func(day int) plan.Day { return plan.Date(2021, time.July, day) }
	done := passage(plan.PostExecutive, plan.PassagePassed, 51)
	final := wholeText(61, plan.Women, plan.TextFinal)
	right := plan.Promulgation{Plan: plan.Women, Dated: july(2), Issued: july(5)}
	with := func(dated, issued plan.Day) plan.Promulgation {
		return plan.Promulgation{Plan: plan.Women, Dated: dated, Issued: issued}
	}
	for _, c := range []struct {
		name     string
		x        plan.Promulgation
		override bool
		changes  []func(*plan.Snapshot)
		want     plan.Why
	}{
		{"passed, with its final text", right, false, []func(*plan.Snapshot){done, final}, ""},
		{"all on one day", with(july(1), july(1)), false, []func(*plan.Snapshot){done, final}, ""},
		{"not before the government passed it", right, false, []func(*plan.Snapshot){final}, plan.WhyNotToIssue},
		{"unless the director overrides", right, true, []func(*plan.Snapshot){final}, ""},
		{"not without the final text, override or not", right, true, []func(*plan.Snapshot){done}, plan.WhyNoFinal},
		{"not dated before it was passed", with(plan.Date(2021, time.June, 30), july(5)), false, []func(*plan.Snapshot){done, final}, plan.WhyIssueDates},
		{"not issued before it is dated", with(july(5), july(4)), false, []func(*plan.Snapshot){done, final}, plan.WhyIssueDates},
		{"not in the future", with(july(5), july(11)), false, []func(*plan.Snapshot){done, final}, plan.WhyIssueDates},
		{"not twice", right, true, []func(*plan.Snapshot){done, final, promulgated(plan.Women, 61)}, plan.WhyPromulgated},
	} {
		t.Run(c.name, func(t *testing.T) {
			refusedAs(t, Promulgate(townWith(c.changes...), c.x, july(10), c.override), c.want)
		})
	}
}

func TestWhatAnIssuedPlanNoLongerOwes(t *testing.T) {
	w := townWith(opened(2, began), opened(6, began), promulgated(plan.Women, 61))
	for _, d := range Duties(w, ripe) {
		switch {
		case d.Kind == plan.DutyApproval && d.Plan == plan.Children && !d.Owed():
			t.Error("the other plan's issue is not owed")
		case d.Plan == plan.Women && d.Owed():
			t.Errorf("%s is still owed", d.Key())
		}
	}
}

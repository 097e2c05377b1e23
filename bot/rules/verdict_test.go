package rules_test

import (
	"errors"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

func whyOf(err error) plan.Why {
	var r plan.Refusal
	if errors.As(err, &r) {
		return r.Why
	}
	return ""
}

func TestThePanelsWordIsSignedByAnExpertAndNotInTheFuture(t *testing.T) {
	w, now := panel(t)
	today := plan.DayOf(now)
	for name, c := range map[string]struct {
		v    plan.PanelVerdict
		want plan.Why
	}{
		"passed":                          {plan.PanelVerdict{Plan: plan.Women, Head: 1, Signed: today, Result: plan.VerdictPass}, ""},
		"given at a review held":          {plan.PanelVerdict{Plan: plan.Women, Head: 1, Signed: today, Result: plan.VerdictPass, Meeting: 1}, ""},
		"at one whose roll is not kept":   {plan.PanelVerdict{Plan: plan.Women, Head: 1, Signed: today, Result: plan.VerdictPass, Meeting: 5}, ""},
		"given at a review ahead":         {plan.PanelVerdict{Plan: plan.Women, Head: 1, Signed: today, Result: plan.VerdictPass, Meeting: 2}, plan.WhyGone},
		"given at another sort":           {plan.PanelVerdict{Plan: plan.Women, Head: 1, Signed: today, Result: plan.VerdictPass, Meeting: 3}, plan.WhyGone},
		"given at a cancelled one":        {plan.PanelVerdict{Plan: plan.Women, Head: 1, Signed: today, Result: plan.VerdictPass, Meeting: 4}, plan.WhyGone},
		"to be amended, with a point":     {plan.PanelVerdict{Plan: plan.Women, Head: 2, Signed: today, Result: plan.VerdictAmend, Points: 1}, ""},
		"to be amended, without one":      {plan.PanelVerdict{Plan: plan.Women, Head: 1, Signed: today, Result: plan.VerdictAmend}, plan.WhyVerdictPoint},
		"passed, with a point":            {plan.PanelVerdict{Plan: plan.Women, Head: 1, Signed: today, Result: plan.VerdictPass, Points: 1}, plan.WhyVerdictPoint},
		"signed tomorrow":                 {plan.PanelVerdict{Plan: plan.Women, Head: 1, Signed: today + 1, Result: plan.VerdictPass}, plan.WhyVerdictDay},
		"signed by one who left":          {plan.PanelVerdict{Plan: plan.Women, Head: 3, Signed: today, Result: plan.VerdictPass}, plan.WhyExpertEnded},
		"signed by nobody on the list":    {plan.PanelVerdict{Plan: plan.Women, Head: 9, Signed: today, Result: plan.VerdictPass}, plan.WhyNoPanel},
		"replacing what is not there":     {plan.PanelVerdict{Plan: plan.Women, Head: 1, Signed: today, Result: plan.VerdictPass, Why: "错"}, plan.WhyVerdictMoved},
		"a second one without its reason": {plan.PanelVerdict{Plan: plan.Children, Head: 1, Signed: today, Result: plan.VerdictPass}, plan.WhyVerdictMoved},
		"a second one with its reason":    {plan.PanelVerdict{Plan: plan.Children, Head: 1, Signed: today, Result: plan.VerdictPass, Why: "登记有误"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			w.Verdicts = []plan.PanelVerdict{{ID: 1, Plan: plan.Children, Result: plan.VerdictFail}}
			w.Meetings = []plan.Meeting{
				{ID: 1, Kind: plan.MeetingExpertReview, State: plan.MeetingHeld, At: now.Add(-time.Hour)},
				{ID: 2, Kind: plan.MeetingExpertReview, State: plan.MeetingCalled, At: now.Add(time.Hour)},
				{ID: 3, Kind: plan.MeetingSymposium, State: plan.MeetingHeld, At: now.Add(-time.Hour)},
				{ID: 4, Kind: plan.MeetingExpertReview, State: plan.MeetingCancelled, At: now.Add(-time.Hour)},
				{ID: 5, Kind: plan.MeetingExpertReview, State: plan.MeetingCalled, At: now.Add(-2 * time.Hour)},
			}
			if got := whyOf(rules.GiveVerdict(w, c.v, now)); got != c.want {
				t.Errorf("refused as %q, want %q", got, c.want)
			}
		})
	}
}

func TestOnlyTheWordInForceCounts(t *testing.T) {
	w, now := panel(t)
	w.Verdicts = []plan.PanelVerdict{
		{ID: 1, Plan: plan.Women, Result: plan.VerdictFail, Replaced: now}, {ID: 2, Plan: plan.Women, Result: plan.VerdictPass},
	}
	if v, ok := rules.PanelVerdict(w, plan.Women); !ok || v.ID != 2 {
		t.Errorf("in force: %v", v)
	}
	if _, ok := rules.PanelVerdict(w, plan.Children); ok {
		t.Error("the other plan has one")
	}
	if past := rules.PastVerdicts(w, plan.Women); len(past) != 1 || past[0].ID != 1 {
		t.Errorf("past: %v", past)
	}
}

func TestTheOfficeOwesThePanelsWordWhileTheExpertsAreHeard(t *testing.T) {
	w, now := panel(t)
	w.Settings.Office = 5
	w.Units = []plan.Unit{{ID: 5, Name: "市妇联"}}
	w.Stages = []plan.Stage{{No: 5, State: plan.StageOpen, Opened: now.AddDate(0, 0, -3), Deadline: now.AddDate(0, 0, 20)}}
	w.Verdicts = []plan.PanelVerdict{{ID: 1, Plan: plan.Women, Result: plan.VerdictPass, Entered: now}}
	w.Reindex()
	var owed, done int
	for _, d := range rules.Duties(w, now) {
		if d.Kind != plan.DutyVerdict {
			continue
		}
		if d.Unit != 5 {
			t.Errorf("owed by unit %d", d.Unit)
		}
		if d.Owed() {
			owed++
		} else {
			done++
		}
	}
	if owed != 1 || done != 1 {
		t.Errorf("%d owed, %d done", owed, done)
	}
	lacks := rules.Lacking(w, rules.Duties(w, now), 5)
	found := false
	for _, l := range lacks {
		found = found || l.Kind == rules.LackVerdict && l.Plan == plan.Children && l.Blocks()
	}
	if !found {
		t.Errorf("the stage may end: %v", lacks)
	}
}

func TestAPlanThatDidNotPassIsNotPutTogetherForSubmission(t *testing.T) {
	w, _ := panel(t)
	w.Chapters = []plan.Chapter{{ID: 4, Plan: plan.Women, Title: "妇女与健康"}}
	w.Drafts = []plan.Draft{{ID: 1, Kind: plan.DraftText, Plan: plan.Women, Chapter: 4, Text: plan.TextChapter, SHA: "a", FileName: "a.docx", State: plan.DraftReceived}}
	w.Verdicts = []plan.PanelVerdict{{ID: 1, Plan: plan.Women, Result: plan.VerdictFail}}
	w.Reindex()
	s := rules.Compose(w, plan.Women, plan.TextSubmission)
	if got := whyOf(rules.Assemble(w, s, false)); got != plan.WhyPanelFailed {
		t.Errorf("refused as %q", got)
	}
	if err := rules.Assemble(w, s, true); err != nil {
		t.Errorf("the director is refused: %v", err)
	}
	if err := rules.Assemble(w, rules.Compose(w, plan.Women, plan.TextExpert), false); err != nil {
		t.Errorf("an earlier text is refused: %v", err)
	}
	w.Verdicts[0].Result = plan.VerdictPass
	if err := rules.Assemble(w, rules.Compose(w, plan.Women, plan.TextSubmission), false); err != nil {
		t.Errorf("refused after it passed: %v", err)
	}
}

func TestThePointsOfAPanelAskNobodyAndCountAsNoRound(t *testing.T) {
	w, now := panel(t)
	w.Stages = []plan.Stage{{No: 5, State: plan.StageOpen, Opened: now, Deadline: now.AddDate(0, 0, 9)}}
	w.Consultations = []plan.Consultation{
		{ID: 1, Text: plan.TextExpert, Round: 1, Drafts: []plan.DraftID{1}, Opened: now, Due: now.AddDate(0, 0, 5), To: []plan.Addressee{{ID: 1, Person: 2}}},
		{ID: 2, Text: plan.TextExpert, Drafts: []plan.DraftID{1}, Opened: now, Due: now, Closed: now, To: []plan.Addressee{{ID: 2, Person: 1}}},
	}
	w.Drafts = []plan.Draft{{ID: 1, Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextExpert, State: plan.DraftUsed}}
	w.Verdicts = []plan.PanelVerdict{{ID: 1, Plan: plan.Women, Result: plan.VerdictAmend, Points: 1, Consultation: 2}}
	w.Opinions = []plan.Opinion{{ID: 1, Consultation: 2, Plan: plan.Women, Person: 1}}
	w.Reindex()
	n := 0
	for _, d := range rules.Duties(w, now) {
		if d.Kind == plan.DutyReply {
			n++
		}
	}
	next := rules.Round(w, rules.Bundle{Text: plan.TextExpert, Drafts: []plan.DraftID{1}})
	if n != 1 || next != 2 {
		t.Errorf("%d answers owed, next round %d", n, next)
	}
	if s := rules.Compose(w, plan.Women, plan.TextSubmission); s.Undecided != 1 {
		t.Errorf("the gate counts %d", s.Undecided)
	}
}

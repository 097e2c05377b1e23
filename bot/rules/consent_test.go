package rules_test

import (
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// asking is unit 3, with a liaison (person 10), and its chapter 3 in two versions;
// unit 2 supports it. The consents are about the first version unless they say
// otherwise.
func asking(t testing.TB, consents ...plan.Consent) *plan.Snapshot {
	return supervised(t, func(w *plan.Snapshot) {
		w.Bindings = append(w.Bindings, plan.Binding{ID: 10, Person: 10, Role: plan.RoleLiaison, Unit: school})
		w.Drafts = []plan.Draft{
			{ID: 1, Kind: plan.DraftText, Plan: plan.Children, Chapter: 3, Text: plan.TextChapter, Revision: 1, Unit: school, State: plan.DraftReceived, Received: began, SHA: "a"},
		}
		for i, c := range consents {
			c.ID = plan.ConsentID(i + 1)
			if c.Draft == 0 {
				c.Draft = 1
			}
			if c.Unit == 0 {
				c.Unit = health
			}
			if c.Asked.IsZero() {
				c.Asked = began
			}
			if c.Answer != plan.ConsentOpen {
				c.Answered = began.Add(time.Hour)
			}
			c.Chapter, c.Lead, c.Due = 3, school, due.At(18, 0)
			w.Consents = append(w.Consents, c)
		}
	})
}

func second(sha string, state plan.DraftState) plan.Draft {
	return plan.Draft{ID: 2, Kind: plan.DraftText, Plan: plan.Children, Chapter: 3, Text: plan.TextChapter, Revision: 2, Unit: school,
		State: state, Received: began.Add(24 * time.Hour), SHA: sha}
}

func with(w *plan.Snapshot, d plan.Draft) *plan.Snapshot {
	w.Drafts = append(w.Drafts, d)
	return reindexed(w)
}

func TestOnlyTheVersionThatCountsIsAskedAbout(t *testing.T) {
	now := began.Add(time.Hour)
	for _, c := range []struct {
		name  string
		w     *plan.Snapshot
		draft plan.DraftID
		units []plan.UnitID
		due   time.Time
		why   plan.Why
	}{
		{"the last version", asking(t), 1, []plan.UnitID{health}, due.At(18, 0), ""},
		{"a version a newer one came after", with(asking(t), second("b", plan.DraftReceived)), 1, []plan.UnitID{health}, due.At(18, 0), plan.WhyConsentVersion},
		{"a version given back", with(asking(t), second("b", plan.DraftReturned)), 2, []plan.UnitID{health}, due.At(18, 0), plan.WhyConsentBack},
		{"the same text again", with(asking(t, plan.Consent{Answer: plan.ConsentAgree}), second("a", plan.DraftReceived)), 2, []plan.UnitID{health}, due.At(18, 0), plan.WhyConsentSame},
		{"a unit asked before", asking(t, plan.Consent{}), 1, []plan.UnitID{health}, due.At(18, 0), plan.WhyConsentAll},
		{"a changed version, of the same unit", with(asking(t, plan.Consent{Answer: plan.ConsentAgree}), second("b", plan.DraftReceived)), 2, []plan.UnitID{health}, due.At(18, 0), ""},
		{"nobody", asking(t), 1, nil, due.At(18, 0), plan.WhyNobody},
		{"the lead itself", asking(t), 1, []plan.UnitID{school}, due.At(18, 0), plan.WhyNoSupports},
		{"by a day that is over", asking(t), 1, []plan.UnitID{health}, now.Add(-time.Hour), plan.WhyPastDate},
	} {
		t.Run(c.name, func(t *testing.T) {
			wants(t, rules.AskConsent(c.w, *c.w.Index.Draft[c.draft], c.units, c.due, now), c.why)
		})
	}
}

func TestWhoAnswersAndWhen(t *testing.T) {
	object := plan.ConsentObject
	for _, c := range []struct {
		name   string
		have   plan.Consent
		by     rules.Respondent
		answer plan.ConsentAnswer
		words  string
		why    plan.Why
	}{
		{"the unit agrees", plan.Consent{}, rules.ByUnit, plan.ConsentAgree, "", ""},
		{"the unit agrees twice", plan.Consent{Answer: plan.ConsentAgree}, rules.ByUnit, plan.ConsentAgree, "", plan.WhyConsentAgreed},
		{"the unit thinks again", plan.Consent{Answer: plan.ConsentAgree}, rules.ByUnit, object, "why", ""},
		{"no without a reason", plan.Consent{}, rules.ByUnit, object, "", plan.WhyConsentWordless},
		{"amendments without words", plan.Consent{}, rules.ByUnit, plan.ConsentAmend, "", plan.WhyConsentWordless},
		{"the unit, when the asking is over", plan.Consent{Closed: began.Add(time.Hour)}, rules.ByUnit, plan.ConsentAgree, "", plan.WhyConsentOver},
		{"the office, when the asking is over", plan.Consent{Closed: began.Add(time.Hour)}, rules.ByOffice, plan.ConsentAgree, "", ""},
		{"the lead for a silent unit", plan.Consent{}, rules.ByLead, object, "why", ""},
		{"the lead instead of a unit that answered", plan.Consent{Answer: object}, rules.ByLead, plan.ConsentAgree, "", plan.WhyConsentOwn},
		{"the lead corrects what it entered", plan.Consent{Answer: object, Proxy: plan.Proxy{Recorder: 10}}, rules.ByLead, plan.ConsentAgree, "", ""},
		{"the office after a talk", plan.Consent{Answer: object}, rules.ByOffice, plan.ConsentAgree, "", ""},
		{"silence is nothing one says", plan.Consent{}, rules.ByUnit, plan.ConsentSilent, "", plan.WhyBadChoice},
		{"agreeing to what was carried on", plan.Consent{Answer: plan.ConsentAgree, Given: 9}, rules.ByUnit, plan.ConsentAgree, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := asking(t, c.have)
			wants(t, rules.Respond(w, w.Consents[0], c.by, c.answer, c.words), c.why)
		})
	}
	w := asking(t, plan.Consent{})
	w.Drafts[0].State = plan.DraftWithdrawn
	wants(t, rules.Respond(w, w.Consents[0], rules.ByOffice, plan.ConsentAgree, ""), plan.WhyConsentBack)
	w = with(asking(t, plan.Consent{}, plan.Consent{Draft: 2}), second("b", plan.DraftReceived))
	wants(t, rules.Respond(w, w.Consents[0], rules.ByUnit, plan.ConsentAgree, ""), plan.WhyConsentOver)
}

func TestWhoAnswersForAUnit(t *testing.T) {
	w := asking(t, plan.Consent{})
	for person, want := range map[plan.PersonID]rules.Respondent{liaison: rules.ByUnit, 10: rules.ByLead, director: rules.ByOffice} {
		if got := rules.RespondentOf(w, actor(w, person), w.Consents[0]); got != want {
			t.Errorf("person %d answers as %s, want %s", person, got, want)
		}
	}
}

func TestAChangeOfWordingAsksNobodyAgain(t *testing.T) {
	w := with(asking(t,
		plan.Consent{Answer: plan.ConsentAgree}, plan.Consent{Unit: office}, plan.Consent{Unit: doubtful, Closed: began.Add(time.Hour)},
	), second("b", plan.DraftReceived))
	x, err := rules.WordingOnly(w, w.Drafts[1])
	if err != nil || len(x.Kept) != 1 || len(x.Moved) != 1 || x.Before.ID != 1 {
		t.Errorf("kept %d, moved %d, before %d: %v", len(x.Kept), len(x.Moved), x.Before.ID, err)
	}
	if _, _, ok := rules.Undeclared(w, 3); !ok {
		t.Error("the lead is not asked what the new version changes")
	}
	_, err = rules.WordingOnly(w, w.Drafts[0])
	wants(t, err, plan.WhyConsentVersion)
	_, err = rules.WordingOnly(asking(t), asking(t).Drafts[0])
	wants(t, err, plan.WhyConsentNoBefore)
	w = with(asking(t, plan.Consent{Answer: plan.ConsentAgree}, plan.Consent{Draft: 2}), second("b", plan.DraftReceived))
	_, err = rules.WordingOnly(w, w.Drafts[1])
	wants(t, err, plan.WhyConsentBusy)
}

func TestSilenceAgreesOnlyWhereThatWasAnnounced(t *testing.T) {
	c := plan.Consent{Due: due.At(18, 0)}
	if got := rules.Silence(c, due.At(19, 0)); got != plan.ConsentOpen {
		t.Errorf("unannounced silence counts as %q", got)
	}
	c.Tacit = true
	if got := rules.Silence(c, due.At(19, 0)); got != plan.ConsentOpen {
		t.Errorf("the silence of a unit nobody told counts as %q", got)
	}
	c.Told = true
	if got := rules.Silence(c, due.At(17, 0)); got != plan.ConsentOpen {
		t.Errorf("silence before the date counts as %q", got)
	}
	if got := rules.Silence(c, due.At(19, 0)); got != plan.ConsentSilent {
		t.Errorf("announced silence counts as %q", got)
	}
}

func TestAFriendlyWordAboutConsentOnceADay(t *testing.T) {
	day := 24 * time.Hour
	for _, c := range []struct {
		name string
		have plan.Consent
		at   time.Time
		why  plan.Why
	}{
		{"on the day of asking", plan.Consent{}, began.Add(time.Hour), plan.WhyConsentEarly},
		{"the day after", plan.Consent{}, began.Add(day), ""},
		{"twice on one day", plan.Consent{Nudged: began.Add(day)}, began.Add(day + time.Hour), plan.WhyConsentNudged},
		{"what was answered", plan.Consent{Answer: plan.ConsentAgree}, began.Add(day), plan.WhyConsentOver},
		{"what was closed", plan.Consent{Closed: began}, began.Add(day), plan.WhyConsentOver},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := asking(t, c.have)
			wants(t, rules.NudgeConsent(w, w.Consents[0], c.at), c.why)
		})
	}
}

func TestTheLastWordOfAUnitCountsAsItsObjection(t *testing.T) {
	object := plan.Consent{Answer: plan.ConsentObject}
	for _, c := range []struct {
		name string
		w    *plan.Snapshot
		want int
	}{
		{"it does not agree", asking(t, object), 1},
		{"it agreed to the next version", with(asking(t, object, plan.Consent{Draft: 2, Answer: plan.ConsentAgree}), second("b", plan.DraftReceived)), 0},
		{"it is asked about the next version", with(asking(t, object, plan.Consent{Draft: 2}), second("b", plan.DraftReceived)), 0},
		{"it was not asked about the next version", with(asking(t, object), second("b", plan.DraftReceived)), 1},
		{"its words are amendments", asking(t, plan.Consent{Answer: plan.ConsentAmend}), 0},
	} {
		if got := rules.Objections(c.w); len(got) != c.want {
			t.Errorf("%s: %d objections, want %d", c.name, len(got), c.want)
		}
	}
}

// What one unit asks of another is reminded of, never urged; what the office asks
// is.
func TestConsentIsACourtesyUnlessTheOfficeAsks(t *testing.T) {
	for _, c := range []struct {
		name   string
		office bool
		at     time.Time
		level  plan.Level
		want   bool
	}{
		{"a lead's wish is reminded of", false, due.At(9, 30), plan.LevelRemind, true},
		{"a lead's wish is not urged", false, (due + 3).At(9, 30), plan.LevelUrge, false},
		{"the office's is urged", true, (due + 3).At(9, 30), plan.LevelUrge, true},
	} {
		w := asking(t, plan.Consent{Office: c.office})
		found := false
		for _, n := range rules.Nudges(w, c.at) {
			found = found || (n.Duty.Kind == plan.DutyConsent && n.Rung.Level == c.level)
		}
		if found != c.want {
			t.Errorf("%s: %v", c.name, found)
		}
	}
	w := asking(t, plan.Consent{})
	w.Bindings[1].Until = began // nobody of the unit is left
	for _, n := range rules.Nudges(w, due.At(9, 30)) {
		if n.Duty.Kind == plan.DutyConsent {
			t.Errorf("a courtesy makes the office call: %+v", n)
		}
	}
}

func TestAUnitTakenFromTheChapterIsAskedNoMore(t *testing.T) {
	w := asking(t, plan.Consent{})
	if !rules.ConsentWaits(w, w.Consents[0]) {
		t.Error("a supporting unit is not asked")
	}
	w.Assignments[4].Until = began.Add(time.Hour)
	if rules.ConsentWaits(w, w.Consents[0]) {
		t.Error("a unit that supports the chapter no more is still asked")
	}
}

func TestTheAnswerIsAskedForBeforeTheTextIsDue(t *testing.T) {
	w := asking(t)
	for now, want := range map[time.Time]plan.Day{
		began:                          plan.Date(2021, time.January, 11), // five working days
		(due - 3).At(9, 0):             due - 1,                           // the day before the text is due
		due.At(9, 0):                   due + 7,                           // too near: five working days
		(due - 1).At(9, 0):             plan.Date(2021, time.January, 28),
		plan.Date(2021, 2, 1).At(9, 0): plan.Date(2021, time.February, 7),
	} {
		if got := rules.ProposeConsentDue(w, w.Drafts[0], now); got != want {
			t.Errorf("asked on %s: by %s, want %s", plan.DayOf(now), got, want)
		}
	}
}

func TestALeadsDeskShowsItsChapters(t *testing.T) {
	w := asking(t, plan.Consent{Answer: plan.ConsentObject})
	w.Requests = []plan.MaterialRequest{
		{ID: 1, Chapter: 3, Answer: plan.AnswerSent}, {ID: 2, Chapter: 3}, {ID: 3, Chapter: 3, Answer: plan.AnswerNone}, {ID: 4, Chapter: 2},
	}
	w.Opinions = []plan.Opinion{
		{ID: 1, Chapter: 3, State: plan.OpinionLead}, {ID: 2, Chapter: 3, State: plan.OpinionLead, Proposed: plan.ResultAdopted}, {ID: 3, Chapter: 3},
	}
	w = with(w, second("b", plan.DraftReceived))
	now := began.Add(48 * time.Hour)
	desk := rules.LeadDesk(w, rules.Duties(w, now), actor(w, 10), now)
	if len(desk) != 1 {
		t.Fatalf("%d chapters", len(desk))
	}
	l := desk[0]
	if l.Draft.ID != 2 || l.Sent != 1 || l.Missing != 1 || l.Nothing != 1 || l.Views != 1 || l.About.ID != 1 || l.Consents.Object != 1 || !l.New {
		t.Errorf("the desk shows %+v", l)
	}
	if got := rules.ViewsWanted(w, actor(w, liaison), now); len(got) != 0 {
		t.Errorf("another unit is asked for %d views", len(got))
	}
}

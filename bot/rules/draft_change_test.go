package rules_test

import (
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

func circulatedIn(w *plan.Snapshot) {
	w.Consultations = append(w.Consultations, plan.Consultation{
		ID: 1, Drafts: []plan.DraftID{1}, To: []plan.Addressee{{ID: 1, Unit: school}, {ID: 2, Person: 40}},
	})
}

func TestAVersionMayBeChangedUntilItIsUsed(t *testing.T) {
	for _, c := range []struct {
		name  string
		state plan.DraftState
		more  func(*plan.Snapshot)
		why   plan.Why
	}{
		{"received", plan.DraftReceived, nil, ""},
		{"used", plan.DraftUsed, nil, plan.WhyUsed},
		{"circulated", plan.DraftReceived, circulatedIn, plan.WhyUsed},
		{"returned", plan.DraftReturned, nil, plan.WhyReturned},
		{"withdrawn", plan.DraftWithdrawn, nil, plan.WhyWithdrawn},
	} {
		t.Run(c.name, func(t *testing.T) {
			changes := []func(*plan.Snapshot){handedIn(1, "a", c.state)}
			if c.more != nil {
				changes = append(changes, c.more)
			}
			w := supervised(t, changes...)
			wants(t, rules.WithdrawDraft(w, w.Drafts[0]), c.why)
			wants(t, rules.ReturnDraft(w, w.Drafts[0]), c.why)
			_, err := rules.MoveDraft(w, actor(w, liaison), w.Drafts[0], rules.Slot{Kind: plan.DraftMaterial, Chapter: 3, Text: plan.TextChapter, Unit: health})
			wants(t, err, c.why)
		})
	}
}

func TestAVersionMovesOnlyToAnotherPlaceOfItsUnit(t *testing.T) {
	own := rules.Slot{Kind: plan.DraftText, Chapter: 2, Text: plan.TextChapter, Unit: health}
	for _, c := range []struct {
		name string
		to   rules.Slot
		more func(*plan.Snapshot)
		why  plan.Why
	}{
		{"to the chapter it supports", rules.Slot{Kind: plan.DraftMaterial, Chapter: 3, Text: plan.TextChapter, Unit: health}, nil, ""},
		{"to where it is", own, nil, plan.WhySameSlot},
		{"to a chapter of another unit", rules.Slot{Kind: plan.DraftText, Chapter: 3, Text: plan.TextChapter, Unit: health}, nil, plan.WhyNoSlot},
		{"to where the same bytes stand", rules.Slot{Kind: plan.DraftMaterial, Chapter: 3, Text: plan.TextChapter, Unit: health}, func(w *plan.Snapshot) {
			w.Drafts = append(w.Drafts, plan.Draft{ID: 2, Kind: plan.DraftMaterial, Chapter: 3, Text: plan.TextChapter, Unit: health, SHA: "a", State: plan.DraftReceived})
		}, plan.WhySameSlot},
	} {
		t.Run(c.name, func(t *testing.T) {
			changes := []func(*plan.Snapshot){handedIn(1, "a", plan.DraftReceived)}
			if c.more != nil {
				changes = append(changes, c.more)
			}
			w := supervised(t, changes...)
			_, err := rules.MoveDraft(w, actor(w, liaison), w.Drafts[0], c.to)
			wants(t, err, c.why)
		})
	}
}

func TestAWholeTextIsNotReturned(t *testing.T) {
	w := supervised(t)
	wants(t, rules.ReturnDraft(w, plan.Draft{Kind: plan.DraftPlan, State: plan.DraftReceived}), plan.WhyNotYours)
}

func TestTheVersionBeforeIsTheLastThatStood(t *testing.T) {
	w := supervised(t, handedIn(1, "a", plan.DraftReturned), handedIn(2, "b", plan.DraftWithdrawn), handedIn(3, "c", plan.DraftReceived))
	if got, ok := rules.Before(w, w.Drafts[2]); !ok || got.ID != 1 {
		t.Errorf("got %d %v, want draft 1", got.ID, ok)
	}
	if _, ok := rules.Before(w, w.Drafts[0]); ok {
		t.Error("something came before the first")
	}
}

func TestWhoMayReadAVersion(t *testing.T) {
	material := func(w *plan.Snapshot) {
		w.Drafts = append(w.Drafts, plan.Draft{ID: 2, Kind: plan.DraftMaterial, Plan: plan.Children, Chapter: 3, Text: plan.TextChapter, Unit: health, State: plan.DraftReceived})
	}
	people := func(w *plan.Snapshot) {
		w.Bindings = append(w.Bindings,
			plan.Binding{ID: 10, Person: 10, Role: plan.RoleLiaison, Unit: school},
			plan.Binding{ID: 11, Person: 11, Role: plan.RoleDrafter},
			plan.Binding{ID: 12, Person: 40, Role: plan.RoleExpert},
			plan.Binding{ID: 13, Person: 41, Role: plan.RoleExpert})
	}
	for _, c := range []struct {
		name   string
		person plan.PersonID
		more   func(*plan.Snapshot)
		text   bool // unit 2's chapter text
		sent   bool // unit 2's material for unit 3's chapter
	}{
		{"its own liaison", liaison, nil, true, true},
		{"the office", director, nil, true, true},
		{"a leader", head, nil, true, true},
		{"the drafters", 11, nil, true, true},
		{"the lead the material went to", 10, nil, false, true},
		{"a unit it was circulated to", 10, circulatedIn, true, true},
		{"an expert it was put before", 40, circulatedIn, true, false},
		{"another expert", 41, circulatedIn, false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			changes := []func(*plan.Snapshot){handedIn(1, "a", plan.DraftReceived), material, people}
			if c.more != nil {
				changes = append(changes, c.more)
			}
			w := supervised(t, changes...)
			a := actor(w, c.person)
			for i, may := range []bool{c.text, c.sent} {
				d := w.Drafts[i]
				if got := rules.May(a, plan.ActDownload, rules.ReadScope(w, a, d, began.Add(time.Hour))) == nil; got != may {
					t.Errorf("draft %d: may read is %v", d.ID, got)
				}
			}
			if n, want := len(rules.Readable(w, a, began.Add(time.Hour))), count(c.text, c.sent); n != want {
				t.Errorf("%d versions are listed, want %d", n, want)
			}
		})
	}
}

// A lead reads the material it gets, but taking it back is for the unit alone.
func TestALeadDoesNotTakeMaterialBack(t *testing.T) {
	w := supervised(t, func(w *plan.Snapshot) {
		w.Bindings = append(w.Bindings, plan.Binding{ID: 10, Person: 10, Role: plan.RoleLiaison, Unit: school})
	})
	wants(t, rules.May(actor(w, 10), plan.ActWithdraw, plan.Scope{Unit: health, Chapter: 3}), plan.WhyNotYours)
}

func TestAWithdrawnVersionIsSeenByThoseWhoLookAfterIt(t *testing.T) {
	w := supervised(t, handedIn(1, "a", plan.DraftWithdrawn))
	for person, want := range map[plan.PersonID]int{liaison: 1, director: 1, head: 0} {
		if got := len(rules.Readable(w, actor(w, person), began.Add(time.Hour))); got != want {
			t.Errorf("person %d sees %d, want %d", person, got, want)
		}
	}
}

func TestAStampedPageIsOfferedToTheLastVersionOfEachPlace(t *testing.T) {
	w := supervised(t, handedIn(1, "a", plan.DraftReceived), handedIn(2, "b", plan.DraftReceived), handedIn(3, "c", plan.DraftWithdrawn))
	got := rules.RecentDrafts(w, actor(w, liaison), began.Add(2*time.Hour), 3)
	if len(got) != 1 || got[0].ID != 2 {
		t.Errorf("offered %+v, want draft 2", got)
	}
	if old := rules.RecentDrafts(w, actor(w, liaison), began.Add(60*24*time.Hour), 3); len(old) != 0 {
		t.Errorf("two months later %d are offered", len(old))
	}
}

func count(all ...bool) (n int) {
	for _, b := range all {
		if b {
			n++
		}
	}
	return n
}

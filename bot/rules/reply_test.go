package rules

import (
	"errors"
	"slices"
	"testing"
	"time"

	"planbot/storage/plan"
)

// asked2 puts chapter 1 before units 2 and 3 and the expert, due on 10 February.
func asked2() *plan.Snapshot {
	w := consulted()
	w.Consultations = []plan.Consultation{{
		ID: 7, Title: "round", Text: plan.TextFirst, Drafts: []plan.DraftID{12}, Opened: asking, Due: EndOfWork(plan.Date(2021, 2, 10)),
		To: []plan.Addressee{{ID: 1, Unit: 2}, {ID: 2, Unit: 3}, {ID: 3, Person: 2}},
	}}
	w.Reindex()
	return w
}

func reasonOf(err error) plan.Why {
	var r plan.Refusal
	if errors.As(err, &r) {
		return r.Why
	}
	return ""
}

func TestWhoMayReplyForWhom(t *testing.T) {
	w := asked2()
	liaison := plan.Actor{Person: 1, Bindings: []plan.Binding{{Person: 1, Unit: 2, Role: plan.RoleLiaison}}}
	expert := plan.Actor{Person: 2, Bindings: []plan.Binding{{Person: 2, Role: plan.RoleExpert}}}
	office := plan.Actor{Person: 5, Bindings: []plan.Binding{{Person: 5, Role: plan.RoleOffice}}}
	leader := plan.Actor{Person: 6, Bindings: []plan.Binding{{Person: 6, Role: plan.RoleLeader, Rank: plan.RankHead}}}
	stranger := plan.Actor{Person: 9}
	cases := []struct {
		name  string
		actor plan.Actor
		seat  plan.AddresseeID
		want  plan.Why
	}{
		{"a liaison for the own unit", liaison, 1, ""},
		{"a liaison not for another unit", liaison, 2, plan.WhyNotYours},
		{"a liaison not for an expert", liaison, 3, plan.WhyNotYours},
		{"an expert in person", expert, 3, ""},
		{"an expert not for a unit", expert, 1, plan.WhyNotYours},
		{"the office for anybody", office, 2, ""},
		{"a leader for nobody", leader, 1, plan.WhyNotYours},
		{"a stranger for nobody", stranger, 1, plan.WhyStranger},
	}
	for _, c := range cases {
		for _, act := range []plan.Act{plan.ActOpinion, plan.ActNone, plan.ActRetract} {
			t.Run(c.name+" by "+string(act), func(t *testing.T) {
				seat, err := SeatOf(w, c.seat)
				if err != nil {
					t.Fatal(err)
				}
				if got := reasonOf(May(c.actor, act, seat.Scope())); got != c.want {
					t.Errorf("refused with %q, want %q", got, c.want)
				}
			})
		}
	}
}

func TestOnlyTheOfficeHandlesOpinions(t *testing.T) {
	roles := map[string]plan.Binding{
		"liaison": {Unit: 2, Role: plan.RoleLiaison}, "leader": {Role: plan.RoleLeader, Rank: plan.RankHead},
		"expert": {Role: plan.RoleExpert}, "reviewer": {Role: plan.RoleReviewer}, "drafter": {Role: plan.RoleDrafter},
	}
	acts := []plan.Act{
		plan.ActCirculate, plan.ActReplies, plan.ActClosing, plan.ActReplyDue, plan.ActProxy, plan.ActOpinions, plan.ActHandle, plan.ActDispose,
		plan.ActTalk, plan.ActPass, plan.ActReopen, plan.ActPublish,
	}
	for _, act := range acts {
		for name, b := range roles {
			if May(plan.Actor{Person: 1, Bindings: []plan.Binding{b}}, act, plan.Scope{}) == nil {
				t.Errorf("a %s may %s", name, act)
			}
		}
		if err := May(plan.Actor{Person: 1, Bindings: []plan.Binding{{Role: plan.RoleOffice}}}, act, plan.Scope{}); err != nil {
			t.Errorf("the office may not %s: %v", act, err)
		}
	}
}

func TestOnlyTheLeadProposesAResult(t *testing.T) {
	lead := plan.Actor{Bindings: []plan.Binding{{Unit: 2, Role: plan.RoleLiaison}}}
	other := plan.Actor{Bindings: []plan.Binding{{Unit: 3, Role: plan.RoleLiaison}}}
	scope := plan.Scope{Chapter: 1, Lead: 2}
	if May(lead, plan.ActPropose, scope) != nil || May(other, plan.ActPropose, scope) == nil {
		t.Error("proposing is not the lead's alone")
	}
	if May(lead, plan.ActPropose, plan.Scope{}) == nil {
		t.Error("a liaison proposes on an opinion nobody leads")
	}
}

func TestSeatsAreThoseOfOpenConsultationsNearestFirst(t *testing.T) {
	w := asked2()
	w.Consultations = append(w.Consultations,
		plan.Consultation{ID: 8, Due: EndOfWork(plan.Date(2021, 2, 5)), To: []plan.Addressee{{ID: 4, Unit: 2}}},
		plan.Consultation{ID: 9, Closed: asking, To: []plan.Addressee{{ID: 5, Unit: 2}}})
	w.Reindex()
	var got []plan.AddresseeID
	for _, s := range Seats(w, plan.Actor{Person: 1, Bindings: []plan.Binding{{Person: 1, Unit: 2, Role: plan.RoleLiaison}}}) {
		got = append(got, s.To.ID)
	}
	if !slices.Equal(got, []plan.AddresseeID{4, 1}) {
		t.Errorf("seats %v", got)
	}
}

func TestAReplyIsLateAfterItsDueAndRefusedAfterClosing(t *testing.T) {
	after := EndOfWork(plan.Date(2021, 2, 10)).Add(time.Minute)
	cases := []struct {
		name   string
		change func(*plan.Snapshot)
		proxy  bool
		at     time.Time
		late   bool
		want   plan.Why
	}{
		{"in time", nil, false, asking, false, ""},
		{"at the very end", nil, false, EndOfWork(plan.Date(2021, 2, 10)), false, ""},
		{"late", nil, false, after, true, ""},
		{"in time with an extension", func(w *plan.Snapshot) {
			w.Extensions = []plan.Extension{{Unit: 2, DutyKey: (plan.Duty{Kind: plan.DutyReply, Unit: 2, Text: plan.TextFirst, Consultation: 7}).Key(),
				Asked: asking, Until: after.Add(time.Hour), State: plan.ExtensionGranted}}
		}, false, after, false, ""},
		{"closed", func(w *plan.Snapshot) { w.Consultations[0].Closed = asking }, false, asking, false, plan.WhyOver},
		{"closed, but entered by the office", func(w *plan.Snapshot) { w.Consultations[0].Closed = asking }, true, after, true, ""},
		{"no opinions twice", func(w *plan.Snapshot) {
			w.Replies = []plan.Reply{{ID: 1, Consultation: 7, Addressee: 1, Kind: plan.ReplyNone, At: asking}}
		}, false, asking, false, plan.WhyRepliedNone},
		{"no opinions after opinions", func(w *plan.Snapshot) {
			w.Replies = []plan.Reply{{ID: 1, Consultation: 7, Addressee: 1, Kind: plan.ReplyOpinions}}
		}, false, asking, false, ""},
		{"no opinions after taking that back", func(w *plan.Snapshot) {
			w.Replies = []plan.Reply{{ID: 1, Consultation: 7, Addressee: 1, Kind: plan.ReplyNone, Withdrawn: asking}}
		}, false, asking, false, ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			w := asked2()
			if c.change != nil {
				c.change(w)
			}
			seat, err := SeatOf(w, 1)
			if err != nil {
				t.Fatal(err)
			}
			late, err := seat.Answer(plan.ReplyNone, c.proxy, c.at)
			if reasonOf(err) != c.want || late != c.late {
				t.Errorf("late %v, refused with %q; want %v, %q", late, reasonOf(err), c.late, c.want)
			}
		})
	}
}

func TestTakingAReplyBack(t *testing.T) {
	w := asked2()
	seat, _ := SeatOf(w, 1)
	if reasonOf(seat.Retract(false)) != plan.WhyNoReply {
		t.Error("a reply that was never given can be taken back")
	}
	w.Replies = []plan.Reply{{ID: 1, Consultation: 7, Addressee: 1}}
	seat, _ = SeatOf(w, 1)
	if err := seat.Retract(false); err != nil {
		t.Errorf("refused: %v", err)
	}
	w.Consultations[0].Closed = asking
	if reasonOf(seat.Retract(false)) != plan.WhyOver || seat.Retract(true) != nil {
		t.Error("after closing only the office takes a reply back")
	}
}

package rules_test

import (
	"errors"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// meet begins the meeting of these tests: Wednesday 20 January 2021, 09:30.
var meet = plan.Date(2021, time.January, 20).At(9, 30)

// called is supervised with one kickoff: seats 1 health, 2 school (nobody in
// chat), 3 the member of health, 4 the head, asked for by the 18th.
func called(t testing.TB, changes ...func(*plan.Snapshot)) *plan.Snapshot {
	return supervised(t, append([]func(*plan.Snapshot){func(w *plan.Snapshot) {
		w.Stages = nil // nothing else is owed
		w.Meetings = []plan.Meeting{{
			ID: 1, Kind: plan.MeetingKickoff, Title: "kickoff", Stage: 1, At: meet, Place: "hall", State: plan.MeetingCalled,
			ReplyBy: plan.Date(2021, time.January, 18).At(18, 0), Called: plan.Date(2021, time.January, 11).At(10, 0),
			Invitees: []plan.Invitee{{ID: 1, Unit: health}, {ID: 2, Unit: school}, {ID: 3, Member: 1}, {ID: 4, Member: 2}},
		}}
	}}, changes...)...)
}

func receipt(seat int, answer plan.ReceiptAnswer) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		w.Meetings[0].Invitees[seat-1].Receipt = plan.Receipt{Answer: answer, At: plan.Date(2021, time.January, 12).At(10, 0)}
	}
}

func TestAReceiptIsOwedByWhoAnswersForTheSeat(t *testing.T) {
	got := rules.Duties(called(t), plan.Date(2021, time.January, 12).At(9, 0))
	want := []struct {
		unit   plan.UnitID
		person plan.PersonID
	}{{unit: health}, {unit: school}, {person: member}, {person: head}}
	if len(got) != len(want) {
		t.Fatalf("%d duties, want %d", len(got), len(want))
	}
	for i, d := range got {
		if d.Unit != want[i].unit || d.Person != want[i].person || d.Kind != plan.DutyReceipt || d.Stage != 1 {
			t.Errorf("seat %d is owed by %+v", i+1, d)
		}
	}
	unbound := called(t, func(w *plan.Snapshot) { w.Bindings = w.Bindings[:2] })
	all := rules.Duties(unbound, plan.Date(2021, time.January, 12).At(9, 0))
	if len(all) != 3 || all[2].Unit != health || all[2].Person != 0 {
		t.Errorf("a member who is not bound is answered for by %+v, the head without a unit by nobody", all)
	}
}

func TestAReceiptIsNearNeverLateAndOverWhenTheMeetingBegins(t *testing.T) {
	for _, c := range []struct {
		name   string
		now    time.Time
		change func(*plan.Snapshot)
		want   plan.Light
	}{
		{"a week before", plan.Date(2021, time.January, 11).At(11, 0), nil, plan.LightOpen},
		{"three working days before its date", plan.Date(2021, time.January, 13).At(9, 0), nil, plan.LightSoon},
		{"after its date", plan.Date(2021, time.January, 19).At(9, 0), nil, plan.LightSoon},
		{"once the meeting has begun", meet, nil, plan.LightClosed},
		{"answered", plan.Date(2021, time.January, 19).At(9, 0), receipt(1, plan.ReceiptLeave), plan.LightDone},
	} {
		w := called(t)
		if c.change != nil {
			w = called(t, c.change)
		}
		if got := rules.Duties(w, c.now)[0].Light; got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	w := called(t, func(w *plan.Snapshot) { w.Meetings[0].State = plan.MeetingCancelled })
	if got := rules.Duties(w, plan.Date(2021, time.January, 12).At(9, 0)); len(got) != 0 {
		t.Errorf("a cancelled meeting asks for %d receipts", len(got))
	}
}

func TestReceiptsAreRemindedOfAndNobodyIsUrged(t *testing.T) {
	day := func(n int) time.Time { return plan.Date(2021, time.January, n).At(9, 0) }
	young := func(w *plan.Snapshot) { w.Meetings[0].Called = day(15) }
	for _, c := range []struct {
		name    string
		changes []func(*plan.Snapshot)
		now     time.Time
		want    int
	}{
		{"four days after the notice nobody yet", nil, day(12), 0},
		{"on its date everybody: two by letter as leaders, the liaison, a call", nil, day(18), 4},
		{"not who answered", []func(*plan.Snapshot){receipt(1, plan.ReceiptAttend), receipt(3, plan.ReceiptProxy)}, day(18), 2},
		{"called on the Friday before, on its date all the same", []func(*plan.Snapshot){young}, day(18), 4},
		{"no urging the day after", []func(*plan.Snapshot){receipt(1, plan.ReceiptAttend), receipt(2, plan.ReceiptAttend), receipt(3, plan.ReceiptAttend), receipt(4, plan.ReceiptAttend)}, day(19), 0},
		{"nothing after it began", nil, day(21), 0},
	} {
		got := rules.Nudges(called(t, c.changes...), c.now)
		if len(got) != c.want {
			t.Errorf("%s: %s, want %d", c.name, said(got), c.want)
		}
		for _, n := range got {
			if n.Way != plan.WayLetter && n.Way != plan.WayCall {
				t.Errorf("%s: by %s", c.name, n.Way)
			}
		}
	}
}

func TestAReceiptCanBeChangedUntilTheMeetingBegins(t *testing.T) {
	m := called(t).Meetings[0]
	for _, c := range []struct {
		name   string
		state  plan.MeetingState
		office bool
		now    time.Time
		why    plan.Why
	}{
		{"a minute before", plan.MeetingCalled, false, meet.Add(-time.Minute), ""},
		{"when it begins", plan.MeetingCalled, false, meet, plan.WhyMeetingBegun},
		{"by the office afterwards", plan.MeetingCalled, true, meet.Add(time.Hour), ""},
		{"by the office once attendance is recorded", plan.MeetingHeld, true, meet.Add(time.Hour), plan.WhyMeetingBegun},
		{"of a cancelled one", plan.MeetingCancelled, true, meet.Add(-time.Hour), plan.WhyMeetingOff},
		{"of one nobody was told of", plan.MeetingDraft, false, meet.Add(-time.Hour), plan.WhyGone},
	} {
		m.State = c.state
		if got := refusedFor(rules.Answer(m, c.office, c.now)); got != c.why {
			t.Errorf("%s: %q, want %q", c.name, got, c.why)
		}
	}
}

func TestWhenReceiptsAreAskedFor(t *testing.T) {
	w := called(t)
	for _, c := range []struct {
		name    string
		at, now time.Time
		want    time.Time
	}{
		{"two working days before", meet, plan.Date(2021, time.January, 11).At(10, 0), plan.Date(2021, time.January, 18).At(18, 0)},
		{"one, where the meeting is near", meet, plan.Date(2021, time.January, 18).At(10, 0), plan.Date(2021, time.January, 19).At(18, 0)},
		{"over a weekend", plan.Date(2021, time.January, 18).At(9, 30), plan.Date(2021, time.January, 11).At(10, 0), plan.Date(2021, time.January, 14).At(18, 0)},
		{"the evening before", meet, plan.Date(2021, time.January, 19).At(10, 0), plan.Date(2021, time.January, 19).At(18, 0)},
		{"at its beginning", meet, plan.Date(2021, time.January, 19).At(19, 0), meet},
	} {
		if got := rules.ReceiptsBy(w, c.at, c.now); !got.Equal(c.want) {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}

func TestGuestsAreSeatedOnceAndTheOfficeIsTheHost(t *testing.T) {
	w := called(t)
	units := rules.Guests(w, []string{string(rules.ClassUnits), string(rules.ClassLeads), rules.UnitPick(health)}, began)
	if len(units) != 2 || units[0].Unit != health || units[1].Unit != school {
		t.Errorf("units are seated as %+v", units)
	}
	if got := rules.Guests(w, []string{rules.UnitPick(office)}, began); len(got) != 1 {
		t.Error("the office's unit can't be invited by name")
	}
	leading := rules.Guests(w, []string{string(rules.ClassLeading)}, began)
	if len(leading) != 2 || len(rules.Unreachable(w, leading, began)) != 0 {
		t.Errorf("the leading group is seated as %+v", leading)
	}
	plain := called(t, func(w *plan.Snapshot) {
		w.Bindings = append(w.Bindings, plan.Binding{ID: 9, Person: director, Role: plan.RoleLeader, Rank: plan.RankDeputy})
	})
	if got := rules.Guests(plain, []string{string(rules.ClassLeading)}, began); len(got) != 3 || got[2].Person != director {
		t.Errorf("a leader the work plan does not list is seated as %+v", got)
	}
	if got := rules.Unreachable(w, units, began); len(got) != 1 || got[0].Unit != school {
		t.Errorf("told by telephone: %+v", got)
	}
}

func TestASeatIsAnsweredForByItsOwn(t *testing.T) {
	w := called(t)
	for _, c := range []struct {
		name  string
		who   plan.PersonID
		seats int
	}{{"the liaison of health: its seat, and that of its member", liaison, 2}, {"the member: their own", member, 1}, {"the director: none", director, 0}} {
		if got := rules.MySeats(w, w.Meetings[0], w.ActorOf(c.who, began), began); len(got) != c.seats {
			t.Errorf("%s, got %+v", c.name, got)
		}
	}
	scope := rules.SeatScope(w, plan.Invitee{Unit: school}, began)
	if rules.May(w.ActorOf(liaison, began), plan.ActReceipt, scope) == nil {
		t.Error("a liaison answers for another unit")
	}
}

func TestMovingAndCancelling(t *testing.T) {
	m := called(t).Meetings[0]
	now := plan.Date(2021, time.January, 12).At(9, 0)
	for _, c := range []struct {
		name  string
		state plan.MeetingState
		at    time.Time
		place string
		now   time.Time
		why   plan.Why
	}{
		{"two days later", plan.MeetingCalled, meet.Add(48 * time.Hour), "hall", now, ""},
		{"another place", plan.MeetingCalled, meet, "room", now, ""},
		{"nothing changes", plan.MeetingCalled, meet, "hall", now, plan.WhyMeetingSame},
		{"into the past", plan.MeetingCalled, now.Add(-time.Hour), "hall", now, plan.WhyPastDate},
		{"after it began", plan.MeetingCalled, meet.Add(48 * time.Hour), "hall", meet, plan.WhyMeetingBegun},
		{"one that is off", plan.MeetingCancelled, meet.Add(48 * time.Hour), "hall", now, plan.WhyMeetingOff},
	} {
		m.State = c.state
		if got := refusedFor(rules.MoveMeeting(m, c.at, c.place, c.now)); got != c.why {
			t.Errorf("%s: %q, want %q", c.name, got, c.why)
		}
	}
	m.State = plan.MeetingHeld
	if refusedFor(rules.CancelMeeting(m)) != plan.WhyMeetingState {
		t.Error("a meeting that was held is cancelled")
	}
	m.State = plan.MeetingCalled
	if refusedFor(rules.AfterMeeting(m, meet.Add(-time.Minute))) != plan.WhyMeetingAhead {
		t.Error("attendance is recorded before the meeting")
	}
}

func refusedFor(err error) plan.Why {
	var r plan.Refusal
	errors.As(err, &r)
	return r.Why
}

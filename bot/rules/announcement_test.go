package rules_test

import (
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

func TestAnAnnouncementIsRemindedOfOnce(t *testing.T) {
	now := time.Date(2021, time.January, 6, 10, 0, 0, 0, plan.Beijing)
	open := plan.Announcement{Receipt: true, To: []plan.Recipient{{ID: 1, Seat: plan.Invitee{Unit: health}}, {ID: 2, Seat: plan.Invitee{Unit: school}, Seen: now}}}
	plain, done, again := open, open, open
	plain.Receipt, again.Reminded = false, now
	done.To = open.To[1:]
	for _, c := range []struct {
		name string
		a    plan.Announcement
		why  plan.Why
	}{
		{"one has not confirmed", open, ""}, {"no receipt was asked for", plain, plan.WhyNoticePlain},
		{"everybody confirmed", done, plan.WhyNoticeSeen}, {"reminded before", again, plan.WhyNoticeReminded},
	} {
		if got := refusedFor(rules.RemindNotice(c.a)); got != c.why {
			t.Errorf("%s: %q, want %q", c.name, got, c.why)
		}
	}
	w := supervised(t)
	if got := rules.MyNotices(w, open, w.ActorOf(liaison, began), began); len(got) != 1 || got[0].ID != 1 {
		t.Errorf("the liaison confirms for %+v", got)
	}
}

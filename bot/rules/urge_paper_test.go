package rules

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

func TestAPrintedNoticeSaysWhatItSaidWhenSigned(t *testing.T) {
	at := plan.Date(2021, time.January, 25).At(9, 0)
	due := plan.Date(2021, time.January, 22).At(18, 0)
	duty := func(chapter plan.ChapterID) plan.Duty {
		return plan.Duty{Kind: plan.DutyDraft, Unit: 1, Chapter: chapter, Due: due, Light: plan.LightLate}
	}
	late, came, before, moved, young, other := duty(1), duty(2), duty(3), duty(4), duty(5), duty(6)
	came.Done = at.Add(time.Hour)
	before.Done = at.Add(-time.Hour)
	moved.Due, moved.Original = at.AddDate(0, 0, 7), due
	young.Due = at.AddDate(0, 0, 1)
	keys := []string{late.Key(), came.Key(), before.Key(), moved.Key(), young.Key()}
	got := LateWhen([]plan.Duty{late, came, before, moved, young, other}, keys, at)
	if len(got) != 3 || got[0].Chapter != 1 || got[1].Chapter != 2 || got[2].Chapter != 4 {
		t.Fatalf("says %+v, want what was late, what came later and what was moved later", got)
	}
	if !got[2].Due.Equal(due) {
		t.Errorf("a date moved later is said as %s", got[2].Due)
	}
}

func TestSignedPapersAreFoundByTheirDay(t *testing.T) {
	monday := plan.Date(2021, time.January, 25)
	w := &plan.Snapshot{Urges: []plan.Urge{
		{ID: 1, Signed: monday.At(10, 0)}, {ID: 2, Signed: monday.At(9, 0)}, {ID: 3}, {ID: 4, Signed: (monday + 7).At(9, 0)},
	}}
	if days := SignedDays(w); len(days) != 2 || days[0] != monday+7 {
		t.Errorf("days %v, want the latest first", days)
	}
	if on := SignedOn(w, monday); len(on) != 2 || on[0].ID != 2 {
		t.Errorf("signed on the day: %+v", on)
	}
}

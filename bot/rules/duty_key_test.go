package rules_test

import (
	"testing"

	"pgregory.net/rapid"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// What a key says of a duty is what the duty is about.
func TestAKeySaysWhatADutyIsAbout(t *testing.T) {
	cal := calendar(t)
	rapid.Check(t, func(t *rapid.T) {
		w, now := anyState(t, cal)
		for _, d := range rules.Duties(w, now) {
			got, ok := plan.DutyOfKey(d.Key())
			switch {
			case d.Person != 0 && ok:
				t.Fatalf("%s is read as a unit's", d.Key())
			case d.Person == 0 && (!ok || got.Key() != d.Key() || got.Unit != d.Unit):
				t.Fatalf("%s is read as %+v", d.Key(), got)
			}
		}
	})
	for _, key := range []string{"", "draft", "draft:x:chapter:1", "draft:1:chapter:y", "revise:1:chapter:1", "draft:1:chapter:1:1"} {
		if d, ok := plan.DutyOfKey(key); ok {
			t.Errorf("%q is read as %+v", key, d)
		}
	}
}

package rules

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

func TestWhatAUnitDidStaysDoneUnderTheNameItBore(t *testing.T) {
	first, second := plan.Date(2021, time.January, 20).At(9, 0), plan.Date(2021, time.March, 1).At(9, 0)
	w := &plan.Snapshot{Units: []plan.Unit{{ID: 1, Name: "市工商科信局", Former: []plan.FormerName{{Name: "市科委", Until: first}, {Name: "市科技局", Until: second}}}, {ID: 2, Name: "市妇联"}}}
	w.Reindex()
	for name, c := range map[string]struct {
		unit plan.UnitID
		at   time.Time
		want string
	}{
		"before the first change":        {1, first.Add(-time.Hour), "市科委"},
		"from the moment of a change on": {1, first, "市科技局"},
		"between two changes":            {1, second.Add(-time.Hour), "市科技局"},
		"after the last":                 {1, second.Add(time.Hour), "市工商科信局"},
		"no moment asks for now":         {1, time.Time{}, "市工商科信局"},
		"never renamed":                  {2, first, "市妇联"},
		"no such unit":                   {3, first, ""},
	} {
		if got := w.UnitNameAt(c.unit, c.at); got != c.want {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
}

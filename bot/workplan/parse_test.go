package workplan

import "testing"

func TestTheEmbeddedWorkPlanHasNoProblems(t *testing.T) {
	_, problems := Parse(DefaultName, golmud)
	for _, p := range problems {
		t.Error(p)
	}
}

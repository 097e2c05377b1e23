package workplan

import (
	"slices"
	"strings"
	"testing"

	"planbot/storage/plan"
)

func TestTheWorkPlanCountsAsTheDocumentDoes(t *testing.T) {
	work := golmudPlan(t)
	rows := Assignments(work)
	leads, domains := 0, 0
	named, set, doubtful := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, r := range rows {
		if r.Part == plan.Lead {
			leads++
		}
		switch {
		case r.Party.Unit != "":
			named[r.Party.Unit] = true
		case r.Party.Set != "":
			set[r.Party.Label] = true
		default:
			doubtful[r.Party.Label] = true
		}
	}
	for _, p := range work.Plans {
		for _, c := range p.Chapters {
			if c.Kind == plan.KindDomain {
				domains++
			}
		}
	}
	onlyGroup := 0
	for _, u := range work.Units {
		if !named[u.ID] {
			onlyGroup++
		}
	}
	counts := []struct {
		name      string
		got, want int
	}{
		{"plans", len(work.Plans), 2},
		{"women's chapters", len(work.Plans[0].Chapters), 11},
		{"children's chapters", len(work.Plans[1].Chapters), 10},
		{"domain chapters", domains, 15},
		{"assignments", len(rows), 204},
		{"lead assignments", leads, 21},
		{"support assignments", len(rows) - leads, 183},
		{"labels of the annexes, the set apart", len(named) + len(doubtful), 36},
		{"doubtful labels", len(doubtful), 3},
		{"units named in the annexes", len(named), 33},
		{"units only in the group", onlyGroup, 7},
		{"units", len(work.Units), 40},
		{"unit sets", len(set), 1},
		{"people of the group", len(work.Group.Members), 38},
		{"stages", len(work.Stages), 6},
		{"teams", len(work.Office.Teams), 2},
		{"sections", len(work.Sections), 6},
	}
	for _, c := range counts {
		if c.got != c.want {
			t.Errorf("%s: %d, want %d", c.name, c.got, c.want)
		}
	}
}

func TestRanksOfTheGroup(t *testing.T) {
	ranks := map[plan.Rank]int{}
	for _, m := range golmudPlan(t).Group.Members {
		ranks[m.Rank]++
	}
	if ranks[plan.RankHead] != 1 || ranks[plan.RankDeputy] != 1 || ranks[plan.RankMember] != 36 {
		t.Errorf("ranks: %v", ranks)
	}
}

func TestNoDoubtfulLabelIsMergedOrCounted(t *testing.T) {
	work := golmudPlan(t)
	for _, d := range work.Doubts {
		for _, u := range work.Units {
			if u.Name == d.Label || slices.Contains(writings(u.Aliases), d.Label) {
				t.Errorf("%s is unit %s", d.Label, u.ID)
			}
		}
	}
	lead := work.Plans[1].Chapters[6].Lead
	if lead != (plan.Party{Label: "州民政局", Doubt: "zhou-minzhengju"}) {
		t.Errorf("lead of C7: %+v", lead)
	}
}

// Whoever stands for a unit in the group holds a post there, by a name the file
// knows; the test does not trust the units the file gives.
func TestEveryMembersUnitsFollowFromThePosition(t *testing.T) {
	work := golmudPlan(t)
	for _, m := range work.Group.Members {
		for _, id := range m.Units {
			f := finder{work: work}
			u := f.unit(id)
			held := slices.ContainsFunc(append(writings(u.Aliases), u.Name), func(name string) bool {
				return slices.ContainsFunc(posts(m), func(post string) bool { return strings.HasPrefix(post, name) })
			})
			if !held {
				t.Errorf("%s (%s) holds no post in %s", m.Name, m.Position, u.Name)
			}
		}
	}
}

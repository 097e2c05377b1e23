package workplan

import (
	"slices"

	"planbot/storage/plan"
)

// Anomalies finds everything in a work plan the office should see at set-up, in
// the order it matters: what stands open, what is missing, what we inferred. It
// depends on the plan alone, so the same plan always gives the same keys.
func Anomalies(work plan.WorkPlan) []plan.Anomaly {
	f := finder{work: work, rows: Assignments(work)}
	return slices.Concat(
		f.doubts(),
		f.lookalikes(),
		f.sets(),
		f.membersMissing(),
		f.chaptersMissing(),
		f.posts(),
		f.directorRoles(),
		f.typos(),
		f.unowned(),
		f.liaisons(),
		f.months(),
		f.windows(),
		f.inferred(),
	)
}

// finder holds what every rule looks at.
type finder struct {
	work plan.WorkPlan
	rows []Assignment
}

func (f finder) unit(id string) plan.WrittenUnit {
	for _, u := range f.work.Units {
		if u.ID == id {
			return u
		}
	}
	return plan.WrittenUnit{}
}

func (f finder) chapter(code string) plan.WrittenChapter {
	for _, p := range f.work.Plans {
		for _, c := range p.Chapters {
			if c.Code == code {
				return c
			}
		}
	}
	return plan.WrittenChapter{}
}

// named lists the rows that name a unit by itself; being in a set is not it.
func (f finder) named(unit string) []Assignment {
	var out []Assignment
	for _, r := range f.rows {
		if r.Party.Unit == unit {
			out = append(out, r)
		}
	}
	return out
}

// inGroup tells whether some member of the group speaks for the unit.
func (f finder) inGroup(unit string) bool {
	return slices.ContainsFunc(f.work.Group.Members, func(m plan.WrittenMember) bool {
		return slices.Contains(m.Units, unit)
	})
}

func writings(aliases []plan.WrittenAlias) []string {
	var out []string
	for _, a := range aliases {
		out = append(out, a.Name)
	}
	return out
}

package workflow

import (
	"slices"

	"planbot/storage/plan"
)

func (x *exporter) bySlug(slug string) *plan.Unit {
	for i := range x.world.Units {
		if x.world.Units[i].Slug == slug {
			return &x.world.Units[i]
		}
	}
	return nil
}

// units are the seeded ones as they are called now, then those that were doubts
// and have been found to be units of their own.
func (x *exporter) units(work plan.WorkPlan) []plan.WrittenUnit {
	out := make([]plan.WrittenUnit, 0, len(work.Units))
	for _, was := range work.Units {
		if u := x.bySlug(was.ID); u != nil {
			was.Name = u.Name
			was.Aliases = x.aliases(*u, was.Aliases)
		}
		out = append(out, was)
	}
	for _, d := range work.Doubts {
		if u := x.bySlug(d.ID); u != nil && !u.Doubtful && u.Merged == 0 {
			out = append(out, plan.WrittenUnit{ID: u.Slug, Name: u.Name, Kind: u.Kind, Aliases: x.aliases(*u, nil)})
		}
	}
	return out
}

// aliases are those still in force, as the file wrote them, then the office's:
// given in chat, or the names of units found to be this one.
func (x *exporter) aliases(u plan.Unit, was []plan.WrittenAlias) []plan.WrittenAlias {
	var out []plan.WrittenAlias
	written := map[string]bool{}
	for _, a := range was {
		if slices.Contains(u.Aliases, a.Name) {
			out = append(out, a)
			written[a.Name] = true
		}
	}
	names := u.Aliases
	for _, m := range x.world.Units {
		if m.Merged == u.ID {
			names = append(slices.Clone(names), append([]string{m.Name}, m.Aliases...)...)
		}
	}
	for _, name := range names {
		if !written[name] && name != u.Name {
			written[name] = true
			out = append(out, plan.WrittenAlias{Name: name, From: fromOffice, Stated: true})
		}
	}
	return out
}

// doubts are those the office has not settled.
func (x *exporter) doubts(was []plan.WrittenDoubt) []plan.WrittenDoubt {
	var out []plan.WrittenDoubt
	for _, d := range was {
		if u := x.bySlug(d.ID); u == nil || u.Doubtful {
			out = append(out, d)
		}
	}
	return out
}

package workflow

import (
	"slices"

	"planbot/bot/rules"
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

// units are the seeded ones as they are called now, but for those that went into
// others; then those that were doubts and have been found to be units of their own,
// and those added since.
func (x *exporter) units(work plan.WorkPlan) []plan.WrittenUnit {
	out := make([]plan.WrittenUnit, 0, len(work.Units))
	for _, was := range work.Units {
		if u := x.bySlug(was.ID); u != nil {
			if u.Merged != 0 {
				continue
			}
			was.Name = u.Name
			was.Aliases = x.aliases(*u, was.Aliases)
		}
		out = append(out, was)
	}
	seeded := map[string]bool{}
	for _, was := range work.Units {
		seeded[was.ID] = true
	}
	for i := range x.world.Units {
		if u := &x.world.Units[i]; !seeded[u.Slug] && !u.Doubtful && u.Merged == 0 {
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
		if m.Merged != 0 && rules.Standing(x.world, m.ID) == u.ID {
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
			if near := x.bySlug(d.Near); near != nil {
				d.Near = x.slugs[rules.Standing(x.world, near.ID)]
			}
			out = append(out, d)
		}
	}
	return out
}

// group lists the members of the leading group as it stands, in the file's order,
// then new ones.
func (x *exporter) group(was []plan.WrittenMember) []plan.WrittenMember {
	var out []plan.WrittenMember
	written := map[plan.MemberID]bool{}
	for _, w := range was {
		for _, m := range x.world.Members {
			if !written[m.ID] && m.Name == w.Name && m.Position == w.Position && m.Rank == w.Rank {
				written[m.ID] = true
				out = append(out, x.member(m))
				break
			}
		}
	}
	for _, m := range x.world.Members {
		if !written[m.ID] {
			out = append(out, x.member(m))
		}
	}
	return out
}

func (x *exporter) member(m plan.Member) plan.WrittenMember {
	out := plan.WrittenMember{Name: m.Name, Position: m.Position, Rank: m.Rank}
	for _, u := range m.Units {
		if slug := x.slugs[rules.Standing(x.world, u)]; slug != "" && !slices.Contains(out.Units, slug) {
			out.Units = append(out.Units, slug)
		}
	}
	return out
}

// set lists the units of a set, those that went into others as these.
func (x *exporter) set(units []string) []string {
	var out []string
	for _, slug := range units {
		if u := x.bySlug(slug); u != nil {
			slug = x.slugs[rules.Standing(x.world, u.ID)]
		}
		if !slices.Contains(out, slug) {
			out = append(out, slug)
		}
	}
	return out
}

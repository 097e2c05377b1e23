package workplan

import (
	"slices"

	"planbot/storage/plan"
)

func (r *reader) group() plan.WrittenGroup {
	r.need("group.name", r.file.Group.Name)
	return plan.WrittenGroup{Name: r.file.Group.Name, Duties: none(r.file.Group.Duties), Members: r.members()}
}

func (r *reader) members() []plan.WrittenMember {
	var out []plan.WrittenMember
	heads := 0
	for i, m := range r.file.Members {
		path := "member" + index(i)
		r.need(path+".name", m.Name)
		r.need(path+".position", m.Position)
		rank := oneOf(r, path+".rank", m.Rank, plan.RankHead, plan.RankDeputy, plan.RankMember)
		if rank == plan.RankHead {
			heads++
			if heads > 1 {
				r.wrong(path+".rank", "the group has a second head, %q", m.Name)
			}
		}
		for j, id := range m.Units {
			r.knownUnit(path+".units"+index(j), id)
		}
		out = append(out, plan.WrittenMember{Name: m.Name, Position: m.Position, Rank: rank, Units: none(m.Units)})
	}
	if heads == 0 {
		r.wrong("member", "the group has no head")
	}
	return out
}

func (r *reader) office() plan.WrittenOffice {
	o := r.file.Office
	r.need("office.name", o.Name)
	r.knownUnit("office.unit", o.Unit)
	known := slices.ContainsFunc(r.file.Members, func(m memberShape) bool { return m.Name == o.Director })
	if r.need("office.director", o.Director) && !known {
		r.wrong("office.director", "director %q is not a [[member]] of the group", o.Director)
	}
	out := plan.WrittenOffice{Name: o.Name, Text: o.Text, Unit: o.Unit, Director: o.Director, Duties: none(o.Duties)}
	for i, t := range o.Teams {
		path := "office.team" + index(i)
		r.need(path+".name", t.Name)
		role := oneOf(r, path+".role", t.Role, plan.RoleDrafter, plan.RoleExpert)
		out.Teams = append(out.Teams, plan.WrittenTeam{Role: role, Name: t.Name})
	}
	return out
}

package workplan

import (
	"planbot/storage/plan"
)

// fromOffice marks an alias the office gave in chat: no inference of ours.
const fromOffice = "office"

func (r *reader) units() []plan.WrittenUnit {
	if len(r.file.Units) == 0 {
		r.wrong("unit", "the file lists no [[unit]]")
	}
	var out []plan.WrittenUnit
	for i, u := range r.file.Units {
		path := "unit" + index(i)
		r.slug(path+".id", u.ID)
		r.label(path+".name", u.Name, plan.Party{Unit: u.ID})
		kind := oneOf(r, path+".kind", u.Kind, plan.UnitGovernment, plan.UnitParty, plan.UnitJudiciary,
			plan.UnitMass, plan.UnitInstitution, plan.UnitEnterprise)
		out = append(out, plan.WrittenUnit{
			ID: u.ID, Name: u.Name, Kind: kind, Aliases: r.aliases(path, u), Liaisons: u.Liaisons,
		})
	}
	return out
}

func (r *reader) aliases(path string, u unitShape) []plan.WrittenAlias {
	var out []plan.WrittenAlias
	for i, a := range u.Aliases {
		at := path + ".aliases" + index(i)
		r.label(at+".name", a.Name, plan.Party{Unit: u.ID})
		oneOf(r, at+".from", a.From, "annex", "group", "text", "cc", fromOffice)
		out = append(out, plan.WrittenAlias(a))
	}
	return out
}

func (r *reader) sets() []plan.WrittenSet {
	var out []plan.WrittenSet
	for i, s := range r.file.Sets {
		path := "unit-set" + index(i)
		r.slug(path+".id", s.ID)
		r.label(path+".label", s.Label, plan.Party{Set: s.ID})
		for j, id := range s.Units {
			r.knownUnit(path+".units"+index(j), id)
		}
		out = append(out, plan.WrittenSet{ID: s.ID, Label: s.Label, Units: none(s.Units)})
	}
	return out
}

// none makes an empty list nil, so that a plan read, written and read again is
// the same.
func none(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	return list
}

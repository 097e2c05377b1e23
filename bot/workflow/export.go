package workflow

import (
	"errors"
	"slices"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// ErrNotSeeded: the database was never set up, so there is no work plan in it.
var ErrNotSeeded = errors.New("the database was not set up from a work plan")

// fromOffice marks what the office said in chat, as work plan files write it.
const fromOffice = "office"

// ExportWorkPlan is the work plan as it stands now: what the database was seeded
// from, overlaid by what the office changed since: names, settled doubts,
// assignments, dates of stages.
func ExportWorkPlan(tx *storage.Tx, now time.Time) (plan.WorkPlan, error) {
	work, ok, err := tx.WorkPlan()
	if err != nil {
		return work, err
	}
	if !ok {
		return work, ErrNotSeeded
	}
	world, err := tx.Snapshot()
	if err != nil {
		return work, err
	}
	x := exporter{world: world, now: now, slugs: map[plan.UnitID]string{}}
	for _, u := range world.Units {
		x.slugs[u.ID] = u.Slug
	}
	work.Units = x.units(work)
	work.Doubts = x.doubts(work.Doubts)
	x.labels(work)
	for i := range work.Plans {
		for j := range work.Plans[i].Chapters {
			x.chapter(&work.Plans[i].Chapters[j])
		}
	}
	for i := range work.Stages {
		x.stage(&work.Stages[i])
	}
	return work, nil
}

type exporter struct {
	world *plan.Snapshot
	now   time.Time
	slugs map[plan.UnitID]string
	heard map[string]plan.Party // what each label means in the exported file
}

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

// labels notes what each writing means in the exported file.
func (x *exporter) labels(work plan.WorkPlan) {
	x.heard = map[string]plan.Party{}
	for _, u := range work.Units {
		x.heard[u.Name] = plan.Party{Unit: u.ID}
		for _, a := range u.Aliases {
			x.heard[a.Name] = plan.Party{Unit: u.ID}
		}
	}
	for _, s := range work.Sets {
		x.heard[s.Label] = plan.Party{Set: s.ID}
	}
	for _, d := range work.Doubts {
		x.heard[d.Label] = plan.Party{Doubt: d.ID}
	}
}

// chapter takes the assignments in force: those the file wrote in its order and
// with its writings, as long as these still mean the same, then new ones.
func (x *exporter) chapter(c *plan.WrittenChapter) {
	id := x.chapterID(c.Code)
	var leads, supports []plan.Party
	for _, a := range x.world.Assignments {
		if a.Chapter != id || !plan.InForce(a.From, a.Until, x.now) {
			continue
		}
		if a.Part == plan.Lead {
			leads = append(leads, x.party(a))
		} else {
			supports = append(supports, x.party(a))
		}
	}
	was := append([]plan.Party{c.Lead}, c.Supports...)
	if len(leads) > 0 {
		c.Lead = x.written(leads[len(leads)-1], was)
	}
	taken := map[plan.Party]bool{target(c.Lead): true}
	var out []plan.Party
	add := func(p plan.Party) {
		if !taken[target(p)] {
			taken[target(p)] = true
			out = append(out, x.written(p, was))
		}
	}
	inForce := map[plan.Party]bool{}
	for _, p := range supports {
		inForce[target(p)] = true
	}
	for _, p := range c.Supports {
		if now := x.heard[p.Label]; inForce[target(now)] {
			add(now)
		}
	}
	for _, p := range supports {
		add(p)
	}
	c.Supports = out
}

func (x *exporter) chapterID(code string) plan.ChapterID {
	for _, c := range x.world.Chapters {
		if c.Code == code {
			return c.ID
		}
	}
	return 0
}

// party is whom an assignment names, as the file spells it.
func (x *exporter) party(a plan.Assignment) plan.Party {
	if a.Set != "" {
		return plan.Party{Set: a.Set}
	}
	u := x.world.Index.Unit[a.Unit]
	switch {
	case u == nil:
		return plan.Party{}
	case u.Doubtful:
		return plan.Party{Doubt: u.Slug}
	case u.Merged != 0:
		return plan.Party{Unit: x.slugs[u.Merged]}
	}
	return plan.Party{Unit: u.Slug}
}

// target is a party without its writing.
func target(p plan.Party) plan.Party {
	p.Label = ""
	return p
}

// written gives a party its label: the one the chapter had for it, while that
// still means it, else any that does, the name first.
func (x *exporter) written(p plan.Party, was []plan.Party) plan.Party {
	p = target(p)
	for _, w := range was {
		if w.Label != "" && target(x.heard[w.Label]) == p {
			p.Label = w.Label
			return p
		}
	}
	if u := x.bySlug(p.Unit); u != nil {
		p.Label = u.Name
	}
	for label, meant := range x.heard {
		if p.Label == "" && target(meant) == p {
			p.Label = label // a set or a doubt has one label only
		}
	}
	return p
}

// stage writes days in place of months once a date was confirmed or moved.
func (x *exporter) stage(w *plan.WrittenStage) {
	s := x.world.Index.Stage[w.No]
	if s == nil || (w.MonthOnly && !s.Confirmed && !s.Moved()) {
		return
	}
	w.MonthOnly = false
	w.Opens, w.Closes = min(s.Opens, plan.DayOf(s.Deadline)), plan.DayOf(s.Deadline)
}

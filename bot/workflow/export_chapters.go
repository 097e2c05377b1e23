package workflow

import (
	"planbot/bot/rules"
	"planbot/storage/plan"
)

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
		return plan.Party{Unit: x.slugs[rules.Standing(x.world, u.ID)]}
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

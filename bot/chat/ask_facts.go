package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// answerWhen says the dates of what is asked about: what is still owed, else the
// open stages' deadlines, which are no secret to anybody who takes part.
func answerWhen(t *Turn) error {
	s, err := t.subject()
	if err != nil {
		return err
	}
	all, _ := t.duties(s)
	p := messages.WhenParams{Head: t.subjectName(s), Own: s.own}
	owed := rules.Missing(all)
	if len(s.units)+len(s.chapters) > 0 || s.own {
		for _, d := range owed[:min(len(owed), askLines)] {
			p.Lines = append(p.Lines, t.dutyLine(d))
		}
	}
	for _, x := range t.World.Stages {
		if (s.stage == 0 && x.State == plan.StageOpen) || x.No == s.stage {
			line := t.statusStage(rules.StageStatus{Stage: t.World.Index.Stage[x.No]})
			p.Stages = append(p.Stages, line)
		}
	}
	if len(p.Stages) == 0 {
		for i := range t.World.Stages {
			if x := &t.World.Stages[i]; x.State == plan.StagePlanned {
				next := t.statusStage(rules.StageStatus{Stage: x})
				p.Next = &next
				break
			}
		}
	}
	for _, c := range t.consultations(openConsultation) {
		if t.overseer() && s.plan == "" && len(s.units)+len(s.chapters) == 0 {
			p.Replies = append(p.Replies, messages.WhenReply{Title: c.Title, Due: c.Due, Today: plan.DayOf(t.Now)})
		}
	}
	return t.Say(messages.When(p), t.wayOn())
}

// answerLead says who writes a chapter and who helps, or what a unit leads. The
// work plan says it to everybody.
func answerLead(t *Turn) error {
	s, err := t.subject()
	if err != nil {
		return err
	}
	p := messages.LeadParams{}
	for _, c := range s.chapters {
		line := messages.LeadLine{Title: t.chapterLabel(c), Lead: t.World.UnitName(t.World.LeadOf(c, t.Now))}
		for _, u := range t.World.Supports(c, t.Now) {
			line.Supports = append(line.Supports, t.World.UnitName(u))
		}
		p.Chapters = append(p.Chapters, line)
	}
	if len(s.chapters) == 0 {
		for _, u := range s.units {
			p.Units = append(p.Units, t.partOf(u))
		}
	}
	return t.Say(messages.Lead(p), t.wayOn())
}

func (t *Turn) partOf(u plan.UnitID) messages.PartLine {
	line := messages.PartLine{Unit: t.World.UnitName(u)}
	for _, c := range t.World.Chapters {
		switch {
		case t.World.LeadOf(c.ID, t.Now) == u:
			line.Leads = append(line.Leads, t.chapterLabel(c.ID))
		case slices.Contains(t.World.Supports(c.ID, t.Now), u):
			line.Supports = append(line.Supports, t.chapterLabel(c.ID))
		}
	}
	return line
}

// answerContact says whom to call. Numbers of units are the office's alone; the
// office's own number is everybody's.
func answerContact(t *Turn) error {
	s, err := t.subject()
	if err != nil {
		return err
	}
	if t.allowed(plan.ActPeople) {
		who, err := t.idList("person")
		if err != nil {
			return err
		}
		switch {
		case len(who) > 0:
			t.Args = plan.Args{"person": id(who[0])}
			return person(t)
		case len(s.units) > 0:
			t.Args = plan.Args{"view": viewUnit, "unit": id(s.units[0])}
			return people(t)
		case len(s.chapters) > 0:
			t.Args = plan.Args{"view": viewUnit, "unit": id(rules.Standing(t.World, t.World.LeadOf(s.chapters[0], t.Now)))}
			return people(t)
		}
		return people(t)
	}
	name, phone := "", ""
	for _, who := range t.World.Holders(plan.RoleOffice, "", t.Came) {
		if p := t.World.Index.Person[who]; p.Phone != "" {
			name, phone = p.Name, p.Phone
			break
		}
	}
	return t.Say(messages.OfficeContact(name, phone), t.wayOn())
}

// answerDay says a day in full, whether it is worked, and what is due on it.
func answerDay(t *Turn) error {
	today := plan.DayOf(t.Now)
	day, err := plan.ParseDay(t.Args["day"])
	if err != nil {
		day = today
	}
	cal := t.World.Calendar
	p := messages.DayParams{Day: day, Today: today, Work: rules.IsWorkday(cal, day, today), Known: rules.Known(cal, day.Year(), today)}
	if special, ok := cal.Special(day, today); ok {
		p.Name = special.Name
	}
	p.Workdays = rules.WorkdaysBetween(cal, today, day, today)
	s := subject{own: !t.overseer()}
	if s.own {
		s.units = rules.ActsFor(t.World, t.Actor)
	}
	all, _ := t.duties(s)
	for _, d := range rules.Missing(all) {
		if plan.DayOf(d.Due) == day {
			p.Total++
			if len(p.Lines) < askLines {
				p.Lines = append(p.Lines, t.dutyLine(d))
			}
		}
	}
	return t.Say(messages.DaySaid(p), t.wayOn())
}

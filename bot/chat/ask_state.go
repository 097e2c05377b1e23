package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// answerState says what came in of what is asked about, of one kind only if one
// is given.
func answerState(t *Turn, kind plan.DutyKind) error {
	s, err := t.subject()
	if err != nil {
		return err
	}
	if !s.own && len(s.units)+len(s.chapters) == 0 {
		if s.plan != "" {
			t.Args = plan.Args{"plan": string(s.plan)}
			return overview(t)
		}
		return status(t)
	}
	all, others := t.duties(s)
	p := messages.StateParams{Head: t.subjectName(s), Own: s.own}
	var shown []plan.Duty
	for _, d := range all {
		if kind == "" || d.Kind == kind {
			shown = append(shown, d)
		}
	}
	if len(shown) == 0 && others > 0 {
		return t.Say(messages.OthersMatter(t.subjectName(s), t.leadsOf(s)), t.wayOn())
	}
	p.Total = len(shown)
	for _, d := range shown[:min(len(shown), askLines)] {
		p.Lines = append(p.Lines, messages.StateLine{DutyLine: t.dutyLine(d), Done: d.Done, LateDone: d.LateDone})
	}
	return t.Say(messages.State(p), t.stateButtons(s, shown)...)
}

func (t *Turn) leadsOf(s subject) []string {
	var out []string
	for _, c := range s.chapters {
		if lead := t.World.UnitName(t.World.LeadOf(c, t.Now)); !slices.Contains(out, lead) {
			out = append(out, lead)
		}
	}
	return out
}

// stateButtons lead on: those who look at all to the cards, others to what they
// are asked for.
func (t *Turn) stateButtons(s subject, shown []plan.Duty) [][]plan.Button {
	var out []plan.Button
	if t.overseer() {
		for _, c := range s.chapters[:min(len(s.chapters), 4)] {
			out = append(out, Do(plan.ActChapter, messages.Clip(t.chapterLabel(c)), plan.Args{"chapter": id(c)}))
		}
		for _, u := range s.units[:min(len(s.units), 4)] {
			if !s.own {
				out = append(out, Do(plan.ActUnit, messages.Clip(t.World.UnitName(u)), plan.Args{"unit": id(u)}))
			}
		}
	}
	for _, d := range shown {
		if d.Owed() && rules.Answers(t.World, t.Actor, d) && len(out) < 4 {
			out = append(out, workflow.DutyButtons(t.World, d, t.Now)...)
		}
	}
	if s.own {
		out = append(out, t.wayOn()[:1]...)
	}
	return Grid(out, 2)
}

// answerMissing says who has not handed in: to the office the list it chases
// with, to leaders the chapters, to a unit its own.
func answerMissing(t *Turn) error {
	narrowed := t.Args["plan"] != "" || t.Args["stage"] != ""
	switch {
	case t.allowed(plan.ActRemind) && !narrowed && t.Args["unit"] == "" && t.Args["chapter"] == "":
		t.Args = plan.Args{}
		return remind(t)
	case !t.overseer():
		return answerState(t, "")
	}
	s, err := t.subject()
	if err != nil {
		return err
	}
	all, _ := t.duties(s)
	p := messages.MissingParams{Head: t.subjectName(s)}
	var texts []plan.Duty
	for _, d := range rules.Missing(all) {
		if d.Kind == plan.DutyReply {
			p.Replies++
			continue
		}
		texts = append(texts, d)
	}
	p.Total = len(texts)
	debtors := rules.Debtors(texts)
	for _, x := range debtors[:min(len(debtors), askLines)] {
		line := messages.DebtorLine{Unit: t.World.UnitName(x.Unit)}
		for _, d := range x.Duties {
			line.Lines = append(line.Lines, t.dutyLine(d))
		}
		p.Units, p.Shown = append(p.Units, line), p.Shown+len(line.Lines)
	}
	return t.Say(messages.Missing(p), t.missingButtons(s)...)
}

func (t *Turn) missingButtons(s subject) [][]plan.Button {
	var out []plan.Button
	for _, x := range t.World.Plans {
		if s.plan == "" || s.plan == x.ID {
			out = append(out, Do(plan.ActOverview, messages.PlanName(x.ID), plan.Args{"plan": string(x.ID)}))
		}
	}
	if t.allowed(plan.ActRemind) {
		out = append(out, Open(plan.ActRemind))
	}
	return Grid(out, 3)
}

// answerUnanswered says who has not answered what is circulated: names to the
// office, numbers to leaders, to a unit its own.
func answerUnanswered(t *Turn) error {
	if t.Args["unit"] != "" || t.Args["chapter"] != "" || !t.overseer() {
		return answerState(t, plan.DutyReply)
	}
	open := t.consultations(openConsultation)
	if len(open) == 0 {
		return t.Say(messages.NothingCirculated(), t.wayOn())
	}
	if len(open) == 1 && t.allowed(plan.ActReplies) {
		t.Args = plan.Args{"consultation": id(open[0].ID)}
		return showReplies(t)
	}
	var lines []messages.RepliesParams
	var buttons []plan.Button
	for _, c := range open {
		words := t.repliesWords(c)
		lines = append(lines, words)
		if t.allowed(plan.ActReplies) {
			buttons = append(buttons, Do(plan.ActReplies, messages.ConsultationLabel(c.Text, c.Round, true), plan.Args{"consultation": id(c.ID)}))
		}
	}
	if len(buttons) == 0 {
		buttons = t.wayOn()
	}
	return t.Say(messages.Unanswered(lines), Grid(buttons, 2)...)
}

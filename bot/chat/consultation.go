package chat

import (
	"fmt"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func consultationRows() []Row {
	return []Row{
		{
			Act: plan.ActCirculate, Command: true, Confirm: confirmCirculate, Do: circulate,
			Fields: []Field{
				{Name: "bundle", Guess: guessBundle, Ask: askBundle},
				{Name: "classes", Many: true, Ask: askClasses, Check: checkTicked("classes")},
				{Name: "due", Ask: askReplyDue, Parse: parseReplyDue, Check: checkReplyDue},
			},
		},
		{Act: plan.ActTexts, Scope: seatScope, Do: showTexts},
		{
			Act: plan.ActReplies, Command: true, Do: showReplies,
			Fields: []Field{{Name: "consultation", Guess: guessConsultation(anyConsultation), Ask: askConsultation(anyConsultation)}},
		},
		{
			Act: plan.ActClosing, Confirm: confirmClosing, Do: closeConsultation, Version: consultationVersion,
			Fields: []Field{{Name: "consultation", Guess: guessConsultation(openConsultation), Ask: askConsultation(openConsultation)}},
		},
		proxyRow(),
	}
}

func guessBundle(t *Turn) (string, bool, error) {
	bundles := rules.Bundles(t.World)
	if len(bundles) == 0 {
		return "", false, plan.Refuse(plan.WhyNoTexts)
	}
	return bundles[0].Key, len(bundles) == 1, nil
}

func askBundle(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, b := range rules.Bundles(t.World) {
		buttons = append(buttons, Choice("bundle", b.Key, messages.BundleLabel(t.bundleWords(b))))
	}
	return Prompt{Text: messages.AskBundle(), Buttons: t.paged("bundle", buttons, 2, 8)}, nil
}

func (t *Turn) bundleWords(b rules.Bundle) messages.BundleParams {
	p := messages.BundleParams{Text: b.Text, Chapters: len(b.Drafts)}
	for _, id := range b.Drafts {
		switch d := t.World.Index.Draft[id]; {
		case d.Kind == plan.DraftPlan:
			p.Plans = append(p.Plans, d.Plan)
		case strings.HasPrefix(b.Key, "chapter:"):
			p.Chapter, p.Plan = t.World.ChapterTitle(d.Chapter), d.Plan
		}
	}
	return p
}

func askClasses(t *Turn) (Prompt, error) {
	b, err := rules.FindBundle(t.World, t.Args["bundle"])
	if err != nil {
		return Prompt{}, err
	}
	if _, asked := t.Args[gathering("classes")]; !asked {
		var usual []string
		for _, c := range rules.DefaultClasses(t.World, b) {
			usual = append(usual, string(c))
		}
		t.Args[gathering("classes")] = strings.Join(usual, ",")
	}
	var buttons []plan.Button
	for _, c := range rules.Classes() {
		circle := rules.Address(t.World, b, []rules.Class{c}, t.Now)
		label := messages.ClassLabel(string(c), circle.Units, circle.Persons, t.ticked("classes", string(c)))
		buttons = append(buttons, Tick("classes", string(c), label))
	}
	rows := append(Column(buttons[:2]), Grid(buttons[2:], 2)...)
	return Prompt{Text: messages.AskClasses(), Buttons: append(rows, []plan.Button{done("classes")})}, nil
}

// done ends a question that gathers.
func done(field string) plan.Button {
	b := Choice(field, "1", messages.TickedDone)
	b.Style = plan.StyleMain
	return b
}

func (t *Turn) classes() []rules.Class {
	var out []rules.Class
	for _, c := range t.Gathered("classes") {
		out = append(out, rules.Class(c))
	}
	return out
}

func askReplyDue(t *Turn) (Prompt, error) {
	proposed := rules.ProposeDue(t.World, t.Now)
	buttons := []plan.Button{Choice("due", proposed.String(), messages.Day(proposed))}
	for _, n := range []int{5, 10, 15} {
		today := plan.DayOf(t.Now)
		if d := rules.AddWorkdays(t.World.Calendar, today, n, today); d != proposed {
			buttons = append(buttons, Choice("due", d.String(), messages.Day(d)))
		}
	}
	return Prompt{Text: messages.AskReplyDue(proposed), Buttons: Grid(buttons, 2)}, nil
}

func parseReplyDue(t *Turn, text string) (string, error) {
	day, ok := messages.HeardDay(text, plan.DayOf(t.Now))
	if !ok {
		return "", plan.Refusal{Why: plan.WhyBadDate, Text: short(text)}
	}
	return day.String(), rules.CheckDue(day, t.Now)
}

func checkReplyDue(t *Turn, value string) error {
	day, err := plan.ParseDay(value)
	if err != nil {
		return plan.Refusal{Why: plan.WhyBadDate, Text: short(value)}
	}
	return rules.CheckDue(day, t.Now)
}

func (t *Turn) circular() (workflow.Circular, error) {
	due, err := plan.ParseDay(t.Args["due"])
	if err != nil {
		return workflow.Circular{}, plan.Refusal{Why: plan.WhyBadDate, Text: short(t.Args["due"])}
	}
	return workflow.Circular{Bundle: t.Args["bundle"], Classes: t.classes(), Due: due, By: t.Person.ID}, nil
}

// seen is the argument that keeps what the preview showed.
const seen = "_seen"

func confirmCirculate(t *Turn) (Prompt, error) {
	c, err := t.circular()
	if err != nil {
		return Prompt{}, err
	}
	b, circle, err := workflow.PlanCirculation(t.World, c, t.Now)
	if err != nil {
		return Prompt{}, err
	}
	t.Args[seen] = fingerprint(b, circle)
	return Prompt{
		Text: messages.CirculatePreview(t.circulateWords(b, circle, messages.ConsultationTitle(b.Text, rules.Round(t.World, b.Text)), c.Due)),
		Buttons: [][]plan.Button{
			{{Label: messages.ConfirmCirculate, Act: plan.ActConfirm, Style: plan.StyleYes}},
			{
				{Label: messages.ChangeTexts, Act: plan.ActEdit, Args: plan.Args{"bundle": ""}},
				{Label: messages.ChangeClasses, Act: plan.ActEdit, Args: plan.Args{"classes": ""}},
				{Label: messages.ChangeDue, Act: plan.ActEdit, Args: plan.Args{"due": ""}},
			},
		},
	}, nil
}

// fingerprint tells whether what goes to whom is still what the preview showed.
func fingerprint(b rules.Bundle, c rules.Circle) string {
	var out strings.Builder
	fmt.Fprint(&out, b.Drafts)
	for _, to := range c.To {
		fmt.Fprint(&out, ";", to.Unit, ".", to.Person, to.Drafts)
	}
	return out.String()
}

func (t *Turn) circulateWords(b rules.Bundle, c rules.Circle, title string, due plan.Day) messages.CirculateParams {
	p := messages.CirculateParams{
		Title: title, Texts: workflow.DraftNames(t.World, b.Drafts), Due: rules.EndOfWork(due),
		Rest: !rules.IsWorkday(t.World.Calendar, due, plan.DayOf(t.Now)),
	}
	if !rules.Known(t.World.Calendar, due.Year(), plan.DayOf(t.Now)) {
		p.Unknown = due.Year()
	}
	for _, running := range t.consultations(openConsultation) {
		if running.Text == b.Text {
			p.Running = running.Title
		}
	}
	for _, to := range c.To {
		if to.Person != 0 {
			p.Persons = append(p.Persons, workflow.SeatName(t.World, to))
		} else {
			p.Units = append(p.Units, workflow.SeatName(t.World, to))
		}
	}
	for _, u := range c.Unreached {
		p.Unreached = append(p.Unreached, t.World.UnitName(u))
	}
	for _, id := range c.Away {
		p.Unreached = append(p.Unreached, t.World.PersonName(id))
	}
	for _, u := range c.Doubtful {
		p.Doubtful = append(p.Doubtful, t.World.UnitName(u))
	}
	if b.Key == "chapters" {
		p.Without = t.without(b)
	}
	return p
}

// without lists the chapters no version of which is in the bundle.
func (t *Turn) without(b rules.Bundle) []string {
	there := map[plan.ChapterID]bool{}
	for _, id := range b.Drafts {
		there[t.World.Index.Draft[id].Chapter] = true
	}
	var out []string
	for _, c := range t.World.Chapters {
		if !there[c.ID] {
			out = append(out, messages.PlaceLabel(c.Title, c.Plan))
		}
	}
	return out
}

func circulate(t *Turn) error {
	c, err := t.circular()
	if err != nil {
		return err
	}
	b, circle, err := workflow.PlanCirculation(t.World, c, t.Now)
	if err != nil {
		return err
	}
	if fingerprint(b, circle) != t.Args[seen] {
		delete(t.Args, confirmed)
		t.Toast(messages.CirculateChanged())
		return t.summarize()
	}
	sent, circle, err := workflow.Circulate(t.Tx, c, t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	args := plan.Args{"consultation": id(sent.ID)}
	return t.Say(messages.Circulated(t.circulateWords(b, circle, sent.Title, c.Due)),
		[]plan.Button{Do(plan.ActReplies, messages.SeeReplies, args), Do(plan.ActProxy, messages.ActName(plan.ActProxy), args)})
}

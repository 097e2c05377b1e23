package chat

import (
	"fmt"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

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
		Text: messages.CirculatePreview(t.circulateWords(b, circle, messages.ConsultationTitleOf(workflow.Covers(t.World, b.Drafts), b.Text, rules.Round(t.World, b)), c.Due)),
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
		Title: title, Texts: workflow.VersionNames(t.World, b.Drafts), Due: rules.EndOfWork(due),
		Rest: !rules.IsWorkday(t.World.Calendar, due, plan.DayOf(t.Now)),
	}
	if !rules.Known(t.World.Calendar, due.Year(), plan.DayOf(t.Now)) {
		p.Unknown = due.Year()
	}
	if last, again := rules.Previous(t.World, b); again && last.Open() {
		p.Running = last.Title
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
	for _, id := range b.Drafts {
		if a, made := rules.AssemblyOf(t.World, id); made && len(rules.Outdated(t.World, a)) > 0 {
			p.Outdated = append(p.Outdated, workflow.DraftWords(t.World, *t.World.Index.Draft[id]).Name())
		}
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
	if circle.Units > 0 {
		if err := workflow.OrderPaper(t.Tx, workflow.PaperOrder{Kind: plan.PaperLetter, Consultation: sent.ID, By: t.Person.ID}, t.Now); err != nil {
			return err
		}
	}
	args := plan.Args{"consultation": id(sent.ID)}
	return t.Say(messages.Circulated(t.circulateWords(b, circle, sent.Title, c.Due)),
		[]plan.Button{Do(plan.ActReplies, messages.SeeReplies, args), Do(plan.ActProxy, messages.ActName(plan.ActProxy), args)},
		[]plan.Button{Do(plan.ActPapers, messages.PapersOf, args)})
}

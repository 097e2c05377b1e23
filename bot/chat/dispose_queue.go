package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// queue is the office's list of opinions: those of one consultation, by default
// the newest that has any left to handle.
func queue(t *Turn) error {
	c, err := t.queued()
	if err != nil {
		return err
	}
	if t.Args["pick"] != "" {
		return t.pickChapter(c)
	}
	count := rules.Counts(t.World, c.ID)
	if count.Opinions == 0 {
		return t.Show(messages.NoOpinions(c.Title), t.queueEnd(c))
	}
	all := t.Args["all"] != ""
	list := t.inQueue(c.ID, all)
	page := t.leaf(len(list))
	p := messages.QueueParams{
		Title: c.Title, All: all, Taken: t.Args["all"] == unrealized, Undecided: count.Undecided, Total: count.Opinions,
		Waiting: count.Opinions - count.Undecided - count.Published, From: page.from + 1, To: page.to, Matching: len(list),
	}
	if chapter, chosen := t.Args["chapter"]; chosen {
		p.Chapter = t.chapterName(chapter)
	}
	args := t.queueArgs(c)
	var open []plan.Button
	for i, o := range list[page.from:page.to] {
		words := workflow.PointWords(t.World, o)
		p.Lines = append(p.Lines, messages.QueueLine{
			No: page.from + i + 1, Who: words.Who, Point: o.No, Place: words.Point.Place, Text: o.Suggestion,
			State: o.State, Result: o.Result, Public: !o.Published.IsZero(),
		})
		open = append(open, Do(plan.ActHandle, strconv.Itoa(page.from+i+1), t.about(o, "consultation", id(c.ID))))
	}
	rows := append(Grid(open, 4), page.buttons(plan.ActOpinions, args)...)
	rows = append(rows, t.filterButtons(c, all))
	if p.Waiting > 0 {
		rows = append(rows, []plan.Button{Do(plan.ActPublish, messages.PublishAll, plan.Args{"consultation": id(c.ID)})})
	}
	return t.Show(messages.Queue(p), append(rows, t.queueEnd(c))...)
}

// queued is the consultation the list is about.
func (t *Turn) queued() (plan.Consultation, error) {
	if t.Args["consultation"] != "" {
		return t.consultation()
	}
	all := t.consultations(anyConsultation)
	if len(all) == 0 {
		return plan.Consultation{}, plan.Refuse(plan.WhyNoConsultation)
	}
	for _, c := range all {
		if rules.Counts(t.World, c.ID).Undecided > 0 {
			return c, nil
		}
	}
	return all[0], nil
}

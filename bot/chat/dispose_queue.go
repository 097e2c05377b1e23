package chat

import (
	"slices"
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
		Title: c.Title, All: all, Undecided: count.Undecided, Total: count.Opinions,
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

func (t *Turn) queueArgs(c plan.Consultation, more ...string) plan.Args {
	args := plan.Args{"consultation": id(c.ID)}
	for _, name := range []string{"chapter", "all"} {
		if v := t.Args[name]; v != "" {
			args[name] = v
		}
	}
	for i := 0; i+1 < len(more); i += 2 {
		args[more[i]] = more[i+1]
		if more[i+1] == "" {
			delete(args, more[i])
		}
	}
	return args
}

func (t *Turn) filterButtons(c plan.Consultation, all bool) []plan.Button {
	toggle := Do(plan.ActOpinions, messages.AllOpinions, t.queueArgs(c, "all", "1"))
	if all {
		toggle = Do(plan.ActOpinions, messages.OnlyUndecided, t.queueArgs(c, "all", ""))
	}
	if _, chosen := t.Args["chapter"]; chosen {
		return []plan.Button{toggle, Do(plan.ActOpinions, messages.AllChapters, t.queueArgs(c, "chapter", ""))}
	}
	return []plan.Button{toggle, Do(plan.ActOpinions, messages.ByChapter, t.queueArgs(c, "pick", "1"))}
}

// queueEnd leads to how the consultation stands and to the ones before it.
func (t *Turn) queueEnd(c plan.Consultation) []plan.Button {
	row := []plan.Button{Do(plan.ActReplies, messages.SeeReplies, plan.Args{"consultation": id(c.ID)})}
	all := t.consultations(anyConsultation)
	at := slices.IndexFunc(all, func(x plan.Consultation) bool { return x.ID == c.ID })
	if len(all) > 1 {
		other := all[(at+1)%len(all)]
		row = append(row, Do(plan.ActOpinions, messages.ConsultationLabel(other.Text, other.Round, true), plan.Args{"consultation": id(other.ID)}))
	}
	return row
}

// pickChapter asks of which chapter the opinions are to be shown.
func (t *Turn) pickChapter(c plan.Consultation) error {
	n := map[plan.ChapterID]int{}
	for _, o := range t.inQueue(c.ID, t.Args["all"] != "") {
		n[o.Chapter]++
	}
	chapters := []plan.ChapterID{}
	for _, x := range t.World.Chapters {
		if n[x.ID] > 0 {
			chapters = append(chapters, x.ID)
		}
	}
	if n[0] > 0 {
		chapters = append(chapters, 0)
	}
	page := t.leaf(len(chapters))
	var buttons []plan.Button
	for _, x := range chapters[page.from:page.to] {
		label := messages.Counted(t.chapterName(id(x)), n[x])
		buttons = append(buttons, Do(plan.ActOpinions, label, t.queueArgs(c, "chapter", id(x))))
	}
	rows := append(Grid(buttons, 2), page.buttons(plan.ActOpinions, t.queueArgs(c, "pick", "1"))...)
	return t.Show(messages.PickChapter(c.Title), append(rows, []plan.Button{Do(plan.ActOpinions, messages.BackToList, t.queueArgs(c))})...)
}

func (t *Turn) chapterName(value string) string {
	if value == "0" {
		return messages.WholeText
	}
	return t.placeLabel("c" + value)
}

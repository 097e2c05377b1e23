package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

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
	row := []plan.Button{toggle}
	if n := len(rules.Unrealized(t.World, c.ID)); n > 0 && t.Args["all"] != unrealized {
		row = append(row, Do(plan.ActOpinions, messages.Counted(messages.OnlyUnrealized, n), t.queueArgs(c, "all", unrealized)))
	}
	if _, chosen := t.Args["chapter"]; chosen {
		return append(row, Do(plan.ActOpinions, messages.AllChapters, t.queueArgs(c, "chapter", "")))
	}
	return append(row, Do(plan.ActOpinions, messages.ByChapter, t.queueArgs(c, "pick", "1")))
}

// queueEnd leads to how the consultation stands and to the ones before it.
func (t *Turn) queueEnd(c plan.Consultation) []plan.Button {
	row := []plan.Button{Do(plan.ActReplies, messages.SeeReplies, plan.Args{"consultation": id(c.ID)})}
	if len(rules.Opinions(t.World, c.ID)) > 0 {
		row = append(row, Do(plan.ActSummary, messages.SeeSummary, plan.Args{"consultation": id(c.ID)}))
	}
	all := t.consultations(anyConsultation)
	at := slices.IndexFunc(all, func(x plan.Consultation) bool { return x.ID == c.ID })
	if len(all) > 1 {
		other := all[(at+1)%len(all)]
		row = append(row, Do(plan.ActOpinions, t.consultationLabel(other, true), plan.Args{"consultation": id(other.ID)}))
	}
	if len(rules.Disputes(t.World, "")) > 0 {
		row = append(row, Open(plan.ActDisputes))
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

package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// showTexts lists what a consultation puts before one addressee, to download.
func showTexts(t *Turn) error {
	seat, err := t.chair()
	if err != nil {
		return err
	}
	drafts := rules.TextsFor(seat.Consultation, seat.To)
	page := t.leaf(len(drafts))
	names, labels := workflow.VersionNames(t.World, drafts), workflow.DraftNames(t.World, drafts)
	p := messages.TextsParams{Title: seat.Consultation.Title, Due: seat.Due, Total: len(drafts), Texts: names[page.from:page.to]}
	var buttons []plan.Button
	for i, draft := range drafts[page.from:page.to] {
		buttons = append(buttons, Do(plan.ActDownload, messages.Clip(labels[page.from+i]), plan.Args{"draft": id(draft)}))
	}
	args := plan.Args{"to": id(seat.To.ID)}
	rows := append(Grid(buttons, 2), page.buttons(plan.ActTexts, args)...)
	rows = append(rows, []plan.Button{Do(plan.ActForm, messages.FormName, args), Do(plan.ActLetter, messages.LetterToAll, args)})
	return t.Say(messages.Texts(p), append(rows, answerButtons(args))...)
}

// answerButtons begin an answer in a seat.
func answerButtons(args plan.Args) []plan.Button {
	return []plan.Button{
		Do(plan.ActOpinion, messages.GiveOpinion, args), Do(plan.ActNone, messages.ActName(plan.ActNone), args),
	}
}

// repliesWords is how a consultation stands.
func (t *Turn) repliesWords(c plan.Consultation) messages.RepliesParams {
	count := rules.Counts(t.World, c.ID)
	p := messages.RepliesParams{
		Title: c.Title, Due: c.Due, Closed: c.Closed, Units: messages.TallyParams(count.Units), Persons: messages.TallyParams(count.Persons),
		Opinions: count.Opinions, Undecided: count.Undecided, Waiting: count.Opinions - count.Undecided - count.Published,
	}
	p.Results = resultCounts(count)
	if plans := rules.PlansOf(t.World, c.Drafts); len(plans) > 1 {
		for _, x := range plans {
			of := rules.CountsOf(t.World, c.ID, x)
			p.Plans = append(p.Plans, messages.PlanCount{
				Plan: x, Units: messages.TallyParams(of.Units), Persons: messages.TallyParams(of.Persons), Opinions: of.Opinions, Undecided: of.Undecided,
			})
		}
	}
	for _, to := range c.Former {
		p.Former = append(p.Former, messages.FormerParams{Who: workflow.SeatName(t.World, to), Why: to.Why})
	}
	for _, to := range rules.Unanswered(t.World, c.ID) {
		name := workflow.SeatName(t.World, to)
		if seat, err := rules.SeatOf(t.World, to.ID); err == nil && seat.Due.After(c.Due) {
			name = messages.GivenUntil(name, seat.Due)
		}
		p.Missing = append(p.Missing, name)
	}
	return p
}

// resultCounts lists how many opinions got which result.
func resultCounts(c rules.Count) []messages.ResultCount {
	var out []messages.ResultCount
	for _, r := range rules.Results() {
		if n := c.Results[r]; n > 0 {
			out = append(out, messages.ResultCount{Result: r, N: n})
		}
	}
	return out
}

func showReplies(t *Turn) error {
	c, err := t.consultation()
	if err != nil {
		return err
	}
	args := plan.Args{"consultation": id(c.ID)}
	rows := [][]plan.Button{{
		Do(plan.ActOpinions, messages.ActName(plan.ActOpinions), args), Do(plan.ActProxy, messages.ActName(plan.ActProxy), args),
	}}
	rows = append(rows, []plan.Button{Do(plan.ActPapers, messages.PapersOf, args), Do(plan.ActReply, messages.EachReply, args)})
	rows = append(rows, []plan.Button{Do(plan.ActGather, messages.ActName(plan.ActGather), args)})
	if c.Open() {
		end := Do(plan.ActClosing, messages.EndConsultation, args)
		end.Version = c.Version
		move := Do(plan.ActReplyDue, messages.MoveDue, args)
		move.Version = c.Version
		rows = append(rows, []plan.Button{move, end},
			[]plan.Button{Do(plan.ActJoin, messages.JoinMore, args), Do(plan.ActUnask, messages.UnaskOne, args)})
	}
	var end []plan.Button
	if len(rules.Opinions(t.World, c.ID)) > 0 {
		end = append(end, Do(plan.ActSummary, messages.SeeSummary, args))
	}
	if len(t.World.Consultations) > 1 {
		end = append(end, Do(plan.ActReplies, messages.OtherConsultations, nil))
	}
	if len(end) > 0 {
		rows = append(rows, end)
	}
	return t.Show(messages.Replies(t.repliesWords(c)), rows...)
}

package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// replyRow shows what each addressee answered: the list of them, or one.
func replyRow() Row { return Row{Act: plan.ActReply, Do: eachReply} }

func eachReply(t *Turn) error {
	if t.Args["to"] != "" {
		return t.replyCard()
	}
	c, err := t.consultation()
	if err != nil {
		return err
	}
	seats := rules.SeatsOf(t.World, c.ID)
	page := t.leafOf(len(seats), 12)
	args := plan.Args{"consultation": id(c.ID)}
	p := messages.EachReplyParams{Title: c.Title}
	var open []plan.Button
	for i, seat := range seats[page.from:page.to] {
		no := page.from + i + 1
		line := messages.EachReplyLine{No: no, Who: workflow.AnsweredName(t.World, seat)}
		if seat.Reply != nil {
			line.Replied, line.Points = true, len(rules.PointsOf(t.World, seat.Reply.ID))
			line.Form, line.Late = seat.Reply.Form, seat.Reply.Late
		}
		p.Lines = append(p.Lines, line)
		open = append(open, Do(plan.ActReply, strconv.Itoa(no), plan.Args{
			"consultation": id(c.ID), "to": id(seat.To.ID), "page": strconv.Itoa(page.no),
		}))
	}
	rows := append(Grid(open, 6), page.buttons(plan.ActReply, args)...)
	return t.Show(messages.EachReplySay(p), append(rows, []plan.Button{Do(plan.ActReplies, messages.SeeReplies, args)})...)
}

// replyCard is one addressee's answer, and which versions it was about.
func (t *Turn) replyCard() error {
	seat, err := t.chair()
	if err != nil {
		return err
	}
	p := messages.ReplyCardParams{
		Title: seat.Consultation.Title, Who: workflow.AnsweredName(t.World, seat), Due: seat.Due, Meant: workflow.RepliedTo(t.World, seat),
	}
	back := plan.Args{"consultation": id(seat.Consultation.ID), "page": t.Args["page"]}
	var rows [][]plan.Button
	if r := seat.Reply; r != nil {
		p.Replied, p.At, p.Number, p.Form, p.Late = true, r.At, messages.ReplyNumber(r.ID, r.At), r.Form, r.Late
		p.Approver, p.Recorder = approverWords(r.Approver), t.World.PersonName(r.Proxy.Recorder)
		var open []plan.Button
		for _, o := range rules.PointsOf(t.World, r.ID) {
			p.Points = append(p.Points, workflow.PointWords(t.World, o))
			if len(open) < 12 {
				open = append(open, Do(plan.ActHandle, messages.PointNo(o.No), plan.Args{"opinion": id(o.ID), "consultation": id(o.Consultation)}))
			}
		}
		rows = append(Grid(open, 4), []plan.Button{Do(plan.ActOpinion, messages.AmendOpinion, plan.Args{
			"consultation": id(seat.Consultation.ID), "to": id(seat.To.ID), "proxy": "1",
		})})
		pages, err := t.pagesButton(*r)
		if err != nil {
			return err
		}
		if pages != nil {
			rows = append(rows, pages)
		}
		from, err := t.Tx.GatheringsOf(seat.To.ID)
		if err != nil {
			return err
		}
		for _, g := range from {
			p.From = append(p.From, messages.GatheredFrom(g.Channel, g.Title, g.Held, g.Name))
		}
	} else if seat.Consultation.Open() {
		args := plan.Args{"consultation": id(seat.Consultation.ID), "to": id(seat.To.ID)}
		rows = append(rows, []plan.Button{
			Do(plan.ActProxy, messages.ActName(plan.ActProxy), plan.Args{"consultation": id(seat.Consultation.ID)}), Do(plan.ActUnask, messages.UnaskOne, args),
		})
	}
	return t.Show(messages.ReplyCard(p), append(rows, []plan.Button{Do(plan.ActReply, messages.BackToList, back)})...)
}

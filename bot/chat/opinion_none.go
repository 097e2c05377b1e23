package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func confirmNone(t *Turn) (Prompt, error) {
	seat, _, late, err := t.replying(plan.ReplyNone)
	if err != nil {
		return Prompt{}, err
	}
	p := messages.NoneParams{
		Title: seat.Consultation.Title, Unit: t.World.UnitName(seat.To.Unit), Approver: t.Args["approver"], Late: late,
		Plan:  workflow.Covers(t.World, rules.TextsFor(seat.Consultation, seat.To)),
		Proxy: t.proxied(seat), Form: plan.Channel(t.Args["form"]),
	}
	var table messages.OpinionCardParams
	if err := t.tableWords(&table, seat); err != nil {
		return Prompt{}, err
	}
	p.File, p.Names = table.File, table.Names
	if seat.Reply != nil {
		p.Replaces = len(rules.PointsOf(t.World, seat.Reply.ID))
	}
	rows := [][]plan.Button{{{Label: messages.ConfirmNone, Act: plan.ActConfirm, Style: plan.StyleYes}}}
	var change []plan.Button
	if p.Approver != "" {
		change = append(change, plan.Button{Label: messages.ChangeApprover, Act: plan.ActEdit, Args: plan.Args{"approver": ""}})
	}
	change = append(change, Do(plan.ActOpinion, messages.GiveOpinion, t.seatArgs()))
	return Prompt{Text: messages.NoneCard(p), Buttons: append(rows, change)}, nil
}

func giveNone(t *Turn) error {
	g, err := t.givenReply()
	if err != nil {
		return err
	}
	return t.reply(g)
}

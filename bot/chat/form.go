package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func formRows() []Row {
	return []Row{
		{
			Act: plan.ActPapers, Command: true, Do: showPapers,
			Fields: []Field{{Name: "consultation", Guess: guessConsultation(anyConsultation), Ask: askConsultation(anyConsultation)}},
		},
		{Act: plan.ActLetter, Command: true, Scope: seatScope, Do: orderPaper(plan.PaperLetter)},
		{Act: plan.ActForm, Command: true, Scope: seatScope, Do: orderPaper(plan.PaperForm)},
		{Act: plan.ActForms, Do: orderForms},
	}
}

// showPapers offers the office what it can print and forward.
func showPapers(t *Turn) error {
	c, err := t.consultation()
	if err != nil {
		return err
	}
	p := messages.PapersParams{Title: c.Title}
	for _, to := range workflow.Away(t.World, c, t.Now) {
		p.Away = append(p.Away, workflow.SeatName(t.World, to))
	}
	with := func(more ...string) plan.Args {
		args := plan.Args{"consultation": id(c.ID), "proxy": "1"}
		for _, name := range more {
			args[name] = "1"
		}
		return args
	}
	rows := [][]plan.Button{{Do(plan.ActLetter, messages.LetterToAll, with("all")), Do(plan.ActForm, messages.FormBlank, with("all"))}}
	if len(p.Away) > 0 {
		rows = append(rows, []plan.Button{Do(plan.ActForms, messages.FormsAway(len(p.Away)), with())})
	}
	rows = append(rows, []plan.Button{Do(plan.ActForm, messages.FormOfOne, with())},
		[]plan.Button{Do(plan.ActSheet, messages.SheetBlank, nil), Do(plan.ActGather, messages.ActName(plan.ActGather), plan.Args{"consultation": id(c.ID)})},
		[]plan.Button{Do(plan.ActReplies, messages.SeeReplies, plan.Args{"consultation": id(c.ID)})})
	return t.Show(messages.Papers(p), rows...)
}

// orderPaper has a paper written for the addressee the button names, the only
// one there is, or the one chosen from a list. An open dialogue goes on.
func orderPaper(kind plan.PaperKind) func(*Turn) error {
	return func(t *Turn) error {
		switch {
		case t.Args["to"] != "":
			seat, err := t.chair()
			if err != nil {
				return err
			}
			return t.order(kind, seat.Consultation.ID, seat.To.ID)
		case t.Args["all"] != "":
			c, err := t.consultation()
			if err != nil {
				return err
			}
			return t.order(kind, c.ID, 0)
		}
		return t.choosePaper(kind)
	}
}

// choosePaper lists whose paper can be meant.
func (t *Turn) choosePaper(kind plan.PaperKind) error {
	act := plan.ActForm
	if kind == plan.PaperLetter {
		act = plan.ActLetter
	}
	if forOthers(t) && t.Args["consultation"] == "" {
		return t.open(plan.ActPapers, plan.Args{})
	}
	seats, err := t.seats()
	if err != nil {
		return err
	}
	switch len(seats) {
	case 0:
		if c, over := rules.LastAsked(t.World, t.Actor); over {
			return plan.Refusal{Why: plan.WhyOver, Text: c.Title}
		}
		return plan.Refuse(plan.WhyNotAsked)
	case 1:
		return t.order(kind, seats[0].Consultation.ID, seats[0].To.ID)
	}
	page := t.leafOf(len(seats), formsPerPage)
	var buttons []plan.Button
	for _, s := range seats[page.from:page.to] {
		label := workflow.SeatName(t.World, s.To)
		if !forOthers(t) {
			label = messages.SeatLabel(s.Consultation.Text, s.Consultation.Round, t.World.UnitName(s.To.Unit))
		}
		buttons = append(buttons, Do(act, messages.Clip(label), plan.Args{"to": id(s.To.ID)}))
	}
	args := plan.Args{"consultation": t.Args["consultation"], "proxy": t.Args["proxy"]}
	return t.Show(messages.AskWhosePaper(kind), append(Grid(buttons, 2), page.buttons(act, args)...)...)
}

// formsPerPage is how many addressees a page offers to take the table of.
const formsPerPage = 20

// open goes over to another act with these words.
func (t *Turn) open(act plan.Act, args plan.Args) error {
	t.row, t.Args = t.chat.table.byAct[act], args
	return t.perform()
}

func (t *Turn) order(kind plan.PaperKind, c plan.ConsultationID, to plan.AddresseeID) error {
	if t.Press != nil {
		t.Toast(messages.PaperComes)
	} else if err := t.Say(messages.PaperComes); err != nil {
		return err
	}
	return workflow.OrderPaper(t.Tx, workflow.PaperOrder{Kind: kind, Consultation: c, To: to, By: t.Person.ID}, t.Now)
}

// orderForms has everything written for those nobody reaches in chat.
func orderForms(t *Turn) error {
	c, err := t.consultation()
	if err != nil {
		return err
	}
	if len(workflow.Away(t.World, c, t.Now)) == 0 {
		return plan.Refuse(plan.WhyNoneAway)
	}
	return t.order(plan.PaperForms, c.ID, 0)
}

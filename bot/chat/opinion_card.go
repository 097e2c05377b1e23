package chat

import (
	"slices"
	"strconv"

	"planbot/messages"
	"planbot/storage/plan"
)

func confirmOpinion(t *Turn) (Prompt, error) {
	seat, at, late, err := t.replying(plan.ReplyOpinions)
	if err != nil {
		return Prompt{}, err
	}
	p := messages.OpinionCardParams{
		Title: seat.Consultation.Title, Unit: t.World.UnitName(seat.To.Unit), Approver: t.Args["approver"],
		Form: plan.Channel(t.Args["form"]), Pages: len(t.Gathered("pages")), Late: late, Changes: seat.Reply != nil,
	}
	var left []int
	for no := 1; no <= t.count(); no++ {
		if t.struck(no) {
			continue
		}
		left = append(left, no)
		p.Points = append(p.Points, messages.PointParams{
			No: t.shownNo(no), Place: t.placeName(t.Args[nth("place", no)]), Original: t.Args[nth("original", no)],
			Suggestion: t.Args[nth("suggestion", no)], Reason: t.Args[nth("reason", no)],
		})
	}
	if t.proxied(seat) {
		p.Received = at
	}
	if err := t.tableWords(&p, seat); err != nil {
		return Prompt{}, err
	}
	buttons := t.opinionButtons(seat, len(left))
	if doubted, err := t.doubtedTable(); err != nil {
		return Prompt{}, err
	} else if doubted != nil {
		buttons = append(buttons, doubted)
	}
	switch one, err := strconv.Atoi(t.Args[managing]); {
	case t.Args[managing] == "":
	case err == nil && slices.Contains(left, one):
		i := slices.Index(left, one)
		p.Changing, p.Points, buttons = p.Points[i].No, p.Points[i:i+1], t.editButtons(one)
	default:
		p.Choosing, buttons = true, t.manageButtons(left)
	}
	if p.Changing == 0 {
		field := cardPages
		if p.Choosing {
			field = managing
		}
		turns := t.cardPage(&p, field)
		if !p.Choosing {
			buttons = append(turns, buttons...)
		}
	}
	return Prompt{Text: messages.OpinionCard(p), Buttons: buttons}, nil
}

func giveOpinion(t *Turn) error {
	g, err := t.givenReply()
	if err != nil {
		return err
	}
	if g.Points, err = t.points(); err != nil {
		return err
	}
	if len(g.Points) == 0 {
		return plan.Refuse(plan.WhyNoPoint)
	}
	return t.reply(g)
}

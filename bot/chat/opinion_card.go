package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// havingField asks what to do with a reply that was given before.
func havingField() []Field {
	return []Field{{Name: "having", When: hasReply, Ask: askHaving}}
}

func hasReply(t *Turn) bool {
	seat, err := t.chair()
	return err == nil && seat.Reply != nil
}

func askHaving(t *Turn) (Prompt, error) {
	seat, err := t.chair()
	if err != nil {
		return Prompt{}, err
	}
	if _, err := seat.Answer(plan.ReplyOpinions, t.proxied(seat), t.Now); err != nil {
		return Prompt{}, err
	}
	points := rules.PointsOf(t.World, seat.Reply.ID)
	revise := plan.Button{Label: messages.InsteadOpinion, Act: plan.ActAnswer, Args: plan.Args{"having": "1"}}
	if len(points) > 0 {
		revise.Label = messages.ReviseReply
		revise.Args["count"] = strconv.Itoa(len(points))
		for i, o := range points {
			revise.Args[nth("point", i+1)] = id(o.ID)
		}
	}
	return Prompt{
		Text:    messages.Having(messages.HavingParams{Title: seat.Consultation.Title, Points: len(points)}),
		Buttons: [][]plan.Button{{revise}, {Do(plan.ActRetract, messages.RetractReply, t.seatArgs())}},
	}, nil
}

func confirmOpinion(t *Turn) (Prompt, error) {
	seat, err := t.chair()
	if err != nil {
		return Prompt{}, err
	}
	late, err := seat.Answer(plan.ReplyOpinions, t.proxied(seat), t.Now)
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
	if t.Args[managing] != "" {
		return Prompt{Text: messages.OpinionCard(p), Buttons: t.manageButtons(left)}, nil
	}
	return Prompt{Text: messages.OpinionCard(p), Buttons: t.opinionButtons(len(left), p.Approver != "")}, nil
}

// managing is the argument that shows the buttons to change single opinions.
const managing = "_manage"

func (t *Turn) opinionButtons(left int, approved bool) [][]plan.Button {
	var rows [][]plan.Button
	if left > 0 {
		rows = append(rows, []plan.Button{{Label: messages.ConfirmOpinion, Act: plan.ActConfirm, Style: plan.StyleYes}})
	}
	var more []plan.Button
	if t.count() < rules.MaxPoints {
		more = append(more, Choice("count", strconv.Itoa(t.count()+1), messages.OneMore))
	}
	if left > 0 {
		more = append(more, Choice(managing, "1", messages.ManagePoints))
	}
	rows = append(rows, more)
	if approved {
		rows = append(rows, []plan.Button{{Label: messages.ChangeApprover, Act: plan.ActEdit, Args: plan.Args{"approver": ""}}})
	}
	return rows
}

func (t *Turn) manageButtons(left []int) [][]plan.Button {
	var buttons []plan.Button
	for _, no := range left {
		shown := t.shownNo(no)
		buttons = append(buttons, plan.Button{Label: messages.EditPoint(shown), Act: plan.ActEdit, Args: plan.Args{
			nth("place", no): "", nth("original", no): "", nth("suggestion", no): "", nth("reason", no): "", managing: "",
		}}, Choice(nth("gone", no), "1", messages.DropPoint(shown)))
	}
	rows := t.paged(managing, buttons, 2, 8)
	return append(rows, []plan.Button{{Label: messages.ManageBack, Act: plan.ActEdit, Args: plan.Args{managing: ""}}})
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

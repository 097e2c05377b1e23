package chat

import (
	"slices"
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
	at, err := t.received()
	if err != nil {
		return Prompt{}, err
	}
	late, err := seat.Answer(plan.ReplyOpinions, t.proxied(seat), at)
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
	card := Prompt{Text: messages.OpinionCard(p), Buttons: t.opinionButtons(seat, len(left))}
	switch one, err := strconv.Atoi(t.Args[managing]); {
	case t.Args[managing] == "":
	case err == nil && slices.Contains(left, one):
		card.Buttons = t.editButtons(one)
	default:
		card.Buttons = t.manageButtons(left)
	}
	return card, nil
}

// managing is the argument that shows the buttons to change single opinions:
// "all" to choose one, its number to change it.
const (
	managing  = "_manage"
	chooseOne = "all"
)

func (t *Turn) opinionButtons(seat rules.Seat, left int) [][]plan.Button {
	var rows [][]plan.Button
	if left > 0 {
		rows = append(rows, []plan.Button{{Label: messages.ConfirmOpinion, Act: plan.ActConfirm, Style: plan.StyleYes}})
	}
	var more []plan.Button
	if t.count() < rules.MaxPoints {
		more = append(more, Choice("count", strconv.Itoa(t.count()+1), messages.OneMore))
	}
	if left > 0 {
		more = append(more, Choice(managing, chooseOne, messages.ManagePoints))
	}
	rows = append(rows, more)
	switch {
	case t.proxied(seat):
		rows = append(rows, []plan.Button{
			{Label: messages.ChangeForm, Act: plan.ActEdit, Args: plan.Args{"form": ""}},
			{Label: messages.ChangeReceived, Act: plan.ActEdit, Args: plan.Args{"received": ""}},
		})
	case seat.To.Unit != 0:
		rows = append(rows, []plan.Button{{Label: messages.ChangeApprover, Act: plan.ActEdit, Args: plan.Args{"approver": ""}}})
	}
	return rows
}

// manageButtons choose the opinion to change.
func (t *Turn) manageButtons(left []int) [][]plan.Button {
	var buttons []plan.Button
	for _, no := range left {
		buttons = append(buttons, Choice(managing, strconv.Itoa(no), messages.EditPoint(t.shownNo(no))))
	}
	return append(t.paged(managing, buttons, 3, 12), backToCard())
}

// editButtons change one part of an opinion, or strike it out.
func (t *Turn) editButtons(no int) [][]plan.Button {
	part := func(field, label string) plan.Button {
		return plan.Button{Label: label, Act: plan.ActEdit, Args: plan.Args{nth(field, no): "", managing: ""}}
	}
	return [][]plan.Button{
		{part("place", messages.EditPlace), part("original", messages.EditOriginal)},
		{part("suggestion", messages.EditSuggestion), part("reason", messages.EditReason)},
		{{Label: messages.DropPoint(t.shownNo(no)), Act: plan.ActAnswer, Style: plan.StyleNo, Args: plan.Args{nth("gone", no): "1", managing: ""}}},
		backToCard(),
	}
}

func backToCard() []plan.Button {
	return []plan.Button{{Label: messages.ManageBack, Act: plan.ActEdit, Args: plan.Args{managing: ""}}}
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

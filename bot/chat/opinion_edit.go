package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

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
		if seat.To.Unit != 0 {
			last := len(rows) - 1
			rows[last] = append(rows[last], plan.Button{Label: messages.ChangeApprover, Act: plan.ActEdit, Args: plan.Args{"approver": ""}})
		}
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
	return append(t.paged(managing, buttons, 3, pointsPerCard), backToCard())
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

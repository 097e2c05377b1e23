package chat

import (
	"slices"
	"strconv"

	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func groupRows() []Row {
	return []Row{
		{Act: plan.ActHere, Command: true, Group: true, Do: bindGroup},
		{Act: plan.ActHeld, Command: true, Do: heldPosts},
		{Act: plan.ActSendHeld, Do: settleHeld},
		{Act: plan.ActDropHeld, Do: settleHeld},
		{Act: plan.ActUnhere, Confirm: confirmUnhere, Do: unhere},
	}
}

// placed tells whether the act may be done in this chat: in groups only what the
// table says, and only once the office made it the work group.
func (t *Turn) placed() error {
	switch {
	case t.Place != plan.PlaceGroup:
		return nil
	case !t.row.Group:
		return plan.Refuse(plan.WhyNotHere)
	case t.row.Act == plan.ActHere:
		return nil
	}
	if !slices.ContainsFunc(t.World.Groups, t.here) {
		return plan.Refuse(plan.WhyNotGroup)
	}
	return nil
}

// bindGroup makes the group it is said in the work group; in a private chat it
// shows which groups are bound.
func bindGroup(t *Turn) error {
	if t.Place != plan.PlaceGroup {
		return groups(t)
	}
	g := plan.GroupChat{Chat: t.Chat, Thread: t.Thread, By: t.Person.ID}
	if t.Message != nil {
		g.Title = t.Message.Title
	}
	if err := workflow.Here(t.Tx, g, t.Now); err != nil {
		return err
	}
	return t.Say(messages.GroupBound(t.Thread != 0))
}

func groups(t *Turn) error {
	p := messages.GroupsParams{Bot: t.chat.name}
	var buttons []plan.Button
	for _, g := range t.World.Groups {
		if g.Until.IsZero() {
			p.Groups = append(p.Groups, g.Title)
			buttons = append(buttons, Do(plan.ActUnhere, messages.Clip(messages.EndGroup(g.Title)),
				plan.Args{"chat": strconv.FormatInt(g.Chat, 10)}))
		}
	}
	return t.Show(messages.Groups(p), Column(buttons)...)
}

// group is the bound group of the arguments.
func (t *Turn) group() (plan.GroupChat, error) {
	chat, err := t.id("chat")
	if err != nil {
		return plan.GroupChat{}, err
	}
	for _, g := range t.World.Groups {
		if g.Chat == chat && g.Until.IsZero() {
			return g, nil
		}
	}
	return plan.GroupChat{}, plan.Refuse(plan.WhyEnded)
}

func confirmUnhere(t *Turn) (Prompt, error) {
	g, err := t.group()
	return Prompt{
		Text:    messages.EndGroupCard(g.Title),
		Buttons: [][]plan.Button{{{Label: messages.SettleYes, Act: plan.ActConfirm, Style: plan.StyleNo}}},
	}, err
}

func unhere(t *Turn) error {
	g, err := t.group()
	if err != nil {
		return err
	}
	if _, err := workflow.Unhere(t.Tx, g.Chat, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.Show(messages.GroupUnbound(g.Title))
}

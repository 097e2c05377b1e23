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

package chat

import (
	"strings"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

func consultationRows() []Row {
	return []Row{
		{
			Act: plan.ActCirculate, Command: true, Confirm: confirmCirculate, Do: circulate,
			Fields: []Field{
				{Name: "bundle", Guess: guessBundle, Ask: askBundle},
				{Name: "classes", Many: true, Ask: askClasses, Parse: parseClasses, Check: checkTicked("classes")},
				{Name: "due", Ask: askReplyDue, Parse: parseReplyDue, Check: checkReplyDue},
			},
		},
		{Act: plan.ActTexts, Scope: seatScope, Do: showTexts},
		{
			Act: plan.ActReplies, Command: true, Do: showReplies,
			Fields: []Field{{Name: "consultation", Guess: guessConsultation(anyConsultation), Ask: askConsultation(anyConsultation)}},
		},
		{
			Act: plan.ActClosing, Confirm: confirmClosing, Do: closeConsultation, Version: consultationVersion,
			Fields: []Field{{Name: "consultation", Guess: guessConsultation(openConsultation), Ask: askConsultation(openConsultation)}},
		},
		moveDueRow(), joinRow(), unaskRow(), replyRow(),
		proxyRow(),
	}
}

func guessBundle(t *Turn) (string, bool, error) {
	bundles := rules.Bundles(t.World)
	if len(bundles) == 0 {
		return "", false, plan.Refuse(plan.WhyNoTexts)
	}
	return bundles[0].Key, len(bundles) == 1, nil
}

func askBundle(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, b := range rules.Bundles(t.World) {
		buttons = append(buttons, Choice("bundle", b.Key, messages.BundleLabel(t.bundleWords(b))))
	}
	return Prompt{Text: messages.AskBundle(), Buttons: t.paged("bundle", buttons, 2, 10)}, nil
}

func (t *Turn) bundleWords(b rules.Bundle) messages.BundleParams {
	p := messages.BundleParams{Text: b.Text, Chapters: len(b.Drafts), Changed: b.Key == "changed", Round: rules.Round(t.World, b)}
	for _, id := range b.Drafts {
		switch d := t.World.Index.Draft[id]; {
		case d.Kind == plan.DraftPlan:
			p.Plans = append(p.Plans, d.Plan)
		case strings.HasPrefix(b.Key, "chapter:"):
			p.Chapter, p.Plan = t.World.ChapterTitle(d.Chapter), d.Plan
		}
	}
	return p
}

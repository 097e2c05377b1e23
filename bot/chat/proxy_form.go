package chat

import (
	"strconv"

	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func askForm(*Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, c := range []plan.Channel{plan.ChannelLetter, plan.ChannelPhone, plan.ChannelMeeting} {
		buttons = append(buttons, Choice("form", string(c), messages.ChannelName(c)))
	}
	return Prompt{Text: messages.AskForm(), Buttons: Column(buttons)}, nil
}

func checkForm(_ *Turn, value string) error {
	if messages.ChannelName(plan.Channel(value)) == "" {
		return plan.Refusal{Why: plan.WhyBadChoice, Text: short(value)}
	}
	return nil
}

// pagesWanted: a stamped letter has pages, where files are taken at all.
func pagesWanted(t *Turn) bool {
	return plan.Channel(t.Args["form"]) == plan.ChannelLetter && t.World.Settings.Mode == plan.ModeUpload
}

func askPages(t *Turn) (Prompt, error) {
	n := len(t.Gathered("pages"))
	label := messages.PagesNone
	if n > 0 {
		label = messages.PagesDone
	}
	return Prompt{Text: messages.AskPages(n), Buttons: [][]plan.Button{{Choice("pages", strconv.Itoa(n), label)}}}, nil
}

func (t *Turn) pageUploads() ([]plan.UploadID, error) {
	var out []plan.UploadID
	for _, value := range t.Gathered("pages") {
		n, err := strconv.ParseInt(value, 10, 64)
		if err != nil {
			return nil, plan.Refuse(plan.WhyGone)
		}
		out = append(out, plan.UploadID(n))
	}
	return out, nil
}

func (t *Turn) usePages() ([]string, error) {
	uploads, err := t.pageUploads()
	if err != nil {
		return nil, err
	}
	return workflow.UsePages(t.Tx, uploads, t.Person.ID)
}

package chat

import (
	"encoding/json"
	"strconv"
	"strings"

	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func gatheringRows() []Row {
	meeting := func(t *Turn) bool { return t.Args["channel"] == string(plan.ChannelMeeting) }
	unnamed := func(t *Turn) bool { return meeting(t) && t.Args["meeting"] == "" }
	return []Row{
		{
			Act: plan.ActGather, Command: true, Confirm: confirmGather, Do: gatherVoices,
			Fields: []Field{
				{Name: "consultation", Guess: guessConsultation(anyConsultation), Ask: askConsultation(anyConsultation)},
				{Name: "channel", Ask: askGatherChannel, Check: checkForm},
				{Name: "title", When: unnamed, Ask: askMeetingTitle, Parse: parseMeetingTitle},
				{Name: "held", When: unnamed, Ask: askHeld, Parse: (*Turn).pastDay},
				{Name: "people", When: meeting, Ask: askMeetingPeople, Parse: parseMeetingPeople},
				{Name: "table", File: true, Ask: askVoices, Parse: parseVoices, Check: checkVoices},
			},
		},
		{Act: plan.ActSheet, Command: true, Do: orderSheet},
		{Act: plan.ActPages, Scope: seatScope, Do: sendPages},
	}
}

// orderSheet has a blank table written.
func orderSheet(t *Turn) error {
	c := t.consultations(anyConsultation)
	if len(c) == 0 {
		return plan.Refuse(plan.WhyNoConsultation)
	}
	return t.order(plan.PaperSheet, c[0].ID, 0)
}

func askGatherChannel(t *Turn) (Prompt, error) {
	c, err := t.consultation()
	if err != nil {
		return Prompt{}, err
	}
	button := func(c plan.Channel, label string) plan.Button { return Choice("channel", string(c), label) }
	return Prompt{Text: messages.AskChannelOf(c.Title), Buttons: [][]plan.Button{
		{button(plan.ChannelMeeting, messages.ChannelName(plan.ChannelMeeting)), button(plan.ChannelOnline, messages.GatherOnline)},
		{button(plan.ChannelLetter, messages.GatherLetters)},
		{Do(plan.ActSheet, messages.SheetBlank, nil)},
	}}, nil
}

// askMeetingTitle offers the meetings called here before it asks for words.
func askMeetingTitle(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	for i := len(t.World.Meetings) - 1; i >= 0 && len(buttons) < 4; i-- {
		if m := t.World.Meetings[i]; m.Kind == plan.MeetingSymposium && m.Stands() && !m.At.After(t.Now) {
			b := Choice("meeting", id(m.ID), messages.Clip(m.Title))
			b.Args["title"], b.Args["held"] = m.Title+messages.AtPlace(m.Place), plan.DayOf(m.At).String()
			buttons = append(buttons, b)
		}
	}
	return Prompt{Text: messages.AskMeetingTitle(), Buttons: Column(buttons)}, nil
}

func parseMeetingTitle(_ *Turn, text string) (string, error) {
	if text = strings.TrimSpace(text); len([]rune(text)) > 80 {
		return "", plan.Refuse(plan.WhyTooLong)
	}
	return text, nil
}

func askHeld(t *Turn) (Prompt, error) {
	today := plan.DayOf(t.Now)
	return Prompt{Text: messages.AskHeld(), Buttons: [][]plan.Button{{
		Choice("held", today.String(), messages.TalkToday), Choice("held", (today - 1).String(), messages.TalkYesterday),
	}}}, nil
}

func askMeetingPeople(*Turn) (Prompt, error) {
	return Prompt{Text: messages.AskMeetingPeople(), Buttons: [][]plan.Button{{Choice("people", "0", messages.HeldUnsaid)}}}, nil
}

func parseMeetingPeople(_ *Turn, text string) (string, error) {
	n, ok := messages.HeardPersons(text)
	if !ok || n < 1 {
		return "", plan.Refusal{Why: plan.WhyBadPeople, Text: short(text)}
	}
	return strconv.Itoa(n), nil
}

// voicesTyped is the value of a table that was typed, voicesArg what was typed.
const (
	voicesTyped = "typed"
	voicesArg   = "_voices"
)

func askVoices(t *Turn) (Prompt, error) {
	return Prompt{Text: messages.AskVoices(takesFiles(t)), Buttons: [][]plan.Button{{Do(plan.ActSheet, messages.SheetBlank, nil)}}}, nil
}

// parseVoices takes opinions written line by line, beside those written before.
func parseVoices(t *Turn, text string) (string, error) {
	rows, ok := messages.HeardVoices(text)
	if !ok {
		return "", plan.Refuse(plan.WhyNoVoices)
	}
	before, err := t.typedVoices()
	if err != nil {
		return "", err
	}
	for i := range rows {
		if len([]rune(rows[i].Suggestion)) > plan.MostPoint {
			return "", plan.Refuse(plan.WhyLongPoint)
		}
		rows[i].Line += len(before)
	}
	raw, err := json.Marshal(append(before, rows...))
	if err != nil {
		return "", err
	}
	t.Args[voicesArg] = string(raw)
	return voicesTyped, nil
}

func (t *Turn) typedVoices() (rows []plan.FilledRow, err error) {
	if t.Args[voicesArg] == "" {
		return nil, nil
	}
	err = json.Unmarshal([]byte(t.Args[voicesArg]), &rows)
	return rows, err
}

// checkVoices: a table whose rows say who says what.
func checkVoices(t *Turn, value string) error {
	if value == voicesTyped {
		return nil
	}
	n, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return plan.Refuse(plan.WhyGone)
	}
	f, found, err := t.Tx.Filled(plan.UploadID(n))
	if err != nil {
		return err
	}
	if !found || !f.Named || len(f.Rows) == 0 {
		return plan.Refuse(plan.WhyNoVoices)
	}
	return nil
}

// takeVoices goes on with a table that names who says what.
func (t *Turn) takeVoices(u plan.Upload, f plan.Filled) (bool, error) {
	if len(f.Rows) == 0 || len(t.consultations(anyConsultation)) == 0 {
		return false, nil
	}
	newest := t.consultations(anyConsultation)[0].ID
	if before, taken, err := t.Tx.GatheringBySHA(newest, u.SHA); err != nil || taken {
		if err == nil {
			err = t.Show(messages.Refusal(plan.Refusal{Why: plan.WhyGathered, Day: plan.DayOf(before.At)}))
		}
		return true, err
	}
	args := plan.Args{"table": id(u.ID)}
	if f.Consultation != 0 && t.World.Index.Consult[f.Consultation] != nil {
		args["consultation"] = id(f.Consultation)
	}
	t.row, t.Args = t.chat.table.byAct[plan.ActGather], args
	return true, t.refused(t.perform)
}

func gatherVoices(t *Turn) error {
	g, voices, p, err := t.gathering()
	if err != nil {
		return err
	}
	if len(voices) == 0 {
		return plan.Refuse(plan.WhyNoVoices)
	}
	if g, err = workflow.Gather(t.Tx, g, voices, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	args := plan.Args{"consultation": id(g.Consultation)}
	return t.Say(messages.Gathered(p), []plan.Button{
		Do(plan.ActOpinions, messages.ActName(plan.ActOpinions), args), Do(plan.ActReplies, messages.SeeReplies, args),
	})
}

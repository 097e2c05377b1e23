package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func meetingRows() []Row {
	return []Row{
		{Act: plan.ActMeeting, Command: true, Do: showMeetings},
		conveneRow(),
		{Act: plan.ActCallMeeting, Version: meetingVersion, Confirm: confirmCallMeeting, Do: callMeeting},
		moveMeetingRow(),
		cancelMeetingRow(),
		receiptRow(),
		{
			Act: plan.ActReceipts, Command: true, Do: showReceipts,
			Fields: []Field{{Name: "meeting", Guess: guessMeeting(stands), Ask: askMeeting(stands)}},
		},
		{Act: plan.ActReceiptSheet, Do: receiptSheet},
		attendanceRow(),
		agendaRow(),
		{Act: plan.ActMeetingPapers, Do: meetingPapers},
		minutesRow(),
	}
}

// meeting is the meeting the arguments name, if the person may see it.
func (t *Turn) meeting() (plan.Meeting, error) {
	n, err := t.id("meeting")
	if err != nil {
		return plan.Meeting{}, err
	}
	m := t.World.Index.Meeting[plan.MeetingID(n)]
	switch {
	case m == nil:
		return plan.Meeting{}, plan.Refuse(plan.WhyGone)
	case !rules.SeesMeeting(t.World, *m, t.Actor, t.Came):
		return *m, plan.Refusal{Why: plan.WhyNotInvited, Text: m.Title}
	}
	return *m, nil
}

func meetingVersion(t *Turn) (int64, error) {
	m, err := t.meeting()
	return m.Version, err
}

// meetings lists those the person may see: what lies ahead first, the nearest
// on top, then what is over, the last on top.
func (t *Turn) meetings(fits func(*Turn, plan.Meeting) bool) []plan.Meeting {
	var ahead, over []plan.Meeting
	for _, m := range t.World.Meetings {
		switch {
		case !rules.SeesMeeting(t.World, m, t.Actor, t.Came) || (fits != nil && !fits(t, m)):
		case m.At.After(t.Now) && m.State != plan.MeetingCancelled:
			ahead = append(ahead, m)
		default:
			over = append(over, m)
		}
	}
	slices.SortStableFunc(ahead, func(a, b plan.Meeting) int { return a.At.Compare(b.At) })
	slices.SortStableFunc(over, func(a, b plan.Meeting) int { return b.At.Compare(a.At) })
	return append(ahead, over...)
}

// stands: its notice went out.
func stands(_ *Turn, m plan.Meeting) bool { return m.Stands() }

func guessMeeting(fits func(*Turn, plan.Meeting) bool) func(*Turn) (string, bool, error) {
	return func(t *Turn) (string, bool, error) {
		switch all := t.meetings(fits); len(all) {
		case 0:
			return "", false, plan.Refuse(plan.WhyNoMeeting)
		case 1:
			return id(all[0].ID), true, nil
		}
		return "", false, nil
	}
}

func askMeeting(fits func(*Turn, plan.Meeting) bool) func(*Turn) (Prompt, error) {
	return func(t *Turn) (Prompt, error) {
		var buttons []plan.Button
		for _, m := range t.meetings(fits) {
			buttons = append(buttons, Choice("meeting", id(m.ID), messages.MeetingChoice(m.Title, m.At)))
		}
		return Prompt{Text: messages.AskMeeting(), Buttons: t.paged("meeting", buttons, 1, 6)}, nil
	}
}

// showMeetings is the list, or the card of the one named.
func showMeetings(t *Turn) error {
	if t.Args["meeting"] != "" {
		m, err := t.meeting()
		if err != nil {
			return err
		}
		return t.meetingCard(m)
	}
	all := t.meetings(nil)
	if len(all) == 1 && !t.allowed(plan.ActConvene) {
		return t.meetingCard(all[0])
	}
	leaf := t.leaf(len(all))
	p := messages.MeetingListParams{Total: len(all), Office: t.allowed(plan.ActConvene)}
	var buttons []plan.Button
	for i, m := range all[leaf.from:leaf.to] {
		no := leaf.from + i + 1
		p.Lines = append(p.Lines, messages.MeetingLine{
			No: no, MeetingWords: workflow.MeetingWords(t.World, m), TurnoutWords: workflow.TurnoutWords(m), Past: !m.At.After(t.Now),
		})
		buttons = append(buttons, t.aboutMeeting(plan.ActMeeting, messages.MeetingLabel(no, m.Title, m.At), m))
	}
	rows := append(Grid(buttons, 2), leaf.buttons(plan.ActMeeting, nil)...)
	if p.Office {
		rows = append(rows, t.meetingProposals(&p)...)
	}
	return t.Show(messages.MeetingList(p), rows...)
}

// meetingProposals offers to call what is to be called.
func (t *Turn) meetingProposals(p *messages.MeetingListParams) [][]plan.Button {
	for _, k := range rules.MeetingsToCall(t.World) {
		p.Todo = append(p.Todo, messages.ToCall(k))
	}
	return append(t.conveneButtons(), []plan.Button{Do(plan.ActConvene, messages.NewMeeting, nil)})
}

// conveneButtons begin to plan the meetings an open stage asks for.
func (t *Turn) conveneButtons() [][]plan.Button {
	var row []plan.Button
	for _, k := range rules.MeetingsToCall(t.World) {
		row = append(row, Do(plan.ActConvene, messages.ConveneLabel(k), plan.Args{"kind": string(k)}))
	}
	return Grid(row, 2)
}

package chat

import (
	"fmt"
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// conveneRow plans a meeting in five questions; name, agenda and the date of the
// receipts have defaults and are asked only when the card's button wants them.
func conveneRow() Row {
	return Row{
		Act: plan.ActConvene, Command: true, Confirm: confirmConvene, Do: convene,
		Fields: []Field{
			{Name: "kind", Ask: askMeetingKind, Check: checkMeetingKind},
			{Name: "day", Ask: askMeetingWhen, Parse: parseMeetingWhen, Check: checkDue},
			{Name: "time", Ask: askMeetingTime, Parse: parseClock},
			{Name: "place", Ask: askMeetingPlace, Parse: parseVenue},
			{Name: "who", Many: true, Ask: askGuests, Parse: parseGuests, Check: checkTicked("who")},
			{Name: "title", When: wanted("title"), Ask: askConveneTitle, Parse: parseConveneTitle},
			{Name: "items", When: wanted("items"), Ask: askMeetingItems, Parse: parseItems},
			{Name: "by", When: wanted("by"), Ask: askReceiptsBy, Parse: parseDue, Check: checkDue},
		},
	}
}

// wanted: the field has a default and is asked only when its button was pressed.
func wanted(field string) func(*Turn) bool {
	return func(t *Turn) bool { return t.Args[anew(field)] != "" }
}

// convening is the meeting as far as it was told, defaults filled in.
func (t *Turn) convening() (c workflow.Convening, err error) {
	c = workflow.Convening{
		Kind: plan.MeetingKind(t.Args["kind"]), Place: t.Args["place"], Picks: t.Gathered("who"), Title: t.Args["title"],
		By: t.Person.ID, Keep: t.Args[confirmed] == keptBack,
	}
	if c.At, err = momentOf(t.Args["day"], t.Args["time"]); err != nil {
		return c, err
	}
	if c.Title == "" {
		c.Title = messages.MeetingTitle(c.Kind, len(rules.MeetingsOf(t.World, c.Kind))+1)
	}
	if t.Args["items"] != "" {
		c.Items = strings.Split(t.Args["items"], "\n")
	}
	c.ReplyBy = rules.ReceiptsBy(t.World, c.At, t.Now)
	if t.Args["by"] != "" {
		by, err := dueOf(t.Args["by"])
		if err != nil {
			return c, err
		}
		if !by.After(c.At) { // the day of the meeting may have been changed since
			c.ReplyBy = by
		}
	}
	return c, nil
}

// momentOf is a day and a time of day as the dialogue keeps them.
func momentOf(day, clock string) (time.Time, error) {
	d, err := plan.ParseDay(day)
	if err != nil {
		return time.Time{}, plan.Refusal{Why: plan.WhyBadDate, Text: short(day)}
	}
	var hour, minute int
	if _, err := fmt.Sscanf(clock, "%d:%d", &hour, &minute); err != nil {
		return time.Time{}, plan.Refusal{Why: plan.WhyBadTime, Text: short(clock)}
	}
	return d.At(hour, minute), nil
}

// keptBack is how the card is confirmed to plan the meeting and tell nobody yet.
const keptBack = "keep"

func confirmConvene(t *Turn) (Prompt, error) {
	c, err := t.convening()
	if err != nil {
		return Prompt{}, err
	}
	m, err := workflow.PlanMeeting(t.World, c, t.Now)
	if err != nil {
		return Prompt{}, err
	}
	t.Args[seen] = seatsOf(m)
	return Prompt{Text: messages.MeetingPreview(workflow.PreviewWords(t.World, m, t.Now)), Buttons: [][]plan.Button{
		{sure(messages.ConfirmCall), Choice(confirmed, keptBack, messages.KeepBack)},
		{edit(messages.ChangeTime, "day", "time"), edit(messages.ChangePlace, "place"), edit(messages.ChangeGuests, "who")},
		{edit(messages.ChangeItems, "items"), edit(messages.ChangeTitle, "title"), edit(messages.ChangeReplyBy, "by")},
	}}, nil
}

// seatsOf tells whether who is invited is still what the preview showed.
func seatsOf(m plan.Meeting) string {
	var out strings.Builder
	for _, v := range m.Invitees {
		fmt.Fprint(&out, v.Unit, ".", v.Member, ".", v.Person, ";")
	}
	return out.String()
}

func convene(t *Turn) error {
	c, err := t.convening()
	if err != nil {
		return err
	}
	m, err := workflow.PlanMeeting(t.World, c, t.Now)
	if err != nil {
		return err
	}
	if seatsOf(m) != t.Args[seen] {
		delete(t.Args, confirmed)
		t.Toast(messages.CirculateChanged())
		return t.summarize()
	}
	if m, err = workflow.Convene(t.Tx, c, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	if c.Keep {
		return t.Say(messages.MeetingKept(workflow.MeetingWords(t.World, m)), []plan.Button{t.aboutMeeting(plan.ActMeeting, messages.SeeMeeting, m)})
	}
	return t.sentMeeting(m)
}

func (t *Turn) sentMeeting(m plan.Meeting) error {
	row := []plan.Button{t.aboutMeeting(plan.ActMeeting, messages.SeeMeeting, m), t.aboutMeeting(plan.ActReceipts, messages.ActName(plan.ActReceipts), m)}
	return t.Say(messages.MeetingSent(workflow.PreviewWords(t.World, m, t.Now)), row)
}

// aboutMeeting is a button for an act about the meeting.
func (t *Turn) aboutMeeting(act plan.Act, label string, m plan.Meeting) plan.Button {
	return Do(act, label, plan.Args{"meeting": id(m.ID)})
}

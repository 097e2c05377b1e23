package chat

import (
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func deliberationRows() []Row {
	return []Row{
		{Act: plan.ActDeliberation, Command: true, Do: deliberations},
		{
			Act: plan.ActDeliberate, Command: true, Confirm: confirmDeliberate, Do: deliberate,
			Fields: []Field{
				{Name: "texts", Guess: guessDeliberated, Ask: askDeliberated, Check: checkDeliberated},
				{Name: "way", Ask: askWay, Check: checkWay},
				{Name: "meeting", When: meetsCalled, Ask: askLeadingMeeting, Check: checkLeadingMeeting},
				{Name: "day", When: meetsOnADay, Ask: askMeetingDay, Parse: parseMeetingDay},
				{Name: "due", When: inWriting, Ask: askSignDue, Parse: parseReplyDue, Check: checkReplyDue},
			},
		},
		voiceRow(),
		{
			Act: plan.ActHeardAt, Version: deliberationVersion, Do: hearAt,
			Fields: []Field{{Name: "meeting", Ask: askLeadingMeeting, Check: checkLeadingMeeting}},
		},
		{
			Act: plan.ActRoll, Do: setRoll,
			Fields: []Field{{Name: "roll", Ask: askRoll, Parse: parseRoll}},
		},
		{Act: plan.ActBallot, Version: deliberationVersion, Do: setBallot},
		{
			Act: plan.ActTally, Do: setVotes,
			Fields: []Field{{Name: "votes", Ask: askVotes, Parse: parseVotes}},
		},
		concludeRow(),
		{
			Act: plan.ActRevision, Version: deliberationVersion, Do: noteRevision,
			Fields: []Field{{Name: "note", Ask: askRevision, Parse: parseRemark}},
		},
		{Act: plan.ActRaise, Confirm: confirmRaise, Do: raiseRemarks},
		{Act: plan.ActHurry, Do: hurryVoices},
	}
}

// deliberation is the one the act is about.
func (t *Turn) deliberation() (plan.Deliberation, error) {
	n, err := t.id("deliberation")
	if err != nil {
		return plan.Deliberation{}, err
	}
	return rules.DeliberationOf(t.World, plan.DeliberationID(n))
}

func deliberationVersion(t *Turn) (int64, error) {
	d, err := t.deliberation()
	return d.Version, err
}

func deliberationArgs(id plan.DeliberationID) plan.Args {
	return plan.Args{"deliberation": strconv.FormatInt(int64(id), 10)}
}

func inWriting(t *Turn) bool { return t.Args["way"] == string(plan.InWriting) }

func textsKey(drafts []plan.Draft) string {
	ids := make([]plan.DraftID, len(drafts))
	for i, d := range drafts {
		ids[i] = d.ID
	}
	return join(ids)
}

func guessDeliberated(t *Turn) (string, bool, error) {
	switch all := rules.Deliberable(t.World); len(all) {
	case 0:
		return "", false, plan.Refuse(plan.WhyNothingToDeliberate)
	case 1:
		return textsKey(all[0]), true, nil
	}
	return "", false, nil
}

func askDeliberated(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, bundle := range rules.Deliberable(t.World) {
		var plans []plan.PlanID
		for _, d := range bundle {
			plans = append(plans, d.Plan)
		}
		buttons = append(buttons, Choice("texts", textsKey(bundle), messages.TextsLabel(plans, bundle[0].Text)))
	}
	if len(buttons) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyNothingToDeliberate)
	}
	return Prompt{Text: messages.AskDeliberated(), Buttons: Column(buttons)}, nil
}

// deliberated are the texts chosen.
func deliberatedIDs(value string) ([]plan.DraftID, error) {
	var out []plan.DraftID
	for _, v := range strings.Split(value, ",") {
		n, err := strconv.ParseInt(v, 10, 64)
		if err != nil {
			return nil, plan.Refuse(plan.WhyGone)
		}
		out = append(out, plan.DraftID(n))
	}
	return out, nil
}

func checkDeliberated(t *Turn, value string) error {
	ids, err := deliberatedIDs(value)
	if err != nil {
		return err
	}
	_, err = rules.Deliberate(t.World, ids)
	return err
}

func askWay(*Turn) (Prompt, error) {
	var row []plan.Button
	for _, w := range []plan.DeliberationWay{plan.ByMeeting, plan.InWriting} {
		row = append(row, Choice("way", string(w), messages.WayName(w)))
	}
	return Prompt{Text: messages.AskWay(), Buttons: [][]plan.Button{row}}, nil
}

func checkWay(_ *Turn, value string) error {
	if w := plan.DeliberationWay(value); w != plan.ByMeeting && w != plan.InWriting {
		return plan.Refuse(plan.WhyGone)
	}
	return nil
}

func askMeetingDay(t *Turn) (Prompt, error) {
	today := plan.DayOf(t.Now)
	next := rules.NextWorkday(t.World.Calendar, today+1, today)
	return Prompt{Text: messages.AskMeetingDay(), Buttons: [][]plan.Button{{
		Choice("day", today.String(), messages.Day(today)), Choice("day", next.String(), messages.Day(next)),
	}}}, nil
}

// parseMeetingDay takes days past too: what was held is often entered later.
func parseMeetingDay(t *Turn, text string) (string, error) {
	day, ok := messages.HeardDay(text, plan.DayOf(t.Now))
	if !ok {
		return "", plan.Refusal{Why: plan.WhyBadDate, Text: short(text)}
	}
	return day.String(), nil
}

func askSignDue(t *Turn) (Prompt, error) {
	today := plan.DayOf(t.Now)
	var buttons []plan.Button
	for _, n := range []int{2, 3, 5} {
		d := rules.AddWorkdays(t.World.Calendar, today, n, today)
		buttons = append(buttons, Choice("due", d.String(), messages.Day(d)))
	}
	return Prompt{Text: messages.AskSignDue(), Buttons: Grid(buttons, 3)}, nil
}

// deliberating is what the dialogue has gathered.
func (t *Turn) deliberating() (plan.Deliberation, error) {
	d := plan.Deliberation{Way: plan.DeliberationWay(t.Args["way"]), By: t.Person.ID}
	var err error
	if d.Drafts, err = deliberatedIDs(t.Args["texts"]); err != nil {
		return d, err
	}
	drafts, err := rules.Deliberate(t.World, d.Drafts)
	if err != nil {
		return d, err
	}
	d.Text = drafts[0].Text
	if d.Way == plan.ByMeeting {
		return t.heldOn(d)
	}
	due, err := t.dayOf("due")
	d.Due = rules.EndOfWork(due)
	return d, err
}

func confirmDeliberate(t *Turn) (Prompt, error) {
	d, err := t.deliberating()
	if err != nil {
		return Prompt{}, err
	}
	rows := [][]plan.Button{{sure(messages.ConfirmDeliberate)}, {edit(messages.ChangeWay, "way", "meeting", "day", "due")}}
	return Prompt{Text: messages.DeliberateCard(workflow.DeliberationWords(t.World, d, t.Now)), Buttons: rows}, nil
}

func deliberate(t *Turn) error {
	d, err := t.deliberating()
	if err != nil {
		return err
	}
	if d, err = workflow.Deliberate(t.Tx, d, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.Deliberating(workflow.DeliberationWords(t.World, d, t.Now)), []plan.Button{workflow.SeeDeliberation(d.ID), Open(plan.ActDesk)})
}

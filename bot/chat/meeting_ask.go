package chat

import (
	"fmt"
	"slices"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func askMeetingKind(*Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, k := range rules.MeetingKinds() {
		buttons = append(buttons, Choice("kind", string(k), messages.MeetingKindName(k)))
	}
	return Prompt{Text: messages.AskMeetingKind(), Buttons: Grid(buttons, 3)}, nil
}

func checkMeetingKind(_ *Turn, value string) error {
	if !slices.Contains(rules.MeetingKinds(), plan.MeetingKind(value)) {
		return plan.Refuse(plan.WhyGone)
	}
	return nil
}

func askMeetingWhen(t *Turn) (Prompt, error) {
	if t.Args["meeting"] != "" {
		m, err := t.meeting()
		return Prompt{Text: messages.AskNewDay(workflow.MeetingWords(t.World, m)), Buttons: t.dayChoices("day", 1, 3, 5, 7)}, err
	}
	return Prompt{
		Text: messages.AskMeetingWhen(plan.MeetingKind(t.Args["kind"])), Buttons: t.dayChoices("day", 3, 5, 7, 10),
	}, nil
}

// parseMeetingWhen hears a day, or a day with the time, which is kept beside it.
func parseMeetingWhen(t *Turn, text string) (string, error) {
	day, clock := messages.HeardDayClock(text)
	value, err := parseDue(t, day)
	if err != nil || clock == "" {
		return value, err
	}
	at, err := parseClock(t, clock)
	if err == nil {
		t.Args["time"] = at
	}
	return value, err
}

// meetingHours are the times offered.
var meetingHours = []string{"9:00", "9:30", "10:00", "15:00", "15:30", "16:00"}

func askMeetingTime(t *Turn) (Prompt, error) {
	day, err := plan.ParseDay(t.Args["day"])
	if err != nil {
		return Prompt{}, plan.Refuse(plan.WhyGone)
	}
	var buttons []plan.Button
	for _, at := range meetingHours {
		moment, err := momentOf(t.Args["day"], at)
		if err != nil {
			return Prompt{}, err
		}
		if moment.After(t.Now) {
			buttons = append(buttons, Choice("time", at, messages.HalfDay(moment)))
		}
	}
	return Prompt{Text: messages.AskMeetingTime(day), Buttons: Grid(buttons, 3)}, nil
}

func parseClock(_ *Turn, text string) (string, error) {
	hour, minute, ok := messages.HeardClock(text)
	if !ok {
		return "", plan.Refusal{Why: plan.WhyBadTime, Text: short(text)}
	}
	return fmt.Sprintf("%d:%02d", hour, minute), nil
}

// placesShown is how many earlier places are offered.
const placesShown = 3

func askMeetingPlace(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	var known []string
	for i := len(t.World.Meetings) - 1; i >= 0 && len(known) < placesShown; i-- {
		if place := t.World.Meetings[i].Place; place != messages.VenueLater && !slices.Contains(known, place) {
			known = append(known, place)
			buttons = append(buttons, Choice("place", place, messages.Clip(place)))
		}
	}
	buttons = append(buttons, Choice("place", messages.VenueLater, messages.VenueLater))
	return Prompt{Text: messages.AskMeetingPlace(len(known) > 0), Buttons: Column(buttons)}, nil
}

// longestPlace is how long a place or a title may be.
const longestPlace = 60

func parseVenue(_ *Turn, text string) (string, error) {
	text = strings.Join(strings.Fields(text), " ")
	if len([]rune(text)) > longestPlace {
		return "", plan.Refuse(plan.WhyTooLong)
	}
	return text, nil
}

func askConveneTitle(*Turn) (Prompt, error) { return Prompt{Text: messages.AskConveneTitle()}, nil }

func parseConveneTitle(t *Turn, text string) (string, error) {
	return parseVenue(t, strings.Trim(text, "《》"))
}

func askMeetingItems(*Turn) (Prompt, error) {
	return Prompt{Text: messages.AskMeetingItems(), Buttons: [][]plan.Button{{Choice("items", "", messages.SkipItems)}}}, nil
}

// parseItems takes an item a line, without the numbers people write before them.
func parseItems(_ *Turn, text string) (string, error) {
	var out []string
	for line := range strings.SplitSeq(text, "\n") {
		line = messages.HeardItem(line)
		if len([]rune(line)) > 2*longestPlace {
			return "", plan.Refuse(plan.WhyTooLong)
		}
		if line != "" {
			out = append(out, line)
		}
	}
	switch {
	case len(out) == 0:
		return "", plan.Refuse(plan.WhyEmpty)
	case len(out) > rules.MostItems:
		return "", plan.Refuse(plan.WhyManyItems)
	}
	return strings.Join(out, "\n"), nil
}

func askReceiptsBy(t *Turn) (Prompt, error) {
	at, err := momentOf(t.Args["day"], t.Args["time"])
	if err != nil {
		return Prompt{}, err
	}
	today := plan.DayOf(t.Now)
	var buttons []plan.Button
	for _, n := range []int{1, 2, 3, 5} {
		d := rules.AddWorkdays(t.World.Calendar, today, n, today)
		if rules.EndOfWork(d).Before(at) {
			buttons = append(buttons, Choice("by", d.String(), messages.Day(d)))
		}
	}
	return Prompt{Text: messages.AskReceiptsBy(at), Buttons: Grid(buttons, 2)}, nil
}

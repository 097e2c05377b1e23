package chat

import (
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// What the office does to a day.
const (
	dayOff    = "off"
	dayWorked = "work"
	dayDrop   = "drop"
)

// datesRow is the calendar of working days: read, and changed by the office's own
// rows, which win over the State Council's notice and can be taken back.
func datesRow() Row {
	adding := func(t *Turn) bool { return t.Args["set"] == dayOff || t.Args["set"] == dayWorked }
	return Row{
		Act: plan.ActDates, Command: true, Do: dates,
		Fields: []Field{
			{Name: "day", When: adding, Ask: askOfficeDay, Parse: parseOfficeDay},
			{Name: "name", When: adding, Ask: askDayName, Parse: parseDayName},
		},
	}
}

func askOfficeDay(t *Turn) (Prompt, error) {
	return Prompt{Text: messages.AskOfficeDay(t.Args["set"] == dayWorked)}, nil
}

func parseOfficeDay(t *Turn, text string) (string, error) {
	day, ok := messages.HeardDay(text, plan.DayOf(t.Now))
	if !ok {
		return "", plan.Refusal{Why: plan.WhyBadDate, Text: short(text)}
	}
	return day.String(), workflow.CheckDay(t.Tx, day, t.Args["set"] == dayWorked, t.Now)
}

func askDayName(t *Turn) (Prompt, error) {
	day, err := t.day()
	return Prompt{Text: messages.AskDayName(messages.AskDayNameParams{Day: day, Work: t.Args["set"] == dayWorked})}, err
}

func parseDayName(_ *Turn, text string) (string, error) {
	name := strings.Join(strings.Fields(text), " ")
	if n := len([]rune(name)); n < 2 || n > 20 {
		return "", plan.Refuse(plan.WhyHolidayName)
	}
	return name, nil
}

// day reads the day an act is about.
func (t *Turn) day() (plan.Day, error) {
	day, err := plan.ParseDay(t.Args["day"])
	if err != nil {
		return 0, plan.Refuse(plan.WhyGone)
	}
	return day, nil
}

// dates does what is asked with a day, then shows the calendar around it.
func dates(t *Turn) error {
	year, month, _ := plan.DayOf(t.Now).Ymd()
	if from, err := plan.ParseDay(t.Args["from"]); err == nil {
		year, month, _ = from.Ymd()
	}
	if t.Args["set"] != "" {
		day, err := t.day()
		if err != nil {
			return err
		}
		if err := setDay(t, day); err != nil {
			return err
		}
		if err := t.Refresh(); err != nil {
			return err
		}
		year, month, _ = day.Ymd()
	}
	first := plan.Date(year, month, 1)
	rows := [][]plan.Button{{
		Do(plan.ActDates, messages.AddDayOff, plan.Args{"set": dayOff}), Do(plan.ActDates, messages.AddWorkedDay, plan.Args{"set": dayWorked}),
	}}
	rows = append(rows, Grid(t.dropButtons(first), 2)...)
	rows = append(rows, []plan.Button{
		Do(plan.ActDates, messages.EarlierDays, plan.Args{"from": plan.Date(year, month-2, 1).String()}),
		Do(plan.ActDates, messages.LaterDays, plan.Args{"from": plan.Date(year, month+2, 1).String()}),
	})
	return t.Show(messages.Dates(workflow.DatesParams(t.World, first, t.Now)), rows...)
}

func setDay(t *Turn, day plan.Day) error {
	if t.Args["set"] == dayDrop {
		return workflow.DropDay(t.Tx, t.Person.ID, day, t.Now)
	}
	return workflow.SetDay(t.Tx, t.Person.ID, day, t.Args["set"] == dayWorked, t.Args["name"], t.Now)
}

// dropButtons take the office's own rows back, those of the two months shown.
func (t *Turn) dropButtons(first plan.Day) []plan.Button {
	year, month, _ := first.Ymd()
	var out []plan.Button
	for _, r := range rules.SpecialRuns(t.World.Calendar, first, plan.Date(year, month+2, 0), plan.DayOf(t.Now)) {
		if r.Source != plan.FromOffice {
			continue
		}
		for d := r.From; d <= r.To && len(out) < pageLines; d++ {
			out = append(out, Do(plan.ActDates, messages.DropDayButton(d), plan.Args{"set": dayDrop, "day": d.String()}))
		}
	}
	return out
}

package chat

import (
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// entered shows the line as it stands after a change.
func (t *Turn) entered(act plan.Act, e plan.Enclosure) error {
	e.By = t.Person.ID
	if err := workflow.SaveEnclosure(t.Tx, act, e, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	return enclosure(t)
}

// unready lists the lines the office has not ticked and could.
func (t *Turn) unready(of plan.PlanID) []plan.EnclosureKind {
	var out []plan.EnclosureKind
	for _, l := range rules.Checklist(t.World, of, t.Now) {
		if l.State != rules.LineReady && l.Enclosure.State == plan.EnclosureOpen && l.Kind != plan.EnclosureLegality {
			out = append(out, l.Kind)
		}
	}
	return out
}

func askReady(t *Turn) (Prompt, error) {
	of := plan.PlanID(t.Args["plan"])
	var buttons []plan.Button
	for _, k := range t.unready(of) {
		buttons = append(buttons, Tick("kinds", string(k), messages.TickLabel(messages.EnclosureShort(k), t.ticked("kinds", string(k)))))
	}
	if len(buttons) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyStale)
	}
	return Prompt{Text: messages.AskReady(of), Buttons: append(Grid(buttons, 2), []plan.Button{done("kinds")})}, nil
}

// readySeveral ticks what was chosen.
func (t *Turn) readySeveral() error {
	of := plan.PlanID(t.Args["plan"])
	for _, k := range t.unready(of) {
		if !t.ticked("kinds", string(k)) {
			continue
		}
		e := rules.EnclosureOf(t.World, of, k)
		e.State, e.By = plan.EnclosureReady, t.Person.ID
		if err := workflow.SaveEnclosure(t.Tx, plan.ActEnclosureReady, e, t.Now); err != nil {
			return err
		}
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	return t.showSubmission(of)
}

// enclosureReady ticks a line, or takes the tick away.
func enclosureReady(t *Turn) error {
	if t.Args["kind"] == "" {
		return t.readySeveral()
	}
	l, _, err := t.line()
	if err != nil {
		return err
	}
	e := l.Enclosure
	switch e.State {
	case plan.EnclosureReady:
		e.State = plan.EnclosureOpen
	case plan.EnclosureOpen:
		e.State = plan.EnclosureReady
	default:
		return plan.Refuse(plan.WhyStale)
	}
	return t.entered(plan.ActEnclosureReady, e)
}

func askEnclosureFile(t *Turn) (Prompt, error) {
	l, _, err := t.line()
	return Prompt{Text: messages.AskEnclosureFile(l.Kind)}, err
}

func checkEnclosureFile(t *Turn, value string) error {
	args := t.Args
	t.Args = plan.Args{"upload": value}
	defer func() { t.Args = args }()
	_, err := t.upload()
	return err
}

func enclosureFile(t *Turn) error {
	l, _, err := t.line()
	if err != nil {
		return err
	}
	u, err := t.upload()
	if err != nil {
		return err
	}
	e := l.Enclosure
	e.By = t.Person.ID
	if err := workflow.EncloseFile(t.Tx, e, u, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	return enclosure(t)
}

// noValue stands for a number or day that a paper does not have.
const noValue = "-"

func orNone(value string) string {
	if value == noValue {
		return ""
	}
	return value
}

func askEnclosureNumber(t *Turn) (Prompt, error) {
	l, _, err := t.line()
	return Prompt{Text: messages.AskEnclosureNumber(l.Kind), Buttons: [][]plan.Button{{Choice("number", noValue, messages.NoNumber)}}}, err
}

// longestNumber is how long a paper's number may be.
const longestNumber = 40

func parseNumber(_ *Turn, text string) (string, error) {
	text = trimmed(text)
	if n := len([]rune(text)); n == 0 || n > longestNumber {
		return "", plan.Refuse(plan.WhyBadNumber)
	}
	if number, ok := messages.HeardIssueNumber(text); ok {
		return number, nil
	}
	return text, nil
}

func askEnclosureDay(t *Turn) (Prompt, error) {
	l, _, err := t.line()
	today := plan.DayOf(t.Now)
	return Prompt{Text: messages.AskEnclosureDay(l.Kind), Buttons: [][]plan.Button{{
		Choice("day", today.String(), messages.Day(today)), Choice("day", noValue, messages.NoDay),
	}}}, err
}

// parsePastDay takes a day that lies back, or today.
func parsePastDay(t *Turn, text string) (string, error) {
	today := plan.DayOf(t.Now)
	day, ok := messages.HeardPastDay(text, today)
	switch {
	case !ok:
		return "", plan.Refusal{Why: plan.WhyBadDate, Text: short(text)}
	case day > today:
		return "", plan.Refusal{Why: plan.WhyFuture, Text: messages.Date(day)}
	}
	return day.String(), nil
}

func enclosureNumber(t *Turn) error {
	l, _, err := t.line()
	if err != nil {
		return err
	}
	e := l.Enclosure
	e.Number, e.Day = orNone(t.Args["number"]), 0
	if v := orNone(t.Args["day"]); v != "" {
		if e.Day, err = t.dayOf("day"); err != nil {
			return err
		}
	}
	if e.State == plan.EnclosureOpen && e.Number != "" {
		e.State = plan.EnclosureReady
	}
	return t.entered(plan.ActEnclosureNumber, e)
}

func askEnclosurePeriod(t *Turn) (Prompt, error) {
	_, _, err := t.line()
	return Prompt{Text: messages.AskEnclosurePeriod()}, err
}

// parsePeriod takes a period that has begun.
func parsePeriod(t *Turn, text string) (string, error) {
	today := plan.DayOf(t.Now)
	from, until, ok := messages.HeardPeriod(text, today)
	if !ok || until < from || from > today {
		return "", plan.Refuse(plan.WhyBadPeriod)
	}
	return from.String() + " " + until.String(), nil
}

func enclosurePeriod(t *Turn) error {
	l, _, err := t.line()
	if err != nil {
		return err
	}
	from, until, _ := strings.Cut(t.Args["period"], " ")
	e := l.Enclosure
	if e.From, err = plan.ParseDay(from); err != nil {
		return plan.Refuse(plan.WhyBadPeriod)
	}
	if e.Until, err = plan.ParseDay(until); err != nil {
		return plan.Refuse(plan.WhyBadPeriod)
	}
	return t.entered(plan.ActEnclosurePeriod, e)
}

func askEnclosureWaive(t *Turn) (Prompt, error) {
	l, _, err := t.line()
	if err == nil && !rules.Waivable(l.Kind) {
		err = plan.Refuse(plan.WhyNotWaivable)
	}
	return Prompt{Text: messages.AskEnclosureWaive(l.Kind)}, err
}

func enclosureWaive(t *Turn) error {
	l, _, err := t.line()
	if err != nil {
		return err
	}
	e := l.Enclosure
	e.Reason = t.Args["reason"]
	e.State = plan.EnclosureWaived
	if e.Reason == "" {
		e.State = plan.EnclosureOpen
	}
	return t.entered(plan.ActEnclosureWaive, e)
}

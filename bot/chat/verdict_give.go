package chat

import (
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func giveVerdictRow() Row {
	amends := func(t *Turn) bool { return t.Args["result"] == string(plan.VerdictAmend) }
	return Row{
		Act: plan.ActVerdict, Command: true, Scope: verdictScope, Confirm: confirmVerdict, Do: giveVerdict,
		Fields: []Field{
			{Name: "plan", Guess: guessVerdictPlan, Ask: askVerdictPlan, Check: checkPlan},
			{Name: "why", When: verdictAgain, Ask: askVerdictWhy, Parse: parseVerdictWhy},
			{Name: "head", Guess: guessVerdictHead, Ask: askVerdictHead, Check: checkVerdictHead},
			{Name: "meeting", When: reviewed, Ask: askVerdictMeeting, Check: checkVerdictMeeting},
			{Name: "signed", Ask: askVerdictDay, Parse: parseVerdictDay, Check: checkVerdictDay},
			{Name: "present", Many: true, Ask: askVerdictPresent, Check: checkTicked("present")},
			{Name: "result", Ask: askVerdictResult, Check: checkVerdictResult},
			{Name: "text", Ask: askVerdictText, Parse: parseVerdictText},
			{Name: "points", When: amends, Ask: askVerdictPoints, Parse: parseVerdictPoints},
			{Name: "pages", When: verdictPagesWanted, File: true, Many: true, Ask: askVerdictPages},
		},
	}
}

// guessVerdictPlan: an expert who heads one panel gives its word.
func guessVerdictPlan(t *Turn) (string, bool, error) {
	if t.Actor.Has(plan.RoleOffice) {
		return "", false, nil
	}
	heads := rules.HeadedBy(t.World, t.Person.ID, t.Now)
	if len(heads) == 0 {
		return "", false, plan.Refuse(plan.WhyNotHead)
	}
	return string(heads[0]), len(heads) == 1, nil
}

func askVerdictPlan(t *Turn) (Prompt, error) {
	return Prompt{Text: messages.AskVerdictPlan(), Buttons: [][]plan.Button{t.planChoices("plan")}}, nil
}

func verdictAgain(t *Turn) bool {
	_, again := rules.PanelVerdict(t.World, plan.PlanID(t.Args["plan"]))
	return again
}

func askVerdictWhy(t *Turn) (Prompt, error) {
	v, _ := rules.PanelVerdict(t.World, plan.PlanID(t.Args["plan"]))
	return Prompt{Text: messages.AskVerdictWhy(workflow.VerdictWords(t.World, v))}, nil
}

func parseVerdictWhy(_ *Turn, text string) (string, error) { return workflow.CheckReason(text) }

// guessVerdictHead is whoever heads the panel, unless the office says another
// signed.
func guessVerdictHead(t *Turn) (string, bool, error) {
	head := rules.HeadOf(t.World, plan.PlanID(t.Args["plan"]), t.Now)
	return id(head), head != 0, nil
}

func askVerdictHead(t *Turn) (Prompt, error) {
	serving, _ := rules.Experts(t.World, t.Now)
	if len(serving) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyNoPanel)
	}
	var buttons []plan.Button
	for _, x := range serving {
		buttons = append(buttons, Choice("head", id(x.Person), messages.Clip(strings.TrimSpace(t.World.PersonName(x.Person)+" "+x.Employer))))
	}
	return Prompt{Text: messages.AskVerdictHead(plan.PlanID(t.Args["plan"])), Buttons: t.paged("head", buttons, 2, pageLines)}, nil
}

func checkVerdictHead(t *Turn, value string) error {
	serving, _ := rules.Experts(t.World, t.Now)
	if !slices.ContainsFunc(serving, func(x rules.Panelist) bool { return id(x.Person) == value }) {
		return plan.Refuse(plan.WhyGone)
	}
	return nil
}

// askVerdictDay offers the day of the meeting first, where it is known.
func askVerdictDay(t *Turn) (Prompt, error) {
	today := plan.DayOf(t.Now)
	row := []plan.Button{Choice("signed", today.String(), messages.VerdictToday), Choice("signed", (today - 1).String(), messages.Day(today-1))}
	if m, ok := t.review(); ok && plan.DayOf(m.At) < today-1 {
		day := plan.DayOf(m.At)
		row = append([]plan.Button{Choice("signed", day.String(), messages.Day(day))}, row...)
	}
	return Prompt{Text: messages.AskVerdictDay(), Buttons: [][]plan.Button{row}}, nil
}

func parseVerdictDay(t *Turn, text string) (string, error) {
	value, err := t.pastDay(text)
	if err != nil {
		return "", err
	}
	return value, checkVerdictDay(t, value)
}

func checkVerdictDay(t *Turn, value string) error {
	day, err := plan.ParseDay(value)
	switch {
	case err != nil:
		return plan.Refusal{Why: plan.WhyBadDate, Text: short(value)}
	case day > plan.DayOf(t.Now):
		return plan.Refusal{Why: plan.WhyVerdictDay, Day: day}
	}
	return nil
}

// askVerdictPresent has all experts ticked to begin with.
func askVerdictPresent(t *Turn) (Prompt, error) {
	serving, _ := rules.Experts(t.World, t.Now)
	if _, begun := t.Args[gathering("present")]; !begun {
		var all []string
		for _, x := range serving {
			all = append(all, id(x.Person))
		}
		t.Args[gathering("present")] = strings.Join(all, ",")
	}
	var buttons []plan.Button
	for _, x := range serving {
		value := id(x.Person)
		buttons = append(buttons, Tick("present", value, messages.TickLabel(messages.Clip(t.World.PersonName(x.Person)), t.ticked("present", value))))
	}
	return Prompt{
		Text:    messages.AskVerdictPresent(len(t.Gathered("present"))),
		Buttons: append(t.paged("present", buttons, 3, 12), []plan.Button{done("present")}),
	}, nil
}

func askVerdictResult(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, r := range messages.VerdictLabels() {
		buttons = append(buttons, Choice("result", string(r), messages.VerdictName(r)))
	}
	return Prompt{Text: messages.AskVerdictResult(plan.PlanID(t.Args["plan"])), Buttons: Grid(buttons, 2)}, nil
}

func checkVerdictResult(_ *Turn, value string) error {
	if !slices.Contains(messages.VerdictLabels(), plan.VerdictResult(value)) {
		return plan.Refuse(plan.WhyGone)
	}
	return nil
}

func askVerdictText(t *Turn) (Prompt, error) {
	r := plan.VerdictResult(t.Args["result"])
	p := Prompt{Text: messages.AskVerdictText(r)}
	if r == plan.VerdictPass {
		p.Buttons = [][]plan.Button{{Choice("text", "", messages.NoText)}}
	}
	return p, nil
}

func parseVerdictText(_ *Turn, text string) (string, error) {
	const shortest, longest = 4, 3000
	text = strings.TrimSpace(text)
	if n := len([]rune(text)); n < shortest || n > longest {
		return "", plan.Refuse(plan.WhyVerdictText)
	}
	return text, nil
}

func askVerdictPoints(*Turn) (Prompt, error) { return Prompt{Text: messages.AskVerdictPoints()}, nil }

func verdictPagesWanted(t *Turn) bool {
	return t.Actor.Has(plan.RoleOffice) && t.World.Settings.Mode == plan.ModeUpload
}

func askVerdictPages(t *Turn) (Prompt, error) {
	n := len(t.Gathered("pages"))
	label := messages.PagesNone
	if n > 0 {
		label = messages.PagesDone
	}
	return Prompt{Text: messages.AskVerdictPages(n), Buttons: [][]plan.Button{{Choice("pages", strconv.Itoa(n), label)}}}, nil
}

// judged is what the dialogue has gathered.
func (t *Turn) judged() (j workflow.Judged, err error) {
	v := plan.PanelVerdict{
		Plan: plan.PlanID(t.Args["plan"]), Result: plan.VerdictResult(t.Args["result"]), By: t.Person.ID, Why: t.Args["why"],
	}
	head, err := t.id("head")
	if err != nil {
		return j, err
	}
	v.Head = plan.PersonID(head)
	if m, ok := t.review(); ok {
		v.Meeting = m.ID
	}
	if v.Signed, err = t.dayOf("signed"); err != nil {
		return j, err
	}
	for _, value := range t.Gathered("present") {
		if n, err := strconv.ParseInt(value, 10, 64); err == nil {
			v.Present = append(v.Present, plan.PersonID(n))
		}
	}
	if !slices.Contains(v.Present, v.Head) {
		v.Present = append([]plan.PersonID{v.Head}, v.Present...)
	}
	j = workflow.Judged{Verdict: v, Text: t.Args["text"]}
	if v.Result == plan.VerdictAmend {
		if err := json.Unmarshal([]byte(t.Args["points"]), &j.Points); err != nil {
			return j, fmt.Errorf("read points of verdict on %s: %w", v.Plan, err)
		}
	}
	j.Verdict.Points = len(j.Points)
	if j.Pages, err = t.pageUploads(); err != nil {
		return j, err
	}
	j.Verdict.Pages = len(j.Pages)
	return j, rules.GiveVerdict(t.World, j.Verdict, t.Now)
}

func confirmVerdict(t *Turn) (Prompt, error) {
	j, err := t.judged()
	if err != nil {
		return Prompt{}, err
	}
	p := workflow.VerdictWords(t.World, j.Verdict)
	p.Text, p.Again = j.Text, j.Verdict.Why != ""
	for _, x := range j.Points {
		p.List = append(p.List, t.panelPoint(x.Chapter, x.Plan, x.Suggestion))
	}
	change := []plan.Button{edit(messages.ChangeVerdict, "result", "text", "points"), edit(messages.ChangeVerdictSigned, "signed"), edit(messages.ChangeVerdictPresent, "present")}
	if t.Actor.Has(plan.RoleOffice) {
		change = append(change, edit(messages.ChangeVerdictHead, "head"))
	}
	if reviewed(t) {
		change = append(change, edit(messages.ChangeVerdictMeeting, "meeting"))
	}
	text := []plan.Button{edit(messages.ChangeVerdictText, "text")}
	if len(j.Points) > 0 {
		text = append(text, edit(messages.ChangeVerdictPoints, "points"))
	}
	return Prompt{Text: messages.VerdictCard(p), Buttons: append([][]plan.Button{{sure(messages.ConfirmVerdict)}, text}, Grid(change, 2)...)}, nil
}

func giveVerdict(t *Turn) error {
	j, err := t.judged()
	if err != nil {
		return err
	}
	v, err := workflow.GiveVerdict(t.Tx, j, t.Now)
	if err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	buttons := []plan.Button{Do(plan.ActVerdicts, messages.OtherVerdicts, nil)}
	if v.Points > 0 && t.allowed(plan.ActOpinions) {
		buttons = append(buttons, Do(plan.ActOpinions, messages.HandlePoints, plan.Args{"consultation": id(v.Consultation)}))
	}
	return t.Say(messages.VerdictKept(workflow.VerdictWords(t.World, v)), buttons)
}

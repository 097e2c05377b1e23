package chat

import (
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func submissionRows() []Row {
	return []Row{
		{Act: plan.ActSubmission, Command: true, Do: submission},
		{Act: plan.ActEnclosure, Do: enclosure},
		{
			Act: plan.ActEnclosureReady, Do: enclosureReady,
			Fields: []Field{{
				Name: "kinds", Many: true, Ask: askReady, Check: checkTicked("kinds"),
				When: func(t *Turn) bool { return t.Args["kind"] == "" },
			}},
		},
		{
			Act: plan.ActEnclosureFile, Do: enclosureFile,
			Fields: []Field{{Name: "upload", File: true, Ask: askEnclosureFile, Check: checkEnclosureFile}},
		},
		{
			Act: plan.ActEnclosureNumber, Do: enclosureNumber,
			Fields: []Field{
				{Name: "number", Ask: askEnclosureNumber, Parse: parseNumber},
				{Name: "day", Ask: askEnclosureDay, Parse: parsePastDay},
			},
		},
		{
			Act: plan.ActEnclosurePeriod, Do: enclosurePeriod,
			Fields: []Field{{Name: "period", Ask: askEnclosurePeriod, Parse: parsePeriod}},
		},
		{
			Act: plan.ActEnclosureWaive, Do: enclosureWaive,
			Fields: []Field{{Name: "reason", When: waives, Ask: askEnclosureWaive, Parse: parseBasis}},
		},
		passageRow(),
	}
}

// submission shows where both plans stand, or the list of one of them.
func submission(t *Turn) error {
	if of := plan.PlanID(t.Args["plan"]); of != "" {
		return t.showSubmission(of)
	}
	var all []messages.SubmissionParams
	var lists []plan.Button
	for _, p := range t.World.Plans {
		all = append(all, workflow.SubmissionWords(t.World, p.ID, t.Now))
		lists = append(lists, Do(plan.ActSubmission, messages.EnclosuresOf(p.ID), plan.Args{"plan": string(p.ID)}))
	}
	rows := Grid(lists, 2)
	if t.Actor.Has(plan.RoleOffice) {
		rows = append(rows, Grid(t.nextButtons(t.World.Plans...), 2)...)
	}
	return t.Show(messages.Submissions(all), rows...)
}

func (t *Turn) showSubmission(of plan.PlanID) error {
	p := workflow.SubmissionWords(t.World, of, t.Now)
	var buttons []plan.Button
	for _, l := range p.Lines {
		ready := l.State == string(rules.LineReady) || l.State == string(rules.LineWaived)
		buttons = append(buttons, Do(plan.ActEnclosure, messages.EnclosureNumbered(l.No, l.Kind, ready), enclosureArgs(of, l.Kind)))
	}
	rows := Grid(buttons, 3)
	if t.allowed(plan.ActEnclosureReady) && len(t.unready(of)) > 1 {
		rows = append(rows, []plan.Button{Do(plan.ActEnclosureReady, messages.TickReady, plan.Args{"plan": string(of)})})
	}
	if t.Actor.Has(plan.RoleOffice) {
		for _, x := range t.World.Plans {
			if x.ID == of {
				rows = append(rows, Grid(t.nextButtons(x), 2)...)
			}
		}
	}
	return t.Show(messages.Submission(p), append(rows, []plan.Button{Do(plan.ActSubmission, messages.Back, nil)})...)
}

func enclosureArgs(of plan.PlanID, kind plan.EnclosureKind) plan.Args {
	return plan.Args{"plan": string(of), "kind": string(kind)}
}

// nextButtons are the office's ways on for these plans, each once.
func (t *Turn) nextButtons(plans ...plan.PlanInfo) []plan.Button {
	var out []plan.Button
	seen := map[plan.Act]bool{}
	for _, p := range plans {
		step, _ := rules.Next(t.World, p.ID, t.Now)
		act, label := plan.ActPassage, messages.EnterPassage
		args := plan.Args{}
		switch step {
		case rules.StepText, rules.StepFinal, rules.StepBack:
			act, label = plan.ActAssemble, messages.ActName(plan.ActAssemble)
		case rules.StepDeliberate, rules.StepAgain:
			act, label = plan.ActDeliberate, messages.StartDeliberation
		case rules.StepConclude, rules.StepRevision:
			act, label = plan.ActDeliberation, messages.ActName(plan.ActDeliberation)
		case rules.StepIssue:
			act, label = plan.ActPromulgate, messages.PromulgateLabel
		case rules.StepNote:
			act, label = plan.ActIssueNote, messages.IssueNoteLabel
		case rules.StepDone:
			act, label = plan.ActIssued, messages.SeeIssued
		}
		if !seen[act] && t.allowed(act) {
			seen[act] = true
			out = append(out, Do(act, label, args))
		}
	}
	return out
}

// line is the line of the list the act is about.
func (t *Turn) line() (rules.Line, int, error) {
	of, kind := plan.PlanID(t.Args["plan"]), plan.EnclosureKind(t.Args["kind"])
	for i, l := range rules.Checklist(t.World, of, t.Now) {
		if l.Kind == kind && messages.PlanName(of) != "" {
			return l, i + 1, nil
		}
	}
	return rules.Line{}, 0, plan.Refuse(plan.WhyNoSuchEnclosure)
}

func enclosure(t *Turn) error {
	l, no, err := t.line()
	if err != nil {
		return err
	}
	if t.Args["file"] != "" && l.File.SHA != "" {
		name := messages.EnclosureName(l.Kind)
		return t.Post(plan.Letter{Text: name, Document: &plan.Attachment{SHA: l.File.SHA, Name: l.File.Name, Size: l.File.Size}})
	}
	return t.Show(messages.EnclosureCard(l.Plan, workflow.EnclosureLine(t.World, no, l)), t.enclosureButtons(l)...)
}

func (t *Turn) enclosureButtons(l rules.Line) [][]plan.Button {
	args := enclosureArgs(l.Plan, l.Kind)
	var set, help []plan.Button
	add := func(shown bool, act plan.Act, label string) {
		if shown && t.allowed(act) {
			set = append(set, Do(act, label, args))
		}
	}
	waived := l.Enclosure.State == plan.EnclosureWaived
	ready := messages.EnclosureReadyLabel
	if l.Enclosure.State == plan.EnclosureReady {
		ready = messages.EnclosureNotYetLabel
	}
	if l.Kind == plan.EnclosureDisputes && l.Enclosure.State != plan.EnclosureReady && undisputed(l) {
		ready = messages.EnclosureNone
	}
	file := messages.EnclosureFileLabel
	if l.File.SHA != "" {
		file = messages.EnclosureFileAnew
	}
	itself := l.State == rules.LineReady && l.Enclosure.State == plan.EnclosureOpen
	add(!waived && !itself && l.Kind != plan.EnclosureLegality, plan.ActEnclosureReady, ready)
	add(!waived && takesFiles(t), plan.ActEnclosureFile, file)
	add(!waived, plan.ActEnclosureNumber, messages.EnclosureNumberLabel)
	add(!waived && l.Kind == plan.EnclosurePublic, plan.ActEnclosurePeriod, messages.EnclosurePeriodLabel)
	add(!waived && rules.Waivable(l.Kind), plan.ActEnclosureWaive, messages.EnclosureWaiveLabel)
	add(waived, plan.ActEnclosureWaive, messages.EnclosureUnwaive)
	if t.Actor.Has(plan.RoleOffice) {
		help = append(t.sources(l), t.factButtons(l)...)
	}
	if l.File.SHA != "" {
		see := Do(plan.ActEnclosure, messages.EnclosureFileSee, enclosureArgs(l.Plan, l.Kind))
		see.Args["file"] = "1"
		help = append(help, see)
	}
	rows := append(Grid(set, 2), Grid(help, 2)...)
	return append(rows, []plan.Button{Do(plan.ActSubmission, messages.Back, plan.Args{"plan": string(l.Plan)})})
}

// sources are where the program has what a paper is written from.
func (t *Turn) sources(l rules.Line) []plan.Button {
	act := map[plan.EnclosureKind]plan.Act{plan.EnclosureUnits: plan.ActSummary, plan.EnclosureDisputes: plan.ActDisputes,
		plan.EnclosureExperts: plan.ActVerdicts, plan.EnclosureBasis: plan.ActAlignment, plan.EnclosureText: plan.ActTargets}[l.Kind]
	if act == "" || !t.allowed(act) {
		return nil
	}
	return []plan.Button{Open(act)}
}

func undisputed(l rules.Line) bool {
	for _, f := range l.Facts {
		if f.Kind == rules.FactDisputes && f.N > 0 {
			return false
		}
	}
	return true
}

// factButtons lead to where what is open about a line is done.
func (t *Turn) factButtons(l rules.Line) []plan.Button {
	var out []plan.Button
	for _, f := range l.Facts {
		if f.OK {
			continue
		}
		act := plan.Act("")
		switch f.Kind {
		case rules.FactOpinions:
			act = plan.ActOpinions
		case rules.FactText, rules.FactOutdated:
			act = plan.ActAssemble
		case rules.FactCleared:
			act = plan.ActDeliberation
			if f.Clear == rules.ClearanceNone {
				act = plan.ActDeliberate
			}
		case rules.FactJustice:
			act = plan.ActPassage
		}
		if act != "" && t.allowed(act) {
			out = append(out, Open(act))
		}
	}
	return out
}

func waives(t *Turn) bool {
	l, _, err := t.line()
	return err == nil && l.Enclosure.State != plan.EnclosureWaived
}

func trimmed(s string) string { return strings.Join(strings.Fields(s), " ") }

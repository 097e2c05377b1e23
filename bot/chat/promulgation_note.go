package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// issued shows what was issued, to everybody.
func issued(t *Turn) error {
	var all []messages.IssueParams
	var texts, office []plan.Button
	for _, x := range t.World.Promulgations {
		p := workflow.IssueWords(t.World, []plan.Promulgation{x})
		past, err := t.Tx.Corrections(x.Plan)
		if err != nil {
			return err
		}
		for _, c := range past {
			p.Old = append(p.Old, messages.CorrectionLine(c))
		}
		all = append(all, p)
		if d := t.World.Index.Draft[x.Draft]; d != nil && d.SHA != "" {
			texts = append(texts, t.draftButton(plan.ActDownload, messages.ReadText(d.Plan, d.Text), *d))
		}
		if t.allowed(plan.ActCorrect) {
			b := Do(plan.ActCorrect, messages.CorrectOf(x.Plan), plan.Args{"plan": string(x.Plan)})
			b.Version = x.Version
			office = append(office, b)
		}
	}
	if t.allowed(plan.ActIssueNote) && len(t.untold()) > 0 {
		office = append(office, Do(plan.ActIssueNote, messages.IssueNoteLabel, nil))
	}
	return t.Show(messages.IssuedView(all), append(Grid(texts, 2), Grid(office, 2)...)...)
}

// untold lists the issued plans whose notice has not gone out, those of the first
// one's number.
func (t *Turn) untold() []plan.PlanID {
	var out []plan.PlanID
	number := ""
	for _, x := range t.World.Promulgations {
		if x.Told.IsZero() && (number == "" || number == x.Number) {
			number = x.Number
			out = append(out, x.Plan)
		}
	}
	return out
}

func issueNoteRow() Row {
	return Row{
		Act: plan.ActIssueNote, Command: false, Confirm: confirmIssueNote, Do: tellIssue,
		Fields: []Field{{Name: "cc", Ask: askCC, Parse: parseCC}},
	}
}

func askCC(t *Turn) (Prompt, error) {
	if len(t.untold()) == 0 {
		return Prompt{}, t.noNote()
	}
	work, _, err := t.Tx.WorkPlan()
	planned := messages.CCWords(work.CC)
	rows := [][]plan.Button{{Choice("cc", noValue, messages.CCNone)}}
	if planned != "" {
		rows = append([][]plan.Button{{Choice("cc", planned, messages.CCAsPlanned)}}, rows...)
	}
	return Prompt{Text: messages.AskCC(planned), Buttons: rows}, err
}

func (t *Turn) noNote() error {
	if len(t.World.Promulgations) == 0 {
		return plan.Refuse(plan.WhyNotIssued)
	}
	return plan.Refuse(plan.WhyIssueTold)
}

// longestCC is how long a cc line may be.
const longestCC = 300

func parseCC(_ *Turn, text string) (string, error) {
	text = trimmed(messages.CCWords(text))
	if len([]rune(text)) > longestCC {
		return "", plan.Refuse(plan.WhyTooLong)
	}
	return text, nil
}

func confirmIssueNote(t *Turn) (Prompt, error) {
	plans := t.untold()
	if len(plans) == 0 {
		return Prompt{}, t.noNote()
	}
	var all []plan.Promulgation
	for _, x := range t.World.Promulgations {
		if slices.Contains(plans, x.Plan) {
			all = append(all, x)
		}
	}
	p := workflow.Notice(t.World, workflow.IssueWords(t.World, all), t.Now)
	p.CC = orNone(t.Args["cc"])
	t.Args[seen] = plansKey(plans)
	return Prompt{Text: messages.IssueNoteCard(p), Buttons: [][]plan.Button{{sure(messages.ConfirmIssueNote)}, {changing("cc", messages.ChangeCC)}}}, nil
}

func tellIssue(t *Turn) error {
	p, err := workflow.TellIssue(t.Tx, plansOfKey(t.Args[seen]), orNone(t.Args["cc"]), t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.IssueNoteSent(p), []plan.Button{Do(plan.ActIssued, messages.SeeIssued, nil), Open(plan.ActStage)})
}

// correctRow is the director's correction of a slip: what was entered before
// stays on record.
func correctRow() Row {
	return Row{
		Act: plan.ActCorrect, Version: issueVersion, Confirm: confirmCorrect, Do: correct,
		Fields: append(guessed(issueFields()), Field{Name: "reason", Ask: askCorrectReason, Parse: parseBasis}),
	}
}

// guessed takes what was entered before for an answer, until somebody wants to
// change it.
func guessed(fields []Field) []Field {
	for i := range fields {
		name := fields[i].Name
		fields[i].Guess = func(t *Turn) (string, bool, error) {
			x, err := t.promulgation()
			return map[string]string{
				"number": x.Number, "signer": x.Signer, "dated": x.Dated.String(), "issued": x.Issued.String(),
			}[name], err == nil, err
		}
	}
	return fields
}

func (t *Turn) promulgation() (plan.Promulgation, error) {
	x, ok := rules.Promulgated(t.World, plan.PlanID(t.Args["plan"]))
	if !ok {
		return x, plan.Refuse(plan.WhyNotIssued)
	}
	return x, nil
}

func issueVersion(t *Turn) (int64, error) {
	x, err := t.promulgation()
	return x.Version, err
}

func askCorrectReason(t *Turn) (Prompt, error) {
	_, err := t.promulgation()
	return Prompt{Text: messages.AskCorrectReason()}, err
}

func (t *Turn) correcting() (plan.Promulgation, messages.IssueParams, error) {
	was, err := t.promulgation()
	if err != nil {
		return was, messages.IssueParams{}, err
	}
	all, err := t.issuing([]plan.PlanID{was.Plan})
	if err != nil {
		return was, messages.IssueParams{}, err
	}
	p := workflow.IssueWords(t.World, all)
	p.Reason = t.Args["reason"]
	p.Old = []string{messages.CorrectionLine(plan.Correction{Number: was.Number, Signer: was.Signer, Dated: was.Dated, Issued: was.Issued})}
	return all[0], p, nil
}

func confirmCorrect(t *Turn) (Prompt, error) {
	x, p, err := t.correcting()
	if err != nil {
		return Prompt{}, err
	}
	was, err := t.promulgation()
	if err != nil {
		return Prompt{}, err
	}
	var rows [][]plan.Button
	if x.Number != was.Number || x.Signer != was.Signer || x.Dated != was.Dated || x.Issued != was.Issued {
		rows = append(rows, []plan.Button{sure(messages.ConfirmCorrect)})
	}
	rows = append(rows,
		[]plan.Button{changing("number", messages.ChangeNumber), changing("signer", messages.ChangeSigner)},
		[]plan.Button{changing("dated", messages.ChangeDated), changing("issued", messages.ChangeIssued)})
	return Prompt{Text: messages.CorrectCard(p), Buttons: rows}, nil
}

func correct(t *Turn) error {
	x, p, err := t.correcting()
	if err != nil {
		return err
	}
	if err := workflow.CorrectIssue(t.Tx, x, p.Reason, t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.Corrected(p), []plan.Button{Do(plan.ActIssued, messages.SeeIssued, nil)})
}

package chat

import (
	"fmt"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func concludeRow() Row {
	return Row{
		Act: plan.ActConclude, Version: deliberationVersion, Confirm: confirmConclude, Do: conclude,
		Fields: []Field{
			{Name: "conclusion", Ask: askConclusion, Check: checkConclusion},
			{Name: "basis", Ask: askConclusionBasis, Parse: parseBasis, Check: checkGrantBasis},
		},
	}
}

// concluding is the deliberation, if it can be concluded now.
func (t *Turn) concluding() (plan.Deliberation, error) {
	d, err := t.deliberation()
	if err != nil {
		return d, err
	}
	if !d.Open() {
		return t.speakable()
	}
	return d, rules.Conclude(d, t.Now)
}

func askConclusion(t *Turn) (Prompt, error) {
	d, err := t.concluding()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, c := range []plan.Conclusion{plan.ConcludedPassed, plan.ConcludedPrinciple, plan.ConcludedRejected} {
		buttons = append(buttons, Choice("conclusion", string(c), messages.ConclusionName(c, d.Text)))
	}
	return Prompt{Text: messages.AskConclusion(workflow.DeliberationWords(t.World, d, t.Now)), Buttons: Column(buttons)}, nil
}

func checkConclusion(_ *Turn, value string) error {
	if messages.ConclusionName(plan.Conclusion(value), "") == "" {
		return plan.Refuse(plan.WhyGone)
	}
	return nil
}

func askConclusionBasis(t *Turn) (Prompt, error) {
	d, err := t.concluding()
	if err != nil {
		return Prompt{}, err
	}
	usual := messages.MinutesBasis(t.heardAt(d))
	if d.Way == plan.InWriting {
		usual = messages.BySheet
	}
	return Prompt{Text: messages.AskConclusionBasis(), Buttons: [][]plan.Button{{Choice("basis", usual, usual)}}}, nil
}

func confirmConclude(t *Turn) (Prompt, error) {
	d, err := t.concluding()
	if err != nil {
		return Prompt{}, err
	}
	p := workflow.DeliberationWords(t.World, d, t.Now)
	p.Conclusion, p.Basis = plan.Conclusion(t.Args["conclusion"]), t.Args["basis"]
	return Prompt{Text: messages.ConcludeCard(p), Buttons: [][]plan.Button{
		{sure(messages.ConfirmConclude)}, {changing("conclusion", messages.ChangeConclusion), changing("basis", messages.ChangeBasis)},
	}}, nil
}

func conclude(t *Turn) error {
	d, err := t.concluding()
	if err != nil {
		return err
	}
	p, err := workflow.Conclude(t.Tx, d.ID, plan.Conclusion(t.Args["conclusion"]), t.Args["basis"], t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	if d, err = t.deliberation(); err != nil {
		return err
	}
	return t.Say(messages.ConcludedDone(p), Grid(append(t.deliberationButtons(d, p), workflow.SeeDeliberation(d.ID)), 2)...)
}

func askRoll(t *Turn) (Prompt, error) {
	_, err := t.speakable()
	return Prompt{Text: messages.AskRoll(len(t.World.Members))}, err
}

func parseRoll(_ *Turn, text string) (string, error) {
	r, ok := messages.HeardRoll(text)
	if !ok {
		return "", plan.Refuse(plan.WhyBadRoll)
	}
	return fmt.Sprint(r.Due, " ", r.Present, " ", r.Leave, " ", r.Deputed), rules.CheckRoll(r)
}

func setRoll(t *Turn) error {
	d, err := t.speakable()
	if err != nil {
		return err
	}
	var r plan.Roll
	if _, err := fmt.Sscan(t.Args["roll"], &r.Due, &r.Present, &r.Leave, &r.Deputed); err != nil {
		return plan.Refuse(plan.WhyBadRoll)
	}
	if err := workflow.SetRoll(t.Tx, d.ID, r, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.shownAnew(d)
}

func askVotes(t *Turn) (Prompt, error) {
	_, err := t.speakable()
	return Prompt{Text: messages.AskVotes()}, err
}

func parseVotes(t *Turn, text string) (string, error) {
	v, ok := messages.HeardVotes(text)
	if !ok {
		return "", plan.Refuse(plan.WhyBadVotes)
	}
	d, err := t.speakable()
	if err != nil {
		return "", err
	}
	return fmt.Sprint(v.For, " ", v.Against, " ", v.Abstained), rules.CheckVotes(t.World, d, v, t.Now)
}

func setVotes(t *Turn) error {
	d, err := t.speakable()
	if err != nil {
		return err
	}
	var v plan.Votes
	if _, err := fmt.Sscan(t.Args["votes"], &v.For, &v.Against, &v.Abstained); err != nil {
		return plan.Refuse(plan.WhyBadVotes)
	}
	if err := workflow.SetVotes(t.Tx, d.ID, v, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.shownAnew(d)
}

func setBallot(t *Turn) error {
	d, err := t.speakable()
	if err != nil {
		return err
	}
	if err := workflow.SetBallot(t.Tx, d.ID, !d.Ballot, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.shownAnew(d)
}

// shownAnew shows the card as it stands after a change.
func (t *Turn) shownAnew(d plan.Deliberation) error {
	if err := t.Refresh(); err != nil {
		return err
	}
	d, err := rules.DeliberationOf(t.World, d.ID)
	if err != nil {
		return err
	}
	return t.showDeliberation(d)
}

func askRevision(t *Turn) (Prompt, error) {
	d, err := t.deliberation()
	if err == nil {
		err = rules.ReviseText(t.World, d)
	}
	return Prompt{Text: messages.AskRevision(workflow.DeliberationWords(t.World, d, t.Now))}, err
}

func noteRevision(t *Turn) error {
	d, err := t.deliberation()
	if err != nil {
		return err
	}
	if err := workflow.NoteRevision(t.Tx, d.ID, t.Args["note"], t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.shownAnew(d)
}

func confirmRaise(t *Turn) (Prompt, error) {
	d, err := t.deliberation()
	if err == nil && len(rules.ToRaise(t.World, d, t.Now)) == 0 {
		err = plan.Refuse(plan.WhyNoRemarks)
	}
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.RaiseCard(workflow.DeliberationWords(t.World, d, t.Now)), Buttons: [][]plan.Button{{sure(messages.ConfirmRaise)}}}, nil
}

func raiseRemarks(t *Turn) error {
	d, err := t.deliberation()
	if err != nil {
		return err
	}
	n, err := workflow.RaiseRemarks(t.Tx, d.ID, t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.Raised(n), []plan.Button{Open(plan.ActOpinions), workflow.SeeDeliberation(d.ID)})
}

func hurryVoices(t *Turn) error {
	d, err := t.deliberation()
	if err != nil {
		return err
	}
	n, err := workflow.HurryVoices(t.Tx, d.ID, t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	return t.Say(messages.Hurried(n), []plan.Button{workflow.SeeDeliberation(d.ID)})
}

package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// sign is the director's 签发 of one paper, or of all notices that can be signed.
func sign(t *Turn) error {
	var ids []plan.UrgeID
	if t.Args["urge"] == allOf {
		ids = t.signable()
	} else {
		u, err := t.urge()
		if err != nil {
			return err
		}
		ids = append(ids, u.ID)
	}
	if len(ids) == 0 {
		return plan.Refuse(plan.WhyNothingOwed)
	}
	p := messages.UrgeSignedParams{}
	var carry []string
	for _, u := range ids {
		done, err := workflow.SignUrge(t.Tx, u, t.Person.ID, t.Now)
		if err != nil {
			return err
		}
		p.Numbers = append(p.Numbers, done.Number)
		p.Sent += done.Sent
		if done.Sent == 0 {
			p.Carry = true
			carry = append(carry, done.Text)
		}
	}
	if err := t.Strip(); err != nil {
		return err
	}
	if err := t.Say(messages.UrgeSigned(p), []plan.Button{
		Open(plan.ActDesk), Do(plan.ActUrges, messages.DeskNotices, nil), printNotice(ids, plan.DayOf(t.Now)),
	}); err != nil {
		return err
	}
	for _, text := range carry {
		if err := t.Say(text); err != nil {
			return err
		}
	}
	return nil
}

// hold is the director's 暂不发.
func hold(t *Turn) error {
	u, err := t.urge()
	if err != nil {
		return err
	}
	w := workflow.UrgeParams(t.World, u, t.Now)
	if err := workflow.HoldUrge(t.Tx, u.ID, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.Show(messages.UrgeHeld(w.Kind(), w.Unit), []plan.Button{Do(plan.ActUrges, messages.Back, nil)})
}

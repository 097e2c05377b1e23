package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func inviteCardRows() []Row {
	return []Row{
		{Act: plan.ActInvited, Do: invited},
		{Act: plan.ActReissue, Scope: inviteScope, Do: reissue},
		{Act: plan.ActRecall, Scope: inviteScope, Do: recall},
	}
}

// openInvite is the invitation of the arguments, if it may still be used.
func (t *Turn) openInvite() (plan.Invite, error) {
	v, err := t.id("invite")
	if err != nil {
		return plan.Invite{}, err
	}
	i, ok, err := t.Tx.Invite(plan.InviteID(v))
	if err != nil {
		return i, err
	}
	if !ok {
		return i, plan.Refuse(plan.WhyGone)
	}
	return i, nil
}

func inviteScope(t *Turn) (plan.Scope, error) {
	i, err := t.openInvite()
	return plan.Scope{Role: i.Role, Unit: i.Unit}, err
}

func invited(t *Turn) error {
	i, err := t.openInvite()
	if err != nil {
		return err
	}
	if err := rules.InviteOpen(i, t.Now); err != nil {
		return err
	}
	args := plan.Args{"invite": id(i.ID)}
	again, void := Do(plan.ActReissue, messages.ReissueInvite, args), Do(plan.ActRecall, messages.RecallInvite, args)
	again.Once, void.Once, void.Style = true, true, plan.StyleNo
	return t.Show(messages.OpenInvite(t.inviteWords(i)), []plan.Button{again, void},
		[]plan.Button{Do(plan.ActPeople, messages.Back, plan.Args{"view": viewInvited})})
}

func reissue(t *Turn) error {
	i, err := t.openInvite()
	if err != nil {
		return err
	}
	if !i.Used.IsZero() {
		return plan.Refuse(plan.WhyInviteUsed)
	}
	if i.Revoked.IsZero() {
		if err := workflow.Recall(t.Tx, i.ID, t.Person.ID, t.Now); err != nil {
			return err
		}
	}
	i.By = t.Person.ID
	return t.issue(i)
}

func recall(t *Turn) error {
	i, err := t.openInvite()
	if err != nil {
		return err
	}
	if err := rules.InviteOpen(i, t.Now); err != nil {
		return err
	}
	if err := workflow.Recall(t.Tx, i.ID, t.Person.ID, t.Now); err != nil {
		return err
	}
	return t.Show(messages.InviteRecalled(t.inviteWords(i)), []plan.Button{Do(plan.ActPeople, messages.Back, plan.Args{"view": viewInvited})})
}

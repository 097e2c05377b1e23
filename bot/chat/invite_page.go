package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func invitePageRows() []Row {
	return []Row{{Act: plan.ActInvitePage, Command: true, Confirm: confirmInvitePage, Do: invitePage}}
}

// invitable are the open invitations this person may make anew.
func (t *Turn) invitable() ([]plan.Invite, error) {
	all, err := t.Tx.OpenInvites(t.Now)
	if err != nil {
		return nil, err
	}
	var out []plan.Invite
	for _, i := range all {
		if i.Replaces == 0 && rules.May(t.Actor, plan.ActReissue, plan.Scope{Role: i.Role, Unit: i.Unit, Place: t.Place}) == nil {
			out = append(out, i)
		}
	}
	if len(out) == 0 {
		return nil, plan.Refuse(plan.WhyNoneInvited)
	}
	return out, nil
}

func confirmInvitePage(t *Turn) (Prompt, error) {
	open, err := t.invitable()
	return Prompt{Text: messages.InvitePageCard(len(open)), Buttons: [][]plan.Button{
		{{Label: messages.InvitePageSure(len(open)), Act: plan.ActConfirm, Style: plan.StyleYes}},
	}}, err
}

func invitePage(t *Turn) error {
	open, err := t.invitable()
	if err != nil {
		return err
	}
	codes, err := workflow.InviteAnew(t.Tx, open, t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	if err := workflow.OrderLinks(t.Tx, codes, t.chat.name, t.Person.ID, t.Chat, t.Now); err != nil {
		return err
	}
	return t.Show(messages.InvitePageMade(len(codes)), []plan.Button{Do(plan.ActPeople, messages.Back, plan.Args{"view": viewInvited})})
}

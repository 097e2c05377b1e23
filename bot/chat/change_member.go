package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// memberRow changes the leading group: who leaves, who comes, for whom they speak,
// the document.
func memberRow() Row {
	return Row{
		Act: plan.ActMember, Command: true, Confirm: confirmMember, Do: changeMember,
		Fields: []Field{
			pickLeaver().asked(nil),
			{Name: "in", Ask: askMemberIn, Parse: func(_ *Turn, text string) (string, error) {
				m, err := workflow.CheckMember(text)
				return m.Name + " " + m.Position, err
			}},
			pickUnit("unit", func(t *Turn) string { return messages.AskMemberUnit(t.Args["in"]) }).asked(func(t *Turn) bool {
				return t.Args["out"] == "0" && t.Args["in"] != nobody
			}),
			{Name: "basis", Ask: askChangeBasis, Parse: parseBasis},
		},
	}
}

// pickLeaver asks which member leaves; 0 for nobody.
func pickLeaver() pick {
	p := pickMember("out")
	find, label := p.find, p.label
	p.text = func(*Turn) string { return messages.AskMemberOut() }
	p.find = func(t *Turn, text string) []int64 {
		if text == "" {
			return append([]int64{0}, find(t, "")...)
		}
		return find(t, text)
	}
	p.label = func(t *Turn, v int64) string {
		if v == 0 {
			return messages.MemberNobodyOut
		}
		return label(t, v)
	}
	return p
}

func (t *Turn) leaver() (plan.MemberID, string, error) {
	v, err := t.id("out")
	if m := t.World.Index.Member[plan.MemberID(v)]; m != nil {
		return m.ID, m.Name, err
	}
	return 0, "", err
}

func askMemberIn(t *Turn) (Prompt, error) {
	_, name, err := t.leaver()
	p := Prompt{Text: messages.AskMemberIn(name)}
	if name != "" {
		p.Buttons = [][]plan.Button{{Choice("in", nobody, messages.MemberNobodyIn)}}
	}
	return p, err
}

func (t *Turn) memberChange() (workflow.MemberChange, error) {
	out, _, err := t.leaver()
	if err != nil {
		return workflow.MemberChange{}, err
	}
	c := workflow.MemberChange{Out: out, Basis: t.Args["basis"], By: t.Person.ID}
	if m, bad := workflow.CheckMember(t.Args["in"]); bad == nil {
		c.In = m
	}
	if u, err := t.id("unit"); err == nil && u != 0 {
		c.In.Units = []plan.UnitID{plan.UnitID(u)}
	}
	return c.Completed(t.World)
}

func confirmMember(t *Turn) (Prompt, error) {
	c, err := t.memberChange()
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{Text: messages.MemberChangeCard(workflow.MemberWords(t.World, c, t.Now)), Buttons: [][]plan.Button{
		{sure(messages.ConfirmChange)}, {changing("in", messages.ChangeName), changing("basis", messages.ChangeBasis)},
	}}, nil
}

func changeMember(t *Turn) error {
	c, err := t.memberChange()
	if err != nil {
		return err
	}
	in, p, err := workflow.ChangeMember(t.Tx, c, t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	var rows [][]plan.Button
	if in != 0 {
		rows = append(rows, []plan.Button{Do(plan.ActInvite, messages.InviteMember, plan.Args{"role": string(plan.RoleLeader), "member": id(in)})})
	}
	if len(c.In.Units) > 0 {
		rows = append(rows, []plan.Button{Do(plan.ActUnits, messages.BackToUnit, plan.Args{"unit": id(c.In.Units[0])})})
	}
	return t.Say(messages.MemberChangeDone(p), rows...)
}

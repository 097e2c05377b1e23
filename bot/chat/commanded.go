package chat

import (
	"strings"

	"planbot/messages"
	"planbot/storage/plan"
)

// deaf are the acts about the person or the whole, to which words add nothing.
var deaf = map[plan.Act]bool{
	plan.ActMe: true, plan.ActCancel: true, plan.ActBoard: true, plan.ActBrief: true, plan.ActDesk: true, plan.ActSetup: true, plan.ActHere: true,
}

// commanded does a command with the words behind it: they say whom or what it is
// about, or answer the first questions. Words that say nothing are said back.
func (t *Turn) commanded(row *Row, rest string) error {
	if deaf[row.Act] {
		return t.perform()
	}
	if row.Act == plan.ActHelp {
		return t.helpOn(rest)
	}
	h := t.hear(rest)
	if no := messages.HeardStage(rest + messages.StageWord); row.Act == plan.ActStage && no != 0 {
		h.Stage = no
	}
	h.Ask, h.Acts = "", []plan.Act{row.Act}
	all := t.commence(row.Act, h)
	if len(all) == 1 && all[0].act == row.Act && len(all[0].args) == 0 {
		if row.navigates() {
			return t.unheard(row, rest)
		}
		t.remark = messages.Refusal(plan.Refusal{Why: plan.WhyNotTaken, Text: short(rest)})
	}
	_, err := t.settle(rest, all)
	return err
}

// unheard says that the words behind a command name nothing, offers what they are
// nearest to, and the command without them.
func (t *Turn) unheard(row *Row, rest string) error {
	var buttons []plan.Button
	for _, r := range t.near(strings.TrimSpace(rest)) {
		buttons = append(buttons, Do(r.act, messages.Clip(r.label), r.args))
	}
	buttons = append(buttons, Open(row.Act))
	return t.Say(messages.Refusal(plan.Refusal{Why: plan.WhyUnheard, Text: short(rest)}), Grid(buttons, 2)...)
}

// helpOn explains the acts some words name, with a button for each.
func (t *Turn) helpOn(words string) error {
	p := messages.HelpParams{Topic: short(words), Files: t.allowed(plan.ActSubmit)}
	var buttons []plan.Button
	h := t.hear(words)
	for _, act := range append(h.Acts, messages.NearActs(words)...) {
		row := t.chat.table.byAct[act]
		if row == nil || !row.Command || !t.allowed(act) || len(buttons) == mostNear {
			continue
		}
		p.Rows = append(p.Rows, messages.HelpRow{Command: act, Name: messages.ActName(act), Help: messages.ActHelp(act)})
		p.Words = append(p.Words, messages.ActName(act))
		buttons = append(buttons, Open(act))
	}
	if len(p.Rows) == 0 {
		return help(t)
	}
	return t.Show(messages.Help(p), Grid(buttons, 2)...)
}

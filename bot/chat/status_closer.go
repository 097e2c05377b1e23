package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// overridesShown is how many exceptions the status names.
const overridesShown = 2

func (t *Turn) overrides() []messages.OverrideLine {
	var out []messages.OverrideLine
	for _, o := range rules.Overrides(t.World) {
		if len(out) == overridesShown {
			break
		}
		line := messages.OverrideLine{At: o.At, Undecided: o.Undecided, Panel: o.Panel, Reason: o.Reason}
		if d := t.World.Index.Draft[o.Draft]; d != nil {
			line.Name = workflow.DraftWords(t.World, *d).Name()
		} else if s := t.World.Index.Stage[o.Stage]; s != nil {
			line.Name = messages.StageName(s.No, s.Name)
		}
		out = append(out, line)
	}
	return out
}

// matterButtons lead to the detail of each matter that needs a word.
func (t *Turn) matterButtons(matters []messages.Matter) []plan.Button {
	var out []plan.Button
	for i, m := range rules.Matters(t.World, rules.Duties(t.World, t.Now)) {
		if i == len(matters) {
			break
		}
		label, d := messages.MatterLabel(i+1, matters[i]), m.Duty
		switch {
		case m.Objection.ID != 0:
			out = append(out, Do(plan.ActConsents, label, plan.Args{"consent": id(m.Objection.ID)}))
		case d.Chapter != 0:
			out = append(out, Do(plan.ActChapter, label, plan.Args{"chapter": id(d.Chapter)}))
		default:
			out = append(out, Do(plan.ActUnit, label, plan.Args{"unit": id(d.Unit)}))
		}
	}
	return out
}

// basis says what the number of units rests on.
func basis(t *Turn) error {
	b := rules.BasisOfUnits(t.World, t.Now)
	return t.Show(messages.UnitBasis(messages.UnitListParams{
		Units: b.Units, Labels: b.Labels, Doubtful: b.Doubtful, Merged: b.Merged, GroupOnly: b.GroupOnly,
	}), []plan.Button{Do(plan.ActStatus, messages.Back, nil)})
}

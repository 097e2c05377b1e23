package chat

import (
	"slices"

	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func exportRows() []Row {
	return []Row{{Act: plan.ActExport, Command: true, Do: export}}
}

// exports are the files that can be had, in the order they are offered.
var exports = []plan.ExportKind{plan.ExportProgress, plan.ExportUrging, plan.ExportPeople}

// export offers the files, or has the chosen one written.
func export(t *Turn) error {
	kind := plan.ExportKind(t.Args["kind"])
	if !slices.Contains(exports, kind) {
		var buttons []plan.Button
		for _, k := range exports {
			buttons = append(buttons, Do(plan.ActExport, messages.ExportName(k), plan.Args{"kind": string(k)}))
		}
		return t.Show(messages.ExportAsk(), Grid(buttons, 2)...)
	}
	t.Toast(messages.Exporting(kind))
	return workflow.OrderExport(t.Tx, kind, t.Person.ID, t.Chat, t.Now)
}

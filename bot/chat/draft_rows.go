package chat

import (
	"planbot/bot/rules"
	"planbot/storage/plan"
)

func versionRows() []Row {
	return []Row{
		{Act: plan.ActVersions, Command: true, Do: versions},
		{Act: plan.ActDraft, Scope: readScope, Do: viewDraft},
		{Act: plan.ActDownload, Scope: readScope, Do: downloadDraft},
		{Act: plan.ActCompare, Scope: readScope, Do: compareDraft},
		{Act: plan.ActWithdraw, Scope: changeScope, Version: draftVersion, Do: withdrawDraft},
		{Act: plan.ActMove, Scope: changeScope, Version: draftVersion, Do: moveDraft},
		{
			Act: plan.ActReturn, Command: true, Version: draftVersion, Confirm: confirmReturn, Do: returnDraft,
			Fields: []Field{
				{Name: "draft", Ask: askReturn, Check: checkReturn},
				{Name: "reason", Ask: askReturnReason, Parse: parseReason},
				{Name: "due", Ask: askReturnDue, Parse: parseDue, Check: checkDue},
			},
		},
	}
}

// readScope is what reading a version is about; changeScope what changing it is:
// a lead reads the material it gets, but only the unit itself takes it back.
func readScope(t *Turn) (plan.Scope, error) {
	d, err := t.draft()
	return rules.ReadScope(t.World, t.Actor, d, t.Now), err
}

func changeScope(t *Turn) (plan.Scope, error) {
	d, err := t.draft()
	return plan.Scope{Unit: d.Unit, Chapter: d.Chapter}, err
}

func draftVersion(t *Turn) (int64, error) {
	d, err := t.draft()
	return d.Version, err
}

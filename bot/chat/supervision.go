package chat

import "planbot/storage/plan"

// supervisionRows are the office's acts of chasing: desk, missing list, papers
// to sign, telephone calls.
func supervisionRows() []Row {
	return []Row{
		{Act: plan.ActDesk, Command: true, Do: desk},
		{Act: plan.ActRemind, Command: true, Do: remind},
		{Act: plan.ActPrompt, Confirm: confirmPrompt, Do: prompt},
		{Act: plan.ActUrges, Command: true, Do: urges},
		{Act: plan.ActUrge, Do: urgeCard},
		{Act: plan.ActSign, Version: urgeVersion, Do: sign},
		{Act: plan.ActHold, Version: urgeVersion, Do: hold},
		{Act: plan.ActCalls, Command: true, Do: calls},
		{Act: plan.ActCall, Do: callUnit},
		calledRow(),
	}
}

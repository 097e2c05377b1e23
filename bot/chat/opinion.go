package chat

import (
	"planbot/storage/plan"
)

func opinionRows() []Row {
	rows := []Row{
		{
			Act: plan.ActOpinion, Command: true, Scope: replyScope, Confirm: confirmOpinion, Do: giveOpinion,
			Fields: chain(seatFields(), havingField(), pointFields(), backingFields()),
		},
		{
			Act: plan.ActNone, Command: true, Scope: replyScope, Confirm: confirmNone, Do: giveNone,
			Fields: chain(seatFields(), backingFields()),
		},
		{Act: plan.ActRetract, Scope: seatScope, Fields: seatFields(), Confirm: confirmRetract, Do: retract},
	}
	return append(rows, disposeRows()...)
}

func chain(parts ...[]Field) []Field {
	var out []Field
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

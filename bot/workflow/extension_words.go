package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// ExtensionWords is a wish in words, with its duty as it stands.
func ExtensionWords(world *plan.Snapshot, duties []plan.Duty, e plan.Extension, now time.Time) messages.ExtensionParams {
	d, ok := rules.ExtendedDuty(world, duties, e)
	if !ok { // not asked for any more: the key still says what it was
		d, _ = plan.DutyOfKey(e.DutyKey)
		d.Unit, d.Due = rules.Standing(world, e.Unit), e.From
		if r, found := rules.Request(world, d.Request); found {
			d.Chapter = r.Chapter
		}
		if c := world.Index.Chapter[d.Chapter]; c != nil {
			d.Plan = c.Plan
		}
	}
	p := messages.ExtensionParams{
		DutyLine: DutyLine(world, d, now), From: e.From, Asked: e.Asked, Wish: e.Wished, Until: e.Wished, Reason: e.Reason, State: e.State, Word: e.Word,
		By: world.PersonName(e.SettledBy), At: e.Settled, Channel: e.Proxy.Channel, Recorder: world.PersonName(e.Proxy.Recorder),
	}
	switch {
	case e.State == plan.ExtensionGranted:
		p.Until = e.Until
	case e.State == plan.ExtensionPending && e.ID != 0 && !rules.Waiting(world, duties, e):
		p.State = plan.ExtensionLapsed
	}
	SayBeyond(world, &p, d)
	return p
}

// SayBeyond notes the stage whose own deadline the date would pass.
func SayBeyond(world *plan.Snapshot, p *messages.ExtensionParams, d plan.Duty) {
	p.Stage = ""
	if s, beyond := rules.Beyond(world, d, plan.DayOf(p.Until)); beyond {
		p.Stage, p.Outer = messages.StageShort(s.No), s.Deadline
	}
}

// SettleButtons are the office's answers to a pending wish.
func SettleButtons(e plan.Extension) [][]plan.Button {
	button := func(act plan.Act, label string, style plan.Style, other string) plan.Button {
		args := plan.Args{"extension": arg(e.ID)}
		if other != "" {
			args["other"] = other
		}
		return plan.Button{Label: label, Act: act, Args: args, Version: e.Version, Style: style}
	}
	return [][]plan.Button{
		{button(plan.ActGrant, messages.GrantUntil(plan.DayOf(e.Wished)), plan.StyleYes, "")},
		{button(plan.ActGrant, messages.GrantOther, plan.StylePlain, "1"), button(plan.ActDeny, messages.Deny, plan.StylePlain, "")},
	}
}

// SeeExtension opens the card of a wish.
func SeeExtension(e plan.Extension) plan.Button {
	return plan.Button{Label: messages.SeeExtension, Act: plan.ActExtension, Args: plan.Args{"extension": arg(e.ID)}}
}

// DateButtons begin what can be said of the dates of these duties: ask for a later
// one, explain what is late, look at what was asked.
func DateButtons(world *plan.Snapshot, duties []plan.Duty, now time.Time) []plan.Button {
	var out []plan.Button
	add := func(some []plan.Duty, act plan.Act, label string) {
		if len(some) == 0 {
			return
		}
		args := plan.Args{}
		if len(some) == 1 {
			args["duty"] = some[0].Key()
		}
		out = append(out, plan.Button{Label: label, Act: act, Args: args})
	}
	add(rules.Extendable(duties, now), plan.ActExtend, messages.ExtendThis)
	add(rules.Explainable(duties, now), plan.ActLateNote, messages.ExplainThis)
	waiting := rules.PendingExtensions(world, duties)
	if len(waiting) == 1 {
		out = append(out, SeeExtension(waiting[0]))
	}
	return out
}

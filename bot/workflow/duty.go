package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// DutyLine is a duty in the words every list uses.
func DutyLine(w *plan.Snapshot, d plan.Duty, now time.Time) messages.DutyLine {
	l := messages.DutyLine{
		Kind: d.Kind, Unit: w.UnitName(d.Unit), Plan: d.Plan, Title: w.ChapterTitle(d.Chapter), Text: d.Text,
		Due: d.Due, Today: plan.DayOf(now), Light: d.Light, Paused: d.Paused,
		Original: d.Original, Extended: d.Extended, Wished: d.Wished, Expected: d.Expected,
	}
	if d.Person != 0 {
		l.Unit = w.PersonName(d.Person)
	}
	if c := w.Index.Consult[d.Consultation]; c != nil {
		l.Topic = c.Title
	}
	if x, err := rules.DeliberationOf(w, d.Deliberation); err == nil {
		l.Topic = textsName(w, x.Drafts)
	}
	if c, ok := rules.ConsentOf(w, d.Consent); ok && d.Consent != 0 {
		l.Topic = w.UnitName(rules.Standing(w, c.Lead))
		if x := w.Index.Draft[c.Draft]; x != nil {
			l.Text, l.Revision = x.Text, x.Revision
		}
	}
	if d.Kind == plan.DutyApproval {
		step, missing := rules.Next(w, d.Plan, now)
		l.Topic = messages.NextWords(string(step), missing)
	}
	if m, v, ok := rules.SeatAt(w, d.Invitee); ok {
		l.Topic, l.Meeting = m.Title, messages.MeetingPlace(m.At, m.Place)
		if v.Member != 0 && d.Person == 0 {
			l.Seat = messages.ForMember(InviteeName(w, v))
		}
	}
	return l
}

// DutyButtons begin what a duty asks for, filled in as far as it is known.
func DutyButtons(w *plan.Snapshot, d plan.Duty, now time.Time) []plan.Button {
	label := messages.DutyButton(DutyLine(w, d, now))
	button := func(act plan.Act, label string, args plan.Args) plan.Button {
		return plan.Button{Label: label, Act: act, Args: args}
	}
	unit := arg(d.Unit)
	switch d.Kind {
	case plan.DutyApproval:
		return []plan.Button{button(plan.ActSubmission, label, plan.Args{"plan": string(d.Plan)})}
	case plan.DutyVoice:
		return []plan.Button{button(plan.ActDeliberation, label, plan.Args{"deliberation": arg(d.Deliberation)})}
	case plan.DutyReceipt:
		return []plan.Button{button(plan.ActReceipt, label, plan.Args{"seat": arg(d.Invitee)})}
	case plan.DutyReply:
		to := plan.Args{"to": arg(seatOf(w, d))}
		return []plan.Button{button(plan.ActNone, messages.SayNoOpinion, to), button(plan.ActOpinion, label, to)}
	case plan.DutyConsent:
		return []plan.Button{button(plan.ActConsents, label, plan.Args{"consent": arg(d.Consent)})}
	case plan.DutyVerdict:
		return []plan.Button{button(plan.ActVerdict, label, plan.Args{"plan": string(d.Plan)})}
	case plan.DutyMaterial:
		none := button(plan.ActWaive, messages.SayNoMaterial, plan.Args{"request": arg(d.Request)})
		for _, s := range rules.Slots(w, d.Unit, now) {
			if s.Kind == plan.DraftMaterial && s.Chapter == d.Chapter {
				return []plan.Button{button(plan.ActSubmit, label, plan.Args{"unit": unit, "slot": SlotKey(s)}), none}
			}
		}
		return []plan.Button{none}
	}
	slot := SlotKey(rules.Slot{Kind: plan.DraftText, Plan: d.Plan, Chapter: d.Chapter, Text: d.Text, Unit: d.Unit})
	return []plan.Button{button(plan.ActSubmit, label, plan.Args{"unit": unit, "slot": slot})}
}

// seatOf is the addressee who owes the answer.
func seatOf(w *plan.Snapshot, d plan.Duty) plan.AddresseeID {
	if c := w.Index.Consult[d.Consultation]; c != nil {
		for _, to := range c.To {
			if (d.Person != 0 && to.Person == d.Person) || (d.Unit != 0 && rules.Standing(w, to.Unit) == d.Unit) {
				return to.ID
			}
		}
	}
	return 0
}

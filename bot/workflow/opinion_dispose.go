package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Dispose gives an opinion its result; a talk held for it is kept with it.
func Dispose(tx *storage.Tx, id plan.OpinionID, r plan.Result, explain string, talk *plan.Talk, by plan.PersonID, now time.Time) (plan.Opinion, error) {
	if talk != nil {
		if err := HoldTalk(tx, id, *talk, by, now); err != nil {
			return plan.Opinion{}, err
		}
	}
	_, o, err := findOpinion(tx, id)
	if err != nil {
		return o, err
	}
	if o, err = rules.Dispose(o, r, explain, by, now); err != nil {
		return o, err
	}
	return saveHandled(tx, plan.ActDispose, o, by, now)
}

// HoldTalk keeps a talk with a proposer.
func HoldTalk(tx *storage.Tx, id plan.OpinionID, talk plan.Talk, by plan.PersonID, now time.Time) error {
	_, o, err := findOpinion(tx, id)
	if err != nil {
		return err
	}
	talk.Opinion, talk.By = id, by
	if err := tx.AddTalk(talk); err != nil {
		return err
	}
	return recordOpinion(tx, plan.ActTalk, o, by, now)
}

// PassOpinion puts an opinion with its lead unit, which is asked for its view,
// or aside for later. It tells whether anybody of the lead could be reached.
func PassOpinion(tx *storage.Tx, id plan.OpinionID, to plan.OpinionState, by plan.PersonID, now time.Time) (o plan.Opinion, reached bool, err error) {
	world, o, err := findOpinion(tx, id)
	if err != nil {
		return o, false, err
	}
	if o, err = rules.Pass(world, o, to, now); err != nil {
		return o, false, err
	}
	if o, err = saveHandled(tx, plan.ActPass, o, by, now); err != nil || to != plan.OpinionLead {
		return o, false, err
	}
	lead := rules.OpinionLead(world, o, now)
	reached = len(rules.Reached(world, world.Liaisons(lead, o.Chapter, now))) > 0
	l := plan.Letter{Text: messages.PassedToLead(PointWords(world, o)), Buttons: Proposals(o)}
	_, err = ToUnit(tx, world, lead, o.Chapter, by, l, now)
	return o, reached, err
}

// Proposals are the results a lead may propose for an opinion.
func Proposals(o plan.Opinion) [][]plan.Button {
	button := func(r plan.Result) plan.Button {
		return plan.Button{
			Label: messages.ProposeLabel(r), Act: plan.ActPropose, Version: o.Version,
			Args: plan.Args{"opinion": arg(o.ID), "result": string(r)},
		}
	}
	return [][]plan.Button{
		{button(plan.ResultAdopted), button(plan.ResultPartly)},
		{button(plan.ResultCovered), button(plan.ResultRejected)},
	}
}

// ProposeResult notes the lead's view and tells the office.
func ProposeResult(tx *storage.Tx, id plan.OpinionID, r plan.Result, why string, by plan.PersonID, now time.Time) (plan.Opinion, error) {
	world, o, err := findOpinion(tx, id)
	if err != nil {
		return o, err
	}
	if o, err = rules.Propose(o, r, why); err != nil {
		return o, err
	}
	if o, err = saveHandled(tx, plan.ActPropose, o, by, now); err != nil {
		return o, err
	}
	return o, ToOffice(tx, world, by, plan.Letter{
		Text:    messages.ProposalArrived(PointWords(world, o)),
		Buttons: [][]plan.Button{{{Label: messages.OpenOpinion, Act: plan.ActHandle, Args: plan.Args{"opinion": arg(o.ID)}}}},
	}, now)
}

// ReopenOpinion takes a result away again; how it stood is kept.
func ReopenOpinion(tx *storage.Tx, id plan.OpinionID, by plan.PersonID, now time.Time) (plan.Opinion, error) {
	_, o, err := findOpinion(tx, id)
	if err != nil {
		return o, err
	}
	reopened, err := rules.Reopen(o)
	if err != nil {
		return o, err
	}
	if err := tx.KeepPast(id, by, now); err != nil {
		return o, err
	}
	return saveHandled(tx, plan.ActReopen, reopened, by, now)
}

package workflow

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// savePoints keeps the opinions a reply states: those worded as before go over
// to it as they stand, the others are new or to be handled anew.
func savePoints(tx *storage.Tx, r plan.Reply, old []plan.Opinion, g Given, now time.Time) error {
	revision, err := rules.Revise(old, g.Points)
	if err != nil {
		return err
	}
	for _, o := range revision.Kept {
		o.Reply = r.ID
		if err := tx.SaveOpinion(o); err != nil {
			return err
		}
	}
	for _, o := range revision.Changed {
		o.Reply = r.ID
		if err := tx.KeepPast(o.ID, g.By, now); err != nil {
			return err
		}
		if err := tx.SaveOpinion(o); err != nil {
			return err
		}
		if err := recordOpinion(tx, plan.ActOpinion, o, g.By, now); err != nil {
			return err
		}
	}
	for _, o := range revision.Added {
		o.Reply, o.Consultation, o.Unit, o.Person = r.ID, r.Consultation, r.Unit, r.Person
		if o.ID, err = tx.AddOpinion(o); err != nil {
			return err
		}
		if err := recordOpinion(tx, plan.ActOpinion, o, g.By, now); err != nil {
			return err
		}
	}
	return strike(tx, revision.Struck, now)
}

// strike takes opinions out of force; they stay on record.
func strike(tx *storage.Tx, opinions []plan.Opinion, now time.Time) error {
	for _, o := range opinions {
		o.Withdrawn = now
		if err := tx.SaveOpinion(o); err != nil {
			return err
		}
	}
	return nil
}

// recordOpinion writes down what was done to an opinion: its words only as a
// hash.
func recordOpinion(tx *storage.Tx, act plan.Act, o plan.Opinion, by plan.PersonID, now time.Time) error {
	sum := sha256.Sum256([]byte(strings.Join([]string{o.Original, o.Suggestion, o.Reason}, "\x00")))
	return tx.Record(plan.Event{At: now, Person: by, Act: act, Kind: "opinion", Object: int64(o.ID), Unit: o.Unit},
		map[string]any{"no": o.No, "revision": o.Revision, "state": o.State, "result": o.Result, "text": hex.EncodeToString(sum[:])})
}

// saveHandled keeps an opinion after a step of its handling.
func saveHandled(tx *storage.Tx, act plan.Act, o plan.Opinion, by plan.PersonID, now time.Time) (plan.Opinion, error) {
	if err := tx.SaveOpinion(o); err != nil {
		return o, err
	}
	o.Version++
	return o, recordOpinion(tx, act, o, by, now)
}

func findOpinion(tx *storage.Tx, id plan.OpinionID) (*plan.Snapshot, plan.Opinion, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return nil, plan.Opinion{}, err
	}
	o, err := rules.OpinionOf(world, id)
	return world, o, err
}

package workflow

import (
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// AskedExtension is a wish for a later date before it is kept.
type AskedExtension struct {
	Key      string // of the duty
	Until    plan.Day
	Reason   string
	By       plan.PersonID
	Proxy    plan.Proxy // the office enters it for the unit
	Received time.Time  // when it counts as asked
}

// Why a wish, or a late note, has a reason of this length, in characters.
const (
	whyShortest = 4
	whyLongest  = 200
)

// CheckWhy is the reason of a wish or a late note as it is kept, or a Refusal.
func CheckWhy(text string) (string, error) {
	text = strings.Join(strings.Fields(text), " ")
	if n := len([]rune(text)); n < whyShortest || n > whyLongest {
		return "", plan.Refuse(plan.WhyExtendReason)
	}
	return text, nil
}

// AskExtension keeps a wish and brings it to the office to answer.
func AskExtension(tx *storage.Tx, a AskedExtension, now time.Time) (plan.Extension, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return plan.Extension{}, err
	}
	duties := rules.Duties(world, now)
	d, err := askable(world, duties, a, now)
	if err != nil {
		return plan.Extension{}, err
	}
	// One the clock has not yet put down as lapsed must not stand in the way.
	if err := lapse(tx, rules.LapsedExtensions(world, duties), now); err != nil {
		return plan.Extension{}, err
	}
	e := plan.Extension{
		Unit: d.Unit, DutyKey: d.Key(), Asked: a.Received, By: a.By, Proxy: a.Proxy, From: d.Due, Wished: rules.EndOfWork(a.Until), Reason: a.Reason,
		State: plan.ExtensionPending, Version: 1,
	}
	if e.ID, err = tx.AddExtension(e); err != nil {
		return e, err
	}
	if err := recordExtension(tx, plan.ActExtend, e, d, e.Wished, now); err != nil {
		return e, err
	}
	return e, tellAsked(tx, e, now)
}

func askable(world *plan.Snapshot, duties []plan.Duty, a AskedExtension, now time.Time) (plan.Duty, error) {
	d, ok := rules.DutyByKey(duties, a.Key)
	if !ok {
		return d, rules.Gone(world, a.Key)
	}
	if err := rules.AskExtension(d, a.Received); err != nil {
		return d, err
	}
	return d, rules.CheckWish(world, d, a.Until, now)
}

// tellAsked brings a wish to the office, and to the unit when the office entered
// it.
func tellAsked(tx *storage.Tx, e plan.Extension, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	p := ExtensionWords(world, rules.Duties(world, now), e, now)
	if e.Proxy.Recorder != 0 {
		if _, err := toLiaisons(tx, world, e, e.By, plan.Letter{Text: messages.ExtensionEntered(p), Buttons: [][]plan.Button{{SeeExtension(e)}}}, now); err != nil {
			return err
		}
	}
	p.Office = true
	return ToOffice(tx, world, e.By, plan.Letter{Text: messages.ExtensionCard(p), Buttons: SettleButtons(e)}, now)
}

// TakeBackExtension takes a pending wish back.
func TakeBackExtension(tx *storage.Tx, id plan.ExtensionID, by plan.PersonID, now time.Time) (messages.ExtensionParams, error) {
	world, e, err := extension(tx, id)
	if err != nil {
		return messages.ExtensionParams{}, err
	}
	duties := rules.Duties(world, now)
	d, err := rules.SettleExtension(world, duties, e)
	if err != nil {
		return messages.ExtensionParams{}, Settled(e, err)
	}
	p := ExtensionWords(world, duties, e, now)
	e.State, e.Settled, e.SettledBy = plan.ExtensionWithdrawn, now, by
	if err := tx.SettleExtension(e); err != nil {
		return p, err
	}
	if err := recordExtension(tx, plan.ActTakeBack, e, d, e.Wished, now); err != nil {
		return p, err
	}
	return p, ToOffice(tx, world, by, plan.Letter{Text: messages.ExtensionTakenBackNews(p)}, now)
}

// extension is the world and a wish in it.
func extension(tx *storage.Tx, id plan.ExtensionID) (*plan.Snapshot, plan.Extension, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return nil, plan.Extension{}, err
	}
	e, ok := rules.ExtensionByID(world, id)
	if !ok {
		return world, e, plan.Refuse(plan.WhyGone)
	}
	return world, e, nil
}

// lapseExtensions puts down the wishes that ask for nothing any more.
func lapseExtensions(tx *storage.Tx, world *plan.Snapshot, now time.Time) error {
	for _, e := range world.Extensions {
		if e.State == plan.ExtensionPending {
			return lapse(tx, rules.LapsedExtensions(world, rules.Duties(world, now)), now)
		}
	}
	return nil
}

func lapse(tx *storage.Tx, lapsed []plan.Extension, now time.Time) error {
	for _, e := range lapsed {
		e.State, e.Settled = plan.ExtensionLapsed, now
		if err := tx.SettleExtension(e); err != nil {
			return err
		}
		d, _ := plan.DutyOfKey(e.DutyKey)
		if err := recordExtension(tx, plan.ActClock, e, d, e.Wished, now); err != nil {
			return err
		}
	}
	return nil
}

// recordExtension writes what was done to a wish; its texts stay outside the
// record.
func recordExtension(tx *storage.Tx, act plan.Act, e plan.Extension, d plan.Duty, until, now time.Time) error {
	by := e.By
	if e.State != plan.ExtensionPending {
		by = e.SettledBy
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: act, Kind: "extension", Object: int64(e.ID), Unit: e.Unit}, map[string]any{
		"duty": e.DutyKey, "chapter": d.Chapter, "from": plan.DayOf(e.From).String(), "until": plan.DayOf(until).String(), "channel": e.Proxy.Channel,
	})
}

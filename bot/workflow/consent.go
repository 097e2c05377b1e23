package workflow

import (
	"slices"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Consulted is what a lead puts before its supporting units.
type Consulted struct {
	Drafts []plan.DraftID
	Units  []plan.UnitID // of the only version; empty: all that support each chapter
	Due    time.Time
	Tacit  bool // the request says that silence counts as 同意
	Office bool // the office asks
	By     plan.PersonID
}

// AskConsent asks units about exact versions of chapters. Each unit gets one
// letter with everything it is asked now. It returns those nobody can be written
// to at: the office is asked to tell them.
func AskConsent(tx *storage.Tx, x Consulted, now time.Time) (unknown []plan.UnitID, err error) {
	world, err := tx.Snapshot()
	if err != nil {
		return nil, err
	}
	asked := map[plan.UnitID][]plan.ChapterID{}
	var units []plan.UnitID
	for _, id := range x.Drafts {
		d := world.Index.Draft[id]
		if d == nil {
			return nil, plan.Refuse(plan.WhyGone)
		}
		of := x.Units
		if len(of) == 0 || len(x.Drafts) > 1 {
			of = rules.Unconsulted(world, *d, now)
		}
		if err := rules.AskConsent(world, *d, of, x.Due, now); err != nil {
			return nil, err
		}
		if err := closeOlder(tx, world, *d, x.By, now); err != nil {
			return nil, err
		}
		for _, unit := range of {
			if err := askUnit(tx, world, *d, unit, x, now); err != nil {
				return nil, err
			}
			if asked[unit] == nil {
				units = append(units, unit)
			}
			asked[unit] = append(asked[unit], d.Chapter)
		}
	}
	if world, err = tx.Snapshot(); err != nil {
		return nil, err
	}
	for _, unit := range units {
		told, err := tellConsulted(tx, world, unit, asked[unit], x.By, now)
		if err != nil {
			return nil, err
		}
		if !told {
			unknown = append(unknown, unit)
			continue
		}
		if err := markTold(tx, world, unit, x.Drafts); err != nil {
			return nil, err
		}
	}
	if world, err = tx.Snapshot(); err != nil {
		return nil, err
	}
	if len(unknown) == 0 || len(x.Drafts) == 0 {
		return unknown, nil
	}
	p := ConsentCard(world, x, now)
	return unknown, ToOffice(tx, world, x.By, plan.Letter{
		Text: messages.ConsentUnknown(p), Buttons: [][]plan.Button{{SeeConsents(x.Drafts[0])}},
	}, now)
}

// markTold notes that the request reached the unit: only then may its silence
// count for anything.
func markTold(tx *storage.Tx, world *plan.Snapshot, unit plan.UnitID, drafts []plan.DraftID) error {
	for _, c := range world.Consents {
		if rules.Standing(world, c.Unit) != unit || !slices.Contains(drafts, c.Draft) {
			continue
		}
		c.Told = true
		if err := tx.SaveConsent(c); err != nil {
			return err
		}
	}
	return nil
}

// askUnit writes down that a unit is asked about a version.
func askUnit(tx *storage.Tx, world *plan.Snapshot, d plan.Draft, unit plan.UnitID, x Consulted, now time.Time) (err error) {
	c := plan.Consent{
		Draft: d.ID, Chapter: d.Chapter, Lead: rules.Standing(world, world.LeadOf(d.Chapter, now)), Unit: unit, Asked: now,
		Due: x.Due, By: x.By, Office: x.Office, Tacit: x.Tacit,
	}
	c.Since = rules.LastRead(world, d, unit)
	if c.ID, err = tx.AddConsent(c); err != nil {
		return err
	}
	return recordConsent(tx, plan.ActConsent, c, d, x.By, now)
}

// closeOlder ends what is still open on earlier versions of the chapter: the new
// request takes its place.
func closeOlder(tx *storage.Tx, world *plan.Snapshot, d plan.Draft, by plan.PersonID, now time.Time) error {
	for _, c := range world.Consents {
		if c.Chapter != d.Chapter || c.Draft == d.ID || c.Answer != plan.ConsentOpen || !c.Closed.IsZero() {
			continue
		}
		c.Closed = now
		if err := tx.SaveConsent(c); err != nil {
			return err
		}
		if err := recordConsent(tx, plan.ActConsentClose, c, *world.Index.Draft[c.Draft], by, now); err != nil {
			return err
		}
	}
	return nil
}

// tellConsulted brings each liaison of a unit who looks after one of the chapters
// just asked about everything they have to answer; false when there is nobody.
func tellConsulted(tx *storage.Tx, world *plan.Snapshot, unit plan.UnitID, chapters []plan.ChapterID, by plan.PersonID, now time.Time) (bool, error) {
	return toConsulted(tx, world, unit, chapters, by, now, func(list []plan.Consent) string {
		var words []messages.ConsentWords
		for _, c := range list[:min(len(list), listedConsents)] {
			words = append(words, ConsentWords(world, c, now))
		}
		return messages.ConsentAsked(words, len(list))
	})
}

// toConsulted posts to the liaisons of a unit about what it is still to answer.
func toConsulted(tx *storage.Tx, world *plan.Snapshot, unit plan.UnitID, chapters []plan.ChapterID, by plan.PersonID, now time.Time, say func([]plan.Consent) string) (bool, error) {
	var people []plan.PersonID
	for _, c := range chapters {
		for _, p := range world.Liaisons(unit, c, now) {
			if !slices.Contains(people, p) {
				people = append(people, p)
			}
		}
	}
	if unit == world.Settings.Office {
		people = append(people, world.Holders(plan.RoleOffice, "", now)...)
	}
	for _, p := range people {
		open, _ := rules.ConsentsFor(world, world.ActorOf(p, now))
		mine := slices.DeleteFunc(open, func(c plan.Consent) bool { return rules.Standing(world, c.Unit) != unit })
		if p == by || len(mine) == 0 {
			continue
		}
		if err := ToPerson(tx, world, p, plan.Letter{Text: say(mine), Buttons: consentListButtons(world, mine, now)}, now); err != nil {
			return false, err
		}
	}
	return len(rules.Reached(world, people)) > 0, nil
}

func recordConsent(tx *storage.Tx, act plan.Act, c plan.Consent, d plan.Draft, by plan.PersonID, now time.Time) error {
	return tx.Record(plan.Event{At: now, Person: by, Act: act, Kind: "consent", Object: int64(c.ID), Unit: c.Unit, Name: d.Number},
		map[string]any{
			"chapter": c.Chapter, "draft": c.Draft, "revision": d.Revision, "answer": c.Answer, "due": plan.DayOf(c.Due).String(),
			"tacit": c.Tacit, "words": hashed(c.Words),
		})
}

// ConsentCard is what the summary, the receipt and the office's letter say of a
// request.
func ConsentCard(w *plan.Snapshot, x Consulted, now time.Time) messages.ConsentCardParams {
	p := messages.ConsentCardParams{Due: x.Due, Today: plan.DayOf(now), Tacit: x.Tacit}
	var units []plan.UnitID
	for _, id := range x.Drafts {
		d := w.Index.Draft[id]
		if d == nil {
			continue
		}
		p.Drafts = append(p.Drafts, DraftWords(w, *d))
		p.Lead = w.UnitName(rules.Standing(w, w.LeadOf(d.Chapter, now)))
		of := x.Units
		if len(of) == 0 || len(x.Drafts) > 1 {
			of = rules.Askable(w, d.Chapter, now)
		}
		for _, u := range of {
			if !slices.Contains(units, u) {
				units = append(units, u)
				if len(rules.Reached(w, w.Liaisons(u, d.Chapter, now))) == 0 && u != w.Settings.Office {
					p.Unknown = append(p.Unknown, w.UnitName(u))
				}
			}
		}
		p.Count = len(units)
		if len(x.Drafts) == 1 {
			before, again := rules.ConsultedBefore(w, *d)
			p.All = len(of) == len(rules.Askable(w, d.Chapter, now))
			if again {
				p.Again, p.Changed = true, d.SHA != "" && before.SHA != ""
				p.Same = sameUnits(of, rules.AskedAgain(w, *d))
			}
			for _, u := range of {
				p.Units = append(p.Units, w.UnitName(u))
			}
		}
	}
	return p
}

func sameUnits(a, b []plan.UnitID) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(a, b)
}

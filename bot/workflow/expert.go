package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// AddExperts puts those of a list who do not serve yet on the list of experts and
// returns them. One who left before and comes back stays the same person.
func AddExperts(tx *storage.Tx, list []plan.ExpertEntry, by plan.PersonID, now time.Time) ([]plan.PersonID, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return nil, err
	}
	add, _ := rules.Enlist(world, list, now)
	if len(add) == 0 {
		return nil, plan.Refuse(plan.WhyNoExperts)
	}
	var out []plan.PersonID
	for _, e := range add {
		person, err := addExpert(tx, rules.Returning(world, e, now), e, by, now)
		if err != nil {
			return out, err
		}
		out = append(out, person)
	}
	return out, nil
}

func addExpert(tx *storage.Tx, person plan.PersonID, e plan.ExpertEntry, by plan.PersonID, now time.Time) (plan.PersonID, error) {
	var err error
	if person == 0 {
		if person, err = tx.AddPerson(plan.Person{Name: e.Name, Phone: e.Phone}, now); err != nil {
			return 0, err
		}
	}
	binding, err := tx.Bind(plan.Binding{Person: person, Role: plan.RoleExpert, From: now})
	if err != nil {
		return 0, err
	}
	if err := tx.SaveExpert(plan.Expert{Person: person, Employer: e.Employer, Title: e.Title, Field: e.Field}); err != nil {
		return 0, err
	}
	return person, tx.Record(plan.Event{At: now, Person: by, Act: plan.ActAddExperts, Kind: "binding", Object: int64(binding), Name: e.Name},
		map[string]any{"person": person})
}

// AmendExpert corrects what is known of an expert.
func AmendExpert(tx *storage.Tx, e plan.Expert, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if err := tx.SaveExpert(e); err != nil {
		return err
	}
	return tx.Record(plan.Event{At: now, Person: by, Act: plan.ActAmendExpert, Kind: "person", Object: int64(e.Person), Name: world.PersonName(e.Person)}, nil)
}

// HeadPanel makes an expert the head of a plan's panel, in place of whoever was;
// the head already is so no more.
func HeadPanel(tx *storage.Tx, p plan.PlanID, person plan.PersonID, by plan.PersonID, now time.Time) (head bool, err error) {
	world, err := tx.Snapshot()
	if err != nil {
		return false, err
	}
	expert, err := rules.ExpertOf(world, person, now)
	if err != nil {
		return false, err
	}
	if !expert.Serves(now) {
		return false, plan.Refuse(plan.WhyExpertEnded)
	}
	head = rules.HeadOf(world, p, now) != person
	heads := person
	if !head {
		heads = 0
	}
	if err := tx.HeadPanel(p, heads, now); err != nil {
		return head, err
	}
	if err := tx.Record(plan.Event{At: now, Person: by, Act: plan.ActPanelHead, Kind: "person", Object: int64(person), Name: world.PersonName(person)},
		map[string]any{"plan": p, "head": head}); err != nil {
		return head, err
	}
	if !head {
		return head, nil
	}
	return head, ToPerson(tx, world, person, plan.Letter{Text: messages.HeadsPanel(p)}, now)
}

// adopt gives the account that used a link what the office kept of its person
// before, the role too: one and the same from now on. It reports whether there
// was something to give.
func adopt(tx *storage.Tx, i plan.Invite, person plan.PersonID, now time.Time) (bool, error) {
	if i.Entry == 0 || i.Entry == person {
		return false, nil
	}
	world, err := tx.Snapshot()
	if err != nil {
		return false, err
	}
	entry := world.Index.Person[i.Entry]
	if entry == nil || entry.User != 0 {
		return false, nil
	}
	for _, b := range world.Bindings {
		if b.Person != entry.ID || b.Role != i.Role || !plan.InForce(b.From, b.Until, now) {
			continue
		}
		if err := tx.Adopt(person, entry.ID); err != nil {
			return false, err
		}
		return true, tx.Record(plan.Event{At: now, Person: person, Act: plan.ActBind, Kind: "binding", Object: int64(b.ID), Name: string(b.Role)},
			map[string]any{"person": person, "entry": entry.ID})
	}
	return false, nil
}

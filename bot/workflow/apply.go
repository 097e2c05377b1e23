package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Apply keeps a wish to be admitted and puts it before the office. One may wait
// at a time.
func Apply(tx *storage.Tx, a plan.Application, now time.Time) error {
	open, err := tx.OpenApplications()
	if err != nil {
		return err
	}
	for _, have := range open {
		if have.Person == a.Person {
			return plan.Refuse(plan.WhyApplied)
		}
	}
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if rules.Holds(world.ActorOf(a.Person, now), plan.Binding{Unit: a.Unit, Role: a.Role, Rank: a.Rank}) {
		return plan.Refuse(plan.WhyAlreadyBound)
	}
	if a.Replaces == a.Person {
		return plan.Refuse(plan.WhySelfSucceed)
	}
	a.Asked = now
	if a.ID, err = tx.AddApplication(a); err != nil {
		return err
	}
	act := plan.ActApply
	if a.Replaces != 0 {
		act = plan.ActSucceed
	}
	if err := tx.Record(plan.Event{At: now, Person: a.Person, Act: act, Kind: "application", Object: int64(a.ID), Unit: a.Unit, Name: string(a.Role)}, nil); err != nil {
		return err
	}
	return ToOffice(tx, world, a.Person, plan.Letter{
		Text: messages.Applied(ApplicationWords(world, a)), Buttons: AdmitButtons(a.ID),
	}, now)
}

// AdmitButtons are the two answers to an application.
func AdmitButtons(id plan.ApplicationID) [][]plan.Button {
	answer := func(label, yes string, style plan.Style) plan.Button {
		return plan.Button{
			Label: label, Act: plan.ActAdmit, Args: plan.Args{"application": arg(id), "yes": yes}, Once: true, Style: style,
		}
	}
	return [][]plan.Button{{answer(messages.Admit, "1", plan.StyleYes), answer(messages.Reject, "0", plan.StyleNo)}}
}

// ApplicationWords is an application as the office reads it.
func ApplicationWords(world *plan.Snapshot, a plan.Application) messages.ApplicationParams {
	p := messages.ApplicationParams{
		Name: a.Name, Phone: a.Phone, Unit: world.UnitName(a.Unit), Role: messages.RoleName(a.Role, a.Rank),
		Replaces: world.PersonName(a.Replaces), Text: a.Text, Asked: a.Asked,
	}
	if known := world.PersonName(a.Person); known != a.Name {
		p.Account = known
	}
	return p
}

// Admit decides an application. Admitted, the applicant is bound; a successor
// takes over the chapters of the predecessor, whose binding ends. It returns the
// application as decided.
func Admit(tx *storage.Tx, id plan.ApplicationID, yes bool, by plan.PersonID, now time.Time) (plan.Application, error) {
	a, ok, err := tx.Application(id)
	if err != nil {
		return a, err
	}
	if !ok {
		return a, plan.Refuse(plan.WhyGone)
	}
	world, err := tx.Snapshot()
	if err != nil {
		return a, err
	}
	if !a.Decided.IsZero() {
		return a, plan.Refusal{Why: plan.WhyDecided, Text: world.PersonName(a.By)}
	}
	if err := tx.DecideApplication(id, yes, by, now); err != nil {
		return a, err
	}
	a.Decided, a.By, a.Admitted = now, by, yes
	if err := tx.Record(plan.Event{At: now, Person: by, Act: plan.ActAdmit, Kind: "application", Object: int64(id), Unit: a.Unit, Name: string(a.Role)},
		map[string]any{"admitted": yes, "person": a.Person}); err != nil {
		return a, err
	}
	words := ApplicationWords(world, a)
	if !yes {
		return a, ToPerson(tx, world, a.Person, plan.Letter{Text: messages.NotAdmitted(words)}, now)
	}
	if err := tx.Rename(a.Person, a.Name, a.Phone); err != nil {
		return a, err
	}
	if err := takeSeat(tx, world, a, by, now); err != nil {
		return a, err
	}
	return a, ToPerson(tx, world, a.Person, plan.Letter{
		Text: messages.Admitted(words), Buttons: [][]plan.Button{{{Label: messages.ActName(plan.ActStart), Act: plan.ActStart}}},
	}, now)
}

// takeSeat binds an admitted applicant, in a predecessor's place if there is one.
func takeSeat(tx *storage.Tx, world *plan.Snapshot, a plan.Application, by plan.PersonID, now time.Time) error {
	b := plan.Binding{Person: a.Person, Unit: a.Unit, Role: a.Role, Rank: a.Rank, From: now}
	if a.Replaces == 0 {
		return Bind(tx, b, by, now)
	}
	for _, have := range world.ActorOf(a.Replaces, now).Bindings {
		if have.Role != a.Role || have.Unit != a.Unit {
			continue
		}
		b.Chapters = have.Chapters
		if err := unbind(tx, have, by, now); err != nil {
			return err
		}
		if err := ToPerson(tx, world, a.Replaces, plan.Letter{Text: messages.HandedOver(messages.HandedOverParams{
			Unit: world.UnitName(a.Unit), Role: messages.RoleName(a.Role, a.Rank), Successor: a.Name,
		})}, now); err != nil {
			return err
		}
	}
	return Bind(tx, b, by, now)
}

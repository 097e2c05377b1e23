package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Revoke takes a role from a person, who is told. What they did stays theirs.
func Revoke(tx *storage.Tx, id plan.BindingID, by plan.PersonID, now time.Time) (plan.Binding, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return plan.Binding{}, err
	}
	b, err := rules.BindingOf(world, id, now)
	if err != nil {
		return b, err
	}
	if err := rules.EndBinding(world, b, now); err != nil {
		return b, err
	}
	if err := unbind(tx, b, by, now); err != nil {
		return b, err
	}
	return b, ToPerson(tx, world, b.Person, plan.Letter{Text: messages.Revoked(messages.HomeRole{
		Unit: world.UnitName(b.Unit), Role: messages.RoleName(b.Role, b.Rank),
	})}, now)
}

// Rename gives a person the name and, if given, the telephone they are kept
// under. The person is told when somebody else did it.
func Rename(tx *storage.Tx, person plan.PersonID, name, phone string, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	before := world.PersonName(person)
	if err := tx.Rename(person, name, phone); err != nil {
		return err
	}
	if err := tx.Record(plan.Event{At: now, Person: by, Act: plan.ActRename, Kind: "person", Object: int64(person), Name: name}, nil); err != nil {
		return err
	}
	if by == person || before == name {
		return nil
	}
	return ToPerson(tx, world, person, plan.Letter{Text: messages.Renamed(name)}, now)
}

// SayName puts a person's own word about their name before the office; the
// office's people simply change theirs (done is true).
func SayName(tx *storage.Tx, person plan.PersonID, name string, now time.Time) (done bool, err error) {
	world, err := tx.Snapshot()
	if err != nil {
		return false, err
	}
	if world.ActorOf(person, now).Has(plan.RoleOffice) {
		return true, Rename(tx, person, name, "", person, now)
	}
	return false, ToOffice(tx, world, person, plan.Letter{
		Text: messages.NameSaid(messages.NameSaidParams{Known: world.PersonName(person), Said: name}),
		Buttons: [][]plan.Button{{{
			Label: messages.TakeName, Act: plan.ActRename, Style: plan.StyleYes, Once: true,
			Args: plan.Args{"person": arg(person), "name": name, "phone": ""},
		}}},
	}, now)
}

// Rebind ends a binding and gives the person another role or unit instead.
func Rebind(tx *storage.Tx, id plan.BindingID, to plan.Binding, by plan.PersonID, now time.Time) (plan.Binding, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return to, err
	}
	from, err := rules.BindingOf(world, id, now)
	if err != nil {
		return to, err
	}
	if err := rules.EndBinding(world, from, now); err != nil {
		return to, err
	}
	to.Person, to.From = from.Person, now
	if rules.Holds(world.ActorOf(from.Person, now), to) {
		return to, plan.Refuse(plan.WhyAlreadyBound)
	}
	if err := unbind(tx, from, by, now); err != nil {
		return to, err
	}
	if err := Bind(tx, to, by, now); err != nil {
		return to, err
	}
	return to, ToPerson(tx, world, from.Person, plan.Letter{Text: messages.Rebound(messages.HomeRole{
		Unit: world.UnitName(to.Unit), Role: messages.RoleName(to.Role, to.Rank),
	})}, now)
}

// Divide narrows a liaison to some chapters of the unit (A/B岗); none means all.
// The old row ends and a new one begins, so that who looked after what on which
// day stays known.
func Divide(tx *storage.Tx, id plan.BindingID, chapters []plan.ChapterID, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	b, err := rules.BindingOf(world, id, now)
	if err != nil {
		return err
	}
	if err := tx.Unbind(b.ID, now); err != nil {
		return err
	}
	old := b.ID
	b.From, b.Chapters = now, chapters
	if b.ID, err = tx.Bind(b); err != nil {
		return err
	}
	if err := tx.Record(plan.Event{At: now, Person: by, Act: plan.ActPosts, Kind: "binding", Object: int64(b.ID), Unit: b.Unit, Name: string(b.Role)},
		map[string]any{"person": b.Person, "chapters": chapters, "before": old}); err != nil {
		return err
	}
	var titles []string
	for _, c := range chapters {
		titles = append(titles, world.ChapterTitle(c))
	}
	return ToPerson(tx, world, b.Person, plan.Letter{Text: messages.Divided(messages.DividedParams{
		Unit: world.UnitName(b.Unit), Chapters: titles,
	})}, now)
}

// Offline keeps a liaison who has no Telegram, so that the office has a name and
// a number to call.
func Offline(tx *storage.Tx, unit plan.UnitID, name, phone string, by plan.PersonID, now time.Time) (plan.PersonID, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return 0, err
	}
	for _, b := range world.Bindings {
		if b.Role == plan.RoleLiaison && b.Unit == unit && plan.InForce(b.From, b.Until, now) && world.PersonName(b.Person) == name {
			return 0, plan.Refuse(plan.WhyAlreadyBound)
		}
	}
	person, err := tx.AddPerson(plan.Person{Name: name, Phone: phone}, now)
	if err != nil {
		return 0, err
	}
	id, err := tx.Bind(plan.Binding{Person: person, Unit: unit, Role: plan.RoleLiaison, From: now})
	if err != nil {
		return 0, err
	}
	return person, tx.Record(plan.Event{At: now, Person: by, Act: plan.ActOffline, Kind: "binding", Object: int64(id), Unit: unit, Name: name},
		map[string]any{"person": person})
}

// Returned notes that a person whose chat refused our letters is heard of again,
// in a chat, and tells the office what it was told the contrary of.
func Returned(tx *storage.Tx, person plan.PersonID, chat int64, now time.Time) error {
	if err := tx.Met(person, chat); err != nil {
		return err
	}
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	actor := world.ActorOf(person, now)
	if len(actor.Bindings) == 0 {
		return nil
	}
	return ToOffice(tx, world, person, plan.Letter{Text: messages.Reachable(lostParams(world, actor))}, now)
}

func lostParams(world *plan.Snapshot, actor plan.Actor) messages.UnreachableParams {
	p := world.Index.Person[actor.Person]
	out := messages.UnreachableParams{Name: p.Name, Phone: p.Phone}
	for _, u := range actor.Units() {
		out.Units = append(out.Units, world.UnitName(u))
	}
	return out
}

// Lost notes since when a person's chat refuses our letters, and tells the
// office once. Of somebody without a role nobody need know.
func Lost(tx *storage.Tx, person plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	p := world.Index.Person[person]
	if p == nil || !p.Unreachable.IsZero() {
		return nil
	}
	if err := tx.Unreachable(person, now); err != nil {
		return err
	}
	actor := world.ActorOf(person, now)
	if len(actor.Bindings) == 0 {
		return nil
	}
	return ToOffice(tx, world, person, plan.Letter{
		Text: messages.Unreachable(lostParams(world, actor)),
		Buttons: [][]plan.Button{{{
			Label: messages.SeePerson, Act: plan.ActPerson, Args: plan.Args{"person": arg(person)},
		}}},
	}, now)
}

package workflow

import (
	"slices"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Circular is what the office wants to put before whom.
type Circular struct {
	Bundle  string // key of a rules.Bundle
	Classes []rules.Class
	Due     plan.Day
	By      plan.PersonID
}

// PlanCirculation works out, without doing anything, exactly what would go to
// whom.
func PlanCirculation(world *plan.Snapshot, c Circular, now time.Time) (rules.Bundle, rules.Circle, error) {
	b, err := rules.FindBundle(world, c.Bundle)
	if err != nil {
		return b, rules.Circle{}, err
	}
	if err := rules.CheckDue(c.Due, now); err != nil {
		return b, rules.Circle{}, err
	}
	circle := rules.Address(world, b, c.Classes, now)
	if len(circle.To) == 0 {
		return b, circle, plan.Refuse(plan.WhyNoAddressee)
	}
	return b, circle, nil
}

// Circulate puts a text before its addressees: the versions are fixed from now
// on, and everybody who can be reached is asked.
func Circulate(tx *storage.Tx, circular Circular, now time.Time) (plan.Consultation, rules.Circle, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return plan.Consultation{}, rules.Circle{}, err
	}
	b, circle, err := PlanCirculation(world, circular, now)
	if err != nil {
		return plan.Consultation{}, circle, err
	}
	round := rules.Round(world, b.Text)
	c := plan.Consultation{
		Title: messages.ConsultationTitle(b.Text, round), Text: b.Text, Round: round, Drafts: b.Drafts,
		Opened: now, Due: rules.EndOfWork(circular.Due), By: circular.By, To: circle.To,
	}
	if c, err = tx.AddConsultation(c); err != nil {
		return c, circle, err
	}
	if err := useDrafts(tx, world, b.Drafts); err != nil {
		return c, circle, err
	}
	if err := tx.Record(plan.Event{At: now, Person: circular.By, Act: plan.ActCirculate, Kind: "consultation", Object: int64(c.ID), Name: c.Title},
		map[string]any{"drafts": b.Drafts, "units": circle.Units, "persons": circle.Persons, "due": circular.Due}); err != nil {
		return c, circle, err
	}
	for _, to := range c.To {
		if err := askOpinion(tx, world, c, to, now); err != nil {
			return c, circle, err
		}
	}
	return c, circle, nil
}

// useDrafts fixes versions: what was circulated can't be withdrawn any more.
func useDrafts(tx *storage.Tx, world *plan.Snapshot, drafts []plan.DraftID) error {
	for _, id := range drafts {
		d := world.Index.Draft[id]
		if d == nil || d.State == plan.DraftUsed {
			continue
		}
		used := *d
		used.State = plan.DraftUsed
		if err := tx.SaveDraft(used); err != nil {
			return err
		}
	}
	return nil
}

// askedTexts is how many texts the letter names before it says "and so on".
const askedTexts = 5

func askOpinion(tx *storage.Tx, world *plan.Snapshot, c plan.Consultation, to plan.Addressee, now time.Time) error {
	texts := DraftNames(world, rules.TextsFor(&c, to))
	p := messages.AskedParams{
		Title: c.Title, Unit: world.UnitName(to.Unit), Texts: texts, Due: c.Due, Both: Covers(world, rules.TextsFor(&c, to)) == "",
	}
	if len(texts) > askedTexts {
		p.Texts, p.More = texts[:askedTexts], len(texts)-askedTexts
	}
	args := plan.Args{"to": arg(to.ID)}
	l := plan.Letter{Text: messages.Asked(p), Priority: plan.PriorityNotice, Buttons: [][]plan.Button{
		{
			{Label: messages.GiveOpinion, Act: plan.ActOpinion, Args: args},
			{Label: messages.ActName(plan.ActNone), Act: plan.ActNone, Args: args},
		},
		{{Label: messages.SeeTexts, Act: plan.ActTexts, Args: args}},
	}}
	if to.Person != 0 {
		return ToPerson(tx, world, to.Person, l, now)
	}
	_, err := ToUnit(tx, world, to.Unit, 0, 0, l, now)
	return err
}

// DraftNames says what each version is a text of: a chapter's title or a plan's
// text.
func DraftNames(world *plan.Snapshot, drafts []plan.DraftID) []string {
	out := make([]string, 0, len(drafts))
	for _, id := range drafts {
		d := world.Index.Draft[id]
		if d == nil {
			continue
		}
		if d.Chapter == 0 {
			out = append(out, messages.BundleLabel(messages.BundleParams{Text: d.Text, Plans: []plan.PlanID{d.Plan}}))
			continue
		}
		out = append(out, messages.Place(messages.PlaceLabel(world.ChapterTitle(d.Chapter), d.Plan), ""))
	}
	return out
}

// Covers is the only plan the versions belong to, "" when they are of both.
func Covers(world *plan.Snapshot, drafts []plan.DraftID) plan.PlanID {
	var plans []plan.PlanID
	for _, id := range drafts {
		if d := world.Index.Draft[id]; d != nil && !slices.Contains(plans, d.Plan) {
			plans = append(plans, d.Plan)
		}
	}
	if len(plans) == 1 {
		return plans[0]
	}
	return ""
}

// CloseConsultation ends the units' own replying; the office may still enter
// what comes later.
func CloseConsultation(tx *storage.Tx, id plan.ConsultationID, by plan.PersonID, now time.Time) (plan.Consultation, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return plan.Consultation{}, err
	}
	found := world.Index.Consult[id]
	if found == nil {
		return plan.Consultation{}, plan.Refuse(plan.WhyGone)
	}
	c := *found
	if err := rules.Close(&c); err != nil {
		return c, err
	}
	c.Closed = now
	if err := tx.SaveConsultation(c); err != nil {
		return c, err
	}
	count := rules.Counts(world, id)
	return c, tx.Record(plan.Event{At: now, Person: by, Act: plan.ActClosing, Kind: "consultation", Object: int64(id), Name: c.Title},
		map[string]any{"sent": count.Units.Sent, "replied": count.Units.Replied, "persons": count.Persons.Replied})
}

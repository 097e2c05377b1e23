package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// Published is what became of telling results.
type Published struct {
	Consultation plan.Consultation
	Opinions     int
	Told         []string // proposers who were told here
	Untold       []string // proposers nobody of whom can be reached
	Which        string   // the opinions and their versions: changes when what waits does
}

// PlanPublication works out, without doing anything, what would be told to whom:
// all results that wait in a consultation, or only one.
func PlanPublication(world *plan.Snapshot, id plan.ConsultationID, only plan.OpinionID, now time.Time) (Published, error) {
	c := world.Index.Consult[id]
	if c == nil {
		return Published{}, plan.Refuse(plan.WhyGone)
	}
	out := Published{Consultation: *c}
	groups := proposers(rules.Publishable(world, id), only)
	if len(groups) == 0 {
		return out, plan.Refuse(plan.WhyAllPublic)
	}
	for _, opinions := range groups {
		out.Opinions += len(opinions)
		for _, o := range opinions {
			out.Which += arg(o.ID) + "." + arg(o.Version) + " "
		}
		out.reach(world, opinions[0], now)
	}
	return out, nil
}

// Publish tells proposers the results of their opinions.
func Publish(tx *storage.Tx, id plan.ConsultationID, only plan.OpinionID, by plan.PersonID, now time.Time) (Published, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return Published{}, err
	}
	out, err := PlanPublication(world, id, only, now)
	if err != nil {
		return out, err
	}
	for _, opinions := range proposers(rules.Publishable(world, id), only) {
		for _, o := range opinions {
			o.Published = now
			if _, err := saveHandled(tx, plan.ActPublish, o, by, now); err != nil {
				return out, err
			}
		}
		if err := tellResults(tx, world, out.Consultation.Title, opinions, now); err != nil {
			return out, err
		}
	}
	return out, nil
}

// proposers groups opinions by who put them forward, in order.
func proposers(opinions []plan.Opinion, only plan.OpinionID) [][]plan.Opinion {
	type who struct {
		unit   plan.UnitID
		person plan.PersonID
	}
	at := map[who]int{}
	var out [][]plan.Opinion
	for _, o := range opinions {
		if only != 0 && o.ID != only {
			continue
		}
		key := who{o.Unit, o.Person}
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], o)
	}
	return out
}

// reach notes whether a proposer can be told here. The office tells itself
// nothing.
func (p *Published) reach(world *plan.Snapshot, o plan.Opinion, now time.Time) {
	name := SeatName(world, plan.Addressee{Unit: o.Unit, Person: o.Person})
	switch {
	case len(proposerPeople(world, o, now)) > 0:
		p.Told = append(p.Told, name)
	case o.Unit == 0 || o.Unit != world.Settings.Office:
		p.Untold = append(p.Untold, name)
	}
}

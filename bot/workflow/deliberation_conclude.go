package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// SetRoll keeps who was at the meeting.
func SetRoll(tx *storage.Tx, id plan.DeliberationID, r plan.Roll, by plan.PersonID, now time.Time) error {
	world, d, err := findDeliberation(tx, id)
	if err != nil {
		return err
	}
	if !d.Open() {
		return concluded(d, plan.Refusal{Why: plan.WhyConcluded})
	}
	if err := rules.CheckRoll(r); err != nil {
		return err
	}
	d.Roll = r
	return saveDeliberation(tx, world, plan.ActRoll, d, by, map[string]any{"due": r.Due, "present": r.Present, "leave": r.Leave, "deputed": r.Deputed}, now)
}

// SetBallot has votes counted in this one deliberation, or not: the director's
// word. It is off unless somebody turns it on.
func SetBallot(tx *storage.Tx, id plan.DeliberationID, on bool, by plan.PersonID, now time.Time) error {
	world, d, err := findDeliberation(tx, id)
	if err != nil {
		return err
	}
	if !d.Open() {
		return concluded(d, plan.Refusal{Why: plan.WhyConcluded})
	}
	d.Ballot, d.Votes = on, plan.Votes{}
	return saveDeliberation(tx, world, plan.ActBallot, d, by, map[string]any{"on": on}, now)
}

// SetVotes keeps the counts of a ballot.
func SetVotes(tx *storage.Tx, id plan.DeliberationID, v plan.Votes, by plan.PersonID, now time.Time) error {
	world, d, err := findDeliberation(tx, id)
	if err != nil {
		return err
	}
	if err := rules.CheckVotes(world, d, v, now); err != nil {
		return concluded(d, err)
	}
	d.Votes = v
	return saveDeliberation(tx, world, plan.ActTally, d, by, map[string]any{"for": v.For, "against": v.Against, "abstained": v.Abstained}, now)
}

// Conclude keeps what the group came to and tells the group itself, the office
// and the work group.
func Conclude(tx *storage.Tx, id plan.DeliberationID, c plan.Conclusion, basis string, by plan.PersonID, now time.Time) (messages.DeliberationParams, error) {
	world, d, err := findDeliberation(tx, id)
	if err != nil {
		return messages.DeliberationParams{}, err
	}
	if err := rules.Conclude(d, now); err != nil {
		return messages.DeliberationParams{}, concluded(d, err)
	}
	d.Conclusion, d.Concluded, d.ConcludedBy, d.Basis = c, now, by, basis
	if err := saveDeliberation(tx, world, plan.ActConclude, d, by, map[string]any{"conclusion": c, "text": d.Text}, now); err != nil {
		return messages.DeliberationParams{}, err
	}
	if world, err = tx.Snapshot(); err != nil {
		return messages.DeliberationParams{}, err
	}
	p := DeliberationWords(world, d, now)
	h := newHerald(tx, world, by, now)
	if err := h.tellAll(plan.RoleLeader, plan.Letter{Text: messages.ConcludedNews(p), Buttons: [][]plan.Button{{SeeDeliberation(id)}}}); err != nil {
		return p, err
	}
	if err := h.tellAll(plan.RoleOffice, plan.Letter{Text: messages.ConcludedNews(p), Buttons: [][]plan.Button{{SeeDeliberation(id)}}}); err != nil {
		return p, err
	}
	return p, h.tellGroups(messages.ConcludedNote(p))
}

// NoteRevision keeps how the text was changed after it passed in principle.
func NoteRevision(tx *storage.Tx, id plan.DeliberationID, note string, by plan.PersonID, now time.Time) error {
	world, d, err := findDeliberation(tx, id)
	if err != nil {
		return err
	}
	if err := rules.ReviseText(world, d); err != nil {
		return err
	}
	if note, err = CheckRemark(note); err != nil {
		return err
	}
	d.Revision, d.Revised, d.RevisedBy = note, now, by
	if err := saveDeliberation(tx, world, plan.ActRevision, d, by, nil, now); err != nil {
		return err
	}
	h := newHerald(tx, world, by, now)
	return h.tellAll(plan.RoleOffice, plan.Letter{
		Text: messages.RevisionNews(DeliberationWords(world, d, now)), Buttons: [][]plan.Button{{SeeDeliberation(id)}},
	})
}

func saveDeliberation(tx *storage.Tx, world *plan.Snapshot, act plan.Act, d plan.Deliberation, by plan.PersonID, data map[string]any, now time.Time) error {
	if err := tx.SaveDeliberation(d); err != nil {
		return err
	}
	return recordDeliberation(tx, world, act, d, by, data, now)
}

// deliberationsWaiting says what waits for the office.
func deliberationsWaiting(world *plan.Snapshot, now time.Time) []string {
	var out []string
	for _, d := range rules.ToConclude(world, now) {
		out = append(out, messages.ConclusionWaits(DeliberationWords(world, d, now)))
	}
	for _, d := range rules.ToRevise(world) {
		out = append(out, messages.RevisionWaits(DeliberationWords(world, d, now)))
	}
	return out
}

package workflow

import (
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// MeantWords says which version an opinion is about, and whether a later one came
// since; "" when that is not known.
func MeantWords(world *plan.Snapshot, o plan.Opinion) string {
	m := rules.MeantBy(world, o)
	if m.Text == 0 {
		c := world.Index.Consult[o.Consultation]
		if c == nil {
			return ""
		}
		return messages.Meant(messages.MeantParams{Texts: VersionNames(world, c.Drafts)})
	}
	p := messages.MeantParams{Texts: VersionNames(world, []plan.DraftID{m.Text})}
	about := m.Text
	if m.Chapter != 0 {
		p.Chapter, about = VersionNames(world, []plan.DraftID{m.Chapter})[0], m.Chapter
	}
	if later := rules.Later(world, about); len(later) > 0 {
		p.Later = VersionNames(world, later[len(later)-1:])[0]
	}
	return messages.Meant(p)
}

// RepliedTo says which versions a reply was about.
func RepliedTo(world *plan.Snapshot, seat rules.Seat) string {
	return messages.Meant(messages.MeantParams{Texts: VersionNames(world, rules.TextsFor(seat.Consultation, seat.To))})
}

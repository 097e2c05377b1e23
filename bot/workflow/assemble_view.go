package workflow

import (
	"slices"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// AssemblyWords is what a whole text was put together from, in words.
func AssemblyWords(world *plan.Snapshot, d plan.Draft, a plan.Assembly) messages.AssemblyViewParams {
	old := rules.Outdated(world, a)
	p := messages.AssemblyViewParams{
		Draft: DraftWords(world, d), At: a.Made, By: world.PersonName(a.By), Old: chapterTitles(world, old), Reason: a.Reason, Count: a.Undecided,
	}
	there := map[plan.ChapterID]bool{}
	for _, id := range a.Parts {
		part := world.Index.Draft[id]
		if part == nil {
			continue
		}
		there[part.Chapter] = true
		words := partWords(world, world.ChapterTitle(part.Chapter), *part)
		words.New = slices.Contains(old, part.Chapter)
		p.Parts = append(p.Parts, words)
	}
	for _, c := range world.Chapters {
		if c.Plan == a.Plan && !there[c.ID] {
			p.Gone = append(p.Gone, c.Title)
		}
	}
	return p
}

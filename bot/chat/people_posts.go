package chat

import (
	"slices"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func (t *Turn) dividedWords(b plan.Binding, chapters []plan.ChapterID) messages.DividedPerson {
	return messages.DividedPerson{Name: t.World.PersonName(b.Person), Unit: t.World.UnitName(b.Unit), Chapters: t.titles(chapters)}
}

// askPosts lets the office tick the chapters a liaison looks after.
func askPosts(t *Turn) (Prompt, error) {
	b, err := t.binding()
	if err != nil {
		return Prompt{}, err
	}
	all := rules.ChaptersOf(t.World, b.Unit, t.Now)
	if len(all) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyNoPosts)
	}
	if _, begun := t.Args[gathering("chapters")]; !begun {
		t.Args[gathering("chapters")] = joinIDs(b.Chapters)
	}
	ticked := t.Gathered("chapters")
	var chosen []plan.ChapterID
	var buttons []plan.Button
	for _, c := range all {
		on := slices.Contains(ticked, id(c))
		if on {
			chosen = append(chosen, c)
		}
		buttons = append(buttons, Tick("chapters", id(c), messages.Clip(messages.PostLabel(t.postTitle(c), on))))
	}
	done := Choice("chapters", joinIDs(chosen), messages.PostsDone)
	done.Style = plan.StyleYes
	return Prompt{Text: messages.AskPosts(t.dividedWords(b, chosen)), Buttons: append(t.paged("chapters", buttons, 2, pageLines),
		[]plan.Button{done, Choice("chapters", "", messages.EveryChapter)})}, nil
}

// postTitle tells chapters of the same title in both plans apart.
func (t *Turn) postTitle(c plan.ChapterID) string {
	chapter := t.World.Index.Chapter[c]
	return messages.SlotLabel(messages.SlotParams{Title: chapter.Title, Plan: chapter.Plan})
}

func joinIDs(list []plan.ChapterID) string {
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = id(c)
	}
	return strings.Join(out, ",")
}

func divide(t *Turn) error {
	b, err := t.binding()
	if err != nil {
		return err
	}
	var chapters []plan.ChapterID
	for _, c := range rules.ChaptersOf(t.World, b.Unit, t.Now) {
		if slices.Contains(split(t.Args["chapters"]), id(c)) {
			chapters = append(chapters, c)
		}
	}
	if err := workflow.Divide(t.Tx, b.ID, chapters, t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	return t.Show(messages.PostsSaved(t.dividedWords(b, chapters)),
		[]plan.Button{Do(plan.ActPerson, messages.Back, plan.Args{"person": id(b.Person)})})
}

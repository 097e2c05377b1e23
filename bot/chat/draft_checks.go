package chat

import (
	"encoding/json"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// hint is what the words beside the file, or the paper's title, say about it.
func (t *Turn) hint() (rules.Hint, error) {
	words := t.Args["paper"]
	if takesFiles(t) {
		files, err := t.files()
		if err != nil {
			return rules.Hint{}, err
		}
		for _, u := range files {
			words += " " + u.Caption + " " + u.File.Name
		}
	}
	return rules.Hint{Words: words, Plan: messages.HeardPlan(words), Text: messages.HeardText(words)}, nil
}

// findings is what looking at a file found.
func findings(u plan.Upload) (c plan.Checks, ok bool) {
	return c, u.ID != 0 && json.Unmarshal([]byte(u.Checks), &c) == nil
}

// checks says what was found in a version's text.
func (t *Turn) checks(u plan.Upload, d plan.Draft) []string {
	c, ok := findings(u)
	if !ok {
		return nil
	}
	chapter := t.World.Index.Chapter[d.Chapter]
	domain := chapter != nil && chapter.Kind == plan.KindDomain && d.Kind == plan.DraftText && d.Text != plan.TextResearch
	return messages.DraftChecks(c, domain)
}

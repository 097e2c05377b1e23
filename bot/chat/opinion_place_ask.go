package chat

import (
	"strconv"
	"strings"

	"planbot/messages"
	"planbot/storage/plan"
)

// guessPlace takes what an earlier reply said, or the only chapter there is.
func guessPlace(no int) func(*Turn) (string, bool, error) {
	return func(t *Turn) (string, bool, error) {
		if o, ok, err := t.earlier(no); ok || err != nil {
			switch {
			case o.Chapter != 0:
				return chapterPlace(o.Chapter), ok, err
			case o.Plan != "":
				return string(o.Plan), ok, err
			}
			return everything, ok, err
		}
		places, err := t.places()
		if err != nil || len(places) != 2 { // one chapter, and its plan as a whole
			return "", false, err
		}
		_, chapter := t.readPlace(places[0])
		return places[0], chapter != 0, nil
	}
}

func askPlace(no int) func(*Turn) (Prompt, error) {
	return func(t *Turn) (Prompt, error) {
		places, err := t.places()
		if err != nil {
			return Prompt{}, err
		}
		var buttons []plan.Button
		for _, p := range places {
			buttons = append(buttons, Choice(nth("place", no), p, messages.Clip(t.placeLabel(p))))
		}
		ask := messages.PointAsk{No: t.shownNo(no)}
		rows := t.paged(nth("place", no), buttons, 2, placesPerPage)
		if row, err := strconv.Atoi(t.Args[nth("row", no)]); err == nil && t.Args[anew(nth("place", no))] == "" {
			ask.Row, ask.Typed, ask.Suggestion = row, t.Args[nth("typed", no)], messages.Cut(t.Args[nth("suggestion", no)], 200)
			rows = append(rows, t.restWhole(no, places)...)
		}
		return Prompt{Text: messages.AskPlace(ask), Buttons: rows}, nil
	}
}

// parsePlace takes a chapter's title, a part of it or its code.
func parsePlace(t *Turn, text string) (string, error) {
	places, err := t.places()
	if err != nil {
		return "", err
	}
	code, coded := messages.HeardChapterCode(text)
	var exact, part []string
	for _, value := range places {
		p, c := t.readPlace(value)
		chapter := t.World.Index.Chapter[c]
		label := t.placeLabel(value)
		switch {
		case chapter != nil && coded && chapter.Code == code, label == text, chapter != nil && chapter.Title == text,
			value == everything && text == messages.WholeText,
			chapter == nil && text == messages.PlanName(p):
			exact = append(exact, value)
		case strings.Contains(label, text):
			part = append(part, value)
		}
	}
	if len(exact) == 0 {
		exact = part
	}
	switch len(exact) {
	case 0:
		return "", plan.Refusal{Why: plan.WhyUnknownWord, Text: short(text)}
	case 1:
		return exact[0], nil
	}
	return "", plan.Refusal{Why: plan.WhyAmbiguous, Text: short(text)}
}

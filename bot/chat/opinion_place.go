package chat

import (
	"slices"
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// A place is written "c12" for a chapter, "women" for the whole text of a plan
// and "all" for everything.
const everything = "all"

func chapterPlace(c plan.ChapterID) string { return "c" + id(c) }

// readPlace reads a written place.
func (t *Turn) readPlace(value string) (plan.PlanID, plan.ChapterID) {
	if rest, ok := strings.CutPrefix(value, "c"); ok {
		if n, err := strconv.ParseInt(rest, 10, 64); err == nil {
			if c := t.World.Index.Chapter[plan.ChapterID(n)]; c != nil {
				return c.Plan, c.ID
			}
		}
	}
	if value == everything {
		return "", 0
	}
	return plan.PlanID(value), 0
}

func (t *Turn) placeName(value string) string {
	p, c := t.readPlace(value)
	return messages.Place(t.World.ChapterTitle(c), p)
}

func (t *Turn) placeLabel(value string) string {
	p, c := t.readPlace(value)
	return messages.PlaceLabel(t.World.ChapterTitle(c), p)
}

// places lists what an opinion can be about: the chapters of the texts put
// before the addressee, then the texts as a whole.
func (t *Turn) places() ([]string, error) {
	seat, err := t.chair()
	if err != nil {
		return nil, err
	}
	var chapters, whole []string
	for _, did := range rules.TextsFor(seat.Consultation, seat.To) {
		d := t.World.Index.Draft[did]
		if d == nil {
			continue
		}
		for _, c := range t.World.Chapters {
			if c.ID == d.Chapter || (d.Chapter == 0 && c.Plan == d.Plan) {
				chapters = append(chapters, chapterPlace(c.ID))
			}
		}
		if !slices.Contains(whole, string(d.Plan)) {
			whole = append(whole, string(d.Plan))
		}
	}
	if len(whole) > 1 {
		whole = append(whole, everything)
	}
	return append(chapters, whole...), nil
}

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
		return places[0], strings.HasPrefix(places[0], "c"), nil
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
		return Prompt{Text: messages.AskPlace(ask), Buttons: t.paged(nth("place", no), buttons, 2, 8)}, nil
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

package chat

import (
	"strings"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

func original(o plan.Opinion) string { return o.Original }

func suggestion(o plan.Opinion) string { return o.Suggestion }

func reason(o plan.Opinion) string { return o.Reason }

// earlier is the opinion that the no-th one words anew, if it does.
func (t *Turn) earlier(no int) (plan.Opinion, bool, error) {
	if t.Args[nth("point", no)] == "" {
		return plan.Opinion{}, false, nil
	}
	oid, err := t.id(nth("point", no))
	if err != nil {
		return plan.Opinion{}, false, err
	}
	o, err := rules.OpinionOf(t.World, plan.OpinionID(oid))
	return o, err == nil, err
}

// before answers a field with what the earlier reply said.
func before(no int, part func(plan.Opinion) string) func(*Turn) (string, bool, error) {
	return func(t *Turn) (string, bool, error) {
		o, ok, err := t.earlier(no)
		return part(o), ok, err
	}
}

// askPoint asks for one text of an opinion; only the suggestion can't be skipped.
func askPoint(field string, no int, ask func(messages.PointAsk) string) func(*Turn) (Prompt, error) {
	return func(t *Turn) (Prompt, error) {
		p := Prompt{Text: ask(messages.PointAsk{No: t.shownNo(no), Place: t.placeName(t.Args[nth("place", no)])})}
		if field != "suggestion" {
			p.Buttons = [][]plan.Button{{Choice(nth(field, no), "", messages.SkipField)}}
		}
		return p, nil
	}
}

func parsePoint(_ *Turn, text string) (string, error) {
	text = strings.TrimSpace(text)
	switch {
	case text == "":
		return "", plan.Refuse(plan.WhyEmpty)
	case len([]rune(text)) > rules.MaxPoint:
		return "", plan.Refuse(plan.WhyLongPoint)
	}
	return text, nil
}

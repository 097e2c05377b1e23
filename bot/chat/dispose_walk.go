package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// listArgs are the arguments that say which list an opinion was opened from.
var listArgs = []string{"consultation", "chapter", "all", "page"}

// about are the arguments of a button about an opinion, the list it was opened
// from kept.
func (t *Turn) about(o plan.Opinion, more ...string) plan.Args {
	args := plan.Args{"opinion": id(o.ID)}
	for _, name := range listArgs {
		if v := t.Args[name]; v != "" {
			args[name] = v
		}
	}
	for i := 0; i+1 < len(more); i += 2 {
		args[more[i]] = more[i+1]
	}
	return args
}

func (t *Turn) step(o plan.Opinion, act plan.Act, label string, more ...string) plan.Button {
	b := Do(act, label, t.about(o, more...))
	b.Version = o.Version
	return b
}

// walkButtons lead back to the list and on to the next opinion without a result.
func (t *Turn) walkButtons(o plan.Opinion) []plan.Button {
	back := t.about(o)
	delete(back, "opinion")
	back["consultation"] = id(o.Consultation)
	row := []plan.Button{Do(plan.ActOpinions, messages.BackToList, back)}
	if next, ok := t.nextOpinion(o); ok {
		row = append(row, Do(plan.ActHandle, messages.NextOpinion, t.about(next)))
	}
	return row
}

// nextOpinion is the next one without a result, beginning anew at the end.
func (t *Turn) nextOpinion(o plan.Opinion) (plan.Opinion, bool) {
	list := t.inQueue(o.Consultation, false)
	at := slices.IndexFunc(list, func(x plan.Opinion) bool { return x.ID > o.ID })
	if at < 0 {
		at = 0
	}
	if len(list) == 0 || list[at].ID == o.ID {
		return o, false
	}
	return list[at], true
}

// unrealized is the value of "all" that lists the adopted opinions not found in a
// later text yet.
const unrealized = "taken"

// inQueue are the opinions of a consultation the list shows: of the chapter
// chosen, and unless all are wanted only those without a result.
func (t *Turn) inQueue(c plan.ConsultationID, all bool) []plan.Opinion {
	var out []plan.Opinion
	for _, o := range rules.Opinions(t.World, c) {
		if chapter, chosen := t.Args["chapter"]; chosen && chapter != id(o.Chapter) {
			continue
		}
		switch {
		case all && t.Args["all"] == unrealized:
			if !rules.Realizable(o) || o.Realized != "" {
				continue
			}
		case !all && o.State == plan.OpinionDecided:
			continue
		}
		out = append(out, o)
	}
	return out
}

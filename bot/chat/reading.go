package chat

import (
	"maps"
	"slices"
	"strings"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// readings lists what a sentence may ask of this person: one, several where it is
// open which, none where nothing was made of it or the person may do none of it.
func (t *Turn) readings(h plan.Heard) []reading {
	if h.Ask == plan.AskCard {
		return t.cards(h)
	}
	if h.Ask != "" {
		return t.questions(h)
	}
	var out []reading
	if _, dated := t.sentenceDay(h); dated && slices.Equal(h.Acts, []plan.Act{plan.ActSubmit}) && t.allowed(plan.ActExtend) {
		h.Acts = []plan.Act{plan.ActSubmit, plan.ActExtend} // by another day: now, or may it be later?
	}
	for _, act := range t.able(h.Acts) {
		for _, r := range t.commence(act, h) {
			if !slices.ContainsFunc(out, func(x reading) bool { return x.act == r.act && maps.Equal(x.args, r.args) }) {
				out = append(out, r)
			}
		}
	}
	return out
}

// able keeps the acts the person may do; where a word names one act for the
// office and another for a unit, the person's own is taken.
func (t *Turn) able(acts []plan.Act) []plan.Act {
	var out []plan.Act
	for _, act := range acts {
		if other, ok := peers[act]; ok && !t.allowed(act) {
			act = other
		}
		if act == plan.ActApply && len(t.Actor.Bindings) > 0 {
			continue
		}
		if t.allowed(act) && !slices.Contains(out, act) {
			out = append(out, act)
		}
	}
	if len(out) == 0 && len(acts) == 1 {
		return acts[:1] // the refusal says why
	}
	return out
}

// peers are the acts a unit's people do under the office's word.
var peers = map[plan.Act]plan.Act{
	plan.ActOpinions: plan.ActOpinion, plan.ActReplies: plan.ActTodo, plan.ActRemind: plan.ActTodo, plan.ActDesk: plan.ActTodo,
	plan.ActProxy: plan.ActOpinion, plan.ActHandover: plan.ActPeople, plan.ActTodo: plan.ActStatus, plan.ActStage: plan.ActStatus, plan.ActPeople: plan.ActMe,
	plan.ActUnits: plan.ActBasis, plan.ActBasis: plan.ActStatus, plan.ActExtensions: plan.ActExtend, plan.ActBrief: plan.ActStatus, plan.ActBoard: plan.ActStatus,
	plan.ActMoveStage: plan.ActExtend, plan.ActPostpone: plan.ActExtend,
}

// questions is one reading: a question is answered at once for all that fits.
func (t *Turn) questions(h plan.Heard) []reading {
	args := plan.Args{"ask": string(h.Ask)}
	units, chapters := t.subjects(h)
	put(args, "unit", units)
	put(args, "chapter", chapters)
	var people []plan.PersonID
	for _, m := range h.Mentions {
		people = append(people, m.Persons...)
	}
	put(args, "person", people)
	if h.Plan != "" {
		args["plan"] = string(h.Plan)
	}
	if h.Stage != 0 {
		args["stage"] = id(int64(h.Stage))
	}
	if day, ok := t.sentenceDay(h); ok {
		args["day"] = day.String()
	}
	if h.Own {
		args["own"] = "1"
	}
	if about := unknown(h); about != "" {
		return t.askedBack(about, args)
	}
	return []reading{{act: plan.ActAsk, args: args}}
}

// askedBack puts a question about a name that is nearly one, or several, back with
// a button for each; it is never taken for granted.
func (t *Turn) askedBack(about string, args plan.Args) []reading {
	var out []reading
	offer := func(field, value, label string) {
		with := maps.Clone(args)
		with[field] = value
		out = append(out, reading{plan.ActAsk, with, label, true})
	}
	for _, u := range rules.SuggestUnits(t.World, about, mostNear) {
		offer("unit", id(u), t.World.UnitName(u))
	}
	for _, c := range rules.SuggestChapters(t.World, about) {
		offer("chapter", id(c), t.chapterLabel(c))
	}
	return out
}

// unknown is what a question names that nothing is called by.
func unknown(h plan.Heard) string {
	if h.Ask == plan.AskMeeting || h.Ask == plan.AskDay {
		return ""
	}
	for _, left := range h.Left {
		if len([]rune(left)) > 1 && len(h.Mentions) == 0 {
			return left
		}
		for _, m := range h.Mentions {
			if m.Loose > 0 && len(m.Units) > 0 {
				return m.Words + left
			}
		}
	}
	return ""
}

func put[T ~int64](args plan.Args, name string, list []T) {
	if len(list) > 0 {
		var all []string
		for _, v := range list {
			all = append(all, id(v))
		}
		args[name] = strings.Join(all, ",")
	}
}

// sentenceDay is the day a sentence names.
func (t *Turn) sentenceDay(h plan.Heard) (plan.Day, bool) {
	switch today := plan.DayOf(t.Now); {
	case len(h.Days) > 0:
		said := h.Days[len(h.Days)-1]
		if messages.MeansMonthEnd(said.Words) {
			return rules.PrevWorkday(t.World.Calendar, said.Day, today), true
		}
		return said.Day, true
	case h.Workdays > 0:
		return rules.AddWorkdays(t.World.Calendar, today, h.Workdays, today), true
	}
	return 0, false
}

package messages

import (
	"slices"
	"strings"
	"time"

	"planbot/storage/plan"
)

// keywords are all fixed words of a sentence.
var keywords = allKeywords()

// someDay is a day to ask whether a word is a date at all.
var someDay = plan.Date(2021, time.January, 4)

func allKeywords() map[string]keyword {
	all := map[string]keyword{}
	put := func(words string, set func(*keyword)) {
		for _, w := range heardList(words) {
			if _, date := HeardDay(w, someDay); date {
				continue
			}
			k := all[w]
			set(&k)
			all[w] = k
		}
	}
	for act, a := range acts {
		put(strings.Join(a.heard, " "), func(k *keyword) { k.act = act })
	}
	for act, words := range actWords {
		put(words, func(k *keyword) { k.act = act })
	}
	for s, words := range senses {
		if s != senseFiller {
			put(words, func(k *keyword) { k.sense = s })
		}
	}
	for p, words := range planWords {
		put(words, func(k *keyword) { *k = keyword{plan: p} })
	}
	for text, words := range textWords {
		put(words, func(k *keyword) { *k = keyword{text: text} })
	}
	put(senses[senseFiller]+" "+bothPlans, func(k *keyword) {
		if *k == (keyword{}) {
			k.sense = senseFiller
		}
	})
	return all
}

// meaning decides what the fixed words of a sentence say together.
func meaning(h *plan.Heard, said []keyword) {
	is := map[sense]bool{}
	var acts []plan.Act
	plans := map[plan.PlanID]bool{}
	for _, k := range said {
		is[k.sense] = true
		if k.act != "" && !slices.Contains(acts, k.act) {
			acts = append(acts, k.act)
		}
		if k.plan != "" {
			plans[k.plan], h.Plan = true, k.plan
		}
		if k.text != "" {
			h.Text = k.text
		}
	}
	if len(plans) > 1 {
		h.Plan = ""
	}
	h.Own, h.None = is[senseOwn], is[senseNone]
	if h.Ask = asked(h, is, acts); h.Ask == "" {
		h.Acts = meant(is, acts)
	}
	named := len(h.Mentions) > 0 || h.Plan != "" || h.Text != "" || h.Stage != 0
	switch {
	case h.Ask != "" || len(h.Acts) > 0:
	case is[senseHow] && named:
		h.Ask = plan.AskCard
	case is[senseHow] || is[senseMany]:
		h.Acts = []plan.Act{plan.ActStatus}
	case named:
		h.Ask = plan.AskCard
	case (len(h.Days) > 0 || h.Workdays > 0) && len(h.Left) == 0:
		h.Ask = plan.AskDay
	}
}

// asked is the question the words put; "" when they put none.
func asked(h *plan.Heard, is map[sense]bool, acts []plan.Act) plan.Ask {
	about := len(h.Mentions) > 0
	in := is[senseHand] || is[senseHanded]
	asks := is[senseWho] || is[senseMany]
	missing := is[senseMissing] || (is[senseHand] && is[senseNot])
	switch {
	case is[senseMeet]:
		return plan.AskMeeting
	case is[senseSilent], is[senseReply] && asks, is[senseNone] && asks, is[senseReply] && about && is[senseWhether]:
		return plan.AskUnanswered
	case missing && h.Own:
		return plan.AskState
	case missing && about && !is[senseWho]:
		return plan.AskState
	case missing:
		return plan.AskMissing
	case is[senseWorkday] && len(h.Days) > 0:
		return plan.AskDay
	case (is[senseContact] || is[senseLiaison] && (about || is[senseWho])) && only(acts, plan.ActPeople):
		return plan.AskContact
	case is[senseWhen] && (about || in || is[senseReply] || h.Own || h.Stage != 0 || h.Text != "" || h.Plan != "" || only(acts, plan.ActStage, plan.ActStatus)):
		return plan.AskWhen
	case is[senseLead]:
		return plan.AskLead
	case in && asks && !about:
		return plan.AskMissing
	case is[senseHanded], is[senseHand] && len(h.Days)+h.Workdays == 0 && (is[senseWhether] || is[senseHow] || asks):
		return plan.AskState
	}
	return ""
}

// only tells whether no other acts are named.
func only(acts []plan.Act, these ...plan.Act) bool {
	return !slices.ContainsFunc(acts, func(a plan.Act) bool { return !slices.Contains(these, a) })
}

// meant is which acts the words name.
func meant(is map[sense]bool, acts []plan.Act) []plan.Act {
	lists := []plan.Act{plan.ActVersions, plan.ActMaterial, plan.ActUnits, plan.ActApply}
	if is[senseHand] && only(acts, lists...) {
		return []plan.Act{plan.ActSubmit}
	}
	if len(acts) > 1 { // a list beside an act is what the act is about
		acts = slices.DeleteFunc(acts, func(a plan.Act) bool { return slices.Contains(lists, a) })
	}
	return acts
}

package chat

import (
	"strings"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// commence is the readings of an act with what else the sentence says: whom or what
// a list is to show, or the first answers of a dialogue. Each answer goes through
// its field like a typed one, and stands on the card that is confirmed.
func (t *Turn) commence(act plan.Act, h plan.Heard) []reading {
	one := func(args plan.Args) []reading { return []reading{{act: act, args: args, label: messages.ActName(act)}} }
	units, chapters := t.subjects(h)
	switch act {
	case plan.ActReference, plan.ActVersions:
		if papers := t.paperReadings(h); len(papers) > 0 {
			return papers
		}
		if act == plan.ActVersions {
			return t.beginVersions(h, chapters, one)
		}
	case plan.ActStatus, plan.ActUnits:
		if len(units)+len(chapters) > 0 || h.Plan != "" || h.Stage != 0 {
			h.Ask = plan.AskCard
			if found := t.cards(h); len(found) > 0 {
				return found
			}
		}
	case plan.ActTodo:
		if t.overseer() && len(units)+len(chapters) > 0 {
			return t.cards(h)
		}
		if args := (plan.Args{}); len(chapters) > 0 {
			put(args, "chapters", chapters)
			return one(args)
		}
	case plan.ActPeople:
		return t.beginPeople(h, units, one)
	case plan.ActRemind, plan.ActCalls:
		return t.beginRemind(act, units, chapters)
	case plan.ActStage:
		if h.Stage != 0 {
			return one(plan.Args{"stage": id(int64(h.Stage))})
		}
	case plan.ActNone, plan.ActProxy:
		if t.allowed(plan.ActProxy) && len(units) > 0 && (h.None || act == plan.ActProxy) {
			args := t.hints(plan.ActProxy, h, units, chapters)
			if h.None {
				args["kind"] = string(plan.ReplyNone)
			}
			return []reading{{act: plan.ActProxy, args: args, label: messages.ActName(plan.ActProxy)}}
		}
	case plan.ActInvite:
		return one(t.inviteHints(h, units))
	case plan.ActOpinions:
		var out []reading
		for _, c := range chapters {
			out = append(out, reading{act: act, args: plan.Args{"chapter": id(c)}, label: t.chapterLabel(c)})
		}
		if len(out) > 0 {
			return out
		}
	case plan.ActAssemble:
		return t.beginAssemble(h, one)
	}
	return one(t.hints(act, h, units, chapters))
}

func (t *Turn) beginPeople(h plan.Heard, units []plan.UnitID, one func(plan.Args) []reading) []reading {
	if found := t.personReadings(h); len(found) > 0 {
		return found
	}
	var out []reading
	for _, u := range units {
		out = append(out, reading{act: plan.ActPeople, args: plan.Args{"view": viewUnit, "unit": id(u)}, label: t.World.UnitName(u)})
	}
	if len(out) == 0 {
		return one(nil)
	}
	return out
}

// beginVersions leads to the versions of a chapter, of the plan, or to all.
func (t *Turn) beginVersions(h plan.Heard, chapters []plan.ChapterID, one func(plan.Args) []reading) []reading {
	have := map[plan.ChapterID]bool{}
	plans := map[plan.PlanID]bool{}
	for _, d := range rules.Readable(t.World, t.Actor, t.Now) {
		have[d.Chapter], plans[d.Plan] = true, true
	}
	var out []reading
	for _, c := range chapters {
		if have[c] {
			args := plan.Args{"plan": string(t.World.Index.Chapter[c].Plan), "chapter": id(c)}
			out = append(out, reading{act: plan.ActVersions, args: args, label: t.chapterLabel(c)})
		}
	}
	switch {
	case len(out) > 0:
		return out
	case len(chapters) > 0:
		return t.questions(plan.Heard{Ask: plan.AskState, Mentions: []plan.Mention{{Chapters: chapters}}})
	case plans[h.Plan]:
		return one(plan.Args{"plan": string(h.Plan)})
	}
	return one(nil)
}

// beginRemind is the card of each unit named, or of those that lead the chapters.
func (t *Turn) beginRemind(act plan.Act, units []plan.UnitID, chapters []plan.ChapterID) []reading {
	if len(units) == 0 {
		seen := map[plan.UnitID]bool{}
		for _, c := range chapters {
			if u := rules.Standing(t.World, t.World.LeadOf(c, t.Now)); !seen[u] {
				seen[u] = true
				units = append(units, u)
			}
		}
	}
	var out []reading
	for _, u := range units {
		one := reading{act: plan.ActRemind, args: plan.Args{"unit": id(u)}, label: t.World.UnitName(u)}
		if act == plan.ActCalls {
			one.act = plan.ActCall
		}
		out = append(out, one)
	}
	if len(out) == 0 {
		return []reading{{act: act, label: messages.ActName(act)}}
	}
	return out
}

// beginAssemble takes the text named by plan and stage, if only one is meant.
func (t *Turn) beginAssemble(h plan.Heard, one func(plan.Args) []reading) []reading {
	var fit []string
	for _, s := range rules.WholeSlots(t.World, t.Now) {
		if (h.Plan == "" || s.Plan == h.Plan) && (h.Text == "" || s.Text == h.Text) {
			fit = append(fit, wholeValue(s))
		}
	}
	if len(fit) == 1 && (h.Plan != "" || h.Text != "") {
		return one(plan.Args{"whole": fit[0]})
	}
	return one(nil)
}

// hint is the argument in which an answer waits, as if typed, for the dialogue to
// come to its field.
func hint(field string) string { return "_said." + field }

// hints are the first answers of a dialogue. A day ahead answers what is set, a
// day that lies back when something came.
func (t *Turn) hints(act plan.Act, h plan.Heard, units []plan.UnitID, chapters []plan.ChapterID) plan.Args {
	args := plan.Args{}
	row := t.chat.table.byAct[act]
	say := func(text string, fields ...string) {
		for _, f := range fields {
			if text != "" && row.has(f) {
				args[hint(f)] = text
				return
			}
		}
	}
	var names []string
	for _, u := range units {
		names = append(names, t.World.UnitName(u))
	}
	switch {
	case len(names) == 1:
		say(names[0], "unit", "units", "to")
	case row.has("units"):
		say(strings.Join(names, ","), "units")
	case len(names) > 1:
		say(said(h, func(m plan.Mention) bool { return len(m.Units) > 0 }), "unit", "to")
	}
	switch {
	case len(chapters) == 1:
		say(t.World.ChapterTitle(chapters[0]), "slot", "duty")
		if row.has("chapter") {
			args["chapter"] = id(chapters[0])
		}
	case len(chapters) > 1:
		say(said(h, func(m plan.Mention) bool { return len(m.Chapters) > 0 }), "slot", "duty")
	}
	if day, ok := t.sentenceDay(h); ok {
		words := day.String()
		if len(h.Days) > 0 {
			words = h.Days[len(h.Days)-1].Words
		}
		if day < plan.DayOf(t.Now) && (row.has("received") || row.has("sent") || row.has("on")) {
			say(words, "received", "sent", "on")
		} else {
			say(words, "due", "until", "day", "deadline", "promise")
		}
	}
	if h.Workdays > 0 {
		say(id(int64(h.Workdays)), "days")
	}
	if h.Stage != 0 && row.has("stage") {
		args["stage"] = id(int64(h.Stage))
	}
	return args
}

// said is how the sentence itself names what fits.
func said(h plan.Heard, fits func(plan.Mention) bool) string {
	for _, m := range h.Mentions {
		if fits(m) {
			return m.Words
		}
	}
	return ""
}

func (r *Row) has(field string) bool {
	for i := range r.Fields {
		if r.Fields[i].Name == field {
			return true
		}
	}
	return false
}

// inviteHints hear whom to invite as what: the unit, the role, name and number.
func (t *Turn) inviteHints(h plan.Heard, units []plan.UnitID) plan.Args {
	args := plan.Args{}
	rest, whole := strings.Join(h.Left, " "), ""
	if t.Message != nil {
		whole = t.Message.Text
	}
	for _, value := range inviteRoles {
		role, rank := splitRole(value)
		for _, name := range []string{messages.RoleName(role, rank), messages.RoleChoice(role, rank)} {
			if name != "" && strings.Contains(whole, name) && args[hint("role")] == "" {
				args[hint("role")], rest = name, strings.TrimSpace(strings.Replace(rest, name, " ", 1))
			}
		}
	}
	for _, m := range h.Mentions {
		if len(m.Members) > 0 && len(m.Persons) == 0 {
			args[hint("role")], args[hint("member")] = messages.RoleChoice(plan.RoleLeader, ""), m.Words
		}
		if len(m.Persons) > 0 {
			rest = m.Words + " " + rest
		}
	}
	if len(units) == 1 {
		args[hint("unit")] = t.World.UnitName(units[0])
		if args[hint("role")] == "" {
			args[hint("role")] = messages.RoleName(plan.RoleLiaison, "")
		}
	}
	if _, _, err := namePhone(rest); err == nil {
		args[hint("name")] = rest
	}
	return args
}

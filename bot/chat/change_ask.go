package chat

import (
	"slices"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// keepDates is the answer that leaves dates as they are.
const keepDates = "keep"

// changeAsk are the particulars the questions of a change speak of.
func (t *Turn) changeAsk(kind plan.ChangeKind) messages.ChangeAskParams {
	p := messages.ChangeAskParams{Kind: kind}
	v, err := t.id("chapter")
	if c := t.World.Index.Chapter[plan.ChapterID(v)]; err == nil && c != nil {
		p.Chapter = messages.ChapterName(c.Plan, c.Title)
		p.Unit = t.World.UnitName(t.World.LeadOf(c.ID, t.Now))
	}
	return p
}

func askChangeUnit(kind plan.ChangeKind) func(*Turn) string {
	return func(t *Turn) string { return messages.AskChangeUnit(t.changeAsk(kind)) }
}

// pickChapter asks for a chapter that has an owner in the annexes.
func pickChapter(field string, kind plan.ChangeKind) pick {
	return pick{
		field: field, text: func(t *Turn) string { return messages.AskChangeChapter(t.changeAsk(kind)) }, none: plan.WhyUnknownWord, cols: 2, size: 8,
		find: func(t *Turn, text string) []int64 {
			var slots []rules.Slot
			var all []int64
			for _, c := range t.World.Chapters {
				if c.Kind != plan.KindSection {
					slots = append(slots, rules.Slot{Plan: c.Plan, Chapter: c.ID})
					all = append(all, int64(c.ID))
				}
			}
			if text == "" {
				return all
			}
			all = nil
			if code, ok := messages.HeardChapterCode(text); ok {
				for _, c := range t.World.Chapters {
					if c.Code == code && c.Kind != plan.KindSection {
						return []int64{int64(c.ID)}
					}
				}
			}
			for _, s := range rules.FindSlots(t.World, slots, text, messages.HeardPlan(text)) {
				all = append(all, int64(s.Chapter))
			}
			return all
		},
		label: func(t *Turn, v int64) string { return t.chapterLabel(plan.ChapterID(v)) },
	}
}

// pickChangeLead asks for the new lead: a supporting unit of the chapter most
// likely, so these come first.
func pickChangeLead() Field {
	p := pickUnit("into", askChangeUnit(plan.ChangeLead))
	find := p.find
	p.find = func(t *Turn, text string) []int64 {
		found := find(t, text)
		v, err := t.id("chapter")
		if err != nil {
			return found
		}
		lead := t.World.LeadOf(plan.ChapterID(v), t.Now)
		found = slices.DeleteFunc(slices.Clone(found), func(u int64) bool { return plan.UnitID(u) == lead && text == "" })
		helps := t.World.Supports(plan.ChapterID(v), t.Now)
		slices.SortStableFunc(found, func(a, b int64) int {
			return place(slices.Contains(helps, plan.UnitID(a))) - place(slices.Contains(helps, plan.UnitID(b)))
		})
		return found
	}
	return p.asked(nil)
}

func place(first bool) int {
	if first {
		return 0
	}
	return 1
}

// pickSupport asks which supporting unit leaves.
func pickSupport() pick {
	p := pickUnit("into", askChangeUnit(plan.ChangeUnsupport))
	p.find = func(t *Turn, text string) []int64 {
		v, err := t.id("chapter")
		if err != nil {
			return nil
		}
		able := rules.Droppable(t.World, plan.ChapterID(v), t.Now)
		if text != "" {
			meant := rules.FindUnits(t.World, text)
			able = slices.DeleteFunc(able, func(u plan.UnitID) bool { return !slices.Contains(meant, u) })
		}
		return ids(able)
	}
	return p
}

// leadsCertain: a lead in doubt can't go on as a supporting unit.
func leadsCertain(t *Turn) bool {
	v, err := t.id("chapter")
	return err == nil && !rules.InDoubt(t.World, t.World.LeadOf(plan.ChapterID(v), t.Now))
}

func askStays(t *Turn) (Prompt, error) {
	return Prompt{Text: messages.AskStays(t.changeAsk(plan.ChangeLead)), Buttons: [][]plan.Button{{
		Choice("stays", "1", messages.StaysYes), Choice("stays", "0", messages.StaysNo),
	}}}, nil
}

// needsUntil: something that goes over is near or past its date. A change that
// can't be made is refused here already.
func needsUntil(act plan.Act) func(*Turn) bool {
	return func(t *Turn) bool {
		o, err := t.ordering(act)
		return err != nil || len(rules.MovesOf(t.World, o.Transfer, t.Now).Near()) > 0
	}
}

func askUntil(act plan.Act) func(*Turn) (Prompt, error) {
	return func(t *Turn) (Prompt, error) {
		o, err := t.ordering(act)
		if err != nil {
			return Prompt{}, err
		}
		m := rules.MovesOf(t.World, o.Transfer, t.Now)
		var buttons []plan.Button
		for _, day := range rules.ProposeTakeovers(t.World, m, t.Now) {
			buttons = append(buttons, Choice("until", day.String(), messages.TakeoverChoice(day)))
		}
		if !m.Late() {
			buttons = append(buttons, Choice("until", keepDates, messages.KeepTheirDates))
		}
		return Prompt{Text: messages.AskTakeover(messages.ChangeAskParams{
			Unit: t.World.UnitName(o.Into), Near: workflow.ChangeLines(t.World, m.Near(), t.Now), Late: m.Late(),
		}), Buttons: Grid(buttons, 2)}, nil
	}
}

func parseUntil(act plan.Act) func(*Turn, string) (string, error) {
	return func(t *Turn, text string) (string, error) {
		day, err := t.heardDay(text)
		if err != nil {
			return "", err
		}
		return day.String(), checkUntil(act)(t, day.String())
	}
}

func checkUntil(act plan.Act) func(*Turn, string) error {
	return func(t *Turn, value string) error {
		o, err := t.ordering(act)
		if err != nil {
			return err
		}
		m := rules.MovesOf(t.World, o.Transfer, t.Now)
		if value == keepDates {
			if m.Late() {
				return plan.Refuse(plan.WhyTakeoverDay)
			}
			return nil
		}
		day, err := plan.ParseDay(value)
		if err != nil {
			return plan.Refusal{Why: plan.WhyBadDate, Text: short(value)}
		}
		return rules.CheckTakeover(t.World, m, day, t.Now)
	}
}

// changeButtons lead from a chapter's card to what can be changed of it.
func (t *Turn) changeButtons(c plan.Chapter) [][]plan.Button {
	if c.Kind == plan.KindSection || t.Place != plan.PlacePrivate {
		return nil
	}
	args := plan.Args{"chapter": id(c.ID)}
	var row []plan.Button
	for _, b := range []plan.Button{
		Do(plan.ActLead, messages.ChangeLeadShort, args), Do(plan.ActSupport, messages.AddSupportShort, args), Do(plan.ActUnsupport, messages.DropSupportName, args),
	} {
		if t.allowed(b.Act) {
			row = append(row, b)
		}
	}
	return Grid(row, 2)
}

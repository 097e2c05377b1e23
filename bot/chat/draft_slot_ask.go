package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// slotsShown is how many places to hand in for one message offers.
const slotsShown = 8

// askSlot offers the places of the unit in pages, narrowed by what was typed.
func askSlot(t *Turn) (Prompt, error) {
	slots, err := t.slots()
	if err != nil {
		return Prompt{}, err
	}
	if len(slots) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyNoSlot)
	}
	shown, more := t.shownSlots(slots)
	page, last := pageOf(t.Args["slot_page"], len(shown), slotsShown)
	var buttons []plan.Button
	for _, s := range shown[page*slotsShown : min((page+1)*slotsShown, len(shown))] {
		buttons = append(buttons, Choice("slot", slotKey(s), t.slotLabel(s, slots)))
	}
	rows := Grid(buttons, 2)
	if len(buttons) <= 3 {
		rows = Column(buttons)
	}
	var turn []plan.Button
	step := func(label, name, value string) {
		turn = append(turn, plan.Button{Label: label, Act: plan.ActAnswer, Args: plan.Args{name: value}})
	}
	if page > 0 {
		step(messages.PagePrev, "slot_page", strconv.Itoa(page-1))
	}
	if page < last {
		step(messages.PageNext, "slot_page", strconv.Itoa(page+1))
	}
	if t.Args["slot_find"] != "" {
		step(messages.AllOfIt, "slot_find", "")
	}
	if more {
		step(messages.OtherMaterial, "slot_all", "1")
	}
	if len(turn) > 0 {
		rows = append(rows, turn)
	}
	p := messages.AskSlotParams{More: more || last > 0}
	if unit, err := t.id("unit"); err == nil && len(distinct(t.Actor.Units())) != 1 {
		p.Unit = t.World.UnitName(plan.UnitID(unit))
	}
	if files, err := t.files(); err == nil && len(files) > 0 {
		p.File = files[0].File.Name
	}
	return Prompt{Text: messages.AskSlot(p), Buttons: rows}, nil
}

// shownSlots are the places a question offers: those that fit what was typed;
// else the unit's own and what it was asked for, with the chapters it merely
// supports behind one more button.
func (t *Turn) shownSlots(slots []rules.Slot) (shown []rules.Slot, more bool) {
	if typed := t.Args["slot_find"]; typed != "" {
		if found := rules.FindSlots(t.World, slots, typed, messages.HeardPlan(typed)); len(found) > 0 {
			return found, false
		}
	}
	for _, s := range slots {
		if s.Kind != plan.DraftMaterial || s.Owed {
			shown = append(shown, s)
		}
	}
	if t.Args["slot_all"] != "" || len(shown) == 0 {
		return slots, false
	}
	return shown, len(shown) < len(slots)
}

// slotLabel names the text only where the unit has several of them open.
func (t *Turn) slotLabel(s rules.Slot, among []rules.Slot) string {
	p := messages.SlotParams{
		Kind: s.Kind, Title: t.World.ChapterTitle(s.Chapter), Plan: s.Plan, Material: s.Kind == plan.DraftMaterial,
	}
	for _, o := range among {
		if o.Kind == plan.DraftText && s.Kind == plan.DraftText && o.Text != s.Text {
			p.Text = s.Text
		}
	}
	return messages.SlotLabel(p)
}

// parseSlot takes a typed title, a part of it, or the chapter's code.
func parseSlot(t *Turn, text string) (string, error) {
	slots, err := t.slots()
	if err != nil {
		return "", err
	}
	found := rules.FindSlots(t.World, slots, text, messages.HeardPlan(text))
	if code, ok := messages.HeardChapterCode(text); ok {
		found = nil
		for _, s := range slots {
			if c := t.World.Index.Chapter[s.Chapter]; c != nil && c.Code == code {
				found = append(found, s)
			}
		}
	}
	switch len(found) {
	case 0:
		delete(t.Args, "slot_find")
		return "", plan.Refusal{Why: plan.WhyUnknownWord, Text: short(text)}
	case 1:
		return slotKey(found[0]), nil
	}
	t.Args["slot_find"], t.Args["slot_page"] = text, "0"
	return "", plan.Refusal{Why: plan.WhyAmbiguous, Text: short(text)}
}

package chat

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func draftRows() []Row {
	return []Row{{
		Act: plan.ActSubmit, Command: true, Confirm: confirmDraft, Do: submitDraft,
		Fields: []Field{
			{Name: "upload", File: true, Ask: askFile},
			{Name: "unit", Ask: askUnit, Check: checkUnit},
			{Name: "slot", Ask: askSlot},
			{Name: "approver", Ask: askApprover, Parse: parseApprover},
		},
		Scope: func(t *Turn) (plan.Scope, error) {
			unit, err := t.id("unit")
			return plan.Scope{Unit: plan.UnitID(unit)}, err
		},
	}}
}

// id reads an argument that is an id; 0 while it is not given.
func (t *Turn) id(name string) (int64, error) {
	value, given := t.Args[name]
	if !given {
		return 0, nil
	}
	id, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return 0, plan.Refuse(plan.WhyGone)
	}
	return id, nil
}

func id[T ~int64](v T) string { return strconv.FormatInt(int64(v), 10) }

func askFile(*Turn) (Prompt, error) { return Prompt{Text: messages.AskFile()}, nil }

// askUnit is asked only of those who serve several units; one is taken.
func askUnit(t *Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, u := range t.Actor.Units() {
		buttons = append(buttons, Choice("unit", id(u), t.World.UnitName(u)))
	}
	return Prompt{Text: messages.AskUnit(), Buttons: Column(buttons)}, nil
}

func checkUnit(t *Turn, value string) error {
	unit, err := strconv.ParseInt(value, 10, 64)
	if err != nil {
		return plan.Refuse(plan.WhyGone)
	}
	return rules.May(t.Actor, plan.ActSubmit, plan.Scope{Unit: plan.UnitID(unit), Place: t.Place})
}

func slotKey(s rules.Slot) string {
	return strings.Join([]string{string(s.Kind), id(s.Chapter), string(s.Text)}, ":")
}

func (t *Turn) slots() ([]rules.Slot, error) {
	unit, err := t.id("unit")
	return rules.Slots(t.World, plan.UnitID(unit), t.Now), err
}

func (t *Turn) slot() (rules.Slot, error) {
	slots, err := t.slots()
	if err != nil {
		return rules.Slot{}, err
	}
	for _, s := range slots {
		if slotKey(s) == t.Args["slot"] {
			return s, nil
		}
	}
	return rules.Slot{}, plan.Refuse(plan.WhyNoSlot)
}

func askSlot(t *Turn) (Prompt, error) {
	slots, err := t.slots()
	if err != nil {
		return Prompt{}, err
	}
	if len(slots) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyNoSlot)
	}
	var buttons []plan.Button
	for _, s := range slots {
		buttons = append(buttons, Choice("slot", slotKey(s), messages.SlotLabel(messages.SlotParams{
			Title: t.World.ChapterTitle(s.Chapter), Plan: s.Plan, Material: s.Kind == plan.DraftMaterial,
		})))
	}
	return Prompt{Text: messages.AskSlot(), Buttons: Grid(buttons, 2)}, nil
}

func askApprover(t *Turn) (Prompt, error) {
	unit, err := t.id("unit")
	if err != nil {
		return Prompt{}, err
	}
	known, err := t.Tx.Approvers(plan.UnitID(unit), 3)
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, a := range known {
		buttons = append(buttons, Choice("approver", a.Name+" "+a.Position, a.Name+" "+a.Position))
	}
	return Prompt{Text: messages.AskApprover(t.World.UnitName(plan.UnitID(unit))), Buttons: Column(buttons)}, nil
}

func parseApprover(_ *Turn, text string) (string, error) {
	name, position, _ := strings.Cut(strings.Join(strings.Fields(text), " "), " ")
	if name == "" || len([]rune(name)) > 20 || len([]rune(position)) > 40 {
		return "", plan.Refuse(plan.WhyBadApprover)
	}
	return strings.TrimSpace(name + " " + position), nil
}

func approver(text string) plan.Approver {
	name, position, _ := strings.Cut(text, " ")
	return plan.Approver{Name: name, Position: position}
}

func (t *Turn) upload() (plan.Upload, error) {
	uid, err := t.id("upload")
	if err != nil {
		return plan.Upload{}, err
	}
	u, ok, err := t.Tx.Upload(plan.UploadID(uid))
	if err != nil {
		return u, err
	}
	if !ok || u.Person != t.Person.ID || u.State != plan.UploadStored {
		return u, plan.Refuse(plan.WhyGone)
	}
	return u, nil
}

func confirmDraft(t *Turn) (Prompt, error) {
	u, err := t.upload()
	if err != nil {
		return Prompt{}, err
	}
	s, err := t.slot()
	if err != nil {
		return Prompt{}, err
	}
	var checks plan.Checks
	if err := json.Unmarshal([]byte(u.Checks), &checks); err != nil {
		return Prompt{}, fmt.Errorf("read checks of upload %d: %w", u.ID, err)
	}
	last, err := t.Tx.LastRevision(plan.Draft{Kind: s.Kind, Plan: s.Plan, Chapter: s.Chapter, Text: s.Text, Unit: s.Unit})
	if err != nil {
		return Prompt{}, err
	}
	return Prompt{
		Text: messages.DraftCard(messages.DraftCardParams{
			Plan: s.Plan, Title: t.World.ChapterTitle(s.Chapter), Text: s.Text, Material: s.Kind == plan.DraftMaterial,
			Revision: last + 1, File: u.File.Name, Size: u.File.Size, Approver: t.Args["approver"], Secrecy: checks.Secrecy,
		}),
		Buttons: [][]plan.Button{
			{{Label: messages.ConfirmDraft, Act: plan.ActConfirm, Style: plan.StyleYes}},
			{
				{Label: messages.ChangeSlot, Act: plan.ActEdit, Args: plan.Args{"slot": ""}},
				{Label: messages.ChangeApprover, Act: plan.ActEdit, Args: plan.Args{"approver": ""}},
			},
		},
	}, nil
}

func submitDraft(t *Turn) error {
	u, err := t.upload()
	if err != nil {
		return err
	}
	s, err := t.slot()
	if err != nil {
		return err
	}
	d, err := workflow.SubmitDraft(t.Tx, workflow.Handed{Upload: u, Slot: s, Person: t.Person.ID, Approver: approver(t.Args["approver"])}, t.Now)
	if err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.DraftReceipt(messages.DraftParams{
		Title: t.World.ChapterTitle(d.Chapter), Plan: d.Plan, Text: d.Text, Revision: d.Revision, Number: d.Number,
		Unit: t.World.UnitName(d.Unit), Late: d.Late,
	}), []plan.Button{Open(plan.ActTodo)})
}

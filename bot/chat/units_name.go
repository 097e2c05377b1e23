package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// aliasRow gives a unit one more name it is heard by; titleRow a new name.
func aliasRow() Row {
	return Row{Act: plan.ActAlias, Fields: []Field{nameField(true)}, Confirm: confirmUnitName(true), Do: nameUnit(true)}
}

func titleRow() Row {
	return Row{Act: plan.ActTitle, Fields: []Field{nameField(false)}, Confirm: confirmUnitName(false), Do: nameUnit(false)}
}

func nameField(alias bool) Field {
	return Field{
		Name: "name",
		Ask: func(t *Turn) (Prompt, error) {
			u, err := t.listedUnit()
			return Prompt{Text: messages.AskUnitName(u.Name, alias)}, err
		},
		Parse: func(t *Turn, text string) (string, error) { return workflow.CheckUnitName(t.World, text) },
	}
}

func confirmUnitName(alias bool) func(*Turn) (Prompt, error) {
	return func(t *Turn) (Prompt, error) {
		u, err := t.listedUnit()
		return Prompt{
			Text:    messages.UnitNameCard(messages.UnitNameParams{Unit: u.Name, Name: t.Args["name"], Alias: alias}),
			Buttons: [][]plan.Button{{sure(messages.ConfirmUnitName)}},
		}, err
	}
}

func nameUnit(alias bool) func(*Turn) error {
	return func(t *Turn) error {
		u, err := t.listedUnit()
		if err != nil {
			return err
		}
		name := workflow.RenameUnit
		if alias {
			name = workflow.AddAlias
		}
		if err := name(t.Tx, t.Person.ID, u.ID, t.Args["name"], t.Now); err != nil {
			return err
		}
		if err := t.Refresh(); err != nil {
			return err
		}
		return showUnit(t)
	}
}

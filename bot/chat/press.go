package chat

import (
	"strconv"
	"strings"

	"planbot/storage"
	"planbot/storage/plan"
)

// press handles a pressed button. Whatever happens, the press is answered once;
// a button that no longer fits explains itself and changes nothing.
func (c *Chat) press(tx *storage.Tx, u plan.Update) ([]plan.Answer, error) {
	p := u.Press
	t, err := c.meet(tx, u, p.From, p.Place, p.Chat)
	if err != nil {
		return nil, err
	}
	t.Press, t.Thread = p, p.Thread
	t.answer = plan.Answer{Press: p.ID, At: u.Received}
	if err := t.refused(func() error { return t.pressed() }); err != nil {
		return nil, err
	}
	return []plan.Answer{t.answer}, nil
}

func (t *Turn) pressed() error {
	button, err := t.button()
	if err != nil {
		return err
	}
	t.Args = plan.Args{}
	for k, v := range button.Args {
		t.Args[k] = v
	}
	switch button.Act {
	case plan.ActAnswer, plan.ActConfirm, plan.ActEdit, plan.ActTick:
		return t.answered(button)
	}
	row, ok := t.chat.table.byAct[button.Act]
	if !ok {
		return plan.Refuse(plan.WhyGone)
	}
	t.row = row
	if button.Version != 0 && row.Version != nil {
		now, err := row.Version(t)
		if err != nil {
			return err
		}
		if now != button.Version {
			return plan.Refuse(plan.WhyStale)
		}
	}
	if button.Once {
		if err := t.Tx.Spend(t.Letter.ID, t.Now); err != nil {
			return err
		}
	}
	return t.perform()
}

// button finds the pressed button by its callback data and checks that it is
// this person's, young enough and not used up.
func (t *Turn) button() (plan.Button, error) {
	key, place, _ := strings.Cut(t.Press.Data, ":")
	index, err := strconv.Atoi(place)
	if err != nil || key == "" {
		return plan.Button{}, plan.Refuse(plan.WhyGone)
	}
	letter, ok, err := t.Tx.LetterByPress(key)
	if err != nil {
		return plan.Button{}, err
	}
	if !ok || letter.Chat != t.Chat {
		return plan.Button{}, plan.Refuse(plan.WhyGone)
	}
	if letter.To != 0 && letter.To != t.Person.ID {
		return plan.Button{}, plan.Refuse(plan.WhyForeign)
	}
	if !letter.Expires.IsZero() && !t.Now.Before(letter.Expires) {
		return plan.Button{}, plan.Refuse(plan.WhyExpired)
	}
	spent, err := t.Tx.Spent(letter.ID)
	if err != nil {
		return plan.Button{}, err
	}
	if !spent.IsZero() {
		return plan.Button{}, plan.Refuse(plan.WhySpent)
	}
	for _, row := range letter.Buttons {
		if index < len(row) && index >= 0 {
			t.Letter = letter
			if letter.Kind == plan.LetterEdit {
				t.Letter.ID = letter.ID // an edited message is edited on through its last letter
			}
			return row[index], nil
		}
		index -= len(row)
	}
	return plan.Button{}, plan.Refuse(plan.WhyGone)
}

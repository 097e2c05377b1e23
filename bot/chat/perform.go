package chat

import (
	"errors"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// conversationLife is how long an unfinished dialogue is kept.
const conversationLife = 24 * time.Hour

// perform does the act of the turn's row: asks whether the person may, asks for
// what is missing, shows the summary, does it.
func (t *Turn) perform() error {
	if err := t.may(); err != nil {
		return err
	}
	if err := t.placed(); err != nil {
		return err
	}
	guessed := false
	for i := range t.row.Fields {
		f := &t.row.Fields[i]
		if _, given := t.Args[f.Name]; given || (f.When != nil && !f.When(t)) {
			continue
		}
		ok, err := t.told(f)
		if err == nil && !ok {
			ok, err = t.guessed(f)
		}
		if err != nil {
			return err
		}
		if !ok {
			return t.ask(f)
		}
		guessed = true
		if err := t.sealed(); err != nil {
			return err
		}
	}
	if guessed { // what the act is about may be known only now
		if err := t.may(); err != nil {
			return err
		}
	}
	if t.row.Confirm != nil && t.Args[confirmed] == "" {
		return t.summarize()
	}
	if t.row.navigates() {
		return t.row.Do(t) // looking around leaves an open dialogue as it is
	}
	if t.row.Act != plan.ActCancel { // which looks at the dialogue first
		if err := t.Tx.EndConversation(t.Chat, t.Person.ID); err != nil {
			return err
		}
	}
	if err := t.row.Do(t); err != nil {
		return err
	}
	return t.afterwards()
}

// confirmed is the argument that the confirm button of a summary sets.
const confirmed = "_ok"

// anew is the argument that says a person wants to answer a field anew: it is
// asked, not guessed.
func anew(field string) string { return "_anew." + field }

// guessed fills a field in that need not be asked.
func (t *Turn) guessed(f *Field) (bool, error) {
	if f.Guess == nil || t.Args[anew(f.Name)] != "" {
		return false, nil
	}
	value, ok, err := f.Guess(t)
	if err == nil && ok {
		t.Args[f.Name] = value
	}
	return ok, err
}

// told gives the field what the sentence that began the dialogue said of it, as if
// it were typed now. What won't do is explained, and the question is put.
func (t *Turn) told(f *Field) (bool, error) {
	text, said := t.Args[hint(f.Name)]
	delete(t.Args, hint(f.Name))
	if !said || f.Parse == nil {
		return false, nil
	}
	value, err := f.Parse(t, text)
	var r plan.Refusal
	if errors.As(err, &r) {
		t.remark = messages.Refusal(r)
		return false, nil
	}
	if err != nil {
		return false, err
	}
	if f.Many {
		t.gatherTyped(f, split(value))
		return false, nil
	}
	if err := t.check(f.Name, value); err != nil {
		if errors.As(err, &r) {
			t.remark = messages.Refusal(r)
			return false, nil
		}
		return false, err
	}
	t.Args[f.Name] = value
	return true, nil
}

func (t *Turn) may() error {
	scope := plan.Scope{}
	if t.row.Scope != nil {
		var err error
		if scope, err = t.row.Scope(t); err != nil {
			if no := t.sealed(); no != nil {
				return no // whatever it was about, it is not changed any more
			}
			return err
		}
	}
	scope.Place = t.Place
	if err := rules.May(t.Actor, t.row.Act, scope); err != nil {
		return err
	}
	return t.sealed()
}

// ask puts a question and keeps the dialogue.
func (t *Turn) ask(f *Field) error {
	p, err := f.Ask(t)
	if err != nil {
		return err
	}
	return t.converse(f.Name, p, true)
}

func (t *Turn) summarize() error {
	p, err := t.row.Confirm(t)
	if err != nil {
		return err
	}
	return t.converse("", p, true)
}

// converse shows a prompt whose buttons belong to this step of the dialogue.
func (t *Turn) converse(field string, p Prompt, cancel bool) error {
	if t.remark != "" {
		p.Text, t.remark = t.remark+"\n\n"+p.Text, ""
	}
	last, _, err := t.Tx.Conversation(t.Chat, t.Person.ID)
	if err != nil {
		return err
	}
	c := plan.Conversation{
		Chat: t.Chat, Person: t.Person.ID, Act: t.row.Act, Args: t.Args, Field: field,
		Version: last.Version + 1, Expires: t.Now.Add(conversationLife),
	}
	if last.Version == 0 {
		c.Version = t.Now.UnixMilli() // never the number of an older dialogue's step
	}
	buttons := make([][]plan.Button, 0, len(p.Buttons)+1)
	for _, row := range p.Buttons {
		kept := make([]plan.Button, len(row))
		copy(kept, row)
		for i := range kept {
			switch kept[i].Act {
			case plan.ActAnswer, plan.ActConfirm, plan.ActEdit:
				kept[i].Version = c.Version
			}
		}
		buttons = append(buttons, kept)
	}
	if cancel {
		buttons = append(buttons, []plan.Button{Open(plan.ActCancel)})
	}
	if err := t.leave(last); err != nil {
		return err
	}
	if c.Letter, err = t.show(Prompt{Text: p.Text, Buttons: buttons}); err != nil {
		return err
	}
	return t.Tx.Converse(c)
}

// answered takes a button of the open dialogue: a choice, the confirmation, or
// the wish to change one field.
func (t *Turn) answered(b plan.Button) error {
	c, ok, err := t.dialogue()
	if err != nil {
		return err
	}
	if b.Act == plan.ActTick && ok {
		return t.tick(c, t.Args)
	}
	switch {
	case c.Version != b.Version:
		return plan.Refuse(plan.WhyStale)
	case !ok && begun(c.Args):
		return t.Show(messages.Lapsed(), []plan.Button{takeUp(c)})
	case !ok:
		return plan.Refuse(plan.WhyStale)
	}
	given := t.Args
	t.Args = c.Args
	switch b.Act {
	case plan.ActConfirm:
		if c.Field != "" {
			return plan.Refuse(plan.WhyStale)
		}
		t.Args[confirmed] = "1"
	case plan.ActEdit:
		for name := range given {
			delete(t.Args, name)
			t.Args[anew(name)] = "1"
		}
	default:
		for name, value := range given {
			if err := t.check(name, value); err != nil {
				return err
			}
			t.Args[name] = value
		}
	}
	return t.perform()
}

func (t *Turn) check(name, value string) error {
	for i := range t.row.Fields {
		if f := &t.row.Fields[i]; f.Name == name && f.Check != nil {
			return f.Check(t, value)
		}
	}
	return nil
}

// dialogue is the person's open conversation in this chat, its row set.
func (t *Turn) dialogue() (plan.Conversation, bool, error) {
	c, ok, err := t.Tx.Conversation(t.Chat, t.Person.ID)
	if err != nil || !ok {
		return c, false, err
	}
	if !t.Now.Before(c.Expires) {
		return c, false, t.Tx.EndConversation(t.Chat, t.Person.ID)
	}
	row, ok := t.chat.table.byAct[c.Act]
	if !ok {
		return c, false, t.Tx.EndConversation(t.Chat, t.Person.ID)
	}
	t.row = row
	return c, true, nil
}

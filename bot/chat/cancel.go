package chat

import (
	"slices"
	"strings"

	"planbot/messages"
	"planbot/storage/plan"
)

// cancel puts the open dialogue down.
func cancel(t *Turn) error {
	doing, open, err := t.dialogue()
	if err != nil {
		return err
	}
	if err := t.Tx.EndConversation(t.Chat, t.Person.ID); err != nil {
		return err
	}
	if !open {
		return t.Show(messages.NothingToCancel())
	}
	if doing.Act == plan.ActSubmit {
		t.Args = doing.Args
		if files, err := t.files(); err == nil && len(files) > 0 {
			return t.putFileDown(files)
		}
	}
	return t.putDown(doing)
}

// putFileDown keeps the file in hand. One that waits behind it is asked about next;
// of several it is said once how many there are, for whoever puts one down does not
// want to be asked about each.
func (t *Turn) putFileDown(files []plan.Upload) error {
	kept, err := t.Tx.Kept(t.Person.ID, 20)
	if err != nil {
		return err
	}
	waiting := slices.DeleteFunc(kept, func(u plan.Upload) bool {
		return !u.Asked.IsZero() || slices.ContainsFunc(files, func(f plan.Upload) bool { return f.ID == u.ID })
	})
	if len(waiting) < 2 {
		waiting = nil
	}
	for _, u := range waiting {
		if err := t.Tx.AskedAbout(u, t.Now); err != nil {
			return err
		}
	}
	return t.Show(messages.CancelledFile(files[0].File.Name, len(waiting)), []plan.Button{Open(plan.ActSubmit)})
}

// putDown says that nothing was done, and keeps what was filled in so far behind
// a button: it may have been much to type.
func (t *Turn) putDown(doing plan.Conversation) error {
	if !begun(doing.Args) {
		return t.Show(messages.Cancelled())
	}
	return t.Show(messages.CancelledHalf(), []plan.Button{takeUp(doing)})
}

// begun tells whether a dialogue has got any answer yet.
func begun(args plan.Args) bool {
	for name := range args {
		if !strings.HasPrefix(name, "_") {
			return true
		}
	}
	return false
}

// takeUp goes on with a dialogue that was put down or forgotten.
func takeUp(c plan.Conversation) plan.Button {
	b := Do(c.Act, messages.TakeUp, c.Args)
	b.Once = true
	return b
}

// leave takes the buttons of the step before away. Another act's dialogue that has
// got answers is put down in a way it can be taken up again.
func (t *Turn) leave(last plan.Conversation) error {
	var l plan.Letter
	switch here := t.Press != nil && t.Letter.ID == last.Letter; {
	case last.Letter == 0 || last.Letter == t.revise || here:
		return nil
	case last.Act != t.row.Act && begun(last.Args):
		l = plan.Letter{Kind: plan.LetterEdit, Edit: last.Letter, Text: messages.CancelledHalf(), Buttons: [][]plan.Button{{takeUp(last)}}}
	case t.Press == nil:
		l = plan.Letter{Kind: plan.LetterStrip, Edit: last.Letter}
	default:
		return nil
	}
	_, err := t.post(l)
	return err
}

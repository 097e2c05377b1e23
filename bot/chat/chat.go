package chat

import (
	"errors"
	"fmt"
	"regexp"

	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Chat handles updates.
type Chat struct {
	table *table
	name  string // the bot's user name

	called *regexp.Regexp // finds "@name" in a text
}

// New builds a Chat for the bot of this user name.
func New(name string) *Chat {
	return &Chat{table: newTable(Rows()), name: name, called: regexp.MustCompile(`(?i)@` + regexp.QuoteMeta(name))}
}

// Handle does what one update asks for, inside the batch's transaction, and
// returns the answers presses are waiting for. A refusal is said and is no
// error.
func (c *Chat) Handle(tx *storage.Tx, u plan.Update) ([]plan.Answer, error) {
	switch {
	case u.Press != nil:
		return c.press(tx, u)
	case u.Membership != nil:
		return nil, c.membership(tx, u)
	case u.Message != nil:
		return nil, c.message(tx, u)
	}
	return nil, nil
}

// meet finds the person behind a sender, or makes one, and builds the turn.
func (c *Chat) meet(tx *storage.Tx, u plan.Update, from plan.Sender, place plan.Place, chat int64) (*Turn, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return nil, err
	}
	t := &Turn{chat: c, Tx: tx, World: world, Now: u.Received, Came: u.Received, Place: place, Chat: chat, Args: plan.Args{}}
	id, known := world.Index.User[from.User]
	if !known {
		p := plan.Person{User: from.User, Name: from.Name}
		if place == plan.PlacePrivate {
			p.Chat = chat
		}
		if id, err = tx.AddPerson(p, u.Received); err != nil {
			return nil, err
		}
		if err := t.Refresh(); err != nil {
			return nil, err
		}
	}
	t.Person = *t.World.Index.Person[id]
	if lost := !t.Person.Unreachable.IsZero(); place == plan.PlacePrivate && (t.Person.Chat != chat || lost) {
		met := tx.Met
		if lost {
			met = func(id plan.PersonID, chat int64) error { return workflow.Returned(tx, id, chat, u.Received) }
		}
		if err := met(id, chat); err != nil {
			return nil, err
		}
		if err := t.Refresh(); err != nil {
			return nil, err
		}
		t.Person = *t.World.Index.Person[id]
	}
	t.Actor = t.World.ActorOf(id, t.Came)
	return t, nil
}

// refused runs fn in a savepoint and turns a refusal into a sentence: what was
// begun is undone, the sentence is said.
func (t *Turn) refused(fn func() error) error {
	err := t.Tx.Savepoint(fn)
	var r plan.Refusal
	if !errors.As(err, &r) {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if t.Press != nil {
		t.shown = false
		t.answer.Text, t.answer.Alert = messages.RefusalAlert(r), true
		return nil
	}
	return t.Say(messages.Refusal(r))
}

// Aside tells the sender, and the office, that an update was set aside.
func (c *Chat) Aside(tx *storage.Tx, u plan.Update, number string) ([]plan.Answer, error) {
	from, place, chat := u.Origin()
	if from.User == 0 || place != plan.PlacePrivate {
		return nil, nil
	}
	t, err := c.meet(tx, u, from, place, chat)
	if err != nil {
		return nil, fmt.Errorf("tell of set-aside update %d: %w", u.ID, err)
	}
	if err := t.Say(messages.Defect(number)); err != nil {
		return nil, err
	}
	text := messages.DefectOffice(messages.DefectOfficeParams{Number: number, Name: t.Person.Name, At: u.Received})
	for _, id := range t.World.Holders(plan.RoleOffice, "", t.Now) {
		if p := t.World.Index.Person[id]; p.Chat != 0 && id != t.Person.ID {
			if _, err := tx.Post(plan.Letter{Chat: p.Chat, To: id, Priority: plan.PriorityNews, Text: text}, t.Now); err != nil {
				return nil, err
			}
		}
	}
	if u.Press != nil {
		return []plan.Answer{{Press: u.Press.ID, At: u.Received}}, nil
	}
	return nil, nil
}

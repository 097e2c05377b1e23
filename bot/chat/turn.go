package chat

import (
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Turn is one update being handled: who speaks, where, when, and what the act
// has been told so far.
type Turn struct {
	chat *Chat
	row  *Row

	Tx     *storage.Tx
	World  *plan.Snapshot // as it stands; Refresh after changing something
	Now    time.Time      // the moment that counts
	Came   time.Time      // when the update is handled: who may is asked as of then
	Actor  plan.Actor
	Person plan.Person
	Place  plan.Place
	Chat   int64
	Thread int

	Args    plan.Args
	Message *plan.Message // nil for presses and jobs
	Press   *plan.Press   // nil for messages and jobs
	Letter  plan.Letter   // the letter whose button was pressed

	answer plan.Answer
	shown  bool          // the pressed message was replaced already
	remark string        // said above the next question: why something said won't do
	revise plan.LetterID // without a press: the letter to show in, instead of a new one
}

// Refresh reads the world again after a change.
func (t *Turn) Refresh() (err error) {
	t.World, err = t.Tx.Snapshot()
	if err == nil {
		t.Actor = t.World.ActorOf(t.Person.ID, t.Came)
	}
	return err
}

// Say posts a new message to this chat.
func (t *Turn) Say(text string, buttons ...[]plan.Button) error {
	_, err := t.post(plan.Letter{Text: text, Buttons: buttons})
	return err
}

// Show replaces the message whose button was pressed, or posts a new one when
// there is none: navigation does not pile up messages.
func (t *Turn) Show(text string, buttons ...[]plan.Button) error {
	_, err := t.show(Prompt{Text: text, Buttons: buttons})
	return err
}

// Post writes any letter to this chat.
func (t *Turn) Post(l plan.Letter) error {
	_, err := t.post(l)
	return err
}

func (t *Turn) show(p Prompt) (plan.LetterID, error) {
	l := plan.Letter{Text: p.Text, Buttons: p.Buttons}
	if t.Press != nil && !t.shown && t.Letter.ID != 0 && t.Letter.Document == nil {
		l.Kind, l.Edit = plan.LetterEdit, t.Letter.ID
		t.shown = true
	}
	if t.Press == nil && t.revise != 0 {
		l.Kind, l.Edit = plan.LetterEdit, t.revise
	}
	return t.post(l)
}

func (t *Turn) post(l plan.Letter) (plan.LetterID, error) {
	l.Chat, l.Thread, l.Group = t.Chat, t.Thread, t.Place == plan.PlaceGroup
	l.Actor = t.Person.ID
	if t.Place == plan.PlacePrivate {
		l.To = t.Person.ID
	}
	if t.Place == plan.PlaceGroup && t.Message != nil {
		l.ReplyTo = t.Message.ID
	}
	return t.Tx.Post(l, t.Now)
}

// Strip takes the buttons of the pressed message away: the decision is made.
func (t *Turn) Strip() error {
	if t.Press == nil || t.Letter.ID == 0 || t.shown {
		return nil
	}
	t.shown = true
	_, err := t.post(plan.Letter{Kind: plan.LetterStrip, Edit: t.Letter.ID})
	return err
}

// Toast is the short word a press gets.
func (t *Turn) Toast(text string) { t.answer.Text, t.answer.Alert = text, false }

// Do makes a button that does an act.
func Do(act plan.Act, label string, args plan.Args) plan.Button {
	return plan.Button{Label: label, Act: act, Args: args}
}

// Open makes a button named after its act.
func Open(act plan.Act) plan.Button { return Do(act, messages.ActName(act), nil) }

// Choice makes a button that answers a field of the open conversation.
func Choice(field, value, label string) plan.Button {
	return plan.Button{Label: label, Act: plan.ActAnswer, Args: plan.Args{field: value}}
}

// Column puts each button on a row of its own.
func Column(buttons []plan.Button) [][]plan.Button {
	out := make([][]plan.Button, len(buttons))
	for i, b := range buttons {
		out[i] = []plan.Button{b}
	}
	return out
}

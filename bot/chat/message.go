package chat

import (
	"strings"

	"planbot/storage"
	"planbot/storage/plan"
)

// message handles a text, a file or something we can't use.
func (c *Chat) message(tx *storage.Tx, u plan.Update) error {
	m := u.Message
	if m.Upgraded != 0 {
		return tx.MoveGroup(m.Chat, m.Upgraded)
	}
	call, addressed := c.addressed(m)
	if m.Place == plan.PlaceGroup && !addressed {
		return nil // in groups only explicit calls are answered
	}
	if m.Edited || m.From.User == 0 {
		return nil
	}
	t, err := c.meet(tx, u, m.From, m.Place, m.Chat)
	if err != nil {
		return err
	}
	t.Message, t.Thread = m, m.Thread
	if !m.Date.IsZero() && m.Date.Before(t.Now) {
		// A message counts from its own date, however late it reached us. Who may
		// is another matter: a press has no date, so whoever accepted a link and
		// wrote at once was bound only when both were handled.
		t.Now = m.Date
	}
	return t.refused(func() error {
		if m.From.Anonymous {
			return plan.Refuse(plan.WhyAnonymous)
		}
		return t.heard(call)
	})
}

// call is a command: its word and what was written after it.
type call struct{ word, rest string }

// addressed reads a command, also from a caption, and tells whether a group
// message is meant for us.
func (c *Chat) addressed(m *plan.Message) (call, bool) {
	text := strings.TrimSpace(m.Text)
	if !strings.HasPrefix(text, "/") {
		return call{}, m.Place == plan.PlacePrivate || m.ReplyBot || c.called.MatchString(text)
	}
	head, rest, _ := strings.Cut(text, " ")
	if i := strings.IndexByte(head, '\n'); i >= 0 {
		head, rest = head[:i], head[i+1:]+" "+rest
	}
	word, to, directed := strings.Cut(head[1:], "@")
	if directed && !strings.EqualFold(to, c.name) {
		return call{}, false
	}
	return call{strings.ToLower(word), strings.TrimSpace(rest)}, m.Place == plan.PlacePrivate || directed
}

// heard finds out what a message is: a command, a file, the answer to an open
// question, plain words, or nothing we know.
func (t *Turn) heard(c call) error {
	m := t.Message
	if t.Place == plan.PlaceGroup && c.word == "" {
		return t.overheard()
	}
	if m.File != nil {
		return t.file() // also with a command as its caption
	}
	if c.word != "" {
		return t.command(c)
	}
	if m.Other != "" {
		return t.other()
	}
	text := strings.TrimSpace(m.Text)
	if text == "" {
		return plan.Refuse(plan.WhyEmpty)
	}
	row, word := t.chat.table.byWord[text]
	if word {
		row = t.watching(row)
	}
	if word && row.Act == plan.ActCancel {
		t.row = row
		return t.perform()
	}
	if taken, err := t.typed(text); taken || err != nil {
		return err
	}
	t.Args = plan.Args{}
	if word && (t.allowed(row.Act) || t.hear(text).Ask == "") {
		t.row = row
		return t.perform()
	}
	if taken, err := t.succession(text); taken || err != nil {
		return err
	}
	if taken, err := t.sentence(text); taken || err != nil {
		return err
	}
	return t.unplaced()
}

// watched are acts whose words are also said by those who only want to look.
var watched = map[plan.Act]plan.Act{plan.ActPassage: plan.ActSubmission}

// watching is what somebody is shown who may not do the act their words name.
func (t *Turn) watching(row *Row) *Row {
	if see, ok := watched[row.Act]; ok && !t.allowed(row.Act) && t.allowed(see) {
		return t.chat.table.byAct[see]
	}
	return row
}

func (t *Turn) command(c call) error {
	row, ok := t.chat.table.byAct[plan.Act(c.word)]
	if !ok || !row.Command {
		return plan.Refusal{Why: plan.WhyUnknownAct, Text: short("/" + c.word)}
	}
	row = t.watching(row)
	t.row = row
	if c.rest != "" && row.Rest == "" && t.Place == plan.PlacePrivate && t.allowed(row.Act) {
		return t.commanded(row, c.rest)
	}
	if c.rest != "" && row.Rest != "" {
		if f := t.field(row.Rest); f != nil && f.Parse != nil {
			value, err := f.Parse(t, c.rest)
			if err != nil {
				return err
			}
			t.Args[f.Name] = value
		} else {
			t.Args[row.Rest] = c.rest
		}
	}
	return t.perform()
}

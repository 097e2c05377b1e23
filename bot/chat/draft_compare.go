package chat

import (
	"time"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// compareDraft compares a version with the one before it, or with the one the
// button names; the result is a message of its own.
func compareDraft(t *Turn) error {
	d, err := t.draft()
	if err != nil {
		return err
	}
	if t.Args["choose"] != "" {
		return t.chooseOther(d)
	}
	last, ok := rules.Before(t.World, d)
	if t.Args["with"] != "" {
		if last, err = t.otherVersion(d); err != nil {
			return err
		}
	} else if !ok {
		return plan.Refuse(plan.WhyFirstDraft)
	}
	if !comparable(d) || !comparable(last) {
		return plan.Refuse(plan.WhyNoBytes)
	}
	if t.Args["file"] != "" {
		t.Toast(messages.Redlining)
		return t.compare(last, d, "asked", "yes")
	}
	t.Toast(messages.Comparing)
	return t.compare(last, d, "asked", "")
}

// otherVersion is the version to compare with: of the same chapter, and one the
// person may read.
func (t *Turn) otherVersion(d plan.Draft) (plan.Draft, error) {
	n, err := t.id("with")
	if err != nil {
		return plan.Draft{}, err
	}
	for _, x := range t.others(d) {
		if x.ID == plan.DraftID(n) {
			return x, nil
		}
	}
	return plan.Draft{}, plan.Refuse(plan.WhyGone)
}

// others are the readable versions a version can be compared with, newest first:
// of the same chapter, or whole texts of the same plan.
func (t *Turn) others(d plan.Draft) []plan.Draft {
	var out []plan.Draft
	for _, x := range rules.Readable(t.World, t.Actor, t.Now) {
		same := x.Plan == d.Plan && x.Chapter == d.Chapter && x.Kind == d.Kind
		if same && x.ID != d.ID && comparable(x) && x.State != plan.DraftWithdrawn {
			out = append(out, x)
		}
	}
	return out
}

func (t *Turn) chooseOther(d plan.Draft) error {
	all := t.others(d)
	leaf := t.leaf(len(all))
	var buttons []plan.Button
	for _, x := range all[leaf.from:leaf.to] {
		b := t.draftButton(plan.ActCompare, messages.Clip(workflow.DraftWords(t.World, x).Name()), d)
		b.Args["with"] = id(x.ID)
		buttons = append(buttons, b)
	}
	args := workflow.DraftArgs(d.ID)
	args["choose"] = "1"
	rows := append(Column(buttons), leaf.buttons(plan.ActCompare, args)...)
	rows = append(rows, []plan.Button{t.draftButton(plan.ActDraft, messages.Back, d)})
	return t.Show(messages.AskOther(workflow.DraftWords(t.World, d)), rows...)
}

// compareWithLast compares a version just handed in with the one before it. When
// that can't be done nobody needs to hear of it.
func (t *Turn) compareWithLast(d plan.Draft) error {
	last, ok := rules.Before(t.World, d)
	if !ok || !comparable(d) || !comparable(last) {
		return nil
	}
	return t.compare(last, d, "", "")
}

// compare orders the comparison; with file, as one.
func (t *Turn) compare(last, d plan.Draft, asked, file string) error {
	_, err := t.Tx.Start(plan.Job{Kind: plan.JobCompare, Args: plan.Args{
		"old": id(last.ID), "new": id(d.ID), "person": id(t.Person.ID), "chat": id(t.Chat), "asked": asked, "file": file,
	}}, "", t.Now)
	return err
}

// Compared says what a comparison found. The words of the two versions are
// filled in here: a version may have been moved meanwhile.
func (c *Chat) Compared(tx *storage.Tx, j plan.Job, p messages.ComparedParams, now time.Time) error {
	t, p, gone, err := c.comparedFor(tx, j, p, now)
	if err != nil || gone || (p.Unread && j.Args["asked"] == "") {
		return err
	}
	if p.Unread || p.Total == 0 {
		return t.Say(messages.Compared(p))
	}
	return t.Say(messages.Compared(p), []plan.Button{Do(plan.ActCompare, messages.GetRedline, plan.Args{
		"draft": j.Args["new"], "with": j.Args["old"], "file": "yes",
	})})
}

// Redlined sends the whole comparison.
func (c *Chat) Redlined(tx *storage.Tx, j plan.Job, file plan.Attachment, now time.Time) error {
	t, p, gone, err := c.comparedFor(tx, j, messages.ComparedParams{}, now)
	if err != nil || gone {
		return err
	}
	_, err = tx.Post(plan.Letter{Chat: t.Chat, To: t.Person.ID, Text: messages.RedlineNote(p), Document: &file}, now)
	return err
}

// comparedFor fills in who asked and what the two versions are called; gone when
// one was taken back meanwhile and nobody wants to know any more.
func (c *Chat) comparedFor(tx *storage.Tx, j plan.Job, p messages.ComparedParams, now time.Time) (_ *Turn, _ messages.ComparedParams, gone bool, err error) {
	t := &Turn{Args: j.Args}
	person, err := t.id("person")
	if err != nil {
		return nil, p, false, err
	}
	chat, err := t.id("chat")
	if err != nil {
		return nil, p, false, err
	}
	if t, err = c.resume(tx, plan.PersonID(person), chat, now); err != nil {
		return nil, p, false, err
	}
	t.Args = j.Args
	for name, words := range map[string]*messages.Draft{"old": &p.Old, "new": &p.New} {
		n, err := t.id(name)
		if err != nil {
			return nil, p, false, err
		}
		d := t.World.Index.Draft[plan.DraftID(n)]
		if d == nil || d.State == plan.DraftWithdrawn {
			return nil, p, true, nil
		}
		*words = workflow.DraftWords(t.World, *d)
	}
	return t, p, false, nil
}

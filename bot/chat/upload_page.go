package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// belongings is how many things a photo is offered to belong to.
const belongings = 3

// askPage asks what photos of a stamped page belong to. The buttons stand alone,
// so that the question disturbs no dialogue.
func (t *Turn) askPage(pages []plan.Upload) error {
	ids := make([]plan.UploadID, len(pages))
	for i, u := range pages {
		ids[i] = u.ID
		if err := t.Tx.AskedAbout(u, t.Now); err != nil {
			return err
		}
	}
	button := func(name, value, label string) plan.Button {
		b := Do(plan.ActAttach, label, plan.Args{"uploads": join(ids), name: value})
		b.Once = true
		return b
	}
	var rows [][]plan.Button
	for _, d := range rules.RecentDrafts(t.World, t.Actor, t.Now, belongings) {
		rows = append(rows, []plan.Button{button("draft", id(d.ID), messages.PageLabel(workflow.DraftWords(t.World, d)))})
	}
	for _, r := range rules.RecentReplies(t.World, t.Actor, t.Now, belongings-len(rows)) {
		rows = append(rows, []plan.Button{button("reply", id(r.ID), messages.PageReplyLabel(t.topic(r)))})
	}
	if len(rows) == 0 {
		return t.Show(messages.PageKept())
	}
	rows = append(rows, []plan.Button{button("draft", "0", messages.NoPage)})
	return t.Show(messages.AskPage(messages.AskPageParams{Count: len(pages)}), rows...)
}

func (t *Turn) topic(r plan.Reply) string {
	if c := t.World.Index.Consult[r.Consultation]; c != nil {
		return c.Title
	}
	return ""
}

// attachPage hangs the photos on what was pressed.
func attachPage(t *Turn) error {
	pages, err := t.pages()
	if err != nil {
		return err
	}
	p := messages.PageAttachedParams{Count: len(pages)}
	switch {
	case t.Args["reply"] != "":
		r, err := t.replyArg()
		if err != nil {
			return err
		}
		p.To = messages.ReplyWords(t.topic(r))
		if err := workflow.AttachReplyPages(t.Tx, r, pages, t.Person.ID, t.Now); err != nil {
			return err
		}
	case t.Args["draft"] == "0":
		for _, u := range pages {
			if err := workflow.DropUpload(t.Tx, u); err != nil {
				return err
			}
		}
		return t.Show(messages.PageAside())
	default:
		d, err := t.draft()
		if err != nil {
			return err
		}
		p.To = workflow.DraftWords(t.World, d).Numbered()
		if err := workflow.AttachPages(t.Tx, d, pages, t.Person.ID, t.Now); err != nil {
			return err
		}
	}
	return t.Show(messages.PageAttached(p))
}

// pages are the kept photos the button names.
func (t *Turn) pages() ([]plan.Upload, error) {
	var out []plan.Upload
	for _, v := range split(t.Args["uploads"]) {
		n, err := strconv.ParseInt(v, 10, 64)
		if err != nil {
			return nil, plan.Refuse(plan.WhyGone)
		}
		u, err := t.keptUpload(plan.UploadID(n))
		if err != nil {
			return nil, err
		}
		out = append(out, u)
	}
	if len(out) == 0 {
		return nil, plan.Refuse(plan.WhyGone)
	}
	return out, nil
}

func (t *Turn) replyArg() (plan.Reply, error) {
	n, err := t.id("reply")
	if err != nil {
		return plan.Reply{}, err
	}
	for _, r := range t.World.Replies {
		if r.ID == plan.ReplyID(n) && r.Withdrawn.IsZero() {
			return r, nil
		}
	}
	return plan.Reply{}, plan.Refuse(plan.WhyGone)
}

// attachScope is what the photos are to belong to.
func attachScope(t *Turn) (plan.Scope, error) {
	switch {
	case t.Args["reply"] != "":
		r, err := t.replyArg()
		return plan.Scope{Unit: r.Unit}, err
	case t.Args["draft"] == "0":
		return plan.Scope{}, nil
	}
	d, err := t.draft()
	return plan.Scope{Unit: d.Unit, Chapter: d.Chapter}, err
}

package chat

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"planbot/bot/document"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// What a list of liaisons leaves in the dialogue: the people as read, the doubts
// of the reader, and under unitIs + a typed unit what the office says it is.
const (
	rosterPeople   = "people"
	rosterProblems = "problems"
	unitIs         = "is:"
	unitSkip       = "0"
)

// shownTroubles is how many doubts the preview shows, perMessage how many links
// one message holds, longestRoster how many people a list may have.
const (
	shownTroubles = 10
	perMessage    = 10
	longestRoster = 300
)

// awaited tells which job a file sent now is meant for, "" for the usual way of
// drafts: the question that is open says so.
func (t *Turn) awaited() (plan.JobKind, error) {
	row := t.row
	defer func() { t.row = row }()
	c, open, err := t.dialogue()
	if err != nil || !open {
		return "", err
	}
	if f := t.field(c.Field); f != nil && f.File && t.may() == nil {
		return f.Job, nil
	}
	return "", nil
}

// takeRoster starts reading a list. Whether drafts may be sent is no matter: it
// is the office's own table and is not kept.
func (t *Turn) takeRoster() error {
	return t.takeTable(plan.JobRoster, plan.WhyNotRoster, messages.RosterReading)
}

// takeTable starts a job that reads a table of people sent as an answer.
func (t *Turn) takeTable(job plan.JobKind, not plan.Why, reading func(name string) string) error {
	m := t.Message
	if !strings.HasSuffix(strings.ToLower(m.File.Name), ".xlsx") {
		return plan.Refusal{Why: not, Text: short(m.File.Name)}
	}
	kept, err := t.Tx.AddUpload(plan.Upload{
		Person: t.Person.ID, Chat: t.Chat, Message: m.ID, File: *m.File, State: plan.UploadWaiting, Received: t.Now,
	})
	if err != nil || kept == 0 {
		return err
	}
	if _, err := t.Tx.Start(plan.Job{Kind: job, Args: plan.Args{"upload": id(kept)}}, string(job)+":"+id(kept), t.Now); err != nil {
		return err
	}
	return t.Say(reading(m.File.Name))
}

// RosterRead continues after the list was read: the dialogue shows its preview.
func (c *Chat) RosterRead(tx *storage.Tx, u plan.Upload, people []document.RosterRow, problems []document.RosterProblem, now time.Time) error {
	t, err := c.resume(tx, u.Person, u.Chat, now)
	if err != nil {
		return err
	}
	return t.refused(func() error {
		conversation, open, err := t.dialogue()
		if err != nil {
			return err
		}
		switch {
		case !open || conversation.Act != plan.ActInvite:
			return plan.Refuse(plan.WhyGone)
		case len(people) == 0:
			return plan.Refusal{Why: plan.WhyEmptyRoster, Text: short(u.File.Name)}
		case len(people) > longestRoster:
			return plan.Refuse(plan.WhyTooLong)
		}
		t.Args = plan.Args{"role": byRoster, byRoster: id(u.ID)}
		if t.Args[rosterPeople], err = written(people); err != nil {
			return err
		}
		if t.Args[rosterProblems], err = written(problems); err != nil {
			return err
		}
		return t.perform()
	})
}

func written(v any) (string, error) {
	raw, err := json.Marshal(v)
	return string(raw), err
}

func (t *Turn) rosterCard() (Prompt, error) {
	r, err := t.roster()
	if err != nil {
		return Prompt{}, err
	}
	var problems []document.RosterProblem
	if err := json.Unmarshal([]byte(t.Args[rosterProblems]), &problems); err != nil {
		return Prompt{}, fmt.Errorf("read doubts of upload %s: %w", t.Args[byRoster], err)
	}
	p := messages.RosterParams{People: r.read, Ready: len(r.ready), Bound: r.bound, Skipped: r.skipped, Unknown: r.unknown}
	for _, x := range problems {
		p.Troubles = append(p.Troubles, messages.RosterTrouble(x.Line, string(x.Kind), x.Text))
	}
	for _, c := range r.ready {
		for _, title := range c.lost {
			p.Troubles = append(p.Troubles, messages.RosterTrouble(c.Line, "no_chapter", title))
		}
	}
	if n := len(p.Troubles); n > shownTroubles {
		p.Troubles, p.More = p.Troubles[:shownTroubles], n-shownTroubles
	}
	var rows [][]plan.Button
	if len(r.ready) > 0 {
		rows = append(rows, []plan.Button{{Label: messages.MakeLinks(len(r.ready)), Act: plan.ActConfirm, Style: plan.StyleYes}})
	}
	if len(r.unknown) > 0 {
		rows = append(rows, t.unitChoices(r.unknown[0].Name)...)
	}
	return Prompt{Text: messages.RosterCard(p), Buttons: rows}, nil
}

// unitChoices settle one unknown unit of the list.
func (t *Turn) unitChoices(typed string) [][]plan.Button {
	var out []plan.Button
	for _, near := range t.likely(typed) {
		out = append(out, Choice(unitIs+typed, id(near), messages.Clip(messages.UnitIs(typed, t.World.UnitName(near)))))
	}
	return Column(append(out, Choice(unitIs+typed, unitSkip, messages.Clip(messages.SkipUnit+"“"+typed+"”"))))
}

// inviteRoster makes the links and says them, a few in each message.
func (t *Turn) inviteRoster() error {
	r, err := t.roster()
	if err != nil {
		return err
	}
	if len(r.ready) == 0 {
		return plan.Refuse(plan.WhyNoChoice)
	}
	if err := t.Strip(); err != nil {
		return err
	}
	p := messages.RosterLinksParams{From: 1, Total: len(r.ready)}
	var codes []plan.InviteCode
	for n, c := range r.ready {
		code, made, err := workflow.Invite(t.Tx, plan.Invite{
			Role: plan.RoleLiaison, Unit: c.unit, Name: c.Name, Phone: c.phone(), Chapters: c.chapters, By: t.Person.ID,
		}, t.Now)
		if err != nil {
			return err
		}
		codes = append(codes, plan.InviteCode{ID: made.ID, Code: code})
		p.Expires, p.To = made.Expires, n+1
		p.People = append(p.People, messages.RosterLink{
			No: n + 1, Unit: t.World.UnitName(c.unit), Name: c.Name, Phone: c.phone(), Link: workflow.Link(t.chat.name, code),
		})
		if len(p.People) == perMessage || n+1 == len(r.ready) {
			if err := t.Say(messages.RosterLinks(p)); err != nil {
				return err
			}
			p.From, p.People = n+2, nil
		}
	}
	if err := workflow.OrderLinks(t.Tx, codes, t.chat.name, t.Person.ID, t.Chat, t.Now); err != nil {
		return err
	}
	return t.Say(messages.RosterDone(p), []plan.Button{Do(plan.ActPeople, messages.PeopleInvited(p.Total), plan.Args{"view": viewInvited})})
}

func (c candidate) phone() string {
	if c.Phone != "" {
		return c.Phone
	}
	return c.Landline
}

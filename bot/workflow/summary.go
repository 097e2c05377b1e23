package workflow

import (
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// SummaryOrder says which table of opinions is wanted and by whom. Decided ones
// only go to whoever is not of the office.
type SummaryOrder struct {
	Consultation plan.ConsultationID
	Plan         plan.PlanID
	Format       string
	Decided      bool
	By           plan.PersonID
}

// OrderSummary has a table of opinions written.
func OrderSummary(tx *storage.Tx, o SummaryOrder, now time.Time) error {
	args := plan.Args{"consultation": arg(o.Consultation), "plan": string(o.Plan), "format": o.Format, "person": arg(o.By)}
	if o.Decided {
		args["decided"] = "1"
	}
	_, err := tx.Start(plan.Job{Kind: plan.JobSummary, Args: args}, "", now)
	return err
}

// SummaryWords is the table of one plan and round, with its counts.
func SummaryWords(world *plan.Snapshot, c plan.Consultation, p plan.PlanID, decided bool, now time.Time) messages.SummaryParams {
	return summaryIn(world, c, p, rules.AudienceAll, decided, now)
}

// summaryIn is the same for one audience of those asked.
func summaryIn(world *plan.Snapshot, c plan.Consultation, p plan.PlanID, audience rules.Audience, decided bool, now time.Time) messages.SummaryParams {
	count := rules.CountsIn(world, c.ID, p, audience, now)
	out := messages.SummaryParams{
		Title: c.Title, City: world.Settings.City, Plan: p, Text: c.Text, Round: c.Round, Opened: c.Opened, Due: c.Due, Closed: c.Closed,
		Units: messages.TallyParams(count.Units), Persons: messages.TallyParams(count.Persons),
		Opinions: count.Opinions, Undecided: count.Undecided, Decided: decided, Today: plan.DayOf(now),
	}
	for _, r := range rules.Results() {
		if n := count.Results[r]; n > 0 {
			out.Results = append(out.Results, messages.ResultCount{Result: r, N: n})
		}
	}
	forms := map[plan.ReplyID]plan.Channel{}
	for _, r := range world.Replies {
		forms[r.ID] = r.Form
	}
	for _, o := range rules.SummarizedIn(world, c.ID, p, audience, now) {
		if decided && rules.Undecided(o) {
			continue
		}
		if rules.Disputed(o) {
			out.Disputed++
		}
		words := PointWords(world, o)
		out.Lines = append(out.Lines, messages.SummaryLine{
			Point: words.Point, Who: words.Who, Form: forms[o.Reply], State: o.State, Result: o.Result, Explain: o.Explain, Realized: o.Realized,
		})
	}
	return out
}

// SummaryMade sends a table to whoever wanted it and writes that down.
func SummaryMade(tx *storage.Tx, j plan.Job, p messages.SummaryParams, f plan.Attachment, now time.Time) error {
	world, by, err := askedBy(tx, j)
	if err != nil {
		return err
	}
	size, handle, _, err := tx.FileHandle(f.SHA)
	if err != nil {
		return err
	}
	f.Size, f.FileID = size, handle
	n, err := j.Args.Number("consultation")
	if err != nil {
		return fmt.Errorf("send summary: %w", err)
	}
	if err := tx.Record(plan.Event{At: now, Person: by, Act: plan.ActSummary, Kind: "consultation", Object: n, Name: p.Title},
		map[string]any{"plan": p.Plan, "opinions": p.Opinions, "undecided": p.Undecided, "sha": f.SHA}); err != nil {
		return err
	}
	return ToPerson(tx, world, by, plan.Letter{Text: messages.SummarySent(p), Document: &f, Priority: plan.PriorityReply}, now)
}

// SummaryFailed says that a table could not be written.
func SummaryFailed(tx *storage.Tx, j plan.Job, now time.Time) error {
	world, by, err := askedBy(tx, j)
	if err != nil {
		return err
	}
	return ToPerson(tx, world, by, plan.Letter{Text: messages.SummaryFailed}, now)
}

package workflow

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Order is the office's word to put a text together from exact versions.
type Order struct {
	Plan   plan.PlanID
	Text   plan.TextStage
	Parts  []plan.DraftID
	By     plan.PersonID
	Reason string // why the director goes on though opinions have no result
}

// OrderAssembly checks an order and has the work done, which takes its time.
func OrderAssembly(tx *storage.Tx, o Order, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	if _, err := o.sheet(world); err != nil {
		return err
	}
	_, err = tx.Start(plan.Job{Kind: plan.JobAssemble, Args: o.args()}, "", now)
	return err
}

// sheet is what the order is about, as it stands, or why it can't be done.
func (o Order) sheet(world *plan.Snapshot) (rules.Sheet, error) {
	s := rules.Compose(world, o.Plan, o.Text)
	if !slices.Equal(s.Drafts(), o.Parts) {
		return s, plan.Refuse(plan.WhyPartsChanged)
	}
	return s, rules.Assemble(world, s, o.Reason != "")
}

func (o Order) args() plan.Args {
	ids := make([]string, len(o.Parts))
	for i, id := range o.Parts {
		ids[i] = arg(id)
	}
	return plan.Args{
		"plan": string(o.Plan), "text": string(o.Text), "parts": strings.Join(ids, ","),
		"person": arg(o.By), "reason": o.Reason,
	}
}

// orderOf reads an order back from its job.
func orderOf(j plan.Job) (o Order, err error) {
	o = Order{Plan: plan.PlanID(j.Args["plan"]), Text: plan.TextStage(j.Args["text"]), Reason: j.Args["reason"]}
	by, err := j.Args.Number("person")
	if err != nil {
		return o, err
	}
	o.By = plan.PersonID(by)
	for id := range strings.SplitSeq(j.Args["parts"], ",") {
		n, err := strconv.ParseInt(id, 10, 64)
		if err != nil {
			return o, err
		}
		o.Parts = append(o.Parts, plan.DraftID(n))
	}
	return o, nil
}

// AssembleWords is what goes into a text and what is missing, in words.
func AssembleWords(world *plan.Snapshot, s rules.Sheet) messages.AssembleParams {
	p := messages.AssembleParams{Plan: s.Plan, Text: s.Text, Revision: 1, Undecided: s.Undecided, Unrealized: s.Unrealized, Failed: s.Failed, Unheard: s.Unheard}
	for _, d := range world.Drafts { // withdrawn ones keep their number
		if d.Kind == plan.DraftPlan && d.Plan == s.Plan && d.Text == s.Text {
			p.Revision = max(p.Revision, d.Revision+1)
		}
	}
	for _, part := range s.Parts {
		words := partWords(world, part.Chapter.Title, part.Draft)
		switch part.State {
		case rules.PartReady:
			p.Parts = append(p.Parts, words)
		case rules.PartMissing:
			p.Missing = append(p.Missing, part.Chapter.Title)
		case rules.PartReturned:
			p.Returned = append(p.Returned, part.Chapter.Title)
		case rules.PartNoDocx:
			p.NoDocx = append(p.NoDocx, words)
		}
	}
	if a, ok := rules.LastAssembly(world, s.Plan, s.Text); ok {
		p.Last = a.Revision
		p.Changed = chapterTitles(world, rules.Outdated(world, a))
	}
	return p
}

func partWords(world *plan.Snapshot, title string, d plan.Draft) messages.AssemblyPart {
	return messages.AssemblyPart{
		Title: title, Nth: messages.Nth(d.Revision), Text: d.Text, Unit: world.UnitNameAt(d.Unit, d.Received), At: d.Received, File: d.FileName,
	}
}

func chapterTitles(world *plan.Snapshot, ids []plan.ChapterID) []string {
	var out []string
	for _, id := range ids {
		out = append(out, world.ChapterTitle(id))
	}
	return out
}

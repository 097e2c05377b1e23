package workflow

import (
	"errors"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Assembled writes down the text an order led to and sends it: the text is a
// draft of its own, the versions in it are fixed. When versions or opinions
// changed meanwhile it is not, and the person is told.
func Assembled(tx *storage.Tx, j plan.Job, made messages.AssemblyMade, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	o, err := orderOf(j)
	if err != nil {
		return err
	}
	sheet, err := o.sheet(world)
	var no plan.Refusal
	if errors.As(err, &no) {
		if err := tx.DropFile(made.SHA); err != nil { // unless a draft has it
			return err
		}
		return AssemblyRefused(tx, j, no, now)
	}
	if err != nil {
		return err
	}
	d, err := o.keep(tx, world, sheet, made, now)
	if err != nil {
		return err
	}
	return o.tell(tx, world, d, sheet, made, now)
}

// AssemblyRefused tells whoever ordered a text why it was not put together.
func AssemblyRefused(tx *storage.Tx, j plan.Job, no plan.Refusal, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	o, err := orderOf(j)
	if err != nil {
		return err
	}
	return ToPerson(tx, world, o.By, plan.Letter{Text: messages.Refusal(no), Buttons: [][]plan.Button{{
		{Label: messages.AssembleAgain, Act: plan.ActAssemble, Args: wholeArgs(o.Plan, o.Text)},
	}}}, now)
}

// keep adds the draft, says what it was made of and fixes that.
func (o Order) keep(tx *storage.Tx, world *plan.Snapshot, sheet rules.Sheet, made messages.AssemblyMade, now time.Time) (plan.Draft, error) {
	d := plan.Draft{
		Kind: plan.DraftPlan, Plan: o.Plan, Text: o.Text, Unit: world.Settings.Office, Person: o.By, SHA: made.SHA, Size: made.Size,
		State: plan.DraftReceived, Received: now, Version: 1,
	}
	var err error
	if d.Revision, err = tx.LastRevision(d); err != nil {
		return d, err
	}
	d.Revision++
	d.FileName = messages.AssemblyFile(planTitle(world, o.Plan), o.Text, d.Revision)
	if d.Number, err = draftNumber(tx, now); err != nil {
		return d, err
	}
	if d.ID, err = tx.AddDraft(d); err != nil {
		return d, err
	}
	a := plan.Assembly{Draft: d.ID, Parts: o.Parts, Made: now, By: o.By}
	if o.Reason != "" {
		a.Undecided, a.Reason = sheet.Undecided, o.Reason
	}
	if a.ID, err = tx.AddAssembly(a); err != nil {
		return d, err
	}
	if err := useDrafts(tx, world, o.Parts); err != nil {
		return d, err
	}
	return d, tx.Record(plan.Event{
		At: now, Person: o.By, Act: plan.ActAssemble, Kind: "assembly", Object: int64(a.ID), Unit: d.Unit, Name: DraftWords(world, d).Numbered(),
	}, map[string]any{"draft": d.ID, "sha": d.SHA, "parts": o.Parts, "undecided": sheet.Undecided, "override": o.Reason != ""})
}

func planTitle(world *plan.Snapshot, id plan.PlanID) string {
	for _, p := range world.Plans {
		if p.ID == id {
			return p.Title
		}
	}
	return messages.PlanName(id)
}

// tell sends the file to whoever ordered it, and the news to the office and the
// work group; of a passed gate the leading group hears too.
func (o Order) tell(tx *storage.Tx, world *plan.Snapshot, d plan.Draft, sheet rules.Sheet, made messages.AssemblyMade, now time.Time) error {
	p := messages.AssembledParams{
		Draft: DraftWords(world, d), Chapters: len(o.Parts), Left: made.Left, By: world.PersonName(o.By),
	}
	for _, part := range sheet.In(rules.PartMissing, rules.PartReturned) {
		p.Missing = append(p.Missing, part.Chapter.Title)
	}
	if err := ToPerson(tx, world, o.By, plan.Letter{
		Text: messages.Assembled(p), Priority: plan.PriorityReply, Number: d.Number,
		Document: &plan.Attachment{SHA: d.SHA, Name: d.FileName, Size: d.Size},
		Buttons: [][]plan.Button{
			{SeeAssembly(d.ID), SeeDraft(d)},
			{{Label: messages.ActName(plan.ActCirculate), Act: plan.ActCirculate}},
		},
	}, now); err != nil {
		return err
	}
	h := newHerald(tx, world, o.By, now)
	if o.Reason != "" && (sheet.Undecided > 0 || sheet.Failed) {
		p.Reason, p.Count, p.Failed = o.Reason, sheet.Undecided, sheet.Failed
		if err := h.tellAll(plan.RoleLeader, plan.Letter{Text: messages.GatePassed(p), Buttons: [][]plan.Button{{SeeAssembly(d.ID)}}}); err != nil {
			return err
		}
	}
	if err := h.tellAll(plan.RoleOffice, plan.Letter{Text: messages.AssembledNews(p), Buttons: [][]plan.Button{{SeeDraft(d)}}}); err != nil {
		return err
	}
	return h.tellGroups(messages.AssembledNote(p))
}

// SeeAssembly opens what a whole text was put together from.
func SeeAssembly(d plan.DraftID) plan.Button {
	return plan.Button{Label: messages.SeeAssembly, Act: plan.ActAssembly, Args: DraftArgs(d)}
}

func wholeArgs(p plan.PlanID, text plan.TextStage) plan.Args {
	return plan.Args{"whole": string(p) + ":" + string(text)}
}

// tellOutdated tells the whole office that a version came after a text was put
// together.
func tellOutdated(tx *storage.Tx, d plan.Draft, now time.Time) error {
	if d.Kind != plan.DraftText {
		return nil
	}
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	p := messages.OutdatedParams{Draft: DraftWords(world, d)}
	var again []plan.Button
	for _, a := range rules.OutdatedBy(world, d) {
		p.Texts = append(p.Texts, DraftWords(world, *world.Index.Draft[a.Draft]).Name())
		again = append(again, plan.Button{Label: messages.AssembleAgain, Act: plan.ActAssemble, Args: wholeArgs(a.Plan, a.Text)})
	}
	if len(again) == 0 {
		return nil
	}
	return ToOffice(tx, world, 0, plan.Letter{Text: messages.Outdated(p), Buttons: [][]plan.Button{again[:1]}}, now)
}

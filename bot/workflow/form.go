package workflow

import (
	"fmt"
	"slices"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// PaperOrder says which paper of a consultation is wanted, by whom and where.
type PaperOrder struct {
	Kind         plan.PaperKind
	Consultation plan.ConsultationID
	To           plan.AddresseeID // 0: everybody
	By           plan.PersonID
}

// OrderPaper has a paper of a consultation written.
func OrderPaper(tx *storage.Tx, o PaperOrder, now time.Time) error {
	_, err := tx.Start(plan.Job{Kind: plan.JobForm, Args: plan.Args{
		"kind": string(o.Kind), "consultation": arg(o.Consultation), "to": arg(o.To), "person": arg(o.By),
	}}, "", now)
	return err
}

// paperOrder reads what a job was started for.
func paperOrder(j plan.Job) (PaperOrder, error) {
	o := PaperOrder{Kind: plan.PaperKind(j.Args["kind"])}
	for name, to := range map[string]func(int64){
		"consultation": func(n int64) { o.Consultation = plan.ConsultationID(n) },
		"to":           func(n int64) { o.To = plan.AddresseeID(n) },
		"person":       func(n int64) { o.By = plan.PersonID(n) },
	} {
		n, err := j.Args.Number(name)
		if err != nil {
			return o, fmt.Errorf("read order of a paper: %w", err)
		}
		to(n)
	}
	return o, nil
}

// LetterWords is what the letter of a consultation says to one addressee, or to
// all units.
func LetterWords(world *plan.Snapshot, work plan.WorkPlan, c plan.Consultation, to plan.Addressee) messages.LetterText {
	p := messages.LetterParams{
		City: world.Settings.City, Work: work.Title, Office: work.Office.Name, Text: c.Text, To: SeatName(world, to), Person: to.Person != 0,
		Due: c.Due, Sent: plan.DayOf(c.Opened), Contact: world.PersonName(c.By),
	}
	if by := world.Index.Person[c.By]; by != nil {
		p.Phone = by.Phone
	}
	if seat, err := rules.SeatOf(world, to.ID); err == nil && to.ID != 0 {
		p.Due = seat.Due
	}
	drafts := rules.TextsFor(&c, to)
	p.Both = Covers(world, drafts) == ""
	for _, did := range drafts {
		d := world.Index.Draft[did]
		switch {
		case d == nil:
		case d.Chapter != 0:
			p.Parts = append(p.Parts, messages.PlaceLabel(world.ChapterTitle(d.Chapter), d.Plan))
		default:
			for _, info := range world.Plans {
				if info.ID == d.Plan {
					p.Whole = append(p.Whole, info.Title)
				}
			}
		}
	}
	return messages.ConsultationLetter(p)
}

// FormWords is one addressee's table of opinions; the zero addressee gets a
// blank one.
func FormWords(world *plan.Snapshot, c plan.Consultation, to plan.Addressee, now time.Time) messages.FormText {
	p := messages.FormParams{
		Title: c.Title, Consultation: c.ID, To: to.ID, Who: SeatName(world, to), Person: to.Person != 0, Due: c.Due,
	}
	if seat, err := rules.SeatOf(world, to.ID); err == nil && to.ID != 0 {
		p.Due = seat.Due
	}
	if to.Unit != 0 {
		for _, chapter := range rules.OwnPlaces(world, c, to, now) {
			ch := world.Index.Chapter[chapter]
			p.Chapters = append(p.Chapters, messages.FormPlace{Plan: ch.Plan, Chapter: ch.Title})
		}
	}
	return messages.FormSheet(p)
}

// Away lists the addressed units, and persons, that nobody reaches in chat.
func Away(world *plan.Snapshot, c plan.Consultation, now time.Time) []plan.Addressee {
	var out []plan.Addressee
	for _, to := range c.To {
		people := []plan.PersonID{to.Person}
		if to.Unit != 0 {
			people = world.Liaisons(rules.Standing(world, to.Unit), 0, now)
		}
		if to.Unit != world.Settings.Office && len(rules.Reached(world, people)) == 0 {
			out = append(out, to)
		}
	}
	return out
}

// KeepPaper writes down that a paper was written and sends it to whoever wanted
// it.
func KeepPaper(tx *storage.Tx, j plan.Job, f plan.Attachment, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	o, err := paperOrder(j)
	if err != nil {
		return err
	}
	c := world.Index.Consult[o.Consultation]
	if c == nil {
		return plan.Refuse(plan.WhyGone)
	}
	if err := tx.KeepPaper(plan.ConsultationPaper{Consultation: c.ID, Kind: o.Kind, To: o.To, SHA: f.SHA, Name: f.Name, Size: f.Size, Made: now}); err != nil {
		return err
	}
	size, handle, _, err := tx.FileHandle(f.SHA)
	if err != nil {
		return err
	}
	f.Size, f.FileID = size, handle
	p := messages.PaperSentParams{Kind: o.Kind, Title: c.Title, Due: c.Due, Office: world.ActorOf(o.By, now).Has(plan.RoleOffice)}
	at := slices.IndexFunc(c.To, func(to plan.Addressee) bool { return to.ID == o.To })
	if at >= 0 {
		p.Who = SeatName(world, c.To[at])
	}
	return ToPerson(tx, world, o.By, plan.Letter{Text: messages.PaperSent(p), Document: &f, Priority: plan.PriorityReply}, now)
}

// PaperFailed says that a paper could not be written.
func PaperFailed(tx *storage.Tx, j plan.Job, now time.Time) error {
	world, by, err := askedBy(tx, j)
	if err != nil {
		return err
	}
	return ToPerson(tx, world, by, plan.Letter{Text: messages.Refusal(plan.Refusal{Why: plan.WhyPaperFailed})}, now)
}

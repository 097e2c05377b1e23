package job

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"time"

	"planbot/bot/document"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Forms writes the papers of consultations: letters (征求意见函) and tables of
// opinions (反馈意见表).
type Forms struct {
	DB     *storage.DB
	Clock  plan.Clock
	Letter func(w *plan.Snapshot, work plan.WorkPlan, c plan.Consultation, to plan.Addressee) messages.LetterText
	Form   func(w *plan.Snapshot, c plan.Consultation, to plan.Addressee, now time.Time) messages.FormText
	Name   func(w *plan.Snapshot, to plan.Addressee) string
	Away   func(w *plan.Snapshot, c plan.Consultation, now time.Time) []plan.Addressee
	// Made sends the paper, which is kept already in the same transaction.
	Made func(tx *storage.Tx, j plan.Job, f plan.Attachment, now time.Time) error
}

// Run is the work of a JobForm; Args "kind", "consultation" and "to" say which
// paper.
func (f *Forms) Run(ctx context.Context, j plan.Job) (func(*storage.Tx) error, error) {
	now := f.Clock.Now()
	n, err := j.Args.Number("consultation")
	if err != nil {
		return nil, fmt.Errorf("write papers of a consultation: %w", err)
	}
	var world *plan.Snapshot
	var work plan.WorkPlan
	if err := f.DB.Read(ctx, func(tx *storage.Tx) (err error) {
		if world, err = tx.Snapshot(); err != nil {
			return err
		}
		work, _, err = tx.WorkPlan()
		return err
	}); err != nil {
		return nil, err
	}
	c := world.Index.Consult[plan.ConsultationID(n)]
	if c == nil {
		return func(*storage.Tx) error { return nil }, nil // taken back meanwhile: nothing is owed
	}
	desk := formDesk{f, world, work, *c, now}
	file, err := desk.write(plan.PaperKind(j.Args["kind"]), desk.addressee(j.Args["to"]))
	if err != nil {
		return nil, fmt.Errorf("write papers of consultation %d: %w", n, err)
	}
	return file.handOn(now, func(tx *storage.Tx, a plan.Attachment) error { return f.Made(tx, j, a, now) }), nil
}

// formDesk is what writing one order needs to know.
type formDesk struct {
	*Forms
	world *plan.Snapshot
	work  plan.WorkPlan
	about plan.Consultation
	now   time.Time
}

func (d formDesk) addressee(id string) plan.Addressee {
	at := slices.IndexFunc(d.about.To, func(to plan.Addressee) bool { return strconv.FormatInt(int64(to.ID), 10) == id })
	if at < 0 {
		return plan.Addressee{}
	}
	return d.about.To[at]
}

// write makes the file, which depends on nothing but what it says.
func (d formDesk) write(kind plan.PaperKind, to plan.Addressee) (made, error) {
	switch kind {
	case plan.PaperSheet:
		data, err := document.GatheringTemplate(messages.GatherSheet())
		return made{messages.SheetFile, string(document.Xlsx), data}, err
	case plan.PaperLetter:
		return d.letter(to)
	case plan.PaperForms:
		return d.pack(d.Away(d.world, d.about, d.now))
	}
	return d.form(to)
}

func (d formDesk) letter(to plan.Addressee) (made, error) {
	data, err := written(document.LetterPaper(d.Letter(d.world, d.work, d.about, to)))
	return made{messages.LetterFile(d.Name(d.world, to)), string(document.Docx), data}, err
}

func (d formDesk) form(to plan.Addressee) (made, error) {
	data, err := written(document.FormPaper(d.Form(d.world, d.about, to, d.now)))
	return made{messages.FormFile(d.Name(d.world, to)), string(document.Docx), data}, err
}

// pack puts the letter to all and each one's table into one archive.
func (d formDesk) pack(all []plan.Addressee) (made, error) {
	letter, err := d.letter(plan.Addressee{})
	if err != nil {
		return made{}, err
	}
	letter.name = messages.LetterFile("")
	files := []made{letter}
	for i, to := range all {
		form, err := d.form(to)
		if err != nil {
			return made{}, err
		}
		form.name = fmt.Sprintf("%02d-%s", i+1, form.name)
		files = append(files, form)
	}
	data, err := zipped(files, d.about.Opened)
	return made{messages.FormsFile(len(all)), "zip", data}, err
}

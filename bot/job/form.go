package job

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strconv"
	"time"

	"planbot/bot/document"
	"planbot/bot/document/paper"
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
	n, err := strconv.ParseInt(j.Args["consultation"], 10, 64)
	if err != nil {
		return nil, fmt.Errorf("write papers of consultation %q: %w", j.Args["consultation"], err)
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
	name, format, data, err := desk.write(plan.PaperKind(j.Args["kind"]), desk.addressee(j.Args["to"]))
	if err != nil {
		return nil, fmt.Errorf("write papers of consultation %d: %w", n, err)
	}
	sum := sha256.Sum256(data)
	made := plan.Attachment{SHA: hex.EncodeToString(sum[:]), Name: name, Size: int64(len(data))}
	return func(tx *storage.Tx) error {
		if err := tx.AddFile(made.SHA, format, made.Size, bytes.NewReader(data), now); err != nil {
			return err
		}
		return f.Made(tx, j, made, now)
	}, nil
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

// write makes the file: its name, format and bytes, which depend on nothing but
// what it says.
func (d formDesk) write(kind plan.PaperKind, to plan.Addressee) (name, format string, data []byte, err error) {
	who := d.Name(d.world, to)
	switch kind {
	case plan.PaperSheet:
		data, err = document.GatheringTemplate(messages.GatherSheet())
		return messages.SheetFile, string(document.Xlsx), data, err
	case plan.PaperLetter:
		data, err = d.letter(to)
		return messages.LetterFile(who), string(document.Docx), data, err
	case plan.PaperForms:
		away := d.Away(d.world, d.about, d.now)
		data, err = d.pack(away)
		return messages.FormsFile(len(away)), "zip", data, err
	}
	data, err = d.form(to)
	return messages.FormFile(who), string(document.Docx), data, err
}

func (d formDesk) letter(to plan.Addressee) ([]byte, error) {
	return written(document.LetterPaper(d.Letter(d.world, d.work, d.about, to)))
}

func (d formDesk) form(to plan.Addressee) ([]byte, error) {
	return written(document.FormPaper(d.Form(d.world, d.about, to, d.now)))
}

func written(p paper.Paper) ([]byte, error) {
	var b bytes.Buffer
	err := paper.Write(&b, p, messages.Paper())
	return b.Bytes(), err
}

// pack puts the letter to all and each one's table into one archive.
func (d formDesk) pack(all []plan.Addressee) ([]byte, error) {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	add := func(name string, data []byte, err error) error {
		if err != nil {
			return err
		}
		w, err := z.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Store, Modified: d.about.Opened})
		if err != nil {
			return err
		}
		_, err = w.Write(data)
		return err
	}
	data, err := d.letter(plan.Addressee{})
	if err := add(messages.LetterFile(""), data, err); err != nil {
		return nil, err
	}
	for i, to := range all {
		data, err := d.form(to)
		if err := add(fmt.Sprintf("%02d-%s", i+1, messages.FormFile(d.Name(d.world, to))), data, err); err != nil {
			return nil, err
		}
	}
	err = z.Close()
	return b.Bytes(), err
}

package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Given is an answer as it was confirmed.
type Given struct {
	To       plan.AddresseeID
	Points   []rules.Point // none: 无意见
	Approver plan.Approver
	Form     plan.Channel
	Proxy    bool              // the office enters it for the addressee
	Received time.Time         // proxy: when it came to the office; zero: now
	Pages    []string          // hashes of the stamped letter's pages
	Files    []plan.Attachment // the table it was read from
	By       plan.PersonID
}

// Replied is an answer in force.
type Replied struct {
	Reply   plan.Reply
	Seat    rules.Seat
	Points  int
	Changed bool // it replaces an earlier one
}

// GiveReply keeps an answer, in place of an earlier one of the same addressee,
// and tells the office.
func GiveReply(tx *storage.Tx, g Given, now time.Time) (Replied, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return Replied{}, err
	}
	seat, err := rules.SeatOf(world, g.To)
	if err != nil {
		return Replied{}, err
	}
	out := Replied{Seat: seat, Points: len(g.Points), Changed: seat.Reply != nil}
	if out.Reply, err = saveReply(tx, world, seat, g, now); err != nil {
		return out, err
	}
	if err := tx.Record(plan.Event{
		At: now, Person: g.By, Act: replyAct(g), Kind: "reply", Object: int64(out.Reply.ID), Unit: seat.To.Unit,
		Name: messages.ReplyNumber(out.Reply.ID, now),
	}, map[string]any{"consultation": seat.Consultation.ID, "opinions": out.Points, "late": out.Reply.Late, "form": g.Form, "pages": g.Pages, "files": shas(g.Files), "drafts": rules.TextsFor(seat.Consultation, seat.To)}); err != nil {
		return out, err
	}
	if err := tellUnit(tx, world, out, g, now); err != nil || g.Proxy {
		return out, err
	}
	return out, ToOffice(tx, world, g.By, plan.Letter{Text: messages.ReplyArrived(ReplyWords(world, out)), Silent: out.Points == 0}, now)
}

func saveReply(tx *storage.Tx, world *plan.Snapshot, seat rules.Seat, g Given, now time.Time) (plan.Reply, error) {
	r := plan.Reply{
		Consultation: seat.Consultation.ID, Addressee: seat.To.ID, Unit: seat.To.Unit, Person: seat.To.Person,
		Kind: plan.ReplyNone, Form: g.Form, Approver: g.Approver, At: now, Version: 1,
	}
	if len(g.Points) > 0 {
		r.Kind = plan.ReplyOpinions
	}
	if g.Proxy {
		r.Proxy = plan.Proxy{Channel: g.Form, Recorder: g.By}
		if !g.Received.IsZero() {
			r.At = g.Received
		}
	}
	var err error
	if r.Late, err = seat.Answer(r.Kind, g.Proxy, r.At); err != nil {
		return r, err
	}
	var old []plan.Opinion
	if seat.Reply != nil {
		old = rules.PointsOf(world, seat.Reply.ID)
		if err := tx.EndReply(seat.Reply.ID, now); err != nil {
			return r, err
		}
	}
	if r.ID, err = tx.AddReply(r); err != nil {
		return r, err
	}
	if seat.Reply != nil && len(g.Pages) == 0 && r.Form == seat.Reply.Form {
		if err := tx.CopyReplyPages(seat.Reply.ID, r.ID); err != nil {
			return r, err
		}
	}
	if seat.Reply != nil && len(g.Files) == 0 && r.Kind == plan.ReplyOpinions {
		if err := tx.CopyReplyFiles(seat.Reply.ID, r.ID); err != nil {
			return r, err
		}
	}
	if err := tx.AddReplyFiles(r.ID, g.Files); err != nil {
		return r, err
	}
	if err := tx.AddReplyPages(r.ID, g.Pages); err != nil {
		return r, err
	}
	if r.Kind == plan.ReplyNone {
		return r, strike(tx, old, now)
	}
	return r, savePoints(tx, r, old, g, now)
}

func shas(files []plan.Attachment) []string {
	out := make([]string, len(files))
	for i, f := range files {
		out[i] = f.SHA
	}
	return out
}

package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// tellOfDraft posts the news of a version: material to the lead, every other
// text to the office, to the unit itself what the office entered for it or one
// of its liaisons handed in without the others.
func tellOfDraft(tx *storage.Tx, world *plan.Snapshot, d plan.Draft, by plan.PersonID, now time.Time) error {
	p := messages.DraftArrivedParams{Draft: DraftWords(world, d), Late: d.Late, By: world.PersonName(by), Entered: d.Proxy.Recorder != 0}
	see := [][]plan.Button{{SeeDraft(d)}}
	own := plan.Letter{Text: messages.DraftOfColleague(p), Buttons: see, Silent: true}
	if d.Proxy.Recorder != 0 {
		own.Text, own.Silent = messages.DraftEntered(p), false
	}
	if _, err := ToUnit(tx, world, d.Unit, d.Chapter, by, own, now); err != nil {
		return err
	}
	if d.Kind == plan.DraftMaterial {
		return toLead(tx, world, d, by, plan.Letter{Text: messages.MaterialArrived(p), Buttons: see}, now)
	}
	return ToOffice(tx, world, by, plan.Letter{Text: messages.DraftArrived(p), Buttons: see}, now)
}

// toLead posts to the liaisons of the chapter's lead, or to the office where the
// chapter is the office's own or the lead has nobody.
func toLead(tx *storage.Tx, world *plan.Snapshot, d plan.Draft, by plan.PersonID, l plan.Letter, now time.Time) error {
	lead := rules.Standing(world, world.LeadOf(d.Chapter, now))
	n, err := ToUnit(tx, world, lead, d.Chapter, by, l, now)
	if err != nil || (n > 0 && lead != world.Settings.Office) {
		return err
	}
	return ToOffice(tx, world, by, l, now)
}

// SeeDraft opens the card of a version.
func SeeDraft(d plan.Draft) plan.Button {
	return plan.Button{Label: messages.SeeDraft, Act: plan.ActDraft, Args: DraftArgs(d.ID)}
}

// DraftArgs names a version to an act.
func DraftArgs(id plan.DraftID) plan.Args {
	return plan.Args{"draft": arg(id)}
}

// answerRequests marks what a lead asked for as come in.
func answerRequests(tx *storage.Tx, world *plan.Snapshot, d plan.Draft) error {
	for _, r := range rules.Fulfilled(world, d) {
		r.Answer, r.Done = plan.AnswerSent, d.Received
		if err := tx.SaveRequest(r); err != nil {
			return err
		}
	}
	return nil
}

// reopenRequests takes that back where no other material of the unit stands for
// the chapter.
func reopenRequests(tx *storage.Tx, world *plan.Snapshot, gone plan.Draft) error {
	if gone.Kind != plan.DraftMaterial {
		return nil
	}
	for _, r := range world.Requests {
		if r.Chapter != gone.Chapter || rules.Standing(world, r.Unit) != gone.Unit || r.Answer != plan.AnswerSent {
			continue
		}
		done := time.Time{}
		for _, d := range world.Drafts {
			same := d.ID != gone.ID && d.Kind == plan.DraftMaterial && d.Chapter == gone.Chapter && d.Unit == gone.Unit
			if same && (d.State == plan.DraftReceived || d.State == plan.DraftUsed) && !d.Received.Before(r.Asked) {
				done = d.Received
			}
		}
		r.Done = done
		if done.IsZero() {
			r.Answer = plan.AnswerOpen
		}
		if err := tx.SaveRequest(r); err != nil {
			return err
		}
	}
	return nil
}

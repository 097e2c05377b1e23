package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// SaveEnclosure keeps a line of the 送审材料清单. Leaders hear of one that does not
// apply.
func SaveEnclosure(tx *storage.Tx, act plan.Act, e plan.Enclosure, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	was := rules.EnclosureOf(world, e.Plan, e.Kind)
	if e.State == plan.EnclosureWaived && !rules.Waivable(e.Kind) {
		return plan.Refuse(plan.WhyNotWaivable)
	}
	e.At = now
	if err := tx.SaveEnclosure(e); err != nil {
		return err
	}
	if err := tx.Record(plan.Event{
		At: now, Person: e.By, Act: act, Kind: "enclosure", Unit: world.Settings.Office, Name: messages.PlanName(e.Plan) + messages.EnclosureName(e.Kind),
	}, map[string]any{"kind": e.Kind, "plan": e.Plan, "state": e.State, "number": e.Number, "day": e.Day, "sha": e.File.SHA}); err != nil {
		return err
	}
	if e.State != plan.EnclosureWaived || was.State == plan.EnclosureWaived {
		return nil
	}
	h := newHerald(tx, world, e.By, now)
	return h.tellAll(plan.RoleLeader, plan.Letter{Text: messages.WaivedNews(e.Plan, e.Kind, e.Reason, world.PersonName(e.By))})
}

// EncloseFile hangs a kept upload on a line, which is ready by that.
func EncloseFile(tx *storage.Tx, e plan.Enclosure, u plan.Upload, now time.Time) error {
	e.File = plan.StoredFile{SHA: u.SHA, Name: u.File.Name, Size: u.File.Size}
	if e.State == plan.EnclosureOpen {
		e.State = plan.EnclosureReady
	}
	if err := useUpload(tx, u); err != nil {
		return err
	}
	return SaveEnclosure(tx, plan.ActEnclosureFile, e, now)
}

// PassOn keeps a step of plans on their way and tells leaders and the office. The
// exact 送审稿 is fixed by it.
func PassOn(tx *storage.Tx, steps []plan.Passage, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	p := messages.PassageParams{}
	for _, x := range steps {
		wanting := len(rules.Wanting(rules.Checklist(world, x.Plan, now)))
		if err := rules.PassOn(world, x, wanting, x.Reason != ""); err != nil {
			return err
		}
		d, _ := rules.WholeText(world, x.Plan, plan.TextSubmission)
		x.Draft, x.At = d.ID, now
		if err := useDrafts(tx, world, []plan.DraftID{d.ID}); err != nil {
			return err
		}
		id, err := tx.AddPassage(x)
		if err != nil {
			return err
		}
		if err := tx.Record(plan.Event{
			At: now, Person: x.By, Act: plan.ActPassage, Kind: "passage", Object: id, Unit: world.Settings.Office, Name: messages.PlanName(x.Plan),
		}, map[string]any{"post": x.Post, "result": x.Result, "day": x.Day, "number": x.Number, "draft": x.Draft, "override": x.Reason != ""}); err != nil {
			return err
		}
		p = messages.PassageParams{Plans: append(p.Plans, x.Plan), Post: x.Post, Result: x.Result, Day: x.Day, Number: x.Number, Reason: x.Reason, By: world.PersonName(x.By)}
	}
	h := newHerald(tx, world, steps[0].By, now)
	see := [][]plan.Button{{{Label: messages.ActName(plan.ActSubmission), Act: plan.ActSubmission}}}
	if err := h.tellAll(plan.RoleLeader, plan.Letter{Text: messages.PassageNews(p), Buttons: see}); err != nil {
		return err
	}
	return h.tellAll(plan.RoleOffice, plan.Letter{Text: messages.PassageNews(p), Buttons: see})
}

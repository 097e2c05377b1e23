package workflow

import (
	"slices"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Promulgate keeps that plans were issued under one number. Their final texts are
// fixed; what was on paper only goes on outside. Leaders hear of an override.
func Promulgate(tx *storage.Tx, all []plan.Promulgation, reason string, now time.Time) (messages.IssueParams, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return messages.IssueParams{}, err
	}
	for i, x := range all {
		if err := rules.Promulgate(world, x, plan.DayOf(now), reason != ""); err != nil {
			return messages.IssueParams{}, err
		}
		d, _ := rules.WholeText(world, x.Plan, plan.TextFinal)
		x.Draft, x.At = d.ID, now
		all[i] = x
		if err := useDrafts(tx, world, []plan.DraftID{d.ID}); err != nil {
			return messages.IssueParams{}, err
		}
		if err := tx.AddPromulgation(x); err != nil {
			return messages.IssueParams{}, err
		}
		if err := tx.Record(plan.Event{
			At: now, Person: x.By, Act: plan.ActPromulgate, Kind: "promulgation", Object: int64(d.ID), Unit: world.Settings.Office, Name: messages.PlanName(x.Plan),
		}, map[string]any{"number": x.Number, "dated": x.Dated, "issued": x.Issued, "draft": d.ID, "sha": d.SHA, "override": reason != ""}); err != nil {
			return messages.IssueParams{}, err
		}
	}
	if world, err = tx.Snapshot(); err != nil {
		return messages.IssueParams{}, err
	}
	p := IssueWords(world, all)
	p.Reason, p.By, p.All = reason, world.PersonName(all[0].By), rules.AllPromulgated(world)
	h := newHerald(tx, world, all[0].By, now)
	see := [][]plan.Button{{{Label: messages.SeeIssued, Act: plan.ActIssued}}}
	if err := h.tellAll(plan.RoleLeader, plan.Letter{Text: messages.IssueNews(p), Buttons: see}); err != nil {
		return p, err
	}
	return p, h.tellAll(plan.RoleOffice, plan.Letter{Text: messages.IssueNews(p), Buttons: see})
}

// IssueWords is how plans were issued, in words.
func IssueWords(world *plan.Snapshot, all []plan.Promulgation) messages.IssueParams {
	var p messages.IssueParams
	for _, x := range all {
		p.Plans = append(p.Plans, x.Plan)
		p.Titles = append(p.Titles, planTitle(world, x.Plan))
		d, ok := rules.WholeText(world, x.Plan, plan.TextFinal)
		if ok {
			p.Texts = append(p.Texts, DraftWords(world, d).Name())
			p.Differs = append(p.Differs, chapterTitles(world, rules.Differs(world, d))...)
		}
		p.Number, p.Signer, p.Dated, p.Issued, p.CC, p.Told = x.Number, x.Signer, x.Dated, x.Issued, x.CC, !x.Told.IsZero()
	}
	return p
}

// Notice is who hears of the issue: all liaisons, the leading group, the work
// group.
func Notice(world *plan.Snapshot, p messages.IssueParams, now time.Time) messages.IssueParams {
	p.Liaisons = len(reachedOf(world, plan.RoleLiaison, now))
	p.Leaders = len(reachedOf(world, plan.RoleLeader, now))
	_, p.Group = Circles(world, now)
	return p
}

func reachedOf(world *plan.Snapshot, role plan.Role, now time.Time) []plan.PersonID {
	people := world.Holders(role, "", now)
	slices.Sort(people)
	return rules.Reached(world, slices.Compact(people))
}

// TellIssue sends the notice of an issue.
func TellIssue(tx *storage.Tx, plans []plan.PlanID, cc string, by plan.PersonID, now time.Time) (messages.IssueParams, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return messages.IssueParams{}, err
	}
	var all []plan.Promulgation
	for _, p := range plans {
		x, ok := rules.Promulgated(world, p)
		switch {
		case !ok:
			return messages.IssueParams{}, plan.Refuse(plan.WhyNotIssued)
		case !x.Told.IsZero():
			return messages.IssueParams{}, plan.Refuse(plan.WhyIssueTold)
		}
		all = append(all, x)
		if err := tx.IssueTold(p, cc, now); err != nil {
			return messages.IssueParams{}, err
		}
		if err := tx.Record(plan.Event{
			At: now, Person: by, Act: plan.ActIssueNote, Kind: "promulgation", Object: int64(x.Draft), Unit: world.Settings.Office, Name: messages.PlanName(p),
		}, map[string]any{"number": x.Number}); err != nil {
			return messages.IssueParams{}, err
		}
	}
	p := IssueWords(world, all)
	p.CC = cc
	l := plan.Letter{Text: messages.IssueNote(p), Priority: plan.PriorityNotice}
	for _, x := range all {
		if d := world.Index.Draft[x.Draft]; d != nil && d.SHA != "" {
			l.Buttons = append(l.Buttons, []plan.Button{{Label: messages.ReadText(x.Plan, d.Text), Act: plan.ActDownload, Args: DraftArgs(d.ID)}})
		}
	}
	h := newHerald(tx, world, by, now)
	for _, role := range []plan.Role{plan.RoleLeader, plan.RoleLiaison, plan.RoleOffice} {
		if err := h.tellAll(role, l); err != nil {
			return p, err
		}
	}
	return Notice(world, p, now), h.tellGroups(messages.IssueNote(p))
}

// CorrectIssue corrects how a plan's issue was entered; what was entered before
// stays on record.
func CorrectIssue(tx *storage.Tx, x plan.Promulgation, reason string, by plan.PersonID, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	was, ok := rules.Promulgated(world, x.Plan)
	if !ok {
		return plan.Refuse(plan.WhyNotIssued)
	}
	if was.Number == x.Number && was.Signer == x.Signer && was.Dated == x.Dated && was.Issued == x.Issued {
		return plan.Refuse(plan.WhyNothingWrong)
	}
	if err := rules.CheckIssue(world, x, plan.DayOf(now)); err != nil {
		return err
	}
	if err := tx.CorrectPromulgation(x, plan.Correction{
		Plan: x.Plan, At: now, By: by, Reason: reason, Number: was.Number, Signer: was.Signer, Dated: was.Dated, Issued: was.Issued,
	}); err != nil {
		return err
	}
	if err := tx.Record(plan.Event{
		At: now, Person: by, Act: plan.ActCorrect, Kind: "promulgation", Object: int64(was.Draft), Unit: world.Settings.Office, Name: messages.PlanName(x.Plan),
	}, map[string]any{"number": x.Number, "was": was.Number, "dated": x.Dated, "issued": x.Issued}); err != nil {
		return err
	}
	h := newHerald(tx, world, by, now)
	p := IssueWords(world, []plan.Promulgation{x})
	p.Reason = reason
	for _, role := range []plan.Role{plan.RoleLeader, plan.RoleOffice} {
		if err := h.tellAll(role, plan.Letter{Text: messages.Corrected(p)}); err != nil {
			return err
		}
	}
	return nil
}

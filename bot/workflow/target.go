package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// readTargets has the register of a draft's chapter read anew, which takes its
// time.
func readTargets(tx *storage.Tx, world *plan.Snapshot, d plan.Draft, now time.Time) error {
	c := world.Index.Chapter[d.Chapter]
	if d.Kind != plan.DraftText || d.Text == plan.TextResearch || c == nil || c.Kind != plan.KindDomain || d.SHA == "" {
		return nil
	}
	_, err := tx.Start(plan.Job{Kind: plan.JobTargets, Args: plan.Args{"chapter": arg(c.ID)}}, "", now)
	return err
}

// RegisteredDraft is the version a chapter's register is read from.
func RegisteredDraft(world *plan.Snapshot, chapter plan.ChapterID) (plan.Draft, bool) {
	return rules.RegisteredDraft(world, chapter)
}

// TargetsRead puts what was read from a version into the register of its
// chapter; the lead is told when something it put right reads otherwise now.
// A version that is not the latest any more says nothing.
func TargetsRead(tx *storage.Tx, chapter plan.ChapterID, draft plan.DraftID, found []plan.FoundTarget, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	d, ok := rules.RegisteredDraft(world, chapter)
	if ok != (draft != 0) || ok && d.ID != draft {
		return nil
	}
	before := rules.ChapterTargets(world, chapter)
	rows, err := tx.Targets(chapter)
	if err != nil {
		return err
	}
	r := rules.ReadTargets(rows, found, chapter, draft, now)
	for _, x := range r.Save {
		if err := tx.SaveTarget(x); err != nil {
			return err
		}
	}
	for _, x := range r.Add {
		if _, err := tx.AddTarget(x); err != nil {
			return err
		}
	}
	if err := tx.TargetsRead(chapter, draft, d.SHA, now); err != nil {
		return err
	}
	if world, err = tx.Snapshot(); err != nil {
		return err
	}
	count := rules.ChapterTargets(world, chapter)
	if count.Check <= before.Check {
		return nil
	}
	p := TargetsWords(world, chapter)
	_, err = ToUnit(tx, world, rules.Standing(world, world.LeadOf(chapter, now)), chapter, 0, plan.Letter{
		Text:    messages.TargetsToCheck(p),
		Buttons: [][]plan.Button{{{Label: messages.SeeTargets, Act: plan.ActTargets, Args: plan.Args{"chapter": arg(chapter)}}}},
	}, now)
	return err
}

// TargetsWords is the register of a chapter in numbers.
func TargetsWords(world *plan.Snapshot, chapter plan.ChapterID) messages.TargetsParams {
	c := world.Index.Chapter[chapter]
	n := rules.ChapterTargets(world, chapter)
	p := messages.TargetsParams{Listed: n.Listed, Quantified: n.Quantified, Check: n.Check, Argued: n.Argued}
	if c != nil {
		p.Plan, p.Title = c.Plan, c.Title
	}
	if d, ok := rules.RegisteredDraft(world, chapter); ok {
		p.Text, p.Revision = d.Text, d.Revision
	}
	return p
}

// AmendTarget keeps a row as it was put right.
func AmendTarget(tx *storage.Tx, x plan.Target, act plan.Act, by plan.PersonID, now time.Time) error {
	x.By, x.At = by, now
	if err := tx.SaveTarget(x); err != nil {
		return err
	}
	return recordTarget(tx, act, x, by, now)
}

// AddTarget puts a row the reading missed at the end of a register.
func AddTarget(tx *storage.Tx, x plan.Target, by plan.PersonID, now time.Time) (plan.Target, error) {
	rows, err := tx.Targets(x.Chapter)
	if err != nil {
		return x, err
	}
	for _, have := range rows {
		x.Seq = max(x.Seq, have.Seq)
	}
	x.Seq++
	x.Added, x.By, x.At, x.Version = true, by, now, 1
	if x.ID, err = tx.AddTarget(x); err != nil {
		return x, err
	}
	return x, recordTarget(tx, plan.ActAddTarget, x, by, now)
}

// ArgueTarget keeps what an expert or a unit says for a target.
func ArgueTarget(tx *storage.Tx, x plan.Target, a plan.Argument, now time.Time) error {
	a.Target, a.Added = x.ID, now
	if _, err := tx.AddArgument(a); err != nil {
		return err
	}
	return recordTarget(tx, plan.ActArgueTarget, x, a.By, now)
}

func recordTarget(tx *storage.Tx, act plan.Act, x plan.Target, by plan.PersonID, now time.Time) error {
	return tx.Record(plan.Event{At: now, Person: by, Act: act, Kind: "target", Object: int64(x.ID), Name: x.Name},
		map[string]any{"chapter": x.Chapter, "struck": !x.Struck.IsZero()})
}

// targetsTable is the register of a plan as a table.
func (d exportDesk) targetsTable(of plan.PlanID) (messages.Table, error) {
	n := rules.TargetShare(d.world, of)
	p := messages.TargetTableParams{Plan: of, AsOf: d.now, Listed: n.Listed, Quantified: n.Quantified, Check: n.Check}
	for _, c := range d.world.Chapters {
		if c.Plan != of || c.Kind != plan.KindDomain {
			continue
		}
		rows, err := d.tx.Targets(c.ID)
		if err != nil {
			return messages.Table{}, err
		}
		for i, x := range rules.StandingTargets(rows) {
			line := TargetLine(x, i+1)
			line.Chapter, line.Lead = c.Title, d.world.UnitName(d.world.LeadOf(c.ID, d.now))
			said, err := d.tx.Arguments(x.ID)
			if err != nil {
				return messages.Table{}, err
			}
			for _, a := range said {
				line.Arguments = append(line.Arguments, ArgumentWords(d.world, a))
			}
			p.Lines = append(p.Lines, line)
		}
	}
	return messages.TargetRegister(p), nil
}

// targets is the registers of all plans, each on a sheet of its own.
func (d exportDesk) targets() (messages.ExportFile, error) {
	f := messages.ExportFile{Name: messages.TargetFile(d.now)}
	for _, p := range d.world.Plans {
		t, err := d.targetsTable(p.ID)
		if err != nil {
			return f, err
		}
		f.Tables = append(f.Tables, t)
	}
	return f, nil
}

// TargetLine is a row of a register as it is read.
func TargetLine(x plan.Target, no int) messages.TargetLine {
	return messages.TargetLine{
		No: no, Name: x.Name, Base: x.Base, Goal: x.Goal, Measure: x.Measure, Source: x.Source, Quantified: x.Quantified, Added: x.Added,
		Corrected: x.Corrected, Check: x.Check, Struck: !x.Struck.IsZero(), Said: x.Arguments,
	}
}

// ArgumentWords is what is said for a target as it is read.
func ArgumentWords(world *plan.Snapshot, a plan.Argument) messages.ArgumentParams {
	p := messages.ArgumentParams{Who: world.UnitName(a.Unit), Text: a.Text, Basis: a.Basis, Day: a.Day}
	if a.Person != 0 {
		p.Who, p.Expert = world.PersonName(a.Person), true
	}
	return p
}

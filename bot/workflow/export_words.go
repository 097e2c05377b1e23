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

// exportDesk is what writing an ordered file needs to know.
type exportDesk struct {
	tx    *storage.Tx
	world *plan.Snapshot
	work  plan.WorkPlan
	of    plan.Args
	now   time.Time
}

// ExportWords is an ordered file in words.
func ExportWords(tx *storage.Tx, j plan.Job, now time.Time) (messages.ExportFile, error) {
	var f messages.ExportFile
	o, err := exportOf(j)
	if err != nil {
		return f, err
	}
	d := exportDesk{tx: tx, of: o.Of, now: now}
	if d.world, err = tx.Snapshot(); err != nil {
		return f, err
	}
	if d.work, _, err = tx.WorkPlan(); err != nil {
		return f, err
	}
	switch o.Kind {
	case plan.ExportProgress:
		return tableFile(progressTable(d.world, now)), nil
	case plan.ExportUrging:
		return tableFile(urgingTable(d.world, now)), nil
	case plan.ExportPeople:
		return tableFile(peopleTable(d.world, now)), nil
	case plan.ExportReceipts:
		return d.receipts()
	case plan.ExportNotice:
		return d.notice()
	case plan.ExportNotices:
		return d.notices()
	case plan.ExportTargets:
		return d.targets()
	case plan.ExportRoster:
		return d.roster(), nil
	case plan.ExportLinks:
		return d.links()
	case plan.ExportExplanation:
		return d.explanation(), nil
	case plan.ExportUnitViews, plan.ExportPublicViews, plan.ExportExpertViews:
		return d.adoption(o.Kind), nil
	case plan.ExportDisputes:
		return d.disputes(), nil
	}
	return f, fmt.Errorf("export %q: no such file", o.Kind)
}

func tableFile(t messages.Table) messages.ExportFile {
	return messages.ExportFile{Name: t.File, Tables: []messages.Table{t}}
}

// CheckExport refuses to order a file that would say nothing.
func CheckExport(world *plan.Snapshot, o plan.ExportOrder, now time.Time) error {
	switch o.Kind {
	case plan.ExportNotice:
		_, err := noticeOf(world, o.Of, now)
		return err
	case plan.ExportNotices:
		if len(rules.SignedDays(world)) == 0 {
			return plan.Refuse(plan.WhyNoneSigned)
		}
	case plan.ExportTargets:
		if !slices.ContainsFunc(world.Plans, func(p plan.PlanInfo) bool { return rules.TargetShare(world, p.ID).Listed > 0 }) {
			return plan.Refuse(plan.WhyNoneListed)
		}
	case plan.ExportLinks:
		if o.Of["codes"] == "" {
			return plan.Refuse(plan.WhyNoneInvited)
		}
	case plan.ExportUnitViews, plan.ExportPublicViews, plan.ExportExpertViews:
		p := plan.PlanID(o.Of["plan"])
		if len(rules.ConsultationsOn(world, p, audiences[o.Kind], now)) == 0 {
			return plan.Refusal{Why: plan.WhyNoneAsked, Text: messages.AudienceAsked(o.Kind, p)}
		}
	}
	return nil
}

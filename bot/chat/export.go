package chat

import (
	"slices"
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func exportRows() []Row {
	return []Row{{Act: plan.ActExport, Command: true, Do: export}}
}

// exports are the files that can be had from the list, in the order they are
// offered; the others are had from the card of what they are about.
var exports = []plan.ExportKind{
	plan.ExportProgress, plan.ExportUrging, plan.ExportPeople, plan.ExportTargets, plan.ExportNotices,
	plan.ExportExplanation, plan.ExportUnitViews, plan.ExportPublicViews, plan.ExportExpertViews, plan.ExportDisputes,
	plan.ExportRoster, plan.ExportArchive,
}

// ofPlan are the files about one plan.
var ofPlan = []plan.ExportKind{
	plan.ExportExplanation, plan.ExportUnitViews, plan.ExportPublicViews, plan.ExportExpertViews, plan.ExportDisputes,
}

// exportButton has one file written.
func exportButton(k plan.ExportKind, label string, about plan.Args) plan.Button {
	args := plan.Args{"kind": string(k)}
	for name, v := range about {
		args[name] = v
	}
	return Do(plan.ActExport, label, args)
}

// export offers the files, or has the chosen one written once it is known what
// it is about.
func export(t *Turn) error {
	kind := plan.ExportKind(t.Args["kind"])
	if messages.ExportName(kind) == "" {
		var buttons []plan.Button
		for _, k := range exports {
			buttons = append(buttons, exportButton(k, messages.ExportName(k), nil))
		}
		return t.Show(messages.ExportAsk(), Grid(buttons, 2)...)
	}
	o := plan.ExportOrder{Kind: kind, Of: plan.Args{}, By: t.Person.ID, Chat: t.Chat}
	for _, name := range []string{"urge", "unit", "day", "plan"} {
		if v := t.Args[name]; v != "" {
			o.Of[name] = v
		}
	}
	if slices.Contains(ofPlan, kind) && messages.PlanName(plan.PlanID(o.Of["plan"])) == "" {
		return t.Show(messages.AskExportPlan(kind), t.exportPlans(kind))
	}
	if err := workflow.CheckExport(t.World, o, t.Now); err != nil {
		return err
	}
	if kind == plan.ExportNotices && o.Of["day"] == "" {
		days := rules.SignedDays(t.World)
		if len(days) > 1 {
			return t.Show(messages.AskNoticesDay(), t.noticeDays(days)...)
		}
		o.Of["day"] = strconv.Itoa(int(days[0]))
	}
	t.Toast(messages.Exporting(kind))
	return workflow.OrderExport(t.Tx, o, t.Now)
}

func (t *Turn) exportPlans(k plan.ExportKind) []plan.Button {
	var out []plan.Button
	for _, p := range t.World.Plans {
		out = append(out, exportButton(k, messages.PlanName(p.ID), plan.Args{"plan": string(p.ID)}))
	}
	return append(out, Open(plan.ActExport))
}

// noticeDays offers the last days on which notices were signed.
func (t *Turn) noticeDays(days []plan.Day) [][]plan.Button {
	const most = 8
	var buttons []plan.Button
	for _, day := range days[:min(most, len(days))] {
		n := len(rules.SignedOn(t.World, day))
		buttons = append(buttons, exportButton(plan.ExportNotices, messages.NoticesDay(day, n), plan.Args{"day": strconv.Itoa(int(day))}))
	}
	return Grid(buttons, 2)
}

// printNotice is the button that prints a notice, or all of a day.
func printNotice(ids []plan.UrgeID, today plan.Day) plan.Button {
	if len(ids) == 1 {
		return exportButton(plan.ExportNotice, messages.PrintNotice, plan.Args{"urge": id(ids[0])})
	}
	return exportButton(plan.ExportNotices, messages.PrintAllNow, plan.Args{"day": strconv.Itoa(int(today))})
}

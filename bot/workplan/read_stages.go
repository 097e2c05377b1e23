package workplan

import (
	"time"

	"planbot/storage/plan"
)

// stageCount is fixed: what each of the six stages owes is the program's
// knowledge, the file only says when they are.
const stageCount = 6

func (r *reader) stages() []plan.WrittenStage {
	if len(r.file.Stages) != stageCount {
		r.wrong("stage", "the file has %d [[stage]], it must have %d", len(r.file.Stages), stageCount)
	}
	var out []plan.WrittenStage
	for i, s := range r.file.Stages {
		out = append(out, r.stage("stage"+index(i), i+1, s))
	}
	return out
}

func (r *reader) stage(path string, no int, s stageShape) plan.WrittenStage {
	if s.No != no {
		r.wrong(path+".no", "stage number is %d where %d is next", s.No, no)
	}
	r.need(path+".name", s.Name)
	r.need(path+".short", s.Short)
	opens, month := r.date(path+".opens", s.Opens)
	closes, lastMonth := r.date(path+".closes", s.Closes)
	if lastMonth && closes != 0 {
		closes = monthEnd(closes)
	}
	if month != lastMonth && opens != 0 && closes != 0 {
		r.wrong(path+".closes", "opens and closes must both be months or both be days")
	}
	if opens != 0 && closes != 0 && closes < opens {
		r.wrong(path+".closes", "stage closes on %s, before it opens on %s", closes, opens)
	}
	return plan.WrittenStage{
		No: s.No, Name: s.Name, Short: s.Short, Window: s.Window, Task: s.Task,
		Opens: opens, Closes: closes, MonthOnly: month,
		Produces: oneOf(r, path+".produces", s.Produces, plan.TextResearch, plan.TextFirst,
			plan.TextConsultation, plan.TextExpert, plan.TextSubmission, plan.TextFinal),
	}
}

// date reads "2021-01" (its first day, month true) or "2021-01-15".
func (r *reader) date(path, value string) (day plan.Day, month bool) {
	if t, err := time.Parse("2006-01", value); err == nil {
		return plan.Date(t.Year(), t.Month(), 1), true
	}
	day, err := plan.ParseDay(value)
	if err != nil {
		r.wrong(path, "%q is neither a month (2021-01) nor a day (2021-01-15)", value)
	}
	return day, false
}

func monthEnd(day plan.Day) plan.Day {
	year, month, _ := day.Ymd()
	return plan.Date(year, month+1, 0)
}

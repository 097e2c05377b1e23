package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// StageLine is a stage in the words of lists and pages.
func StageLine(w *plan.Snapshot, s plan.Stage, duties []plan.Duty, now time.Time) messages.StageLine {
	today := plan.DayOf(now)
	l := messages.StageLine{
		No: s.No, Name: s.Name, Window: s.Window, Deadline: s.Deadline, Confirmed: s.Confirmed, State: s.State,
		Opened: s.Opened, Closed: s.Closed, Paused: s.Paused, Text: rules.AskedText(s.No), Closing: rules.Produced(s.No),
		OffDay: offDay(w, s.Deadline, today),
	}
	if s.Moved() {
		l.Original = s.Original
	}
	if year := plan.DayOf(s.Deadline).Year(); !rules.Known(w.Calendar, year, today) {
		l.Unpublished = year
	}
	for _, x := range s.Steps {
		step := messages.StepLine{Step: x.Step, Due: x.Due, OffDay: offDay(w, x.Due, today)}
		if x.Moved() {
			step.Original = x.Original
		}
		l.Steps = append(l.Steps, step)
	}
	for _, d := range duties {
		if d.Stage == s.No && (d.Kind == plan.DutyDraft || d.Kind == plan.DutyRevise) {
			l.Total++
			if !d.Done.IsZero() {
				l.Done++
			}
		}
	}
	if r, ok := lastBasis(s); ok {
		l.Reason = r.Text
	}
	if r, ok := s.Reason(plan.ActEndStage); ok {
		l.Override = r.Text
	}
	return l
}

// lastBasis is the last 依据 of the stage's dates.
func lastBasis(s plan.Stage) (last plan.StageReason, ok bool) {
	for _, r := range s.Reasons {
		if r.Act == plan.ActMoveStage || r.Act == plan.ActPostpone {
			last, ok = r, true
		}
	}
	return last, ok
}

func offDay(w *plan.Snapshot, t time.Time, today plan.Day) bool {
	return !t.IsZero() && plan.DayOf(t) >= today && !rules.IsWorkday(w.Calendar, plan.DayOf(t), today)
}

// stageName is "第二阶段 基本框架及初稿".
func stageName(s plan.Stage) string { return messages.StageName(s.No, s.Name) }

// faulted turns a fault of dates into a refusal with its words.
func faulted(f rules.Fault) error {
	if f.Why == "" {
		return nil
	}
	r := plan.Refusal{Why: f.Why, Day: f.Day, Text: messages.Date(f.Day)}
	if f.Why == plan.WhyDateOrder {
		other, after := stepWord(f.OtherStep), false
		switch {
		case f.OtherStage != 0:
			other = messages.DeadlineOf(messages.StageShort(f.OtherStage))
			after = f.Day > f.OtherDay
		case f.OtherStep == "":
			after = true
		}
		r.Text = messages.DateFault(stepWord(f.Step), f.Day, other, f.OtherDay, after)
	}
	return r
}

func stepWord(step plan.Step) string {
	if step == "" {
		return messages.StageDeadlineWord
	}
	return messages.StepName(step)
}

package workflow

import (
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// StageDates is what the office confirms when it opens a stage.
type StageDates struct {
	Deadline plan.Day
	Steps    []plan.StageStep
}

// PreviewOpening is what opening a stage with these dates would mean; the same
// params, after the act, are the receipt.
func PreviewOpening(w *plan.Snapshot, no int, dates StageDates, now time.Time) (messages.StageOpenParams, error) {
	s, fault, err := rules.Opening(w, no, dates.Deadline, dates.Steps, now)
	if err == nil {
		err = faulted(fault)
	}
	if err != nil {
		return messages.StageOpenParams{}, err
	}
	return openParams(rules.With(w, rules.Shifted{Stages: []plan.Stage{s}}), no, 0, now), nil
}

// openParams counts what an opened stage asks of whom.
func openParams(w *plan.Snapshot, no int, actor plan.PersonID, now time.Time) messages.StageOpenParams {
	duties := rules.Duties(w, now)
	p := messages.StageOpenParams{Stage: StageLine(w, *w.Index.Stage[no], duties, now)}
	owed := owedIn(duties, no)
	people, _ := byPerson(w, owed, func(d plan.Duty) plan.Duty { return d }, now)
	for _, who := range people {
		if who != actor {
			p.People++
		}
	}
	p.Leaders = len(rules.Reached(w, w.Holders(plan.RoleLeader, "", now)))
	units := map[plan.UnitID]bool{}
	for _, d := range owed {
		if d.Unit == w.Settings.Office {
			p.Office++
			continue
		}
		p.Chapters++
		if u := w.Index.Unit[d.Unit]; u != nil && u.Doubtful {
			p.Doubtful = append(p.Doubtful, messages.NamedUnit{Unit: u.Name, About: messages.ChapterName(d.Plan, w.ChapterTitle(d.Chapter))})
			continue
		}
		if units[d.Unit] {
			continue
		}
		units[d.Unit] = true
		if len(rules.Tellable(w, d, now)) == 0 {
			p.Unreached = append(p.Unreached, w.UnitName(d.Unit))
		}
	}
	p.Units = len(units) + len(p.Doubtful)
	return p
}

func owedIn(duties []plan.Duty, no int) []plan.Duty {
	var out []plan.Duty
	for _, d := range duties {
		if d.Stage == no && d.Owed() && (d.Kind == plan.DutyDraft || d.Kind == plan.DutyRevise) {
			out = append(out, d)
		}
	}
	return out
}

// OpenStage opens a stage by the office's word and tells whoever owes something
// now, everybody once.
func OpenStage(tx *storage.Tx, by plan.PersonID, no int, dates StageDates, now time.Time) (messages.StageOpenParams, error) {
	none := messages.StageOpenParams{}
	world, err := tx.Snapshot()
	if err != nil {
		return none, err
	}
	s, fault, err := rules.Opening(world, no, dates.Deadline, dates.Steps, now)
	if err == nil {
		err = faulted(fault)
	}
	if err != nil {
		return none, err
	}
	if err := tx.SaveStage(s); err != nil {
		return none, err
	}
	if err := recordStage(tx, plan.ActOpenStage, by, s, stageData(s), now); err != nil {
		return none, err
	}
	if world, err = tx.Snapshot(); err != nil {
		return none, err
	}
	receipt := openParams(world, no, by, now)
	h := newHerald(tx, world, by, now)
	if err := h.tellTasks(s, owedIn(rules.Duties(world, now), no)); err != nil {
		return none, err
	}
	return receipt, h.tellLeaders(messages.StageOpenedNote(messages.StageNote{
		Stage: stageName(s), Deadline: s.Deadline, Units: receipt.Units, Chapters: receipt.Chapters, Text: rules.AskedText(no),
	}))
}

// tellTasks writes each liaison the one letter about all chapters of all units.
func (h *herald) tellTasks(s plan.Stage, owed []plan.Duty) error {
	people, of := byPerson(h.world, owed, func(d plan.Duty) plan.Duty { return d }, h.now)
	for _, who := range people {
		p := messages.StageTasksParams{Stage: stageName(s)}
		seen := map[plan.UnitID]int{}
		for _, d := range of[who] {
			i, known := seen[d.Unit]
			if !known {
				i = len(p.Tasks)
				seen[d.Unit] = i
				p.Tasks = append(p.Tasks, messages.StageTask{Unit: h.world.UnitName(d.Unit), Text: d.Text, Due: d.Due})
			}
			p.Tasks[i].Chapters = append(p.Tasks[i].Chapters, messages.ChapterName(d.Plan, h.world.ChapterTitle(d.Chapter)))
		}
		p.Many = len(p.Tasks) > 1
		p.Material, _ = s.StepDue(plan.StepMaterial)
		if err := h.tell(who, plan.Letter{Text: messages.StageTasks(p), Buttons: todo()}); err != nil {
			return err
		}
	}
	return nil
}

// recordStage writes an act on a stage into the record.
func recordStage(tx *storage.Tx, act plan.Act, by plan.PersonID, s plan.Stage, data map[string]any, now time.Time) error {
	return tx.Record(plan.Event{At: now, Person: by, Act: act, Kind: "stage", Object: int64(s.No), Name: s.Name}, data)
}

// stageData is a stage's dates for the record.
func stageData(s plan.Stage) map[string]any {
	data := map[string]any{"deadline": plan.DayOf(s.Deadline)}
	for _, x := range s.Steps {
		data[string(x.Step)] = plan.DayOf(x.Due)
	}
	return data
}

// reason bounds of what counts as one, in characters.
const (
	reasonShortest = 4
	reasonLongest  = 200
)

// CheckReason tidies a 依据 and refuses what says nothing.
func CheckReason(text string) (string, error) {
	text = strings.Join(strings.Fields(text), " ")
	if n := len([]rune(text)); n < reasonShortest || n > reasonLongest {
		return "", plan.Refuse(plan.WhyReasonShort)
	}
	return text, nil
}

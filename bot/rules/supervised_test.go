package rules_test

import (
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/bot/workplan"
	"planbot/storage/plan"
)

// The small city of these tests: the office (unit 1) writes chapter 1, unit 2
// chapter 2, unit 3 chapter 3, the doubtful unit 4 chapter 4. Unit 2 has a
// liaison and a member in chat, unit 3 has nobody.
const (
	office   plan.UnitID = 1
	health   plan.UnitID = 2
	school   plan.UnitID = 3
	doubtful plan.UnitID = 4

	director plan.PersonID = 1
	liaison  plan.PersonID = 2
	member   plan.PersonID = 3
	head     plan.PersonID = 4
)

var (
	began = plan.Date(2021, time.January, 4).At(9, 0)
	due   = plan.Date(2021, time.January, 22) // of chapter texts: a Friday
)

func calendar(t testing.TB) plan.Calendar {
	t.Helper()
	days, err := workplan.Holidays()
	if err != nil {
		t.Fatal(err)
	}
	return plan.NewCalendar(workplan.Notices(), days)
}

// supervised is the small city with stage 2 open.
func supervised(t testing.TB, changes ...func(*plan.Snapshot)) *plan.Snapshot {
	t.Helper()
	w := &plan.Snapshot{
		Calendar: calendar(t), Settings: plan.Settings{Office: office}, Queued: map[string]bool{},
		Plans: []plan.PlanInfo{{ID: plan.Women}, {ID: plan.Children}},
		Units: []plan.Unit{{ID: office, Name: "office"}, {ID: health, Name: "health"}, {ID: school, Name: "school"}, {ID: doubtful, Name: "doubtful", Doubtful: true}},
		Chapters: []plan.Chapter{
			{ID: 1, Plan: plan.Women, No: 1, Kind: plan.KindFrame}, {ID: 2, Plan: plan.Women, No: 4, Kind: plan.KindDomain},
			{ID: 3, Plan: plan.Children, No: 5, Kind: plan.KindDomain}, {ID: 4, Plan: plan.Children, No: 7, Kind: plan.KindDomain},
			{ID: 5, Plan: plan.Children, Kind: plan.KindSection},
		},
		Assignments: []plan.Assignment{
			{ID: 1, Chapter: 1, Unit: office, Part: plan.Lead}, {ID: 2, Chapter: 2, Unit: health, Part: plan.Lead},
			{ID: 3, Chapter: 3, Unit: school, Part: plan.Lead}, {ID: 4, Chapter: 4, Unit: doubtful, Part: plan.Lead},
			{ID: 5, Chapter: 3, Unit: health, Part: plan.Support},
		},
		Members: []plan.Member{{ID: 1, Rank: plan.RankMember, Units: []plan.UnitID{health}}, {ID: 2, Rank: plan.RankHead}},
		Persons: []plan.Person{{ID: director, Chat: 11}, {ID: liaison, Chat: 12}, {ID: member, Chat: 13}, {ID: head, Chat: 14}},
		Bindings: []plan.Binding{
			{ID: 1, Person: director, Role: plan.RoleOffice, Rank: plan.RankDirector},
			{ID: 2, Person: liaison, Role: plan.RoleLiaison, Unit: health},
			{ID: 3, Person: member, Role: plan.RoleLeader, Rank: plan.RankMember, Member: 1},
			{ID: 4, Person: head, Role: plan.RoleLeader, Rank: plan.RankHead, Member: 2},
		},
		Ladder: []plan.Rung{
			{Name: "before", Level: plan.LevelRemind, Offset: -3}, {Name: "on", Level: plan.LevelRemind},
			{Name: "after", Level: plan.LevelUrge, Offset: 1}, {Name: "head", Level: plan.LevelEscalate, Offset: 3},
		},
		Stages: []plan.Stage{
			{No: 1, State: plan.StagePlanned}, {No: 2, State: plan.StageOpen, Opened: began, Deadline: rules.EndOfWork(due + 7), Confirmed: true,
				Steps: []plan.StageStep{{Step: plan.StepDraft, Due: rules.EndOfWork(due)}}},
			{No: 3, State: plan.StagePlanned, Deadline: rules.EndOfWork(due + 60)},
		},
	}
	for _, change := range changes {
		change(w)
	}
	w.Reindex()
	return w
}

func draft(id plan.DraftID, c plan.ChapterID, text plan.TextStage, at time.Time, state plan.DraftState) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		w.Drafts = append(w.Drafts, plan.Draft{ID: id, Kind: plan.DraftText, Chapter: c, Text: text, Received: at, State: state})
	}
}

// revising opens stage 3 with one consultation on the first text, closed, and
// one opinion of this result on chapter 2.
func revising(result plan.Result, decidedAt time.Time) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		w.Stages[2].State, w.Stages[2].Opened = plan.StageOpen, began
		w.Consultations = []plan.Consultation{{ID: 1, Text: plan.TextFirst, Opened: began, Closed: began.Add(time.Hour)}}
		w.Opinions = []plan.Opinion{{ID: 1, Consultation: 1, Chapter: 2, Result: result, State: plan.OpinionDecided, Decided: decidedAt}}
	}
}

func dutyOf(t testing.TB, w *plan.Snapshot, now time.Time, stage int, c plan.ChapterID) (plan.Duty, bool) {
	t.Helper()
	for _, d := range rules.Duties(w, now) {
		if d.Stage == stage && d.Chapter == c {
			return d, true
		}
	}
	return plan.Duty{}, false
}

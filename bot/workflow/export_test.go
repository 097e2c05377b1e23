package workflow

import (
	"errors"
	"reflect"
	"testing"

	"planbot/bot/rules"
	"planbot/bot/workplan"
	"planbot/storage"
	"planbot/storage/plan"
)

// exported writes the database back out and reads the file in again.
func (c *town) exported() plan.WorkPlan {
	c.t.Helper()
	var work plan.WorkPlan
	c.do(func(tx *storage.Tx) (err error) {
		work, err = ExportWorkPlan(tx, c.now)
		return err
	})
	data, err := workplan.Format(work)
	if err != nil {
		c.t.Fatal(err)
	}
	read, problems := workplan.Parse("export.toml", data)
	for _, p := range problems {
		c.t.Error(p)
	}
	if !reflect.DeepEqual(read, work) {
		c.t.Error("the exported file does not say what was exported")
	}
	return read
}

func (c *town) settle(name string, answer plan.Settlement) {
	c.t.Helper()
	c.do(func(tx *storage.Tx) error {
		all, err := tx.Anomalies()
		if err != nil {
			return err
		}
		for _, d := range all {
			if (d.Name == name || d.Other == name) && len(d.Answers) > 0 && d.Answer == "" {
				_, err := Settle(tx, d.Key, answer, 1, c.now)
				return err
			}
		}
		c.t.Fatalf("no doubt about %s", name)
		return nil
	})
}

func chapterOf(work plan.WorkPlan, code string) plan.WrittenChapter {
	for _, p := range work.Plans {
		for _, c := range p.Chapters {
			if c.Code == code {
				return c
			}
		}
	}
	return plan.WrittenChapter{}
}

func TestAFreshDatabaseExportsTheWorkPlanItWasSeededFrom(t *testing.T) {
	want, err := workplan.Default()
	if err != nil {
		t.Fatal(err)
	}
	if got := newTown(t).exported(); !reflect.DeepEqual(got, want) {
		t.Error("the work plan changed on its way through the database")
	}
}

func TestAnEmptyDatabaseHasNothingToExport(t *testing.T) {
	db, err := storage.Open(t.Context(), t.TempDir()+"/planbot.db")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	err = db.Do(t.Context(), func(tx *storage.Tx) error {
		_, err := ExportWorkPlan(tx, plan.Date(2021, 1, 4).At(9, 0))
		return err
	})
	if !errors.Is(err, ErrNotSeeded) {
		t.Errorf("got %v", err)
	}
}

func TestWhatTheOfficeChangedIsExported(t *testing.T) {
	c := newTown(t)
	units := len(c.exported().Units)
	c.settle("州民政局", plan.SettleSame)
	c.settle("市科技局", plan.SettleDifferent)
	health := c.unit("市卫健委")
	c.do(func(tx *storage.Tx) error { return AddAlias(tx, 1, health, "卫生局", c.now) })
	c.do(func(tx *storage.Tx) error { return RenameUnit(tx, 1, health, "市卫生健康委员会委", c.now) })
	c.do(func(tx *storage.Tx) error {
		_, err := MoveStage(tx, 1, 2, "", plan.Date(2021, 2, 5), "", c.now)
		return err
	})
	work := c.exported()

	if lead := chapterOf(work, "C7").Lead; lead.Unit != "minzhengju" || lead.Label != "州民政局" {
		t.Errorf("C7 is led by %+v", lead)
	}
	if len(work.Units) != units+1 || work.Units[units].ID != "kejiju" || len(work.Doubts) != 1 {
		t.Errorf("%d units, doubts %v", len(work.Units), work.Doubts)
	}
	if lead := chapterOf(work, "W4").Lead; lead.Unit != work.Units[slugAt(work, "市卫生健康委员会委")].ID || lead.Label != "市卫健委" {
		t.Errorf("W4 is led by %+v", lead)
	}
	if s := work.Stages[1]; s.MonthOnly || s.Closes != plan.Date(2021, 2, 5) || s.Opens != plan.Date(2021, 1, 1) {
		t.Errorf("stage 2 is %+v", s)
	}
	if s := work.Stages[2]; !s.MonthOnly {
		t.Errorf("stage 3, which nobody touched, is %+v", s)
	}
}

func slugAt(work plan.WorkPlan, name string) int {
	for i, u := range work.Units {
		if u.Name == name {
			return i
		}
	}
	return 0
}

func TestARejectedReadingIsNoAliasAnyMore(t *testing.T) {
	c := newTown(t)
	c.settle("市委统战部", plan.SettleReject)
	for _, u := range c.exported().Units {
		for _, a := range u.Aliases {
			if a.Name == "市委统战部" {
				t.Errorf("%s is still called %s", u.Name, a.Name)
			}
		}
	}
}

func TestAConfirmedDateIsWrittenAsADay(t *testing.T) {
	if s := second(t).exported().Stages[1]; s.MonthOnly || s.Closes != plan.Date(2021, 1, 29) {
		t.Errorf("stage 2 is %+v", s)
	}
}

func TestAMergerIsExported(t *testing.T) {
	c := newTown(t)
	before := c.exported()
	gone, kept := c.unit("市人社局"), c.unit("市卫健委")
	c.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		o := Ordered{Basis: "机构改革方案", By: 1}
		if o.Transfer, err = rules.Merge(w, gone, kept, c.now); err != nil {
			return err
		}
		_, err = Change(tx, o, c.now)
		return err
	})
	work := c.exported()
	if len(work.Units) != len(before.Units)-1 || len(work.Group.Members) != len(before.Group.Members) {
		t.Errorf("%d units, %d members", len(work.Units), len(work.Group.Members))
	}
	if lead := chapterOf(work, "W6").Lead; lead.Label != "市人社局" || lead.Unit != work.Units[slugAt(work, "市卫健委")].ID {
		t.Errorf("W6 is led by %+v", lead)
	}
	for _, a := range workplan.Anomalies(work) {
		if a.Name == "市人社局" && a.Kind != plan.Inferred {
			t.Errorf("the file is doubtful: %+v", a)
		}
	}
}

func TestAChangeOfTheLeadingGroupAndANewUnitAreExported(t *testing.T) {
	c := newTown(t)
	before := c.exported()
	out, health := c.world().Members[5], c.chapterID("W4")
	c.do(func(tx *storage.Tx) error {
		_, _, err := ChangeMember(tx, MemberChange{Out: out.ID, In: plan.Member{Name: "王强", Position: "新任局长"}, Basis: "人事任免通知", By: 1}, c.now)
		return err
	})
	c.do(func(tx *storage.Tx) error {
		_, err := AddUnit(tx, NewUnit{
			Name: "市退役军人事务局", Kind: plan.UnitGovernment, Member: plan.Member{Name: "李强", Position: "局长", Rank: plan.RankMember},
			Chapters: []plan.ChapterID{health}, Basis: "机构改革方案", By: 1,
		}, c.now)
		return err
	})
	work := c.exported()
	if len(work.Group.Members) != len(before.Group.Members)+1 || len(work.Units) != len(before.Units)+1 {
		t.Errorf("%d members, %d units", len(work.Group.Members), len(work.Units))
	}
	for _, m := range work.Group.Members {
		if m.Name == out.Name && m.Position == out.Position {
			t.Errorf("%s is still in the group", out.Name)
		}
	}
	supports := chapterOf(work, "W4").Supports
	if last := supports[len(supports)-1]; last.Label != "市退役军人事务局" {
		t.Errorf("W4 is supported last by %+v", last)
	}
	if r := c.refused(func(tx *storage.Tx) error {
		_, _, err := ChangeMember(tx, MemberChange{Basis: "人事任免通知"}, c.now)
		return err
	}); r.Why != plan.WhyNoChange {
		t.Errorf("nobody for nobody: %+v", r)
	}
}

func (c *town) chapterID(code string) plan.ChapterID {
	for _, x := range c.world().Chapters {
		if x.Code == code {
			return x.ID
		}
	}
	return 0
}

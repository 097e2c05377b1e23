// Package workflow acts: one function per thing a person or the clock can do,
// over a transaction: load – decide – save – post. It never opens one.
package workflow

import (
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// Seed sets an empty database up from a work plan. It returns false, and does
// nothing, when the database was set up before: from then on it is the truth.
func Seed(tx *storage.Tx, work plan.WorkPlan, doubts []plan.Anomaly, holidays []plan.Holiday, notices map[int]plan.Day, now time.Time) (bool, error) {
	if city, err := tx.Setting(storage.SettingCity); err != nil || city != "" {
		return false, err
	}
	s := seeder{tx: tx, work: work, now: now, units: map[string]plan.UnitID{}, titles: map[string]plan.ChapterID{}}
	for _, step := range []func() error{
		s.document, s.calendar(holidays, notices), s.seedUnits, s.seedPlans, s.seedMembers, s.seedStages, s.anomalies(doubts), s.settings,
	} {
		if err := step(); err != nil {
			return false, fmt.Errorf("seed work plan: %w", err)
		}
	}
	return true, tx.Record(plan.Event{At: now, Act: plan.ActSetup, Kind: "work_plan", Name: work.Title}, nil)
}

type seeder struct {
	tx     *storage.Tx
	work   plan.WorkPlan
	now    time.Time
	units  map[string]plan.UnitID
	titles map[string]plan.ChapterID
	cal    plan.Calendar
}

// document keeps the work plan whole: what has no rows of its own (articles,
// duties, the order of the text …) is exported from it.
func (s *seeder) document() error { return s.tx.AddWorkPlan(s.work) }

func (s *seeder) calendar(holidays []plan.Holiday, notices map[int]plan.Day) func() error {
	return func() error {
		for _, h := range holidays {
			if err := s.tx.AddHoliday(h); err != nil {
				return err
			}
		}
		for year, day := range notices {
			if err := s.tx.AddHolidayNotice(year, day); err != nil {
				return err
			}
		}
		s.cal = plan.NewCalendar(notices, holidays)
		return nil
	}
}

func (s *seeder) seedUnits() (err error) {
	for _, u := range s.work.Units {
		unit := plan.Unit{Slug: u.ID, Kind: u.Kind, Name: u.Name}
		for _, a := range u.Aliases {
			unit.Aliases = append(unit.Aliases, a.Name)
		}
		if s.units[u.ID], err = s.tx.AddUnit(unit); err != nil {
			return err
		}
	}
	for _, set := range s.work.Sets {
		var units []plan.UnitID
		for _, slug := range set.Units {
			units = append(units, s.units[slug])
		}
		if err := s.tx.AddUnitSet(set.ID, set.Label, units); err != nil {
			return err
		}
	}
	for _, d := range s.work.Doubts {
		unit := plan.Unit{Slug: d.ID, Kind: plan.UnitGovernment, Name: d.Label, Doubtful: true, Near: s.units[d.Near]}
		if s.units[d.ID], err = s.tx.AddUnit(unit); err != nil {
			return err
		}
	}
	return nil
}

func (s *seeder) seedPlans() error {
	for _, p := range s.work.Plans {
		if err := s.tx.AddPlan(plan.PlanInfo{ID: p.ID, Title: p.Title}); err != nil {
			return err
		}
		if err := s.seedText(p); err != nil {
			return err
		}
		for _, c := range p.Chapters {
			if err := s.assign(s.titles[string(p.ID)+c.Title], c); err != nil {
				return err
			}
		}
	}
	return nil
}

// seedText adds the chapters of a plan in the order of the compiled text.
func (s *seeder) seedText(p plan.WrittenPlan) (err error) {
	order := 0
	add := func(c plan.Chapter) {
		if err == nil {
			order++
			c.Plan, c.Order = p.ID, order
			s.titles[string(p.ID)+c.Title], err = s.tx.AddChapter(c)
		}
	}
	for _, section := range s.work.Sections {
		if section.Holds == plan.HoldsUnowned {
			add(plan.Chapter{Code: p.Prefix + section.Code, Title: section.Title, Kind: plan.KindSection})
			continue
		}
		for _, c := range p.Chapters {
			domains := section.Holds == plan.HoldsDomains && c.Kind == plan.KindDomain
			if domains || (section.Holds == plan.HoldsChapter && c.Title == section.Title) {
				add(plan.Chapter{Code: c.Code, No: c.No, Title: c.Title, Kind: c.Kind})
			}
		}
	}
	return err
}

func (s *seeder) assign(id plan.ChapterID, c plan.WrittenChapter) error {
	parties := append([]plan.Party{c.Lead}, c.Supports...)
	for i, party := range parties {
		a := plan.Assignment{Chapter: id, Unit: s.units[party.Unit+party.Doubt], Set: party.Set, Part: plan.Support}
		if i == 0 {
			a.Part = plan.Lead
		}
		if err := s.tx.AddAssignment(a); err != nil {
			return err
		}
	}
	return nil
}

func (s *seeder) seedMembers() error {
	for _, m := range s.work.Group.Members {
		member := plan.Member{Name: m.Name, Position: m.Position, Rank: m.Rank}
		for _, slug := range m.Units {
			member.Units = append(member.Units, s.units[slug])
		}
		if _, err := s.tx.AddMember(member); err != nil {
			return err
		}
	}
	return nil
}

func (s *seeder) seedStages() error {
	for _, w := range s.work.Stages {
		if err := s.tx.AddStage(rules.PlannedStage(s.cal, w, plan.DayOf(s.now))); err != nil {
			return err
		}
	}
	return nil
}

func (s *seeder) anomalies(doubts []plan.Anomaly) func() error {
	return func() error {
		for _, a := range doubts {
			if err := s.tx.AddAnomaly(a); err != nil {
				return err
			}
		}
		return nil
	}
}

func (s *seeder) settings() error {
	for key, value := range map[string]string{
		storage.SettingCity: s.work.City, storage.SettingTitle: s.work.Title,
		storage.SettingOffice: arg(s.units[s.work.Office.Unit]),
	} {
		if err := s.tx.Set(key, value); err != nil {
			return err
		}
	}
	return nil
}

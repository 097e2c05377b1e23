package workflow

import (
	"errors"
	"testing"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// city is a database set up from a small world: an office with a director who
// has a chat, and units.
type city struct {
	t        *testing.T
	db       *storage.DB
	director plan.PersonID
	school   plan.UnitID
	doubtful plan.UnitID
}

var dawn = plan.Date(2021, 1, 4).At(9, 0)

func smallCity(t *testing.T) *city {
	t.Helper()
	db, err := storage.Open(t.Context(), t.TempDir()+"/planbot.db")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	c := &city{t: t, db: db}
	c.do(func(tx *storage.Tx) (err error) {
		if c.school, err = tx.AddUnit(plan.Unit{Slug: "school", Kind: plan.UnitGovernment, Name: "市教育局", Aliases: []string{"教委"}}); err != nil {
			return err
		}
		if c.doubtful, err = tx.AddUnit(plan.Unit{
			Slug: "doubt", Kind: plan.UnitGovernment, Name: "州教育局", Doubtful: true, Near: c.school,
		}); err != nil {
			return err
		}
		c.director = c.person(tx, 1, "郑晓云")
		_, err = tx.Bind(plan.Binding{Person: c.director, Role: plan.RoleOffice, Rank: plan.RankDirector, From: dawn})
		return err
	})
	return c
}

func (c *city) do(fn func(*storage.Tx) error) {
	c.t.Helper()
	if err := c.db.Do(c.t.Context(), fn); err != nil {
		c.t.Fatal(err)
	}
}

// person adds somebody with a private chat of the same number.
func (c *city) person(tx *storage.Tx, user int64, name string) plan.PersonID {
	c.t.Helper()
	id, err := tx.AddPerson(plan.Person{User: user, Chat: user, Name: name}, dawn)
	if err != nil {
		c.t.Fatal(err)
	}
	return id
}

// liaisons lists the names bound for a unit at a moment.
func (c *city) liaisons(tx *storage.Tx, unit plan.UnitID, at time.Time) []string {
	c.t.Helper()
	w, err := tx.Snapshot()
	if err != nil {
		c.t.Fatal(err)
	}
	var out []string
	for _, p := range w.Liaisons(unit, 0, at) {
		out = append(out, w.PersonName(p))
	}
	return out
}

// letters counts the letters to a chat.
func (c *city) letters(tx *storage.Tx, chat int64) int {
	c.t.Helper()
	n := 0
	for id := plan.LetterID(1); ; id++ {
		l, ok, err := tx.Letter(id)
		if err != nil {
			c.t.Fatal(err)
		}
		if !ok {
			return n
		}
		if l.Chat == chat {
			n++
		}
	}
}

func TestWhoeverHadNoTelegramIsOneEntryAfterJoining(t *testing.T) {
	c := smallCity(t)
	c.do(func(tx *storage.Tx) error {
		if _, err := Offline(tx, c.school, "李大山", "8412345", c.director, dawn); err != nil {
			return err
		}
		if _, err := Offline(tx, c.school, "李大山", "8412345", c.director, dawn); !refused(err, plan.WhyAlreadyBound) {
			t.Errorf("kept twice: %v", err)
		}
		_, i, err := Invite(tx, plan.Invite{Role: plan.RoleLiaison, Unit: c.school, Name: "李大山", By: c.director}, dawn)
		if err != nil {
			return err
		}
		later := dawn.Add(time.Hour)
		if _, err := Accept(tx, c.person(tx, 7, "大山"), i.ID, later); err != nil {
			return err
		}
		if got := c.liaisons(tx, c.school, later); len(got) != 1 || got[0] != "李大山" {
			t.Errorf("liaisons %v", got)
		}
		return nil
	})
}

func TestANewLinkForTheSamePersonMakesTheOldOneVoid(t *testing.T) {
	c := smallCity(t)
	c.do(func(tx *storage.Tx) error {
		invite := plan.Invite{Role: plan.RoleLiaison, Unit: c.school, Name: "张丽萍", By: c.director}
		first, _, err := Invite(tx, invite, dawn)
		if err != nil {
			return err
		}
		second, _, err := Invite(tx, invite, dawn)
		if err != nil {
			return err
		}
		p := c.person(tx, 7, "丽萍")
		if _, err := FindInvite(tx, p, first, dawn); !refused(err, plan.WhyInviteRevoked) {
			t.Errorf("the first link: %v", err)
		}
		_, err = FindInvite(tx, p, second, dawn)
		return err
	})
}

func TestTheOfficeHearsOnceOfSomebodyLost(t *testing.T) {
	c := smallCity(t)
	c.do(func(tx *storage.Tx) error {
		p, stranger := c.person(tx, 7, "张丽萍"), c.person(tx, 8, "访客")
		if err := Bind(tx, plan.Binding{Person: p, Role: plan.RoleLiaison, Unit: c.school, From: dawn}, p, dawn); err != nil {
			return err
		}
		for _, lost := range []plan.PersonID{p, p, stranger} {
			if err := Lost(tx, lost, dawn); err != nil {
				return err
			}
		}
		if n := c.letters(tx, 1); n != 1 {
			t.Errorf("the director was told %d times", n)
		}
		for _, back := range []plan.PersonID{p, stranger} {
			if err := Returned(tx, back, 7, dawn); err != nil {
				return err
			}
		}
		if n := c.letters(tx, 1); n != 2 {
			t.Errorf("after the return the director was told %d times, want 2", n)
		}
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		if !w.Index.Person[p].Unreachable.IsZero() {
			t.Error("still noted as lost")
		}
		return nil
	})
}

func TestAGroupNobodyBoundIsLeftAfterTheGrace(t *testing.T) {
	c := smallCity(t)
	c.do(func(tx *storage.Tx) error {
		for _, chat := range []int64{-1, -2} {
			if err := Entered(tx, plan.Presence{Chat: chat, Title: "群", Added: dawn}, "bot"); err != nil {
				return err
			}
		}
		if err := Here(tx, plan.GroupChat{Chat: -1, Title: "群", By: c.director}, dawn); err != nil {
			return err
		}
		for _, step := range []struct {
			at   time.Time
			want int // letters to the unbound group: the greeting, then goodbye and leave
		}{{dawn.Add(grace - 1), 1}, {dawn.Add(grace), 3}, {dawn.Add(2 * grace), 3}} {
			if err := LeaveUnbound(tx, step.at); err != nil {
				return err
			}
			if n := c.letters(tx, -2); n != step.want {
				t.Errorf("at %s: %d letters, want %d", step.at, n, step.want)
			}
		}
		if n := c.letters(tx, -1); n != 1 {
			t.Errorf("the work group got %d letters", n)
		}
		return nil
	})
}

func TestSettlingDoesWhatTheAnswerMeans(t *testing.T) {
	doubt := plan.Anomaly{
		Key: "d", Kind: plan.DoubtfulLead, Name: "州教育局", Other: "市教育局", Answers: []plan.Settlement{plan.SettleDifferent, plan.SettleSame},
	}
	reading := plan.Anomaly{
		Key: "r", Kind: plan.Inferred, Name: "市教育局", Other: "教委", Answers: []plan.Settlement{plan.SettleConfirm, plan.SettleReject},
	}
	for _, s := range []struct {
		name    string
		anomaly plan.Anomaly
		answer  plan.Settlement
		check   func(c *city, w *plan.Snapshot) bool
	}{
		{"the same unit is merged", doubt, plan.SettleSame, func(c *city, w *plan.Snapshot) bool {
			return w.Index.Unit[c.doubtful].Merged == c.school
		}},
		{"another unit is one of its own", doubt, plan.SettleDifferent, func(c *city, w *plan.Snapshot) bool {
			u := w.Index.Unit[c.doubtful]
			return u.Merged == 0 && !u.Doubtful
		}},
		{"a confirmed reading stays", reading, plan.SettleConfirm, func(c *city, w *plan.Snapshot) bool {
			return len(w.Index.Unit[c.school].Aliases) == 1
		}},
		{"a rejected reading ends", reading, plan.SettleReject, func(c *city, w *plan.Snapshot) bool {
			return len(w.Index.Unit[c.school].Aliases) == 0
		}},
	} {
		t.Run(s.name, func(t *testing.T) {
			c := smallCity(t)
			c.do(func(tx *storage.Tx) error {
				if err := tx.AddAnomaly(s.anomaly); err != nil {
					return err
				}
				if _, err := Settle(tx, s.anomaly.Key, s.answer, c.director, dawn); err != nil {
					return err
				}
				w, err := tx.Snapshot()
				if err != nil {
					return err
				}
				if !s.check(c, w) {
					t.Errorf("units %+v", w.Units)
				}
				if _, err := Settle(tx, s.anomaly.Key, s.answer, c.director, dawn); !refused(err, plan.WhySettled) {
					t.Errorf("settled twice: %v", err)
				}
				events, err := tx.Events(0, 1)
				if err != nil || len(events) != 1 || events[0].Act != plan.ActSettle || events[0].Name != s.anomaly.Key {
					t.Errorf("event %+v, %v", events, err)
				}
				return nil
			})
		})
	}
}

func TestAnAnswerThatWasNotAskedForIsRefused(t *testing.T) {
	c := smallCity(t)
	c.do(func(tx *storage.Tx) error {
		if err := tx.AddAnomaly(plan.Anomaly{Key: "n", Kind: plan.NoOwner, Name: "前言"}); err != nil {
			return err
		}
		for _, answer := range []plan.Settlement{plan.SettleSame, plan.SettleNoted} {
			if _, err := Settle(tx, "n", answer, c.director, dawn); !refused(err, plan.WhyGone) {
				t.Errorf("%s: %v", answer, err)
			}
		}
		return nil
	})
}

func refused(err error, why plan.Why) bool {
	var r plan.Refusal
	return errors.As(err, &r) && r.Why == why
}

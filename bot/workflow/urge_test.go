package workflow

import (
	"strings"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

func TestANoticeIsSignedOnceAndOnlyForWhatIsOwed(t *testing.T) {
	c := second(t)
	c.tick(jan(25, 9))
	u := c.notice("市卫健委")
	if len(u.Duties) != 2 {
		t.Fatalf("the notice is about %v, want both chapters", u.Duties)
	}
	c.letters("health")
	c.hand("妇女与健康")
	var signed Signed
	sign := func(tx *storage.Tx) (err error) {
		signed, err = SignUrge(tx, u.ID, c.people["director"], c.now)
		return err
	}
	c.do(sign)
	if signed.Number != "催〔2021〕1号" || signed.Sent != 1 {
		t.Errorf("signed as %s to %d people", signed.Number, signed.Sent)
	}
	if got := only(t, c.letters("health"), "催〔2021〕1号", "《儿童与健康》"); strings.Contains(got, "《妇女与健康》") {
		t.Errorf("asks for what came in: %s", got)
	}
	if why := c.refused(sign).Why; why != plan.WhySigned {
		t.Errorf("signed twice: %s", why)
	}
}

func TestANoticeOfWhichEverythingCameInIsVoid(t *testing.T) {
	c := second(t)
	c.tick(jan(25, 9))
	u := c.notice("市卫健委")
	c.hand("妇女与健康", "儿童与健康")
	if why := c.refused(func(tx *storage.Tx) error { _, err := SignUrge(tx, u.ID, 1, c.now); return err }).Why; why != plan.WhyNothingOwed {
		t.Errorf("refused for %s", why)
	}
	c.tick(jan(25, 10))
	if got, _ := rules.UrgeByID(c.world(), u.ID); got.Void.IsZero() {
		t.Error("the notice still waits")
	}
}

func TestAPauseHoldsANoticeBackWithoutDroppingIt(t *testing.T) {
	c := second(t)
	c.tick(jan(25, 9))
	u := c.notice("市卫健委")
	c.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		s := *w.Index.Stage[2]
		s.Paused = c.now
		return tx.SaveStage(s)
	})
	c.tick(jan(25, 10))
	if got, _ := rules.UrgeByID(c.world(), u.ID); !got.Waiting() {
		t.Error("the pause dropped the notice")
	}
	if why := c.refused(func(tx *storage.Tx) error { _, err := SignUrge(tx, u.ID, 1, c.now); return err }).Why; why != plan.WhyStagePaused {
		t.Errorf("refused for %s", why)
	}
}

func TestPartyBodiesGetALetterNotANotice(t *testing.T) {
	c := second(t)
	c.bind("cadre", plan.RoleLiaison, plan.RankNone, "市委组织部")
	c.tick(jan(25, 9))
	u := c.notice("市委组织部")
	c.letters("cadre")
	c.do(func(tx *storage.Tx) error { _, err := SignUrge(tx, u.ID, 1, c.now); return err })
	only(t, c.letters("cadre"), "商〔2021〕1号", "专此函商")
}

func TestAPaperSignedAtNightReachesPeopleInTheMorning(t *testing.T) {
	c := second(t)
	c.tick(jan(25, 9))
	u := c.notice("市卫健委")
	c.do(func(tx *storage.Tx) error { _, err := SignUrge(tx, u.ID, 1, jan(25, 22)); return err })
	c.do(func(tx *storage.Tx) error {
		for id := plan.LetterID(1); ; id++ {
			l, ok, err := tx.Letter(id)
			if err != nil || !ok {
				return err
			}
			if l.Number != "" && !l.After.Equal(jan(26, 9)) {
				t.Errorf("a notice leaves at %s", l.After)
			}
		}
	})
}

func TestTheHeadHearsOnlyAfterTheDirectorsWord(t *testing.T) {
	c := second(t)
	c.letters("head")
	for day := 19; day <= 31; day++ {
		c.tick(jan(day, 9))
	}
	monday := plan.Date(2021, time.February, 1).At(9, 0)
	c.tick(monday)
	if got := c.letters("head"); len(got) != 0 {
		t.Fatalf("the head was written to: %q", got)
	}
	w := c.world()
	if m := Matters(w, rules.Duties(w, monday), monday); len(m) != 0 {
		t.Errorf("leaders are shown %d matters the director has not passed on", len(m))
	}
	var note plan.Urge
	notes := 0
	for _, u := range w.Urges {
		if u.Level == plan.LevelEscalate {
			note = u
			notes++
		}
	}
	if notes != 1 {
		t.Fatalf("%d notes, want the one merged", notes)
	}
	c.do(func(tx *storage.Tx) error { _, err := SignUrge(tx, note.ID, 1, monday); return err })
	only(t, c.letters("head"), "呈〔2021〕1号", "市卫健委：《妇女与健康》")
	w = c.world()
	if m := Matters(w, rules.Duties(w, monday), monday); len(m) != 3 {
		t.Errorf("%d matters, want the first three", len(m))
	}
}

package workflow

import (
	"strings"
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// tick lets the clock act at a moment.
func (c *town) tick(now time.Time) {
	c.t.Helper()
	c.now = now
	c.do(func(tx *storage.Tx) error { return Tick(tx, now) })
}

// hand keeps a chapter text of a title as if it had come in now.
func (c *town) hand(titles ...string) {
	c.t.Helper()
	w := c.world()
	for _, ch := range w.Chapters {
		for _, title := range titles {
			if ch.Title != title {
				continue
			}
			c.do(func(tx *storage.Tx) error {
				_, err := tx.AddDraft(plan.Draft{
					Number: ch.Code + c.now.String(), Kind: plan.DraftText, Plan: ch.Plan, Chapter: ch.ID, Text: plan.TextChapter, Revision: 1,
					Unit: w.LeadOf(ch.ID, c.now), Person: 1, State: plan.DraftReceived, Received: c.now,
				})
				return err
			})
		}
	}
}

// rendered makes the words of the reminders that wait for a person, as a sender
// would at a moment; void letters are left out.
func (c *town) rendered(name string, now time.Time) []string {
	c.t.Helper()
	var out []string
	c.do(func(tx *storage.Tx) error {
		for id := plan.LetterID(1); ; id++ {
			l, ok, err := tx.Letter(id)
			if err != nil || !ok {
				return err
			}
			if l.Reminder == nil || l.To != c.people[name] || c.read[id] {
				continue
			}
			c.read[id] = true
			l, say, err := RenderReminder(tx, l, now)
			if err != nil {
				return err
			}
			if say {
				out = append(out, l.Text)
			}
		}
	})
	return out
}

func jan(day, hour int) time.Time { return plan.Date(2021, time.January, day).At(hour, 0) }

func TestAPersonGetsOneLetterADayWithEverything(t *testing.T) {
	c := second(t)
	c.tick(jan(19, 9))
	c.tick(jan(19, 9).Add(20 * time.Second))
	c.tick(jan(19, 15))
	got := only(t, c.rendered("both", jan(19, 9)), "《妇女与教育》", "《儿童与教育》", "《妇女与社会保障》")
	if !strings.Contains(got, "市教育局：") || !strings.Contains(got, "市民政局：") {
		t.Errorf("a letter about two units does not say which: %s", got)
	}
}

func TestWhatIsDoneWhenTheSenderComesIsNotSaid(t *testing.T) {
	c := second(t)
	c.tick(jan(19, 9))
	c.hand("妇女与健康")
	if got := only(t, c.rendered("health", jan(19, 10)), "《儿童与健康》"); strings.Contains(got, "妇女与健康") {
		t.Errorf("reminded of what came in: %s", got)
	}
	c.tick(jan(22, 9))
	c.hand("儿童与健康")
	if got := c.rendered("health", jan(22, 10)); len(got) != 0 {
		t.Errorf("nothing is left to say, but it says %q", got)
	}
}

func TestALetterHeldUpUntilTheEveningIsOwedAgainTheNextMorning(t *testing.T) {
	c := second(t)
	c.tick(jan(19, 19))
	if got := c.rendered("health", jan(19, 20)); len(got) != 0 {
		t.Fatalf("said at eight in the evening: %q", got)
	}
	c.tick(jan(19, 21))
	c.tick(jan(20, 9))
	only(t, c.rendered("health", jan(20, 9)), "《妇女与健康》")
}

func TestTheDirectorIsRemindedOfTheOfficesOwnChapters(t *testing.T) {
	c := second(t)
	c.tick(jan(19, 9))
	only(t, c.rendered("director", jan(19, 9)), "指导思想和基本原则", "今日事项", "需电话催办")
	if got := only(t, c.rendered("clerk", jan(19, 9)), "今日事项"); strings.Contains(got, "办理提醒") {
		t.Errorf("the clerk is reminded of the director's chapters: %s", got)
	}
}

func TestACallIsOneForAUnitHoweverMuchItOwes(t *testing.T) {
	c := second(t)
	c.tick(jan(19, 9))
	seen := map[plan.UnitID]bool{}
	w := c.world()
	for _, call := range w.Calls {
		if seen[call.Unit] {
			t.Errorf("two cards for %s", w.UnitName(call.Unit))
		}
		seen[call.Unit] = true
		if rules.InDoubt(w, call.Unit) {
			t.Errorf("a card for %s, whose name is in doubt", w.UnitName(call.Unit))
		}
	}
	if !seen[c.unit("市公安局")] || seen[c.unit("市卫健委")] {
		t.Errorf("cards for the wrong units: %v", seen)
	}
}

func TestAFriendlyWordIsSaidOnceADay(t *testing.T) {
	c := second(t)
	prompt := func(tx *storage.Tx) error { _, err := Prompt(tx, c.unit2(tx, "市卫健委"), 1, c.now); return err }
	c.now = jan(13, 15)
	c.do(prompt)
	only(t, c.rendered("health", c.now), "《妇女与健康》")
	if why := c.refused(prompt).Why; why != plan.WhyNudged {
		t.Errorf("the second time is refused for %s", why)
	}
	c.now = jan(14, 21)
	if why := c.refused(prompt).Why; why != plan.WhyNight {
		t.Errorf("at night it is refused for %s", why)
	}
	c.now = jan(14, 10)
	for name, want := range map[string]plan.Why{"州民政局": plan.WhyDoubtful, "市公安局": plan.WhyUnreached, "市残联": plan.WhyNothingOwed} {
		unit := c.unit(name)
		if why := c.refused(func(tx *storage.Tx) error { _, err := Prompt(tx, unit, 1, c.now); return err }).Why; why != want {
			t.Errorf("%s: refused for %s, want %s", name, why, want)
		}
	}
}

func TestAFriendlyWordToAllReachesThoseWithSomethingNear(t *testing.T) {
	c := second(t)
	all := func(tx *storage.Tx) error { _, err := Prompt(tx, 0, 1, c.now); return err }
	c.now = jan(13, 10)
	if why := c.refused(all).Why; why != plan.WhyNothing {
		t.Errorf("with nothing near it is refused for %s", why)
	}
	c.now = jan(20, 10)
	c.hand("妇女与健康", "儿童与健康")
	c.do(all)
	only(t, c.rendered("both", c.now), "《妇女与教育》")
	if got := c.rendered("health", c.now); len(got) != 0 {
		t.Errorf("a unit that owes nothing is reminded: %q", got)
	}
}

func (c *town) unit2(tx *storage.Tx, name string) plan.UnitID {
	w, err := tx.Snapshot()
	if err != nil {
		c.t.Fatal(err)
	}
	for _, u := range w.Units {
		if u.Name == name {
			return u.ID
		}
	}
	return 0
}

// notice is the waiting notice to a unit.
func (c *town) notice(unit string) plan.Urge {
	c.t.Helper()
	id := c.unit(unit)
	for _, u := range c.world().Urges {
		if u.Unit == id && u.Level == plan.LevelUrge && u.Waiting() {
			return u
		}
	}
	c.t.Fatalf("no notice to %s", unit)
	return plan.Urge{}
}

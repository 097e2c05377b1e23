package bot_test

import (
	"testing"
	"time"

	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage/plan"
)

// begin is the first day: the office opens its link, sets the bot up, and invites
// a liaison of every unit but each third.
func begin(t *testing.T, name string) *year {
	t.Helper()
	server, err := sandbox.Start(sandbox.Options{Unlimited: true, Clock: sandbox.NewClock(plan.Date(2020, time.September, 1).At(9, 0))})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	s := &story{t: t, name: name, server: server, dir: t.TempDir(), seen: map[seenKey]string{}}
	s.up()
	t.Cleanup(s.down)
	y := &year{story: s, people: map[plan.UnitID]*actor{}, standing: map[plan.UnitID]plan.UnitID{}, ledger: newLedger()}
	y.settleIn()
	return y
}

// settleIn binds the office, the head and the liaisons, all through the bot.
func (y *year) settleIn() {
	y.office = y.person("王红")
	y.does(y.office, "opens the first link", func() error { return y.office.Open(y.link) })
	y.press(y.office, messages.ConfirmInvite)
	y.press(y.office, messages.ModeName(plan.ModeUpload))
	y.clerk = y.bound("李春梅", plan.Binding{Role: plan.RoleOffice})
	y.head = y.bound("向阳", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	w := y.world()
	for i, u := range w.Units {
		if u.Doubtful {
			continue
		}
		y.units = append(y.units, u.ID)
		if i%3 == 2 || u.ID == w.Settings.Office {
			continue // no Telegram, or the office itself
		}
		name := liaisonName(i)
		a := y.person(name)
		link := y.invite(plan.Invite{Role: plan.RoleLiaison, Unit: u.ID, Name: name})
		y.does(a, "opens the invitation", func() error { return a.Open(link) })
		y.press(a, messages.ConfirmInvite)
		y.people[u.ID] = a
	}
	y.says("%d 家单位，其中 %d 家有联络员在用，其余由办公室补录", len(y.units), len(y.people))
}

// liaisonName is the i-th liaison's name.
func liaisonName(i int) string {
	surnames, given := []rune("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章"), []string{"海燕", "建国", "丽萍", "志强", "秀兰"}
	return string(surnames[i%len(surnames)]) + given[i%len(given)]
}

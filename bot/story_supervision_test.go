package bot_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// handIn keeps a chapter text for a chapter as if it had come in now.
func (s *story) handIn(chapters ...string) {
	s.t.Helper()
	now := s.server.Clock().Now()
	s.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		for _, c := range w.Chapters {
			if !slices.Contains(chapters, c.Title) {
				continue
			}
			d := plan.Draft{
				Number: fmt.Sprintf("%s-%d", c.Code, now.Unix()), Kind: plan.DraftText, Plan: c.Plan, Chapter: c.ID, Text: plan.TextChapter, Revision: 1,
				Unit: w.LeadOf(c.ID, now), Person: w.Persons[0].ID, State: plan.DraftReceived, Received: now,
			}
			if _, err := tx.AddDraft(d); err != nil {
				return err
			}
		}
		return nil
	})
}

// allBut hands in every chapter but those with these titles.
func (s *story) allBut(titles ...string) {
	s.t.Helper()
	var rest []string
	for _, c := range s.world().Chapters {
		if !slices.Contains(titles, c.Title) {
			rest = append(rest, c.Title)
		}
	}
	s.handIn(rest...)
}

// member is who the work plan lists for a unit in the leading group.
func (s *story) member(unit string) plan.MemberID {
	s.t.Helper()
	id := s.unit(unit)
	for _, m := range s.world().Members {
		if slices.Contains(m.Units, id) {
			return m.ID
		}
	}
	s.t.Fatalf("no member of %s", unit)
	return 0
}

func january(day, hour, minute int) time.Time {
	return plan.Date(2021, time.January, day).At(hour, minute)
}

func TestStoryOfALateUnitAndOneWithoutTelegram(t *testing.T) {
	s := tell(t, "late_unit_and_one_without_telegram")
	director := s.director("郑晓云")
	liaison := s.liaison("张丽萍", "市卫健委")
	member := s.bound("李国栋", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankMember, Member: s.member("市卫健委")})
	head := s.bound("陈志远", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	s.openStage(2)
	s.allBut("妇女与健康", "妇女与教育")

	s.says("第二阶段，只差市卫健委和没有登记人员的市教育局；离交稿还有三个工作日")
	s.advanceTo(january(19, 9, 5))
	liaison.writes("待办")
	director.presses(messages.DeskCalls)
	director.presses("市教育局")
	director.presses(messages.CallPromised)
	director.writes("1月21日")

	s.says("市教育局如期送来，办公室登记；市卫健委到期仍未报")
	s.advanceTo(january(21, 15, 0))
	s.handIn("妇女与教育")
	s.advanceTo(january(22, 9, 5))
	s.advanceTo(january(22, 18, 5))

	s.says("过了一个工作日，催办通知拟好，等主任签发")
	s.advanceTo(january(25, 9, 5))
	director.presses(messages.ActName(plan.ActDesk))
	director.presses(messages.DeskNotices)
	director.presses("看·市卫健委")
	director.presses(messages.SignUrge)
	member.writes("/status")

	s.says("又过一周，呈报组长前先请主任过目")
	s.advanceTo(plan.Date(2021, time.February, 1).At(9, 5))
	director.writes("/urges")
	director.presses("编制进度呈报")
	director.presses(messages.SignUrge)
	head.writes("进度")
	head.presses(messages.SeeBrief)

	s.says("市卫健委补交")
	liaison.sends("妇女与健康.txt", []byte("妇女与健康\n一、主要目标\n1. 妇女人均预期寿命提高。\n"), "")
	liaison.writes("李主任 副主任")
	liaison.presses(messages.ConfirmDraft)
	head.writes("进度")
	s.end()
}

func TestStoryOfALadderOverTheSpringFestival(t *testing.T) {
	s := tell(t, "ladder_over_spring_festival")
	director := s.director("郑晓云")
	liaison := s.liaison("张丽萍", "市卫健委")
	s.openStage(2)
	s.allBut("妇女与健康")
	s.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		stage := *w.Index.Stage[2]
		stage.Deadline = plan.Date(2021, time.February, 26).At(18, 0)
		for i := range stage.Steps {
			if stage.Steps[i].Step == plan.StepDraft {
				stage.Steps[i].Due = plan.Date(2021, time.February, 18).At(18, 0)
			}
		}
		return tx.SaveStage(stage)
	})
	feb := func(day, hour int) time.Time { return plan.Date(2021, time.February, day).At(hour, 5) }

	s.says("交稿时限是春节后第一个工作日2月18日；节前三个工作日（2月8日）提醒")
	s.advanceTo(feb(7, 20))
	s.advanceTo(feb(8, 9))
	s.says("2月11日至17日放假，不发任何提醒")
	s.advanceTo(feb(17, 20))
	s.says("2月18日当天提醒，19日拟催办通知；20日（周六）调休上班")
	s.advanceTo(feb(18, 9))
	s.advanceTo(feb(19, 9))
	s.says("主任还没签发，稿子来了：通知自动作废")
	s.handIn("妇女与健康")
	s.advanceTo(feb(20, 9))
	director.writes("待签发")
	liaison.writes("待办")
	s.end()
}

func TestStoryOfALiaisonWhoBlockedTheBot(t *testing.T) {
	s := tell(t, "liaison_who_blocked")
	director := s.director("郑晓云")
	liaison := s.liaison("张丽萍", "市卫健委")
	s.openStage(2)
	s.allBut("妇女与健康")

	s.says("联络员屏蔽了机器人")
	liaison.Block()
	s.settle()
	s.advanceTo(january(19, 9, 5))
	director.presses(messages.DeskCalls)
	director.presses("市卫健委")
	director.presses(messages.CallMissed)

	s.says("第二个工作日再打")
	s.advanceTo(january(20, 9, 5))
	director.writes("电话催办")
	director.presses("市卫健委")
	director.presses(messages.CallReached)

	s.says("联络员解除屏蔽：还在提醒的窗口之内，补上；到期那天照常")
	liaison.Unblock()
	s.settle()
	s.advanceTo(january(20, 9, 10))
	s.advanceTo(january(22, 9, 5))
	s.end()
}

func TestStoryOfAnOutageOverADeadline(t *testing.T) {
	s := tell(t, "outage_over_a_deadline")
	director := s.director("郑晓云")
	s.liaison("张丽萍", "市卫健委")
	s.openStage(2)
	s.allBut("妇女与健康")

	s.says("1月18日晚机器人停了，22日（到期当天）下午2点才恢复：节前三天的提醒过了窗口不再补，当天的补上")
	s.advanceTo(january(18, 20, 0))
	s.down()
	s.advanceTo(january(22, 14, 0))
	s.up()
	s.collect()

	s.says("下午4点又停了，过了时限和周末，25日（周一）上午11点恢复：催办通知补拟")
	s.advanceTo(january(22, 16, 0))
	s.down()
	s.advanceTo(january(25, 11, 0))
	s.up()
	s.collect()

	s.says("再重启一次，到中午也不重复")
	s.down()
	s.up()
	s.advanceTo(january(25, 12, 0))
	director.writes("待签发")
	if n := len(s.world().Urges); n != 1 {
		t.Errorf("%d notices were drafted, want 1", n)
	}
	s.end()
}

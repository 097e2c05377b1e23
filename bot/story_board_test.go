package bot_test

import (
	"testing"

	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// shots are the pictures the bot sent into a chat, oldest first.
func shots(all []sandbox.Message) (out []sandbox.File) {
	for _, m := range all {
		if m.FromBot && m.File != nil && m.File.Kind == "photo" {
			out = append(out, *m.File)
		}
	}
	return out
}

// drawings counts the boards that were drawn and are kept.
func (s *story) drawings() (n int) {
	s.t.Helper()
	s.do(func(tx *storage.Tx) (err error) {
		n, err = tx.CountPictures()
		return err
	})
	return n
}

func TestStoryOfTheBoard(t *testing.T) {
	s := tell(t, "the_board")
	director := s.director("郑晓云")
	head := s.bound("陈志远", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	liaison := s.liaison("张丽萍", "市卫健委")
	s.openStage(2)
	s.allBut("妇女与健康", "妇女与教育")
	s.quietly(func() { s.advanceTo(january(25, 9, 5)) })

	s.says("组长问进度，点开进度图；再点一次，同一张图立刻再发，不重画")
	head.writes("进度")
	head.presses(messages.SeeBoard)
	head.presses(messages.SeeBoard)
	pictures := shots(head.Messages())
	if len(pictures) != 2 || pictures[0].ID != pictures[1].ID || pictures[0].Size > 500_000 {
		t.Errorf("the head was sent %+v", pictures)
	}
	if n := s.drawings(); n != 1 {
		t.Errorf("%d boards were drawn for one state", n)
	}

	s.says("主任看到的是同一张图")
	director.writes("看图")
	if got := shots(director.Messages()); len(got) != 1 || got[0].ID != pictures[0].ID {
		t.Errorf("the director was sent %+v, not %s", got, pictures[0].ID)
	}

	s.says("市卫健委的稿件到了，图是新的")
	s.handIn("妇女与健康")
	head.presses(messages.SeeBoard)
	if got := shots(head.Messages()); len(got) != 3 || got[2].ID == pictures[0].ID {
		t.Errorf("after a text came in the head was sent %+v", got)
	}

	s.says("工作群里的图没有逾期；联络员私下不看全图")
	group := s.workGroup("规划编制工作群", director, liaison)
	s.quietly(func() {
		group.AddBot()
		s.settle()
		s.collect()
		director.writesIn(group, "/here@planbot_sandbox_bot")
	})
	liaison.writesIn(group, "/status@planbot_sandbox_bot")
	liaison.step("（规划编制工作群）点 ["+messages.SeeBoard+"]", func() error { return liaison.PressIn(group, messages.SeeBoard) })
	director.step("（规划编制工作群）点 ["+messages.SeeBoard+"]", func() error { return director.PressIn(group, messages.SeeBoard) })
	if got := shots(group.Messages()); len(got) != 2 || got[0].ID != got[1].ID || got[0].ID == pictures[0].ID {
		t.Errorf("the group was sent %+v", got)
	}
	liaison.writes("进度图")

	s.says("一周以后，旧图不再留着")
	s.quietly(func() { s.advanceTo(plan.Date(2021, 2, 3).At(9, 5)) })
	head.writes("/board")
	if n := s.drawings(); n != 1 {
		t.Errorf("%d boards are kept, want today's", n)
	}
	s.end()
}

package bot_test

import (
	"testing"
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// The panels' words: one entered by the office with points to amend, which are
// handled before the 送审稿; one not passed, which the head of the panel replaces.
func TestStoryThePanelsWord(t *testing.T) {
	s := tell(t, "the_panels_word")
	director := s.director("郑晓云")
	clerk := s.bound("李春梅", plan.Binding{Role: plan.RoleOffice})
	leader := s.bound("高志远", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	health1 := s.liaison("张丽萍", "市卫健委")
	head := s.bound("苏梅", plan.Binding{Role: plan.RoleExpert})
	other := s.bound("王强", plan.Binding{Role: plan.RoleExpert})
	for no := 2; no <= 5; no++ {
		s.openStage(no)
	}
	s.kept("W4", "妇女与健康.docx", health(t, "18/10万"))
	s.kept("C4", "儿童与健康.docx", health(t, "5‰"))
	s.quietly(func() {
		director.writes("/add_experts")
		director.writes("张海燕 青海大学 教授 公共卫生\n李建国 州委党校 副教授")
		director.presses(messages.ConfirmExpert)
		director.writes("专家")
		director.presses(messages.ExpertButton(1, "苏梅"))
		director.presses(messages.PanelHeadLabel(plan.Children, false))
	})

	s.do(func(tx *storage.Tx) error {
		_, err := tx.AddMeeting(plan.Meeting{
			Kind: plan.MeetingExpertReview, Title: messages.MeetingTitle(plan.MeetingExpertReview, 1), At: s.server.Clock().Now().Add(-time.Hour),
			Place: "市政府二楼会议室", State: plan.MeetingCalled, Called: s.server.Clock().Now().Add(-48 * time.Hour),
		})
		return err
	})

	s.says("论证会前，办公室取打印稿")
	clerk.writes("论证意见")
	clerk.presses(messages.PrintVerdictLabel(plan.Women))
	s.contains(clerk.lastFile(), "专家论证意见", "张海燕", "青海大学", "专家组组长（签字）")

	s.says("论证会后，办公室登记妇女规划的意见：修改完善后通过")
	clerk.presses(messages.OtherVerdicts)
	clerk.presses(messages.EnterVerdictLabel(plan.Women, false))
	clerk.presses("张海燕 青海大学")
	clerk.presses(messages.MeetingTitle(plan.MeetingExpertReview, 1))
	clerk.presses(messages.VerdictToday)
	clerk.presses(messages.TickLabel("王强", true))
	clerk.presses(messages.TickedDone)
	clerk.presses(messages.VerdictName(plan.VerdictAmend))
	clerk.writes("规划结构完整，目标总体合理，措施可行。")
	clerk.writes("妇女与健康：补充2020年基期值\n2. 指标表述与省规划一致")
	clerk.sends("签字页.jpg", stampedPage(t, 1).Data, "")
	clerk.presses(messages.PagesDone)
	clerk.presses(messages.ConfirmVerdict)

	s.says("要点没有办完，送审稿统不了")
	clerk.writes("/assemble")
	clerk.presses(messages.WholeLabel(plan.Women, plan.TextSubmission, 0))

	s.says("要点采纳后，牵头单位有修改任务")
	clerk.writes("意见办理")
	clerk.presses("1")
	clerk.presses(messages.ResultName(plan.ResultAdopted))
	health1.writes("待办")

	s.says("儿童规划由组长苏梅自己登记：不予通过；不是组长的专家不能登记")
	other.writes("论证意见")
	head.writes("登记论证意见")
	head.presses(messages.NoReview)
	head.presses(messages.VerdictToday)
	head.presses(messages.TickedDone)
	head.presses(messages.VerdictName(plan.VerdictFail))
	head.writes("主要指标缺少基期数据，与省规划不衔接。")
	head.presses(messages.ConfirmVerdict)

	s.says("没有通过的规划，工作人员不能统送审稿，主任写明理由才行")
	clerk.writes("/assemble")
	clerk.presses(messages.WholeLabel(plan.Children, plan.TextSubmission, 0))
	director.writes("/assemble")
	director.presses(messages.WholeLabel(plan.Children, plan.TextSubmission, 0))
	director.presses(messages.AssembleAnyway)

	s.says("修改后重新论证，组长更换意见，写明理由")
	head.writes("/verdicts")
	head.presses(messages.EnterVerdictLabel(plan.Children, true))
	head.writes("修改后重新论证")
	head.presses(messages.NoReview)
	head.presses(messages.VerdictToday)
	head.presses(messages.TickedDone)
	head.presses(messages.VerdictName(plan.VerdictPass))
	head.presses(messages.NoText)
	head.presses(messages.ConfirmVerdict)
	s.says("论证会纪要登记后，在论证意见里能看到")
	clerk.writes("/verdicts")
	clerk.presses(messages.VerdictButton(plan.Women))
	clerk.presses(messages.SeeReview)
	clerk.presses(messages.ActName(plan.ActMinutes))
	clerk.writes("会议纪要〔2021〕3号")
	clerk.presses("1月4日（周一）")
	clerk.presses(messages.WithoutMinutesFile)
	clerk.presses(messages.ConfirmMinutes)
	clerk.writes("/verdicts")
	clerk.presses(messages.VerdictButton(plan.Women))

	s.says("领导看到")
	leader.writes("进度")
	leader.presses(messages.ActName(plan.ActVerdicts))
	leader.presses(messages.VerdictButton(plan.Children))
	leader.presses(messages.EarlierVerdict)
	director.writes("/desk")
	s.end()
}

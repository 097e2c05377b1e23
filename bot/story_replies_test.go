package bot_test

import (
	"strings"
	"testing"

	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage/plan"
)

// Replies that change, come late or go wrong: each gets its sentence, and
// nothing is lost.
func TestStoryRepliesChangedAndLate(t *testing.T) {
	s := tell(t, "replies_changed_and_late")
	office := s.director("郑晓云")
	school := s.liaison("马建国", "市教育局")
	works := s.liaison("韩梅", "市住建局")
	party := s.liaison("冯海", "市委党校")
	expert := s.bound("王教授", plan.Binding{Role: plan.RoleExpert})
	s.openStage(2)
	s.handedIn("W4", s.server.Clock().Now())
	s.handedIn("C4", s.server.Clock().Now())
	s.circulated(office, "1月15日")

	s.says("没有被征求意见的单位")
	party.writes("/none")
	party.writes("/opinions")

	s.says("专家本人反馈，答非所问也有回应")
	expert.writes("/opinion")
	expert.writes("妇女与外星人")
	expert.writes("健康")
	expert.writes("儿童与健康")
	expert.step("发来一张贴纸", expert.SendSticker)
	expert.presses(messages.SkipField)
	expert.step("写来2001个字", func() error { return expert.Write(strings.Repeat("长", 2001)) })
	expert.writes("建议增加儿童心理健康指标")
	expert.presses(messages.SkipField)
	expert.presses(messages.ConfirmOpinion)

	s.says("市教育局先提意见，办公室已办理，它又改了一条、补了一条")
	s.quietly(func() {
		school.writes("/opinion")
		for _, text := range []string{"女4", "原文一", "建议一", "理由一", "李四 副局长"} {
			school.writes(text)
		}
		school.presses(messages.ConfirmOpinion)
		office.writes("/opinions")
		office.presses("2")
		office.presses(messages.ResultName(plan.ResultAdopted))
	})
	school.presses(messages.ChangeReply)
	school.presses(messages.ReviseReply)
	school.presses(messages.ConfirmOpinion)
	school.presses(messages.ManagePoints)
	school.presses(messages.EditPoint(1))
	school.presses(messages.EditSuggestion)
	school.writes("建议一（修改）")
	school.presses(messages.OneMore)
	school.presses("两个规划全文")
	school.presses(messages.SkipField)
	school.writes("两个规划用语请统一")
	school.presses(messages.SkipField)
	school.presses(messages.ConfirmOpinion)

	s.says("办公室看到改过的意见回到待办理，旧按钮不再有效")
	office.presses(messages.PublishOne)
	office.writes("/opinions")
	office.presses("2")

	s.says("市住建局先说无意见，又撤回，过了时限再反馈")
	s.quietly(func() {
		works.presses(messages.ActName(plan.ActNone))
		works.writes("赵国强 副局长")
		works.presses(messages.ConfirmNone)
	})
	works.presses(messages.ChangeReply)
	works.presses(messages.RetractReply)
	works.presses(messages.ConfirmRetract)
	s.quietly(func() { s.advanceTo(plan.Date(2021, 1, 18).At(9, 30)) })
	works.writes("无意见")
	works.presses(messages.ConfirmNone)

	s.says("办公室把反馈截止往后改")
	office.writes("反馈情况")
	office.presses(messages.MoveDue)
	office.writes("1月14日")
	office.writes("1月23日")
	office.presses(messages.ConfirmMoveDue)

	s.says("盖章复函到了办公室：两家无意见，一次拍两张照片登记")
	office.writes("/proxy")
	office.presses(messages.ProxyMany)
	office.presses("☐ 市财政局")
	office.writes("司法局、天文局")
	office.writes("司法局、市财政局")
	office.presses(messages.TickedDone)
	office.presses(messages.ChannelName(plan.ChannelLetter))
	office.step("一次发来两张照片", func() error {
		return office.SendPhotos([]sandbox.File{stampedPage(t, 1), stampedPage(t, 2)})
	})
	office.presses(messages.PagesDone)
	office.presses(messages.ChangeReceived)
	office.writes("1月20日")
	office.writes("1月15日")
	office.presses(messages.ConfirmProxy)

	s.says("截止以后，一家单位的意见由办公室补录")
	s.quietly(func() {
		office.writes("截止征求意见")
		office.presses(messages.ConfirmClosing)
	})
	school.writes("提意见")
	office.writes("补录")
	office.presses(messages.ProxyOne)
	office.writes("市残联")
	office.presses(messages.ChannelName(plan.ChannelMeeting))
	office.writes("全文")
	office.presses(messages.SkipField)
	office.writes("请写明无障碍设施")
	office.presses(messages.SkipField)
	office.presses(messages.ApproverUnsaid)
	office.presses(messages.ConfirmOpinion)
	office.writes("反馈情况")
	s.end()
}

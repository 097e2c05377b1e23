package bot_test

import (
	"strings"
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

// The office's side of opinions: by chapter, a long one in full, a lead nobody
// can reach, a talk noted for itself, a result taken back before and after it
// was told.
func TestStoryHandlingOpinions(t *testing.T) {
	s := tell(t, "handling_opinions")
	office := s.director("郑晓云")
	school := s.liaison("马建国", "市教育局")
	expert := s.bound("王教授", plan.Binding{Role: plan.RoleExpert})
	s.openStage(2)
	s.handedIn("W4", s.server.Clock().Now())
	s.handedIn("C4", s.server.Clock().Now())
	s.circulated(office, "1月15日")
	s.quietly(func() {
		school.writes("/opinion")
		for _, text := range []string{"女4", "原文一", strings.Repeat("很长的意见。", 120), "理由一", "李四 副局长"} {
			school.writes(text)
		}
		school.presses(messages.ConfirmOpinion)
		expert.writes("/opinion")
		for _, text := range []string{"儿4", "原文二", "建议二", "理由二"} {
			expert.writes(text)
		}
		expert.presses(messages.ConfirmOpinion)
	})

	s.says("查看文稿；单位只看到自己的几件")
	school.presses(messages.SeeTexts)

	s.says("按章查看，长意见看全文")
	office.writes("意见办理")
	office.presses(messages.ByChapter)
	office.presses("妇女与健康（1）")
	office.presses("1")
	office.presses(messages.FullText)

	s.says("转牵头单位，但对方在这里联系不上；先记录一次沟通")
	office.presses(messages.PassToLead)
	office.presses(messages.RecordTalk)
	office.writes("李四 副局长")
	office.writes("明天")
	office.presses(messages.TalkYesterday)
	office.writes("同意再研究")
	office.presses(messages.StanceYields)

	s.says("已有沟通记录，未采纳只需理由；结果可以撤销")
	office.presses(messages.ResultName(plan.ResultRejected))
	office.writes("已在其他专项规划中规定")
	office.presses(messages.ReopenOpinion)
	office.presses(messages.ResultName(plan.ResultDropped))

	s.says("单独告知提出单位，之后重新办理要再确认一次")
	office.presses(messages.PublishOne)
	office.presses(messages.ConfirmTell)
	office.presses(messages.BackToList)
	office.presses(messages.AllOpinions)
	office.presses("1")
	office.presses(messages.HandleAnew)
	office.presses(messages.ConfirmReopen)

	s.says("专家的意见不必先沟通；两条都办完，一并公布")
	office.presses(messages.ResultName(plan.ResultAdopted))
	office.presses(messages.NextOpinion)
	office.presses(messages.ResultName(plan.ResultRejected))
	office.writes("数据来源不一致")
	office.writes("公布结果")
	office.presses(messages.ConfirmTell)
	office.writes("公布结果")

	s.says("别人不能代牵头单位说话，也不能看意见")
	school.writes("意见办理")
	s.end()
}

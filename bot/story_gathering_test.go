package bot_test

import (
	"testing"

	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage/plan"
)

// Opinions that were gathered elsewhere: a table of deputies' and people's
// opinions, and a meeting of which the office writes down who said what.
func TestStoryOpinionsGatheredElsewhere(t *testing.T) {
	s := tell(t, "opinions_gathered_elsewhere")
	office := s.director("郑晓云")
	school := s.liaison("马建国", "市教育局")
	s.bound("王教授", plan.Binding{Role: plan.RoleExpert})
	s.openStage(2)
	for _, code := range []string{"W4", "C4"} {
		s.handedIn(code, s.server.Clock().Now())
	}
	s.circulated(office, "1月20日")
	heads := []string{"序号", "单位", "姓名", "类别", "规划", "章条", "意见内容", "理由", "来源/日期"}
	table := sheet(t, []string{"意见征集表"}, heads,
		[]string{"1", "", "白玉兰", "市人大代表", "妇女规划", "健康", "扩大两癌筛查覆盖面", "群众反映多", "1月6日"},
		[]string{"2", "", "白玉兰", "市人大代表", "儿童规划", "儿童与健康", "增加校医配备", "", ""},
		[]string{"3", "", "李建军", "政协委员", "", "第9章", "加强宣传", "", ""},
		[]string{"4", "", "", "公众", "", "全文", "文字再通俗些", "", "网站"},
		[]string{"5", "", "网民", "", "", "全文", "公布进展", "", "网站"},
		[]string{"6", "", "赵某", "外星人", "", "全文", "建议", "", ""},
		[]string{"7", "市天文台", "", "", "", "全文", "建议", "", ""},
		[]string{"8", "市委党校", "", "", "", "全文", "建议", "", ""},
		[]string{"9", "", "王教授", "专家", "妇女规划", "妇女与健康", "", "没写意见", ""},
	)

	s.says("办公室从人大、政协和网站收来一张表，直接发来")
	office.sends("意见征集表.xlsx", table, "")
	office.presses(messages.GatherOnline)
	office.presses(messages.ConfirmGather)

	s.says("同一张表又发一次")
	office.sends("意见征集表（重发）.xlsx", table, "")

	s.says("座谈会上的意见，一条一条写")
	office.writes("座谈会记录")
	office.presses(messages.ChannelName(plan.ChannelMeeting))
	office.writes("基层代表座谈会，市妇联三楼会议室")
	office.presses(messages.TalkToday)
	office.writes("15人")
	office.writes("大家都说好")
	office.writes("市教育局：妇女与健康，开展青春期健康教育\n李明（人大代表）：建议增加托育点\n古丽（群众代表）：儿童与健康，延长社区医院门诊时间")
	office.presses(messages.GatherMore)
	office.writes("李明（人大代表）：全文，目标要量化")
	office.presses(messages.ConfirmGather)
	office.writes("反馈情况")
	office.writes("意见办理")

	s.says("市教育局随后自己反馈，座谈会上的意见也在其中")
	school.presses(messages.GiveOpinion)
	school.presses(messages.ReviseReply)
	s.end()
}

// The stamped pages of a letter can be seen again from its reply.
func TestStoryStampedPagesAreShownAgain(t *testing.T) {
	s := tell(t, "stamped_pages_are_shown_again")
	office := s.director("郑晓云")
	s.bound("王教授", plan.Binding{Role: plan.RoleExpert})
	s.openStage(2)
	for _, code := range []string{"W4", "C4"} {
		s.handedIn(code, s.server.Clock().Now())
	}
	s.circulated(office, "1月20日")
	office.writes("补录")
	office.presses(messages.ProxyOne)
	office.writes("市残联")
	office.presses(messages.ChannelName(plan.ChannelLetter))
	office.step("一次发来两张照片", func() error {
		return office.SendPhotos([]sandbox.File{stampedPage(t, 1), stampedPage(t, 2)})
	})
	office.presses(messages.PagesDone)
	office.writes("全文")
	office.presses(messages.SkipField)
	office.writes("写明无障碍设施")
	office.presses(messages.SkipField)
	office.writes("孙强 理事长")
	office.presses(messages.ConfirmOpinion)
	office.presses(messages.PagesOfReply(2))
	s.end()
}

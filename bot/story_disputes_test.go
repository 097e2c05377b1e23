package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

// What becomes of two opinions after the decision: the one adopted is found in a
// later version, which its unit is told; the other one is rejected though the
// unit insists, and stays in dispute until the office words it anew and reopens.
func TestStoryAdoptedAndDisputedOpinions(t *testing.T) {
	s := stage4(t, "adopted_and_disputed_opinions")
	office := s.person("郑晓云")
	leader := s.bound("高志远", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	health := s.liaison("张丽萍", "市卫健委")
	school := s.liaison("马建国", "市教育局")
	s.quietly(func() {
		s.twoOpinions(office, school)
		s.adopted(office)
	})

	s.says("第2条与单位沟通，单位没有松口：不能定为不再坚持；未采纳，列入未达成一致意见")
	s.disputed(office)
	leader.writes("未达成一致意见")

	s.says("牵头单位交了新稿：登记第1条的落实位置，提出单位随即知道")
	s.quietly(func() {
		health.sends("妇女与健康（修改）.docx", health2(t), "妇女与健康")
		health.writes("陈志刚 副主任")
		health.presses(messages.ConfirmDraft)
	})
	office.writes("意见办理")
	office.presses(messages.Counted(messages.OnlyUnrealized, 1))
	office.presses("1")
	office.presses(messages.RealizeOne)
	office.writes("主要目标第1条")

	s.says("单位改写第2条：成为第2次表述，结果随之撤销，原来的都留着")
	s.quietly(func() {
		school.writes("/opinion")
		school.presses(messages.ReviseReply)
		school.presses(messages.ManagePoints)
		school.presses(messages.EditPoint(2))
		school.presses(messages.EditSuggestion)
		school.writes("增加“保证青春期教育课时”")
		school.presses(messages.ConfirmOpinion)
	})
	office.writes("意见办理")
	office.presses("1")
	office.presses(messages.ResultName(plan.ResultRejected))
	office.writes("/cancel")
	leader.writes("/disputes")

	s.says("截止后，办公室代为修改第1条：同样是新的表述，重新办理")
	s.quietly(func() {
		office.writes("/replies")
		office.presses(messages.EndConsultation)
		office.presses(messages.ConfirmClosing)
	})
	office.writes("/replies")
	s.quietly(func() {
		office.presses(messages.EachReply)
		office.presses("7")
	})
	office.presses(messages.AmendOpinion)
	s.quietly(func() {
		office.presses(messages.ChannelName(plan.ChannelPhone))
		office.presses(messages.ReviseReply)
		office.presses("李四 副局长")
		office.presses(messages.ManagePoints)
		office.presses(messages.EditPoint(1))
		office.presses(messages.EditSuggestion)
		office.writes("改为“15/10万以下”")
	})
	office.presses(messages.ConfirmOpinion)
	office.writes("意见办理")
	office.presses("1")

	s.says("采纳情况汇总表：办公室看全部，领导只看已有结果的")
	s.quietly(func() { office.presses(messages.ResultName(plan.ResultAdopted)) })
	office.writes("汇总表")
	office.presses(messages.SummaryButton(plan.Women, messages.SummaryPaperFmt))
	s.contains(office.lastFile(), "格尔木市妇女规划意见建议采纳情况汇总表", "建议：改为“15/10万以下”", "建议：增加“保证青春期教育课时”", "意见建议2条：采纳1条；尚在办理1条。")
	office.presses(messages.SummaryButton(plan.Women, messages.SummarySpreadFmt))
	leader.writes("/status")
	leader.presses(messages.SeeSummary)
	leader.presses(messages.SummaryButton(plan.Women, messages.SummaryPaperFmt))
	s.contains(leader.lastFile(), "意见建议2条：采纳1条；尚在办理1条（未列入本表）。")
	school.writes("/summary")
	s.end()
}

// twoOpinions has the whole texts circulated and a unit answer with two opinions.
func (s *story) twoOpinions(office, unit *actor) {
	s.t.Helper()
	office.writes("/circulate")
	office.presses(messages.BundleLabel(messages.BundleParams{Text: plan.TextConsultation, Plans: []plan.PlanID{plan.Women, plan.Children}}))
	office.presses(messages.TickedDone)
	office.writes("1月20日")
	office.presses(messages.ConfirmCirculate)
	unit.writes("/opinion")
	for _, text := range []string{"女4", "18/10万", "改为“16/10万以下”", "与省规划一致", "李四 副局长"} {
		unit.writes(text)
	}
	unit.presses(messages.OneMore)
	for _, text := range []string{"女4", "策略措施1", "增加“每学期6课时青春期教育”", "课时需要写实"} {
		unit.writes(text)
	}
	unit.presses(messages.ConfirmOpinion)
}

// adopted adopts the first opinion and says so.
func (s *story) adopted(office *actor) {
	s.t.Helper()
	office.writes("/opinions")
	office.presses("1")
	office.presses(messages.ResultName(plan.ResultAdopted))
	office.presses(messages.PublishOne)
	office.presses(messages.ConfirmTell)
}

// disputed tells how a talk does not bring the unit round: the next opinion is
// not adopted and stays in dispute.
func (s *story) disputed(office *actor) {
	s.t.Helper()
	office.writes("意见办理")
	office.presses("1")
	office.presses(messages.ResultName(plan.ResultDropped))
	office.writes("李四 副局长")
	office.presses(messages.TalkToday)
	office.writes("请他们再考虑")
	office.presses(messages.StanceInsists)
	office.presses(messages.ResultName(plan.ResultRejected))
	office.writes("课时由教育部门另行规定")
	office.presses(messages.EditIssue)
	office.writes("青春期教育课时是否写入规划")
}

package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

// Two leads ask their supporting units about exact versions: one unit of several
// chapters answers from one list, one agrees with amendments, one does not agree,
// one is off line; a change of wording asks nobody again, a real one does.
func TestStoryConsent(t *testing.T) {
	s := tell(t, "consent")
	director := s.director("郑晓云")
	health := s.liaison("丽萍", "市卫健委")
	school := s.liaison("马建国", "市教育局")
	works := s.liaison("韩梅", "市住建局")
	money := s.liaison("孙涛", "市财政局")
	leader := s.bound("高志远", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	s.openStage(2)

	s.says("牵头单位交稿，从回执征求责任单位意见")
	s.quietly(func() {
		s.handsIn(health, "妇女与健康", "王芳 副主任", "孕产妇死亡率控制在12/10万以下。")
	})
	health.presses(messages.AskConsents)
	health.presses(messages.ChangeBy)
	health.writes("昨天")
	health.writes("1月14日")
	health.presses(messages.ChangeAsked)
	s.quietly(func() { health.writes("市教育局、市财政局") })
	health.writes("市住建局、市水利局")
	health.presses(messages.TickedDone)
	health.presses(messages.SayTacit)
	health.presses(messages.ConfirmConsent)

	s.says("另一家牵头单位也征求：责任单位看到的是一张合并的清单")
	s.quietly(func() {
		s.handsIn(school, "妇女与教育", "周强 副局长", "女童义务教育巩固率达到99%。")
	})
	s.quietly(func() {
		school.presses(messages.AskConsents)
		school.presses(messages.ConfirmConsent)
	})
	money.writes("待办")
	money.presses("均同意（2章）")
	money.writes("刘敏 副局长")
	money.presses(messages.ConfirmAnswer)

	s.says("市教育局同意，有修改意见；市住建局不同意")
	school.writes("责任单位意见")
	school.presses(messages.ConsentsAsked)
	school.presses("1. 妇女与健康")
	school.presses(messages.AmendOne)
	school.writes("第3条“校医配备”建议改为“中小学校医配备率100%”")
	school.presses(messages.ConfirmAnswer)
	works.writes("待办")
	works.presses("反馈意见·妇女与健康")
	works.presses(messages.ObjectOne)
	works.writes("第2条由我局牵头建设母婴设施，未与我局商量，经费没有来源")
	works.writes("高峰 副局长")
	works.presses(messages.ConfirmAnswer)

	s.says("牵头单位看情况；当天不能提醒")
	health.writes("/consents")
	health.presses(messages.NudgeConsents)
	health.presses(messages.EnterConsent)
	health.presses(messages.ConsentName(plan.ConsentAgree))
	health.presses(messages.ChannelName(plan.ChannelPhone))
	health.presses(messages.ConfirmEnter)
	health.presses(messages.SeeConsents)
	director.writes("今日事项")
	director.presses(messages.SeeObjections)

	s.says("协商不成，办公室呈请领导协调；领导在进度里看到")
	director.presses(messages.RaiseLabel(1, false))
	director.presses(messages.UsePlea)
	director.presses(messages.ConfirmPlea)
	leader.writes("进度")
	leader.presses("1. 市住建局")
	director.presses(messages.SeeObjections)
	director.presses(messages.RaiseLabel(1, true))
	leader.writes("进度")
	s.quietly(func() {
		director.presses(messages.SeeObjections)
		director.presses(messages.RaiseLabel(1, false))
		director.writes("请市住建局商市财政局落实母婴设施经费")
		director.presses(messages.ConfirmPlea)
	})

	s.says("改了几个错字再交：仅文字修改，谁也不用再答复")
	s.advanceTo(january(6, 9, 0))
	health.sends("妇女与健康.docx", paper(t, "一、主要目标", "孕产妇死亡率控制在12/10万以下（含）。"), "")
	s.quietly(func() { health.presses(messages.ConfirmDraft) })
	health.writes("首页")
	health.writes("/consents")
	health.presses(messages.WordingChanged)
	works.writes("/consents")

	s.says("再交一稿，有实质修改：再征求，附上改动；已同意的也再看一次")
	s.advanceTo(january(7, 9, 0))
	s.quietly(func() {
		health.sends("妇女与健康.docx", paper(t, "一、主要目标", "孕产妇死亡率控制在10/10万以下。"), "")
		health.presses(messages.ConfirmDraft)
	})
	health.presses(messages.AskAnew)
	health.presses(messages.SayTacit)
	health.presses(messages.ConfirmConsent)
	works.presses("2. 妇女与健康")
	works.presses(messages.SeeChanges)
	s.says("再征求以后，领导不再看到；市住建局同意")
	leader.writes("进度")
	works.presses(messages.AgreeOne)
	works.presses(messages.ConfirmAnswer)

	s.says("提醒、结束：说过逾期视为同意的，时限之后才登记为视为同意")
	s.advanceTo(january(8, 9, 5))
	health.writes("/consents")
	health.presses(messages.NudgeConsents)
	health.presses(messages.NudgeConsents)
	health.presses(messages.CloseConsents)
	health.presses(messages.GoOnAsking)
	s.advanceTo(january(15, 10, 0))
	health.presses(messages.CloseConsents)
	health.presses(messages.SureClose)
	health.presses(messages.SeeConsents)
	money.presses(messages.ObjectOne)
	s.quietly(func() {
		director.writes("进度")
		director.presses("妇女规划")
	})
	director.presses("妇女与健康")
	director.presses(messages.SeeConsents)
	s.end()
}

// handsIn hands a chapter in, as set-up of stories about what comes after.
func (s *story) handsIn(a *actor, chapter, approver string, lines ...string) {
	s.t.Helper()
	a.sends(chapter+".docx", paper(s.t, append([]string{"一、主要目标"}, lines...)...), "")
	a.writes(approver)
	a.presses(messages.ConfirmDraft)
}

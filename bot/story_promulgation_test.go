package bot_test

import (
	"testing"
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

func july(day, hour, minute int) time.Time { return plan.Date(2021, time.July, day).At(hour, minute) }

// ready ticks lines of a plan's list of papers, as set-up.
func (s *story) ready(of plan.PlanID, kinds ...plan.EnclosureKind) {
	s.t.Helper()
	s.do(func(tx *storage.Tx) error {
		for _, k := range kinds {
			e := plan.Enclosure{Plan: of, Kind: k, State: plan.EnclosureReady, At: s.server.Clock().Now()}
			if k == plan.EnclosurePublic {
				e.From, e.Until = plan.Date(2021, time.April, 1), plan.Date(2021, time.April, 30)
			}
			if err := tx.SaveEnclosure(e); err != nil {
				return err
			}
		}
		return nil
	})
}

// From the leading group's word to the issue: passed in principle and revised, the
// list of papers, the route with one return by the 司法局, the issue, and then
// everything is only read.
func TestStoryThePlansGoToTheGovernmentAndAreIssued(t *testing.T) {
	s := tell(t, "the_plans_are_issued")
	director := s.director("郑晓云")
	clerk := s.bound("李春梅", plan.Binding{Role: plan.RoleOffice})
	head := s.signer(s.world().Members[0].Name, plan.RankHead)
	liaison := s.liaison("张丽萍", "市卫健委")
	group := s.workGroup("规划编制工作群", director, clerk)
	group.AddBot()
	s.settle()
	s.quietly(func() { director.writesIn(group, "/here@"+s.server.Username()) })
	s.advanceTo(june(30, 9, 30))
	s.openStage(6)
	s.whole(plan.Women, plan.TextSubmission, 1)
	s.whole(plan.Children, plan.TextSubmission, 1)

	s.says("两个规划送审稿经领导小组会议审议：原则通过，修改后报市政府")
	clerk.writes("送审")
	clerk.presses(messages.StartDeliberation)
	clerk.presses(messages.TextsLabel([]plan.PlanID{plan.Women, plan.Children}, plan.TextSubmission))
	clerk.presses(messages.WayName(plan.ByMeeting))
	clerk.presses(messages.Day(plan.Date(2021, time.June, 30)))
	clerk.presses(messages.ConfirmDeliberate)
	s.quietly(func() {
		clerk.presses(messages.SeeDeliberation)
		clerk.presses(messages.EnterRoll)
		clerk.writes("38 34 4 2")
	})
	clerk.presses(messages.EnterConclusion)
	clerk.presses(messages.ConclusionName(plan.ConcludedPrinciple, plan.TextSubmission))
	clerk.writes("领导小组第四次会议纪要〔2021〕4号")
	clerk.presses(messages.ConfirmConclude)
	clerk.writes("报审进展")
	s.later(july(2, 10, 0))
	s.whole(plan.Women, plan.TextSubmission, 2)
	s.whole(plan.Children, plan.TextSubmission, 2)
	clerk.presses(messages.EnterRevision)
	clerk.writes("按会议意见调整了三项指标，其余采纳。")

	s.says("材料清单：能从数据看出的自动标注，其余由办公室勾选、附文件、写文号")
	clerk.writes("/submission")
	clerk.presses(messages.EnclosuresOf(plan.Women))
	clerk.presses(messages.EnclosureNumbered(1, plan.EnclosureRequest, false))
	clerk.presses(messages.EnclosureNumberLabel)
	clerk.writes("格妇儿工委(2021)8号")
	clerk.writes("7月2日")
	clerk.presses(messages.Back)
	clerk.presses(messages.EnclosureNumbered(4, plan.EnclosurePublic, false))
	clerk.presses(messages.EnclosurePeriodLabel)
	clerk.writes("4月1日到4月20日")
	clerk.presses(messages.EnclosurePeriodLabel)
	clerk.writes("4月1日至4月30日")
	clerk.presses(messages.EnclosureReadyLabel)
	clerk.presses(messages.Back)
	clerk.presses(messages.EnclosureNumbered(5, plan.EnclosureExperts, false))
	clerk.presses(messages.EnclosureFileLabel)
	clerk.sends("专家论证意见.docx", paper(t, "专家组论证意见", "同意通过。"), "")

	s.says("材料没有备齐，报不了；主任可写明理由，或标明某项不适用")
	clerk.writes("/passage")
	clerk.presses(messages.PlansLabel([]plan.PlanID{plan.Women}, plan.PostGovernment))
	clerk.writes("/cancel")
	director.writes("/passage")
	director.presses(messages.PlansLabel([]plan.PlanID{plan.Women}, plan.PostGovernment))
	director.presses(messages.Day(plan.Date(2021, time.July, 2)))
	director.presses(messages.NoNumber)
	director.writes("/cancel")
	director.writes("送审")
	director.presses(messages.EnclosuresOf(plan.Women))
	director.presses(messages.EnclosureNumbered(9, plan.EnclosureBasis, false))
	director.presses(messages.EnclosureWaiveLabel)
	director.writes("对照表已并入起草说明")

	s.says("其余备齐，两个规划一并报市政府办公室")
	clerk.writes("/submission")
	clerk.presses(messages.EnclosuresOf(plan.Women))
	clerk.presses(messages.TickReady)
	s.quietly(func() {
		for _, k := range []plan.EnclosureKind{plan.EnclosureText, plan.EnclosureUnits, plan.EnclosureMinutes} {
			clerk.presses(messages.EnclosureShort(k))
		}
	})
	clerk.presses(messages.TickedDone)
	s.ready(plan.Children, plan.EnclosureRequest, plan.EnclosureText, plan.EnclosureUnits, plan.EnclosurePublic, plan.EnclosureExperts, plan.EnclosureMinutes, plan.EnclosureDisputes, plan.EnclosureBasis)
	clerk.writes("今日事项")
	clerk.presses(messages.ActName(plan.ActSubmission))
	clerk.presses(messages.EnterPassage)
	clerk.presses(messages.PlansLabel([]plan.PlanID{plan.Women, plan.Children}, plan.PostGovernment))
	clerk.presses(messages.Day(plan.Date(2021, time.July, 2)))
	clerk.writes("格妇儿工委[2021]第8号")
	clerk.presses(messages.ConfirmPassage)

	s.says("司法局退回修改：没有新的送审稿，不能再报；修改后通过")
	s.later(july(7, 10, 0))
	clerk.presses(messages.EnterPassage)
	clerk.presses(messages.PlansLabel([]plan.PlanID{plan.Women, plan.Children}, plan.PostJustice))
	clerk.presses(messages.PassageResultLabel(plan.PostJustice, plan.PassageReturned))
	clerk.presses(messages.Day(plan.Date(2021, time.July, 7)))
	clerk.writes("格司审〔2021〕5号")
	clerk.presses(messages.ConfirmPassage)
	clerk.writes("/passage")
	clerk.presses(messages.PlansLabel([]plan.PlanID{plan.Women, plan.Children}, plan.PostJustice))
	s.later(july(9, 10, 0))
	s.whole(plan.Women, plan.TextSubmission, 3)
	s.whole(plan.Children, plan.TextSubmission, 3)
	clerk.writes("/passage")
	clerk.presses(messages.PlansLabel([]plan.PlanID{plan.Women, plan.Children}, plan.PostJustice))
	clerk.presses(messages.PassageResultLabel(plan.PostJustice, plan.PassagePassed))
	clerk.presses(messages.Day(plan.Date(2021, time.July, 9)))
	clerk.writes("格司审〔2021〕7号")
	clerk.presses(messages.ConfirmPassage)

	s.says("组长十秒钟看清走到哪一步")
	head.writes("进度")
	head.presses(messages.ActName(plan.ActSubmission))

	s.says("市政府常务会议审议通过")
	s.later(july(16, 10, 0))
	clerk.writes("/passage")
	clerk.presses(messages.PlansLabel([]plan.PlanID{plan.Women, plan.Children}, plan.PostExecutive))
	clerk.presses(messages.PassageResultLabel(plan.PostExecutive, plan.PassagePassed))
	clerk.presses(messages.Day(plan.Date(2021, time.July, 16)))
	clerk.writes("第十八届市政府第62次")
	clerk.presses(messages.ConfirmPassage)

	s.says("没有正式印发稿，还不能印发；形成后先印发妇女规划")
	s.later(july(20, 10, 0))
	clerk.writes("印发")
	s.whole(plan.Women, plan.TextFinal, 1)
	clerk.writes("印发")
	clerk.writes("格政15号")
	clerk.writes("格政(2021)第15号")
	clerk.writes("向阳")
	clerk.writes("7月14日")
	clerk.presses(messages.SameAsDated)
	clerk.presses(messages.ChangeIssue)
	clerk.writes("格政【2021】15号")
	clerk.writes("7月19日")
	clerk.presses(messages.Day(plan.Date(2021, time.July, 20)))
	clerk.presses(messages.ConfirmPromulgate)

	s.says("妇女规划只能看，儿童规划照常办理")
	liaison.sends("妇女与健康（再改）.docx", health(t, "15/10万"), "妇女与健康")
	liaison.writes("/cancel")
	clerk.writes("/assemble")
	clerk.presses(messages.WholeLabel(plan.Children, plan.TextFinal, 0))
	clerk.writes("/cancel")

	s.says("发印发通知")
	clerk.presses(messages.IssueNoteLabel)
	clerk.presses(messages.CCAsPlanned)
	clerk.presses(messages.ConfirmIssueNote)

	s.says("文号录错了：由主任更正，留有记录")
	liaison.presses(messages.ReadText(plan.Women, plan.TextFinal))
	liaison.writes("印发情况")
	director.writes("印发情况")
	director.presses(messages.CorrectOf(plan.Women))
	director.writes("文号录入有误")
	director.presses(messages.ChangeNumber)
	director.writes("格政〔2021〕51号")
	director.presses(messages.ConfirmCorrect)

	s.says("儿童规划随后印发：此后一切只能查看、导出，人员登记照常")
	s.whole(plan.Children, plan.TextFinal, 1)
	s.quietly(func() {
		clerk.writes("印发")
		clerk.writes("格政〔2021〕52号")
		clerk.writes("向阳")
		clerk.presses(messages.Day(plan.Date(2021, time.July, 20)))
		clerk.presses(messages.SameAsDated)
	})
	clerk.presses(messages.ConfirmPromulgate)
	clerk.writes("征求意见")
	clerk.writes("/assemble")
	liaison.sends("儿童与健康（再改）.docx", health(t, "5‰"), "儿童与健康")
	clerk.writes("/postpone")
	clerk.writes("/people")
	head.writes("进度")
	clerk.writes("今日事项")
	director.writes("/end_stage")
	director.writes("办理记录")
	s.end()
}

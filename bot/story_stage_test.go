package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Stage 2 from its opening to its end: inner dates changed, one date moved, all
// dates postponed, a pause, and no end without the first draft.
func TestStoryStageTwoFromOpeningToEnd(t *testing.T) {
	s := tell(t, "stage_two")
	director := s.director("郑晓云")
	clerk := s.bound("李春梅", plan.Binding{Role: plan.RoleOffice})
	s.bound("高志远", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	health := s.liaison("张丽萍", "市卫健委")
	s.liaison("马建国", "市教育局")
	group := s.workGroup("规划编制工作群", director, clerk)
	group.AddBot()
	s.settle()
	s.quietly(func() { director.writesIn(group, "/here@"+s.server.Username()) })

	s.says("六个阶段，没有“当前阶段”；第一阶段在启用前已经做完")
	clerk.writes("阶段")
	clerk.presses(messages.StageShort(2))
	clerk.presses(messages.OpenStageButton(2))
	clerk.presses(messages.BackToStages)
	clerk.presses(messages.StageShort(1))
	clerk.presses(messages.EndStageButton(1, plan.StagePlanned))
	clerk.presses(messages.ConfirmElsewhere)

	s.says("启动第二阶段：时限由阶段时限倒排，改一项，其余照用")
	clerk.writes("/open_stage")
	clerk.presses(messages.StepButton(plan.StepDraft))
	clerk.writes("尽快")
	clerk.writes("1月10日")
	clerk.writes("下周六")
	clerk.presses(messages.StepButton(plan.StepDraft))
	clerk.writes("1月20号")
	clerk.presses(messages.ConfirmOpenStage)

	s.says("改一项内部时限，只告知时限有变的联络员")
	clerk.presses(messages.ActName(plan.ActStage))
	clerk.presses(messages.StageShort(2))
	clerk.presses(messages.ActName(plan.ActMoveStage))
	clerk.presses(messages.StepChoice(plan.StepDraft, plan.Date(2021, 1, 20).At(18, 0)))
	clerk.writes("1月22日")
	clerk.presses(messages.WithoutReason)
	clerk.presses(messages.ConfirmMove)

	s.says("整体顺延是主任的事")
	clerk.writes("/postpone")
	director.writes("整体顺延")
	director.writes("很多天")
	director.writes("十个工作日")
	director.writes("好")
	director.writes("州妇儿工委办通知")
	director.presses(messages.ConfirmPostpone)

	s.says("等省级纲要，暂停；暂停期间没有逾期")
	director.presses(messages.ActName(plan.ActStage))
	director.presses(messages.ActName(plan.ActPause))
	director.writes("等待省级纲要印发")
	director.presses(messages.ConfirmPause)
	s.advanceTo(plan.Date(2021, 3, 1).At(10, 0))
	health.writes("待办")

	s.says("恢复，按暂停天数顺延")
	director.writes("/pause")
	director.presses(messages.ShiftByPause)
	director.presses(messages.ConfirmResume)

	s.says("没有初稿不能结束；工作人员看到还缺什么")
	clerk.writes("/end_stage")

	s.says("两个规划的初稿都在了，结束")
	s.do(func(tx *storage.Tx) error {
		for _, p := range []plan.PlanID{plan.Women, plan.Children} {
			if _, err := tx.AddDraft(plan.Draft{
				Number: "稿" + string(p), Kind: plan.DraftPlan, Plan: p, Text: plan.TextFirst, Revision: 1,
				State: plan.DraftReceived, Received: s.server.Clock().Now(),
			}); err != nil {
				return err
			}
		}
		return nil
	})
	clerk.writes("/end_stage")
	clerk.presses(messages.ConfirmEndStage)

	s.says("时钟只提议启动第三阶段")
	s.advanceTo(plan.Date(2021, 4, 20).At(9, 30))
	s.says("记录里都有")
	clerk.writes("办理记录")
	s.end()
}

// A stage whose dates have passed is given new ones first; the director ends one
// that is not complete; a date of months is confirmed.
func TestStoryAStageWhoseDatesHavePassed(t *testing.T) {
	s := tell(t, "stage_dates_passed")
	director := s.director("郑晓云")
	s.bound("高志远", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	s.liaison("张丽萍", "市卫健委")

	s.says("可能指两个阶段，先问；第一阶段的时限已过：先定新的，内部时限随之倒排")
	director.writes("启动阶段")
	director.presses("2 基本框架及初稿")
	director.presses("1 启动及前期调研")
	director.writes("2020年12月31日")
	director.writes("3月1日")
	director.writes("月底")
	director.presses(messages.StepButton(""))
	director.writes("1月20日")
	director.presses(messages.ConfirmOpenStage)

	s.says("只写到月的时限，一点即确认")
	director.writes("/stage")
	director.presses(messages.StageShort(3))
	director.presses(messages.ConfirmStageDate)
	director.presses(messages.ConfirmStageDate)

	s.says("提前一项、改到下一阶段之后：说明为什么不行")
	director.writes("调整时限")
	director.presses("1 启动及前期调研")
	director.presses(messages.StepChoice("", plan.Date(2021, 1, 20).At(18, 0)))
	director.writes("2月20日")
	director.writes("1月25日")
	director.writes("启动会推迟")
	director.presses(messages.ConfirmMove)

	s.says("旧卡片上的按钮已经变化")
	director.writes("/stage")
	director.presses(messages.StageShort(2))
	s.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		return tx.SaveStage(*w.Index.Stage[2])
	})
	director.presses(messages.OpenStageButton(2))

	s.says("第一阶段由办公室结束；第二阶段没有初稿，主任写明理由先行结束")
	director.writes("/end_stage")
	director.presses(messages.ConfirmEndStage)
	director.writes("/open_stage")
	director.presses(messages.ConfirmOpenStage)
	director.writes("/end_stage")
	director.presses(messages.EndAnyway)
	director.writes("急")
	director.writes("州里要求月底前报初稿框架")
	director.presses(messages.ConfirmEndStage)
	director.presses(messages.ActName(plan.ActStage))
	director.presses(messages.StageShort(2))
	s.end()
}

// The office's calendar, its units and its record.
func TestStoryDatesAndUnits(t *testing.T) {
	s := tell(t, "dates_and_units")
	clerk := s.director("郑晓云")
	s.openStage(2)
	s.says("工作日历：加一个休息日，时限不会自己动")
	clerk.writes("节假日")
	clerk.presses(messages.AddDayOff)
	clerk.writes("1月23日")
	clerk.writes("1月22日")
	clerk.writes("建市纪念日")
	clerk.presses(messages.DropDayButton(plan.Date(2021, 1, 22)))
	clerk.presses(messages.LaterDays)

	s.says("单位四十家，依据写在上面")
	clerk.writes("单位")
	clerk.presses(messages.PageNext)
	clerk.presses(messages.FindUnitButton)
	clerk.writes("卫健")
	clerk.presses(messages.ActName(plan.ActAlias))
	clerk.writes("市教育局")
	clerk.writes("卫生局")
	clerk.presses(messages.ConfirmUnitName)
	clerk.presses(messages.ActName(plan.ActTitle))
	clerk.writes("市卫生健康和医疗保障委员会")
	clerk.presses(messages.ConfirmUnitName)
	clerk.writes("/units 卫生局")
	clerk.writes("/units 天文")
	clerk.writes("/units 市民宗局")
	clerk.presses(messages.AllUnits)

	s.says("办理记录")
	clerk.writes("/events")
	s.end()
}

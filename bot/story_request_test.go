package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

// A lead asks its supporting units for material: one sends it, one has none, one
// is reminded, one need not; the lead sees all of it.
func TestStoryMaterial(t *testing.T) {
	s := tell(t, "material")
	s.director("郑晓云")
	s.openStage(2)
	lead := s.liaison("丽萍", "市卫健委")
	school := s.liaison("马建国", "市教育局")
	works := s.liaison("韩梅", "市住建局")
	money := s.liaison("孙涛", "市财政局")

	s.says("牵头单位索要材料")
	lead.writes("材料")
	lead.presses(messages.ActName(plan.ActRequest))
	lead.presses("妇女与健康")
	lead.writes("2016—2020年与妇女健康有关的主要指标和做法")
	lead.writes("元宵节")
	lead.writes("下周三")
	s.quietly(func() {
		for _, unit := range []string{"市教育局", "市财政局", "市住建局"} {
			lead.presses(unit)
		}
	})
	lead.presses("市水利局")
	lead.presses(messages.TickedDone)
	lead.presses(messages.ConfirmRequest)

	s.says("再为儿童的一章要一次，向全部责任单位")
	s.quietly(func() {
		lead.presses(messages.NewRequest)
		lead.presses("儿童与健康")
		lead.writes("儿童健康方面的主要数据")
		lead.writes("1月13日")
		lead.presses(messages.AskAll)
	})
	s.quietly(func() { lead.presses(messages.ConfirmRequest) })

	s.says("市教育局报来材料")
	school.writes("待办")
	school.presses(messages.SendMaterial)
	school.sends("卫生保健材料.docx", paper(t, "一、基本情况", "全市中小学校医配备率100%。"), "")
	school.writes("周强 副局长")
	school.presses(messages.ConfirmDraft)
	lead.presses(messages.SeeDraft)
	lead.presses(messages.DownloadDraft)

	s.says("市财政局两项都没有，一次答复")
	money.writes("材料")
	money.presses(messages.NoMaterialAll)
	money.presses(messages.SureNoneAll)
	money.presses(messages.NoMaterial)

	s.says("牵头单位看情况，当天不能提醒，第二天可以，一天一次")
	lead.writes("/material")
	lead.presses("2. 妇女与健康（1/4）")
	lead.presses(messages.Nudge)
	s.later(january(5, 10, 0))
	lead.presses(messages.Nudge)
	lead.presses(messages.Nudge)
	s.says("市住建局的不再需要")
	lead.writes("/material")
	lead.presses("2. 妇女与健康（1/4）")
	lead.presses("未报·市住建局")
	lead.presses(messages.NeedNoMore)
	works.writes("待办")
	s.says("市水利局没有联络员，电话答复没有材料：牵头单位补录")
	lead.writes("/material")
	lead.presses("2. 妇女与健康（2/4）")
	lead.presses("未报·市水利局")
	lead.presses(messages.EnterNothing)
	s.says("市教育局撤回材料，又成了未报")
	school.presses(messages.WithdrawDraft)
	school.presses(messages.SureWithdraw)
	school.writes("材料")
	s.says("没有牵头任务的单位不能索要")
	money.writes("/request")
	s.end()
}

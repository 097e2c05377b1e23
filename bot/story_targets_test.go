package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

// The register of targets: read from the lead's draft, put right by its liaison,
// read again from the next version; an expert argues for one; the leader sees
// the share.
func TestStoryTargetsCorrectedByALead(t *testing.T) {
	s := tell(t, "targets_corrected_by_a_lead")
	office := s.director("郑晓云")
	leader := s.bound("高志远", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	lead := s.liaison("张丽萍", "市卫健委")
	school := s.liaison("马建国", "市教育局")
	s.openStage(2)
	s.quietly(func() {
		office.writes("/add_experts")
		office.writes("张海燕 青海大学 教授")
		office.presses(messages.ConfirmExpert)
	})
	draft := func(rate string) []byte {
		return paper(t, "（一）妇女与健康", "主要目标：", "1. 孕产妇死亡率由2020年的18.5/10万下降到"+rate+"以下。", "2. 妇女健康素养水平明显提高。",
			"3. 适龄妇女宫颈癌人群筛查率达到70%以上。", "4. 加强组织领导。", "策略措施：", "1. 完善妇女健康服务体系。")
	}

	s.says("牵头单位交稿，指标自动读出，联络员核对")
	lead.sends("妇女与健康.docx", draft("15/10万"), "")
	lead.writes("陈志刚 副主任")
	lead.presses(messages.ConfirmDraft)
	lead.presses(messages.CheckTargets)

	s.says("第3项补基期值；第4项不是指标；漏掉一项，补上")
	lead.presses(messages.Numbered(3, "适龄妇女宫颈癌人群筛查率"))
	lead.presses(messages.AmendBase)
	lead.writes("62%（2020年）")
	lead.presses(messages.SeeRegister)
	lead.presses(messages.Numbered(4, "加强组织领导"))
	lead.presses(messages.StrikeTarget)
	lead.presses(messages.SeeRegister)
	lead.presses(messages.AddTarget)
	lead.writes("婚前医学检查率")
	lead.writes("80%以上")
	lead.presses(messages.NoValue)
	lead.presses(messages.NoValue)
	lead.presses(messages.SeeRegister)
	lead.presses(messages.Numbered(1, "孕产妇死亡率"))
	lead.presses(messages.AmendName)
	lead.writes("孕产妇死亡率（户籍）")
	lead.presses(messages.ArgueTarget)
	lead.presses("张海燕 青海大学")
	lead.writes("符合本市近五年下降趋势，可以实现")
	lead.writes("2020年卫生健康统计年报")
	lead.presses(messages.ArgumentToday)

	s.says("第2稿把第一项的数改了：更正过的请联络员再核对，没动过的照旧")
	s.later(january(11, 10, 0))
	lead.sends("妇女与健康.docx", draft("12/10万"), "")
	s.quietly(func() { lead.presses(messages.ConfirmDraft) }) // what changed and what to check come in any order
	lead.presses(messages.SeeTargets)
	lead.presses(messages.Numbered(1, "孕产妇死亡率（户籍）"))
	lead.presses(messages.AmendGoal)
	lead.writes("12/10万以下")

	s.says("别的单位不能改；没有牵头章的单位、办公室和领导各看各的")
	school.writes("指标")
	office.writes("指标")
	office.presses("妇女与健康")
	office.presses(messages.SeeStruck)
	leader.writes("进度")
	leader.presses(messages.PlanName(plan.Women))
	leader.presses("妇女与健康")
	leader.presses(messages.SeeTargets)
	leader.presses(messages.Numbered(1, "孕产妇死亡率（户籍）"))

	s.says("撤回第2稿，指标回到第1稿")
	lead.presses(messages.WithdrawDraft)
	lead.presses(messages.SureWithdraw)
	lead.writes("指标")
	lead.presses("妇女与健康")
	s.says("办公室导出指标表，打印核对")
	office.writes("/targets")
	office.presses(messages.TargetSheet)
	office.keep()
	s.text.WriteString(office.lastTable() + "\n")
	s.end()
}

// 衔接: the office notes what each plan was compared with.
func TestStoryHowAPlanAgreesWithThoseAbove(t *testing.T) {
	s := tell(t, "how_a_plan_agrees")
	office := s.director("郑晓云")
	leader := s.bound("高志远", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	office.writes("衔接")
	office.presses(messages.BasisButton(3, plan.BasisProvince))
	office.presses(messages.AlignNow)
	office.writes("省")
	office.writes("《青海省妇女发展规划（征求意见稿）》主要目标部分")
	office.presses(messages.FindingName(plan.FindingDiffers))
	office.writes("孕产妇死亡率口径不同，按省口径调整")
	office.presses(messages.ConfirmAlign)
	office.presses(messages.BasisButton(2, plan.BasisNational))
	office.presses(messages.AlignNow)
	office.writes("国家纲要尚未印发")
	office.presses(messages.FindingName(plan.FindingWaits))
	office.presses(messages.NoAlignNote)
	office.presses(messages.ConfirmAlign)
	office.writes("衔接情况")
	office.presses(messages.BasisButton(3, plan.BasisProvince))
	leader.writes("/alignment")
	leader.presses(messages.BasisButton(3, plan.BasisProvince))
	office.writes("办理记录")
	s.end()
}

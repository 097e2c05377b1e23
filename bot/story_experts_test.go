package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// The list of experts: in lines, as a table, a link for one of them, who then
// answers a consultation that was sent before; one who leaves.
func TestStoryTheListOfExperts(t *testing.T) {
	s := tell(t, "the_list_of_experts")
	office := s.director("郑晓云")
	leader := s.bound("高志远", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})

	s.says("办公室登记专家：先写几行，少写了职称，再发一份表格")
	office.writes("专家")
	office.presses(messages.AddExperts)
	office.writes("张海燕 青海大学")
	office.writes("1. 张海燕 青海大学 教授 公共卫生 13812345678\n2. 李建国，州委党校，副教授")
	office.presses(messages.ConfirmExpert)
	office.presses(messages.AddExperts)
	office.sends("专家名单.xlsx", sheet(t,
		[]string{"姓名", "工作单位", "职称", "研究方向"},
		[]string{"李建国", "州委党校", "副教授", ""},
		[]string{"苏梅", "省社科院", "研究员", "家庭教育"},
		[]string{"王强", "", "", ""},
	), "")
	office.presses(messages.ConfirmExpert)

	s.says("征求意见发给专家，这时谁都没有Telegram")
	s.do(func(tx *storage.Tx) error {
		for _, p := range []plan.PlanID{plan.Women, plan.Children} {
			if _, err := tx.AddDraft(plan.Draft{
				Number: "whole-" + string(p), Kind: plan.DraftPlan, Plan: p, Text: plan.TextExpert, Revision: 1, State: plan.DraftReceived,
				Received: s.server.Clock().Now(), FileName: string(p) + ".docx", Title: string(p), Pages: 40,
			}); err != nil {
				return err
			}
		}
		return nil
	})
	office.writes("/circulate")
	office.presses(messages.BundleLabel(messages.BundleParams{Text: plan.TextExpert, Plans: []plan.PlanID{plan.Women, plan.Children}}))
	office.presses(messages.TickedDone)
	office.presses("1月18日（周一）")
	office.presses(messages.ConfirmCirculate)

	s.says("办公室给张海燕发链接，请她任妇女规划专家组组长；她登记后反馈")
	office.writes("专家")
	office.presses(messages.ExpertButton(1, "张海燕"))
	office.presses(messages.PanelHeadLabel(plan.Women, false))
	office.presses(messages.InviteExpert)
	expert := s.person("海燕")
	expert.opens(office.linkFor("张海燕"))
	expert.presses(messages.ConfirmInvite)
	expert.writes("待办")
	expert.presses(messages.GiveOpinion)
	expert.writes("女4")
	expert.writes("孕产妇死亡率的基期值没有写明")
	expert.writes("补充2020年的基期值")
	expert.presses(messages.SkipField)
	expert.presses(messages.ConfirmOpinion)

	s.says("李建国没有Telegram，来电话说没有意见，办公室从他的卡片补录")
	office.writes("专家")
	office.presses(messages.ExpertButton(2, "李建国"))
	office.presses(messages.EnterNone)
	office.presses(messages.ChannelName(plan.ChannelPhone))
	office.presses(messages.ConfirmNone)

	s.says("更正资料；苏梅退出，以前的留着")
	office.writes("专家")
	office.presses(messages.ExpertButton(3, "苏梅"))
	office.presses(messages.AmendExpert)
	office.presses(messages.ExpertTitle)
	office.writes("二级研究员")
	office.presses(messages.LeaveExpert)
	office.presses(messages.RevokePerson)
	office.writes("专家")
	office.presses(messages.LeftExperts)

	s.says("领导查看专家名单，不能改")
	leader.writes("专家")
	leader.presses(messages.ExpertButton(1, "张海燕"))
	expert.writes("/experts")
	s.end()
}

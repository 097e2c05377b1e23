package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

// The gate: no next text while an opinion on the one before has no result. The
// clerk is told what to do first; the director goes on with a reason, which the
// leading group hears; later the same is asked of nobody.
func TestStoryTheNextTextBeforeEveryOpinionHasItsResult(t *testing.T) {
	s := tell(t, "the_next_text_and_the_gate")
	director := s.director("郑晓云")
	clerk := s.bound("李春梅", plan.Binding{Role: plan.RoleOffice})
	s.bound("高志远", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})
	school := s.liaison("马建国", "市教育局")
	s.openStage(2)
	s.openStage(3)
	s.kept("W4", "妇女与健康.docx", health(t, "18/10万"))
	s.kept("W5", "妇女与教育.docx", paper(t, "妇女与教育", "主要目标", "1. 毛入园率达到95%。", "策略措施", "1. 保障入学。"))
	s.quietly(func() {
		clerk.writes("/circulate")
		clerk.presses(messages.BundleLabel(messages.BundleParams{Chapters: 2}))
		clerk.presses(messages.TickedDone)
		clerk.writes("1月20日")
		clerk.presses(messages.ConfirmCirculate)
		school.writes("/opinion")
		for _, text := range []string{"女4", "原文一", "改为“16/10万以下”", "与省规划一致", "李四 副局长"} {
			school.writes(text)
		}
		school.presses(messages.ConfirmOpinion)
	})

	s.says("还有一条意见没有办理结果，工作人员不能统征求意见稿")
	clerk.writes("综合整理")
	clerk.presses(messages.WholeLabel(plan.Women, plan.TextConsultation, 0))

	s.says("主任写明理由先行统稿，领导小组会看到")
	director.writes("/assemble")
	director.presses(messages.WholeLabel(plan.Women, plan.TextConsultation, 0))
	director.presses(messages.AssembleAnyway)
	director.writes("急")
	director.writes("州里要求月底前报送征求意见稿")
	director.presses(messages.ConfirmAssemble)
	s.contains(director.lastFile(), "（征求意见稿）", "（一）妇女与健康")
	director.presses(messages.SeeAssembly)

	s.says("意见办理完，另一章来了新稿，再统稿时不再需要理由")
	s.quietly(func() {
		clerk.writes("/opinions")
		clerk.presses("1")
		clerk.presses(messages.ResultName(plan.ResultAdopted))
		school.sends("妇女与教育（修改）.docx", paper(t, "妇女与教育", "主要目标", "1. 毛入园率达到96%。", "策略措施", "1. 保障入学。"), "妇女与教育 征求意见稿")
		school.writes("李四 副局长")
		school.presses(messages.ConfirmDraft)
	})
	clerk.writes("/assemble")
	clerk.presses(messages.WholeLabel(plan.Women, plan.TextConsultation, 1))
	clerk.presses(messages.ConfirmAssemble)
	s.contains(clerk.lastFile(), "1.毛入园率达到96%。")
	s.end()
}

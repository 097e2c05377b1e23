package bot_test

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/jpeg"
	"testing"
	"time"

	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// handedIn puts a version of a chapter there, as set-up of a story about what
// comes after.
func (s *story) handedIn(code string, received time.Time) {
	s.t.Helper()
	s.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		for _, c := range w.Chapters {
			if c.Code == code {
				_, err := tx.AddDraft(plan.Draft{
					Number: "2021-" + code, Kind: plan.DraftText, Plan: c.Plan, Chapter: c.ID, Text: plan.TextChapter, Revision: 1,
					Unit: w.LeadOf(c.ID, received), State: plan.DraftReceived, Received: received, FileName: c.Title + ".docx",
					Title: c.Title, Pages: 6,
				})
				return err
			}
		}
		return nil
	})
}

// A consultation: one unit has no opinions, one opinion is adopted and one not,
// a unit without Telegram is entered by the office, the proposers are told.
func TestStoryAConsultation(t *testing.T) {
	s := tell(t, "a_consultation")
	office := s.director("郑晓云")
	health := s.liaison("张丽萍", "市卫健委")
	school := s.liaison("马建国", "市教育局")
	works := s.liaison("韩梅", "市住建局")
	s.openStage(2)
	for _, code := range []string{"W4", "W5"} {
		s.handedIn(code, s.server.Clock().Now())
	}

	s.says("办公室把两章稿件发给各自的牵头和责任单位")
	office.writes("征求意见")
	office.presses("各章最新稿（2章）")
	office.presses(messages.TickedDone)
	office.writes("1月20日前")
	office.presses(messages.ConfirmCirculate)

	s.says("市住建局没有意见")
	works.writes("待办")
	works.presses(messages.ActName(plan.ActNone))
	works.writes("赵国强 副局长")
	works.presses(messages.ConfirmNone)
	works.writes("无意见")

	s.says("市教育局提两条意见，提交前改了一处")
	school.presses(messages.GiveOpinion)
	school.presses("妇女与健康")
	school.writes("孕产妇死亡率控制在18/10万以下")
	school.writes("改为“16/10万以下”")
	school.writes("与省规划目标一致")
	school.writes("李四 副局长")
	school.presses(messages.OneMore)
	school.writes("女4")
	school.presses(messages.SkipField)
	school.writes("增加青春期健康教育课时不少于每学期12课时")
	school.presses(messages.SkipField)
	school.presses(messages.ManagePoints)
	school.presses(messages.EditPoint(2))
	school.presses(messages.EditSuggestion)
	school.writes("增加青春期健康教育课时不少于每学期6课时")
	school.presses(messages.ConfirmOpinion)

	s.says("市残联没有用Telegram，来电话说无意见；办公室补录")
	office.writes("补录")
	office.presses(messages.ProxyMany)
	office.presses(messages.PageNext)
	office.presses("☐ 市残联")
	office.presses(messages.TickedDone)
	office.presses(messages.ChannelName(plan.ChannelPhone))
	office.presses(messages.ConfirmProxy)

	s.says("办公室办理意见：第1条采纳，第2条未采纳")
	office.writes("意见办理")
	office.presses("1")
	office.presses(messages.ResultName(plan.ResultAdopted))
	office.presses(messages.NextOpinion)
	office.presses(messages.PassToLead)

	s.says("牵头单位研究后提出建议")
	health.presses(messages.ProposeLabel(plan.ResultRejected))
	health.writes("课时由教育部门另行规定，不宜写入本规划")

	s.says("办公室与提出单位沟通后定下结果，公布")
	office.presses(messages.OpenOpinion)
	office.presses(messages.ResultName(plan.ResultRejected))
	office.presses(messages.UseLeadsReason)
	office.writes("李四 副局长")
	office.presses(messages.TalkToday)
	office.presses(messages.TalkYielded)
	office.presses(messages.BackToList)
	office.presses(messages.PublishAll)
	office.presses(messages.ConfirmTell)

	s.says("截止")
	office.writes("反馈情况")
	office.presses(messages.EndConsultation)
	office.presses(messages.ConfirmClosing)

	s.says("截止以后，市住建局不能再改，市卫健委不能再提，都被告知怎么办")
	works.presses(messages.ChangeReply)
	health.presses(messages.GiveOpinion)
	s.end()
}

// circulated puts the latest chapters before those concerned, and before the
// experts, without telling of it.
func (s *story) circulated(office *actor, due string) {
	s.t.Helper()
	s.quietly(func() {
		office.writes("/circulate")
		office.presses(messages.BundleLabel(messages.BundleParams{Chapters: 2}))
		office.presses(messages.TickLabel("专家（1人）", false))
		office.presses(messages.TickedDone)
		office.writes(due)
		office.presses(messages.ConfirmCirculate)
	})
}

// stampedPage is a photo of a page, each n another one.
func stampedPage(t *testing.T, n int) sandbox.File {
	t.Helper()
	page := image.NewGray(image.Rect(0, 0, 64, 90))
	page.SetGray(n, n, color.Gray{Y: 200})
	var b bytes.Buffer
	if err := jpeg.Encode(&b, page, nil); err != nil {
		t.Fatal(err)
	}
	return sandbox.File{Name: fmt.Sprintf("page%d.jpg", n), Data: b.Bytes()}
}

// A whole text goes to every unit and to a deputy of the people's congress; two
// liaisons of one unit; the office ticks units faster than the ticks follow, and
// the bot is stopped in the middle of an opinion.
func TestStoryAskingEverybody(t *testing.T) {
	s := tell(t, "asking_everybody")
	office := s.director("郑晓云")
	first := s.liaison("马建国", "市教育局")
	second := s.liaison("苏晓梅", "市教育局")
	deputy := s.bound("白玉兰", plan.Binding{Role: plan.RoleReviewer, Rank: plan.RankNPC})
	s.do(func(tx *storage.Tx) error {
		for _, p := range []plan.PlanID{plan.Women, plan.Children} {
			if _, err := tx.AddDraft(plan.Draft{
				Number: "whole-" + string(p), Kind: plan.DraftPlan, Plan: p, Text: plan.TextConsultation, Revision: 1, State: plan.DraftReceived,
				Received: s.server.Clock().Now(), FileName: string(p) + ".docx", Title: string(p), Pages: 40,
			}); err != nil {
				return err
			}
		}
		return nil
	})

	s.says("整本征求意见稿发给全部单位和人大代表")
	office.writes("/circulate")
	office.presses(messages.BundleLabel(messages.BundleParams{Text: plan.TextConsultation, Plans: []plan.PlanID{plan.Women, plan.Children}}))
	office.presses(messages.TickedDone)
	office.presses("1月18日（周一）")
	office.presses(messages.ConfirmCirculate)

	s.says("人大代表本人没有意见")
	deputy.presses(messages.ActName(plan.ActNone))
	deputy.presses(messages.ConfirmNone)

	s.says("市教育局的联络员填到一半，机器人重启，接着填")
	first.presses(messages.GiveOpinion)
	first.presses("两个规划全文")
	s.quietly(func() { s.down(); s.up() })
	first.writes("前言第二段")
	first.writes("请补充基期数据")
	first.presses(messages.SkipField)
	first.writes("李四 副局长")
	first.presses(messages.ConfirmOpinion)

	s.says("同单位另一位联络员再点，看到已经反馈")
	second.presses(messages.ActName(plan.ActNone))

	s.says("办公室连续点选，没有等界面刷新")
	office.writes("补录")
	office.presses(messages.ProxyMany)
	office.step("连点两家", func() error {
		all := office.Messages()
		last := all[len(all)-1].ID
		if err := office.PressOn(last, "☐ 市公安局"); err != nil {
			return err
		}
		return office.PressOn(last, "☐ 市司法局")
	})
	s.end()
}

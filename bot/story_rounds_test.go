package bot_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"testing"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// compiled puts a whole text with its file there, made of the latest versions of
// its chapters, as set-up.
func (s *story) compiled(p plan.PlanID, text plan.TextStage, data []byte) {
	s.t.Helper()
	sum := sha256.Sum256(data)
	sha, now := hex.EncodeToString(sum[:]), s.server.Clock().Now()
	s.do(func(tx *storage.Tx) error {
		if err := tx.AddFile(sha, "docx", int64(len(data)), bytes.NewReader(data), now); err != nil {
			return err
		}
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		d := plan.Draft{
			Number: "稿-" + string(p), Kind: plan.DraftPlan, Plan: p, Text: text, Revision: 1, Unit: w.Settings.Office,
			State: plan.DraftReceived, Received: now, SHA: sha, FileName: string(p) + ".docx", Size: int64(len(data)),
		}
		if d.ID, err = tx.AddDraft(d); err != nil {
			return err
		}
		a := plan.Assembly{Draft: d.ID, Made: now}
		for _, x := range w.Drafts {
			if x.Kind == plan.DraftText && x.Plan == p {
				a.Parts = append(a.Parts, x.ID)
			}
		}
		_, err = tx.AddAssembly(a)
		return err
	})
}

// stage4 is a story in which both plans' texts are compiled and stage 4 is open.
func stage4(t *testing.T, name string) *story {
	s := tell(t, name)
	s.director("郑晓云")
	s.kept("W4", "妇女与健康.docx", health(t, "18/10万"))
	s.kept("C4", "儿童与健康.docx", paper(t, "儿童与健康", "主要目标", "1. 降低死亡率。", "策略措施", "1. 加强保健。"))
	s.compiled(plan.Women, plan.TextConsultation, paper(t, "妇女规划（征求意见稿）", "一、妇女与健康"))
	s.compiled(plan.Children, plan.TextConsultation, paper(t, "儿童规划（征求意见稿）", "一、儿童与健康"))
	for no := 2; no <= 3; no++ {
		s.openStage(no)
		s.do(func(tx *storage.Tx) error {
			w, err := tx.Snapshot()
			if err != nil {
				return err
			}
			stage := *w.Index.Stage[no]
			stage.State, stage.Closed = plan.StageClosed, s.server.Clock().Now()
			return tx.SaveStage(stage)
		})
	}
	s.openStage(4)
	return s
}

// Both plans' compiled texts go to everybody; a unit's opinion is about exactly
// that text, also after its chapter was revised; the second round is only about
// the chapter that changed, and goes also to a unit chosen by name.
func TestStoryRoundsOfConsultation(t *testing.T) {
	s := stage4(t, "rounds_of_consultation")
	office := s.person("郑晓云")
	health := s.liaison("张丽萍", "市卫健委")
	school := s.liaison("马建国", "市教育局")

	s.says("两个规划的征求意见稿一起发")
	office.writes("/circulate")
	office.presses(messages.BundleLabel(messages.BundleParams{Text: plan.TextConsultation, Plans: []plan.PlanID{plan.Women, plan.Children}}))
	office.presses(messages.TickedDone)
	office.writes("1月20日")
	office.presses(messages.ConfirmCirculate)

	s.says("单位直接下载整本文稿，提一条意见；回执写明针对哪一稿")
	school.presses(messages.DownloadWhole(plan.Women, plan.TextConsultation))
	s.contains(school.lastFile(), "妇女规划（征求意见稿）")
	s.quietly(func() {
		school.writes("/opinion")
		for _, text := range []string{"女4", "18/10万", "改为“16/10万以下”"} {
			school.writes(text)
		}
		school.presses(messages.SkipField)
		school.writes("李四 副局长")
	})
	school.presses(messages.ConfirmOpinion)

	s.says("妇女与健康出了新稿；这条意见针对的仍是原来那一稿")
	s.quietly(func() {
		health.sends("妇女与健康（修改）.docx", health2(t), "妇女与健康")
		health.writes("陈志刚 副主任")
		health.presses(messages.ConfirmDraft)
	})
	office.writes("/opinions")
	office.presses("1")
	office.writes("办理记录")

	s.says("第二轮：只发有变化的章，另加一个单位；写错名称有提示")
	office.writes("/circulate")
	office.presses(messages.BundleLabel(messages.BundleParams{Chapters: 1, Changed: true, Round: 2}))
	office.writes("市某某局")
	office.writes("市公安局")
	office.presses(messages.TickedDone)
	office.writes("1月29日")
	office.presses(messages.ConfirmCirculate)

	s.says("两轮分开计数")
	office.writes("反馈情况")
	office.presses(messages.ConsultationLabelOf(plan.Women, plan.TextConsultation, 2, true))
	s.end()
}

// health2 is the chapter revised.
func health2(t *testing.T) []byte {
	t.Helper()
	return paper(t, "妇女与健康", "主要目标", "1. 孕产妇死亡率控制在16/10万以下。", "策略措施", "1. 加强保健。")
}

// A consultation is under way: a unit and an expert join it with a day of their
// own, one is taken out with a reason, one that replied can't be; each reply can
// be looked at with the text it was about.
func TestStoryAskingMoreAndFewer(t *testing.T) {
	s := stage4(t, "asking_more_and_fewer")
	office := s.person("郑晓云")
	health := s.liaison("张丽萍", "市卫健委")
	school := s.liaison("马建国", "市教育局")
	police := s.liaison("才让", "市公安局")
	s.bound("王教授", plan.Binding{Role: plan.RoleExpert})
	s.quietly(func() {
		office.writes("/circulate")
		office.presses(messages.BundleLabel(messages.BundleParams{Text: plan.TextConsultation, Plans: []plan.PlanID{plan.Women, plan.Children}}))
		for _, class := range []string{"全部单位（40家）", "人大代表（0人）", "政协委员（0人）", "公众及其他（0人）"} {
			office.presses(messages.TickLabel(class, true))
		}
		office.writes("市卫健委、市教育局")
		office.presses(messages.TickedDone)
		office.writes("1月8日")
		office.presses(messages.ConfirmCirculate)
		health.writes("/none")
		health.writes("陈志刚 副主任")
		health.presses(messages.ConfirmNone)
	})

	s.says("发出后增加市公安局和专家，时限另给")
	office.writes("反馈情况")
	office.presses(messages.JoinMore)
	office.writes("市公安局、王教授")
	office.presses(messages.TickedDone)
	office.writes("1月6日")
	office.writes("1月15日")
	office.presses(messages.ConfirmJoin)
	police.writes("待办")

	s.says("已在范围内的不再重复发")
	office.writes("增加征求对象")
	office.writes("市教育局")
	office.presses(messages.TickedDone)
	office.writes("/cancel")

	s.says("不再征求市教育局；对方的按钮随之说明")
	office.writes("取消征求")
	office.presses("市教育局")
	office.writes("与本次修改内容无关")
	office.presses(messages.ConfirmUnask)
	school.presses(messages.GiveOpinion)
	school.writes("待办")
	office.presses(messages.SeeReplies)

	s.says("已经反馈的不能取消；逐家查看")
	office.writes("取消征求")
	office.writes("市卫健委")
	office.writes("/cancel")
	office.writes("反馈情况")
	office.presses(messages.EachReply)
	office.presses("1")
	office.writes("办理记录")
	s.end()
}

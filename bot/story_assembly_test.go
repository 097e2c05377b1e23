package bot_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strings"
	"testing"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// kept puts a version with a file there, as set-up of a story about what is made
// of it.
func (s *story) kept(code, name string, data []byte) {
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
		for _, c := range w.Chapters {
			if c.Code == code {
				_, err := tx.AddDraft(plan.Draft{
					Number: "稿-" + code, Kind: plan.DraftText, Plan: c.Plan, Chapter: c.ID, Text: plan.TextChapter, Revision: 1,
					Unit: w.LeadOf(c.ID, now), State: plan.DraftReceived, Received: now, SHA: sha, FileName: name, Size: int64(len(data)),
				})
				return err
			}
		}
		return nil
	})
}

// returned gives a file back, as set-up.
func (s *story) returned(name string) {
	s.t.Helper()
	s.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		for _, d := range w.Drafts {
			if d.FileName == name {
				d.State, d.Reason = plan.DraftReturned, "请另存为docx"
				return tx.SaveDraft(d)
			}
		}
		return nil
	})
}

// contains checks what a file says, and writes what was looked for into the
// transcript.
func (s *story) contains(text string, want ...string) {
	s.t.Helper()
	for _, w := range want {
		if !strings.Contains(text, w) {
			s.t.Errorf("the file does not say %q", w)
		}
		s.text.WriteString("  （文件中）" + w + "\n")
	}
}

// The first draft is put together from the chapters; a chapter that is no .docx
// stops it; a later version makes it outdated; it is put together again and
// circulated; which versions a unit's reply meant can be told.
func TestStoryPuttingTheFirstDraftTogether(t *testing.T) {
	s := tell(t, "putting_the_first_draft_together")
	office := s.director("郑晓云")
	clerk := s.bound("李春梅", plan.Binding{Role: plan.RoleOffice})
	liaison := s.liaison("张丽萍", "市卫健委")
	group := s.workGroup("规划编制工作群", office, clerk)
	group.AddBot()
	s.settle()
	s.quietly(func() { office.writesIn(group, "/here@"+s.server.Username()) })

	s.says("没有启动阶段，不统稿")
	clerk.writes("统稿")
	s.openStage(2)

	s.says("一章也没有收到")
	clerk.writes("/assemble")
	clerk.presses(messages.WholeLabel(plan.Women, plan.TextFirst, 0))

	s.says("章节陆续报来，其中一章是pdf")
	s.kept("WP", "前言.docx", paper(t, "前言", "妇女是人类文明的开创者、社会进步的推动者。"))
	s.kept("W1", "指导思想和基本原则.docx", paper(t, "一、指导思想", "高举旗帜。", "二、基本原则", "1、坚持党的领导。"))
	s.kept("W5", "妇女与教育.docx", paper(t, "妇女与教育（分领域稿）", "一、主要目标", "（一）学前教育毛入园率达到95%。", "二、策略措施", "（一）保障女童接受教育。", "1.落实责任。"))
	s.kept("W6", "妇女与经济.pdf", []byte("%PDF-1.4 no text"))
	s.quietly(func() {
		liaison.sends("妇女与健康.docx", health(t, "18/10万"), "")
		liaison.writes("陈志刚 副主任")
		liaison.presses(messages.ConfirmDraft)
	})
	clerk.writes("/assemble")
	clerk.presses(messages.WholeLabel(plan.Women, plan.TextFirst, 0))

	s.says("办公室把pdf退回，其余各章先统稿")
	s.returned("妇女与经济.pdf")
	clerk.writes("/assemble")
	clerk.presses(messages.WholeLabel(plan.Women, plan.TextFirst, 0))
	clerk.presses(messages.ConfirmAssemble)
	s.contains(clerk.lastFile(), "一、指导思想和基本原则", "（一）指导思想", "三、发展领域、主要目标和策略措施", "（一）妇女与健康",
		"1.孕产妇死亡率控制在18/10万以下。", "（二）妇女与教育", "1.学前教育毛入园率达到95%。", "（1）落实责任。", "（本章稿件暂缺）")

	s.says("有一章的文件打不开：说明是哪一章、怎么办，其余不受影响")
	s.kept("W7", "妇女与决策管理.docx", []byte("PK no zip"))
	clerk.writes("/assemble")
	clerk.presses(messages.WholeLabel(plan.Women, plan.TextFirst, 1))
	clerk.presses(messages.ConfirmAssemble)
	s.returned("妇女与决策管理.docx")

	s.says("稿件已经采用，撤回的按钮不再有效；同样的稿件不重复统")
	liaison.presses(messages.WithdrawDraft)
	clerk.writes("/assemble")
	clerk.presses(messages.WholeLabel(plan.Women, plan.TextFirst, 1))

	s.says("市卫健委又报了新稿：初稿过时，重新统稿")
	s.later(january(5, 10, 0))
	liaison.sends("妇女与健康（修改）.docx", health(t, "16/10万"), "妇女与健康")
	liaison.presses(messages.ConfirmDraft)
	clerk.presses(messages.AssembleAgain)
	clerk.presses(messages.ConfirmAssemble)
	s.contains(clerk.lastFile(), "1.孕产妇死亡率控制在16/10万以下。")

	s.says("把统成的初稿发出去征求意见，单位看到的就是这一稿")
	office.writes("/circulate")
	office.presses(messages.BundleLabel(messages.BundleParams{Text: plan.TextFirst, Plans: []plan.PlanID{plan.Women}}))
	s.quietly(func() {
		office.presses(messages.TickedDone)
		office.writes("1月20日")
		office.presses(messages.ConfirmCirculate)
	})
	s.says("这一稿由哪些稿件统成，随时可查")
	clerk.writes("/versions")
	clerk.presses(messages.WholePlanText)
	clerk.presses(messages.VersionLabel(1, messages.Draft{Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextFirst, Revision: 2, Unit: s.world().UnitName(s.world().Settings.Office)}))
	clerk.presses(messages.SeeAssembly)
	s.says("记录里都有")
	clerk.writes("办理记录")
	s.end()
}

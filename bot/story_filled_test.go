package bot_test

import (
	"bytes"
	"testing"

	"planbot/bot/document"
	layout "planbot/bot/document/paper"
	"planbot/bot/sandbox"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// filled is the table the bot writes for this unit, filled in by its hand.
func (s *story) filled(unit string, fill func(f *messages.FormText)) []byte {
	s.t.Helper()
	w := s.world()
	c := w.Consultations[len(w.Consultations)-1]
	for _, to := range c.To {
		if w.UnitName(to.Unit) == unit || w.PersonName(to.Person) == unit {
			f := workflow.FormWords(w, c, to, s.server.Clock().Now())
			fill(&f)
			return s.docx(document.FormPaper(f))
		}
	}
	s.t.Fatalf("%s was not asked", unit)
	return nil
}

func (s *story) docx(p layout.Paper) []byte {
	s.t.Helper()
	var b bytes.Buffer
	if err := layout.Write(&b, p, messages.Paper()); err != nil {
		s.t.Fatal(err)
	}
	return b.Bytes()
}

// cells is a row of a table.
func cells(texts ...string) layout.Row {
	var row layout.Row
	for _, text := range texts {
		row.Cells = append(row.Cells, layout.TableCell{Body: []layout.Block{{Paragraph: &layout.Paragraph{Runs: []layout.Run{{Text: text}}}}}})
	}
	return row
}

// prose is a paper without a table.
func prose(lines ...string) layout.Paper {
	p := layout.Paper{Title: lines[:1]}
	for _, line := range lines[1:] {
		p.Body = append(p.Body, layout.Block{Paragraph: &layout.Paragraph{Style: layout.Body, Runs: []layout.Run{{Text: line}}}})
	}
	return p
}

// The table comes back filled in: read row by row, what is unclear is settled
// with buttons, one confirmation makes it the unit's reply.
func TestStoryATableComesBack(t *testing.T) {
	s := tell(t, "a_table_comes_back")
	office := s.director("郑晓云")
	school := s.liaison("马建国", "市教育局")
	works := s.liaison("韩梅", "市住建局")
	expert := s.bound("王教授", plan.Binding{Role: plan.RoleExpert})
	s.openStage(2)
	for _, code := range []string{"W4", "C4"} {
		s.handedIn(code, s.server.Clock().Now())
	}
	s.circulated(office, "1月20日")

	s.says("市教育局把填好的表改了名字发回来：一行没写章节、一行章节写得随意、一行只有理由")
	school.sends("教育局最终版(1).docx", s.filled("市教育局", func(f *messages.FormText) {
		f.Head[1][1], f.Head[1][3] = "李 四", "副局长"
		f.Rows[0][3], f.Rows[0][4], f.Rows[0][5] = "孕产妇死亡率控制在18/10万以下", "改为“16/10万以下”", "与省规划一致"
		f.Rows[2] = []string{"3", "妇女规划", "妇女与健康第2条", "", "增加青春期健康教育课时", ""}
		f.Rows[3] = []string{"4", "儿童规划", "（一）健康 主要目标第2条", "", "补充近视防控指标", ""}
		f.Rows[4] = []string{"5", "", "", "", "两个规划用语请统一", ""}
		f.Rows[5] = []string{"6", "妇女", "教育", "", "", "省里有新要求"}
	}), "")
	school.presses("两个规划全文")
	school.presses(messages.ManagePoints)
	school.presses(messages.EditPoint(2))
	school.presses(messages.EditReason)
	school.writes("落实健康教育要求")
	school.presses(messages.ConfirmOpinion)

	s.says("又发来一张改过的表，代替原来的")
	again := s.filled("市教育局", func(f *messages.FormText) {
		f.Rows[0][3], f.Rows[0][4], f.Rows[0][5] = "孕产妇死亡率控制在18/10万以下", "改为“16/10万以下”", "与省规划一致"
		f.Rows[1][4] = "补充近视防控指标，由教育部门牵头"
	})
	school.sends("反馈意见表-市教育局（改）.docx", again, "")
	school.presses(messages.ConfirmOpinion)

	s.says("市住建局在表里写“无意见”")
	works.sends("住建局.docx", s.filled("市住建局", func(f *messages.FormText) {
		f.Head[2][1] = "□有意见　☑无意见"
	}), "")
	works.writes("赵国强 副局长")
	works.presses(messages.ConfirmNone)

	s.says("专家发来一篇没有表格的文章，再发来表")
	expert.sends("对规划的反馈意见.docx", s.docx(prose("对规划的反馈意见", "一是指标偏多。")), "")
	expert.sends("随感.docx", s.docx(prose("随感", "今天天气很好。")), "")
	expert.sends("意见.docx", s.filled("王教授", func(f *messages.FormText) {
		f.Rows[0] = []string{"1", "", "女4", "", "补充孕期营养指标", ""}
	}), "")
	expert.presses(messages.ConfirmOpinion)

	s.says("一份带表的材料看着像反馈，其实是稿件")
	works.sends("材料.docx", s.docx(layout.Paper{Title: []string{"工作材料"}, Body: []layout.Block{{Table: &layout.Table{Rows: []layout.Row{
		cells("章节", "修改建议", "理由"), cells("妇女与健康", "增加设施", "需要"),
	}}}}}), "")
	works.presses(messages.TableAsDraft)
	works.presses(messages.ActName(plan.ActCancel))

	s.says("市残联的盖章表由办公室收到，连盖章页照片一起发来")
	office.step("一次发来表和照片", func() error {
		table := s.filled("市残联", func(f *messages.FormText) { f.Rows[0][4] = "写明无障碍设施" })
		return office.SendAlbum([]sandbox.File{{Name: "反馈意见表-市残联.docx", Data: table}, stampedPage(t, 1)})
	})
	office.presses(messages.ChannelName(plan.ChannelLetter))
	office.presses(messages.ApproverStamped)
	office.presses(messages.ConfirmOpinion)
	s.end()
}

package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// FormName is what the table of opinions is called.
const FormName = "反馈意见表"

// FormParams is one addressee's table of opinions.
type FormParams struct {
	Title        string // of the consultation
	Consultation plan.ConsultationID
	To           plan.AddresseeID // 0: a blank one, for whoever needs it
	Who          string
	Person       bool
	Due          time.Time
	Chapters     []FormPlace // filled in beforehand
}

// FormPlace is a chapter named in a row.
type FormPlace struct {
	Plan    plan.PlanID
	Chapter string
}

// FormText is a table of opinions as it stands on the page.
type FormText struct {
	Title   string
	Under   string
	Head    [][4]string // label, value, label, value
	Columns []string
	Widths  []int
	Rows    [][]string // as many cells as Columns
	Notes   []string
	Seal    string
}

// fewestRows is how many rows a table has at least, spareRows how many stay empty.
const (
	fewestRows = 7
	spareRows  = 4
)

// FormSheet is the table of opinions (反馈意见表) of one addressee.
func FormSheet(p FormParams) FormText {
	t := FormText{
		Title: FormName, Under: fmt.Sprintf("%s　编号：%s", p.Title, FormCode(p.Consultation, p.To)),
		Columns: []string{"序号", "规划", "章条", "原文", "建议修改为", "理由"}, Widths: []int{8, 15, 22, 30, 40, 29},
		Notes: []string{
			"填写说明：1. 一条意见写一行，行数不够可以增加；已列出的章没有意见的留空，针对其他章或全文的写在空行里。",
			"2. 没有意见的，在“反馈形式”中写“无意见”即可。　3. 填好后把本表（Word文档）直接发给“规划编制助手”，或加盖公章后送办公室。",
		},
	}
	form, due := "□有意见　□无意见", Day(plan.DayOf(p.Due))+Clock(p.Due)
	if p.Person {
		t.Head = [][4]string{{"姓名", p.Who, "单位职务", ""}, {"反馈形式", form, "反馈截止", due}}
		t.Notes[1] = "2. 没有意见的，在“反馈形式”中写“无意见”即可。　3. 填好后把本表（Word文档）直接发给“规划编制助手”，或送办公室。"
	} else {
		t.Head = [][4]string{
			{"单位", p.Who, "联系人及电话", ""}, {"审定人", "", "审定人职务", ""}, {"反馈形式", form, "反馈截止", due},
		}
		t.Seal = "（单位盖章）　　　　　年　　月　　日"
	}
	for _, c := range p.Chapters {
		t.Rows = append(t.Rows, []string{"", PlanName(c.Plan), c.Chapter, "", "", ""})
	}
	for i := 0; i < spareRows || len(t.Rows) < fewestRows; i++ {
		t.Rows = append(t.Rows, make([]string, len(t.Columns)))
	}
	for i := range t.Rows {
		t.Rows[i][0] = fmt.Sprint(i + 1)
	}
	return t
}

// FormCode tells, when a table comes back, which consultation and whose it is.
func FormCode(c plan.ConsultationID, to plan.AddresseeID) string {
	return fmt.Sprintf("YJ%d-%d", c, to)
}

// LetterFile is the name of a letter.
func LetterFile(who string) string { return "征求意见函" + dashed(who) + ".docx" }

// FormFile is the name of a table of opinions.
func FormFile(who string) string { return FormName + dashed(who) + ".docx" }

// FormsFile is the name of the pack of papers for everybody out of reach.
func FormsFile(count int) string {
	return fmt.Sprintf("征求意见函和反馈意见表（%d家）.zip", count)
}

func dashed(who string) string {
	if who == "" {
		return ""
	}
	return "-" + who
}

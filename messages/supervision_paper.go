package messages

import (
	"fmt"
	"strings"

	"planbot/storage/plan"
)

// Labels of printing a notice.
const (
	PrintNotice  = "打印"
	PrintUnit    = "打印催办通知"
	PrintSigned  = "打印已签发的"
	PrintAllNow  = "打印全部"
	unsignedMark = "（未签发）"
)

// UrgePaperParams is a notice as it is printed and sealed.
type UrgePaperParams struct {
	UrgeParams
	City, Office, Work string   // as the work plan names them
	Signed             plan.Day // 0: not yet
	Contact, Phone     string
}

// UrgePaper words a notice for the printer: the same matter as in chat. While it
// is not signed, number and date stay blank.
func UrgePaper(p UrgePaperParams) LetterText {
	t := LetterText{To: p.Unit + "：", Sign: OfficeTitle(p.City, p.Office), Under: p.Number, Note: contactNote(p.Contact, p.Phone)}
	t.Date = fmt.Sprintf("%d年　　月　　日", p.Today.Year())
	if p.Signed != 0 {
		t.Date = dateWords(p.Signed)
	} else {
		t.Under = unsignedMark + p.Series() + fmt.Sprintf("〔%d〕　　号", p.Today.Year())
	}
	asked := Date(plan.DayOf(p.By)) + Clock(p.By)
	switch p.Series() {
	case seriesNote:
		t.Title, t.To = []string{"规划编制进度呈报"}, "领导小组组长："
		t.Body = []string{"截至" + Date(p.Today) + "，下列事项逾期未报："}
		for i, l := range p.Lines {
			t.Body = append(t.Body, fmt.Sprintf("%d. %s：%s。", i+1, l.Unit, l.Fact()))
		}
		t.Body = append(t.Body, "拟请组长在协调工作时过问。")
	case seriesLetter:
		t.Title = []string{"关于商请报送", p.Things() + "的函"}
		t.Body = append([]string{"按照《" + p.Work + "》安排，下列事项商请贵单位支持："}, p.things()...)
		t.Body = append(t.Body, "请于"+asked+"前报送。如有困难，请与我办联系。", "专此函商。")
	default:
		t.Title = []string{"关于报送", p.Things() + "的催办通知"}
		t.Body = append([]string{"按照《" + p.Work + "》安排，下列事项已到时限，我办尚未收到："}, p.things()...)
		t.Body = append(t.Body, "请于"+asked+"前报送。如有困难，请与我办联系说明。", "特此通知。")
	}
	return t
}

// things is one line for each thing owed.
func (p UrgePaperParams) things() []string {
	var out []string
	for i, l := range p.Lines {
		end := "；"
		if i+1 == len(p.Lines) {
			end = "。"
		}
		out = append(out, fmt.Sprintf("%d. %s，时限%s%s%s", i+1, l.What(), Date(plan.DayOf(l.Due)), Clock(l.Due), end))
	}
	return out
}

// contactNote is the note below a letter that says whom to ask, "" for nobody.
func contactNote(name, phone string) string {
	switch {
	case name == "":
		return ""
	case phone == "":
		return "（联系人：" + name + "）"
	}
	return "（联系人：" + name + "　联系电话：" + phone + "）"
}

// UrgePaperFile is the name of a printed notice's file:
// "催办通知_催〔2021〕1号_市卫健委.docx".
func UrgePaperFile(p UrgePaperParams) string {
	parts := []string{p.Kind()}
	if p.Signed != 0 {
		parts = append(parts, p.Number)
	} else {
		parts = append(parts, "未签发")
	}
	if p.Unit != "" {
		parts = append(parts, p.Unit)
	}
	return strings.Join(parts, "_") + ".docx"
}

// NoticesFile is the name of the archive of what was signed on a day.
func NoticesFile(day plan.Day) string { return "已签发催办通知_" + day.String() + ".zip" }

// NoticesDay is the button of what was signed on a day.
func NoticesDay(day plan.Day, n int) string { return fmt.Sprintf("%s　%d份", Day(day), n) }

// AskNoticesDay asks which day's notices are to be printed.
func AskNoticesDay() string { return say("ask notices day", nil) }

package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// LetterParams is a consultation as its letter (征求意见函) speaks of it.
type LetterParams struct {
	City    string
	Work    string // title of the work plan
	Office  string // the office's name as the work plan gives it
	Text    plan.TextStage
	Whole   []string // titles of the plans, when whole texts are circulated
	Parts   []string // chapters, when these are
	Both    bool     // the texts are of both plans
	To      string   // one addressee; "" for all units
	Person  bool     // the addressee is a person
	Due     time.Time
	Sent    plan.Day
	Contact string
	Phone   string
}

// LetterText is the letter's words as they stand on the page.
type LetterText struct {
	Title  []string
	Under  string // its number, or that it is not signed yet
	To     string
	Body   []string
	Attach []string
	Sign   string
	Date   string
	Note   string // 附注: whom to ask
}

// OfficeTitle is the office's full name.
func OfficeTitle(city, office string) string {
	if strings.Contains(office, "规划") {
		return city + office
	}
	return city + "妇女儿童发展规划" + office
}

// ConsultationLetter is the letter that puts a text before its addressees.
func ConsultationLetter(p LetterParams) LetterText {
	stage := "（" + TextName(p.Text) + "）"
	what, us := p.what(), "你单位"
	switch {
	case p.Person:
		us = "您"
	case p.To == "":
		us = "各有关单位"
	}
	t := LetterText{
		Title: letterTitle(p), To: p.To, Sign: OfficeTitle(p.City, p.Office), Date: dateWords(p.Sent),
	}
	if t.To == "" {
		t.To = "各有关单位"
	}
	t.To += "："
	t.Body = []string{
		fmt.Sprintf("根据《%s》安排，我办汇总形成了%s。现征求%s意见，请于%s前反馈。有关事项函告如下：", p.Work, what+stage, us, Date(plan.DayOf(p.Due))+Clock(p.Due)),
		"一、请对照文稿逐条研究，重点就目标设置、策略措施和职责分工提出意见建议，填写《反馈意见表》，写明所在章节、修改建议和理由。" + once(p),
		"二、" + howToAnswer(p.Person),
		"三、如无意见，也请在《反馈意见表》中注明“无意见”后反馈。",
		"专此函达，请予支持。",
	}
	for _, title := range p.Whole {
		t.Attach = append(t.Attach, title+stage)
	}
	if len(p.Parts) > 0 {
		t.Attach = append(t.Attach, TextName(p.Text)+"（"+strings.Join(clipped(p.Parts, 6), "、")+"）")
	}
	t.Attach = append(t.Attach, FormName)
	t.Note = contactNote(p.Contact, p.Phone)
	return t
}

func (p LetterParams) what() string {
	if len(p.Whole) > 0 {
		return "《" + strings.Join(p.Whole, "》《") + "》"
	}
	if len(p.Parts) > 6 {
		return plansWords(p) + "各章文稿"
	}
	return plansWords(p) + "有关章节文稿"
}

func plansWords(p LetterParams) string {
	if p.Both {
		return "妇女儿童发展规划"
	}
	return "发展规划"
}

// letterTitle breaks a long title where its sense allows.
func letterTitle(p LetterParams) []string {
	stage := "（" + TextName(p.Text) + "）"
	switch {
	case len(p.Whole) > 1:
		_, years := beforeBracket(p.Whole[0])
		return []string{"关于征求" + p.City + "妇女儿童发展规划", years + stage + "意见的函"}
	case len(p.Whole) == 1:
		name, years := beforeBracket(p.Whole[0])
		return []string{"关于征求《" + name, years + stage + "》意见的函"}
	}
	return []string{"关于征求" + p.City + plansWords(p), stage + "意见的函"}
}

// beforeBracket parts a plan's title from its years.
func beforeBracket(title string) (name, years string) {
	if at := strings.Index(title, "（"); at > 0 {
		return title[:at], title[at:]
	}
	return title, ""
}

func howToAnswer(person bool) string {
	if person {
		return "请将填写好的《反馈意见表》（Word文档）通过“规划编制助手”发回，或送我办。"
	}
	return "反馈意见请经单位负责人审定，由联络员将《反馈意见表》（Word文档）通过“规划编制助手”发回；也可加盖公章后送我办。"
}

func once(p LetterParams) string {
	if p.Both && !p.Person {
		return "一次反馈涵盖两个规划。"
	}
	return ""
}

// clipped names the first few of a list and says that there are more.
func clipped(list []string, n int) []string {
	if len(list) <= n {
		return list
	}
	return append(append([]string{}, list[:n-1]...), fmt.Sprintf("%s等%d章", list[n-1], len(list)))
}

// dateWords is the date of a paper: 2021年1月4日.
func dateWords(d plan.Day) string {
	y, m, day := d.Ymd()
	return fmt.Sprintf("%d年%d月%d日", y, int(m), day)
}

// Attached is one line of the list of annexes; a single one has no number.
func Attached(no, of int, name string) string {
	switch {
	case of == 1:
		return "附件：" + name
	case no == 1:
		return "附件：1. " + name
	}
	return fmt.Sprintf("%d. %s", no, name)
}

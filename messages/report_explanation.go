package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// ExplanationParams is all that is recorded of how a plan came about.
type ExplanationParams struct {
	ReportOf
	Text       plan.TextStage // of the latest whole text, "" while there is none
	Work       string         // title of the work plan
	Background string         // its opening
	Group      string         // name of the leading group, "" when the work plan names none
	OfficeText string         // the sentence that sets the office up
	References []string       // pinned ones
	Chapters   []string       // the fields of development, by title
	Leads      int            // units that lead a chapter
	Supports   int            // units that support one without leading any
	Steps      []string       // what happened, by date
	Rounds     []SummaryParams
	Experts    []SummaryParams // those of them that asked experts
	Opinions   []ExplainedOpinion
	Disputes   []DisputeRow
	Voted      []DeliberationParams
	Panel      []string // what the panel of experts came to
	Targets    string   // how many targets are quantified, "" while none is registered
}

// ExplainedOpinion is one opinion with a result.
type ExplainedOpinion struct {
	Chapter string // title, "" for the whole text
	SummaryLine
}

// Explanation is 起草说明: what the data holds, and in brackets what the office
// must write itself.
func Explanation(p ExplanationParams) Report {
	r := Report{
		Title: p.titled("起草说明"), Under: "（办公室整理，截至" + dateWords(p.AsOf) + "）",
		Sign: OfficeTitle(p.City, p.Office), Date: dateWords(p.AsOf),
	}
	if p.Text != "" {
		r.Title[1] = "（" + TextName(p.Text) + "）起草说明"
	}
	o := &outline{}
	p.background(o)
	p.process(o)
	p.substance(o)
	p.views(o)
	p.disputed(o)
	p.review(o)
	o.head("其他需要说明的事项")
	o.supply("其他需要说明的事项；没有的，请删去本部分")
	r.Parts = o.parts
	return r
}

func (p ExplanationParams) background(o *outline) {
	o.head("编制背景和依据")
	if p.Background != "" {
		o.say("《%s》载明：%s。", p.Work, quoted(p.Background))
	}
	if len(p.References) > 0 {
		o.say("编制工作参考的上位规划和资料：%s。", strings.Join(p.References, "、"))
	} else {
		o.supply("所依据的国家、省、州妇女儿童发展纲要（规划）和有关法律法规、文件名称")
	}
	o.supply("上一轮规划实施情况、本市现状和编制的必要性")
}

func (p ExplanationParams) process(o *outline) {
	o.head("编制过程")
	o.sub("组织分工")
	if p.Group != "" {
		o.say("成立%s。%s", p.Group, p.OfficeText)
	}
	units := fmt.Sprintf("规划各章由%d家单位牵头", p.Leads)
	if p.Supports > 0 {
		units += fmt.Sprintf("，另有%d家责任单位参与", p.Supports)
	}
	o.say("%s。", units)
	o.sub("工作经过")
	for _, s := range p.Steps {
		o.say("%s", s)
	}
	if len(p.Steps) == 0 {
		o.supply("工作经过，目前没有已启动的阶段")
	}
	o.sub("征求意见")
	for _, x := range p.Rounds {
		o.say("%s", DraftingSentence(x))
	}
	if len(p.Rounds) == 0 {
		o.say("截至%s，尚未就规划征求意见。", dateWords(p.AsOf))
	}
}

func (p ExplanationParams) substance(o *outline) {
	o.head("主要内容")
	if len(p.Chapters) > 0 {
		o.say("规划的发展领域共%d个：%s。", len(p.Chapters), strings.Join(p.Chapters, "、"))
	}
	if p.Targets != "" {
		o.say("%s。", p.Targets)
	}
	o.supply("总目标、主要指标和重点策略措施的概述")
}

// review is what experts and the leading group said.
func (p ExplanationParams) review(o *outline) {
	o.head("专家论证情况")
	for _, x := range p.Experts {
		o.say("%s", DraftingSentence(x))
	}
	for _, s := range p.Panel {
		o.say("%s", s)
	}
	if len(p.Panel) == 0 {
		o.supply("专家论证会的时间、专家组组长和论证结论")
	}
	o.head("审议情况")
	for _, d := range p.Voted {
		o.say("%s", deliberated(d))
	}
	if len(p.Voted) == 0 {
		o.supply("领导小组审议的时间、方式和结论")
	}
}

// deliberated is one deliberation in a sentence.
func deliberated(d DeliberationParams) string {
	day := d.Day
	if day == 0 {
		day = plan.DayOf(d.Concluded)
	}
	s := fmt.Sprintf("%s，领导小组对%s进行%s", dateWords(day), d.Name, WayName(d.Way))
	if d.Roll.Due > 0 {
		s += fmt.Sprintf("，应到%d人，实到%d人", d.Roll.Due, d.Roll.Present)
	}
	if d.Conclusion == "" {
		return s + "，尚未形成结论。"
	}
	return s + "，结论为：" + d.Result() + "。"
}

// ReferenceCited is a pinned reference as a paper cites it.
func ReferenceCited(title, source string) string {
	if !strings.Contains(title, "《") {
		title = "《" + title + "》"
	}
	return title + bracketed(source)
}

// HeldWords is a meeting in a sentence.
func HeldWords(title string, at time.Time, present int) string {
	s := dateWords(plan.DayOf(at)) + "，召开" + title
	if present > 0 {
		s += fmt.Sprintf("，%d人（单位代表）参加", present)
	}
	return s + "。"
}

// StageRan is a stage with its real dates in a sentence.
func StageRan(no int, name string, opened, closed time.Time) string {
	s := fmt.Sprintf("%s，启动第%s阶段（%s）", dateWords(plan.DayOf(opened)), ordinal(no), name)
	if closed.IsZero() {
		return s + "，目前正在进行。"
	}
	return s + "，" + dateWords(plan.DayOf(closed)) + "结束。"
}

// AssembledOn is a whole text put together, in a sentence.
func AssembledOn(text plan.TextStage, revision, parts int, at time.Time) string {
	s := dateWords(plan.DayOf(at)) + "，汇总形成规划" + TextName(text)
	if revision > 1 {
		s += fmt.Sprintf("（第%d次统稿）", revision)
	}
	return s + fmt.Sprintf("，采用章节文稿%d份。", parts)
}

// ExplanationFile is the name of its file.
func ExplanationFile(p ReportOf) string { return p.file("起草说明") }

// PanelGave is the word of a panel in a sentence.
func PanelGave(v VerdictParams) string {
	s := fmt.Sprintf("%s，专家组（组长%s，%d人参加）出具论证意见，结论为：%s", dateWords(v.Signed), v.Head, len(v.Present), v.ResultWords())
	if v.Points > 0 {
		s += fmt.Sprintf("；提出修改意见%d条", v.Points)
	}
	if v.Undecided > 0 {
		s += fmt.Sprintf("，尚在办理%d条", v.Undecided)
	}
	return s + "。"
}

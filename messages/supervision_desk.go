package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// DeskCounts is what waits for the office, in numbers.
type DeskCounts struct {
	Notices      int // 催办通知 to sign
	Notes        int // the weekly note
	Calls        int
	Drafts       int
	Opinions     int
	Applications int
	Extensions   int
	Objections   int      // supporting units that do not agree with a chapter
	ToOpen       []string // names of stages
	Near         []NearStage
	Passed       []PassedStage
	Complete     []string // everything is in
	Unrealized   int      // adopted opinions not found in the text being revised
	Held         int      // posts that may not have reached the work group
	Meetings     []string // what meetings wait for
	Own          int      // what the office owes itself: its chapters, its own reply
	LateUnits    int
	Late         int
	Soon         int
	Expected     int // of the late ones, those whose unit named a day still ahead

	Outdated []string // whole texts to be put together anew

	Approval []string // what waits on the way of the plans to their issue

	Next NextParams // what can be done with the texts now

	Doubts int // of the work plan, not settled yet
}

// NearStage is a stage whose deadline is near.
type NearStage struct {
	Name    string
	Due     time.Time
	Lacking int // things that have not come in
}

// PassedStage is a stage whose deadline is over.
type PassedStage struct {
	Name    string
	Lacking int // things that have not come in
}

// Stages tells whether a stage can be opened or ended.
func (c DeskCounts) Stages() bool { return len(c.ToOpen)+len(c.Near)+len(c.Passed)+len(c.Complete) > 0 }

// Empty tells whether nothing waits for the office's hand.
func (c DeskCounts) Empty() bool { return len(c.Words()) == 0 }

// Words is one line for each kind of thing, the most pressing first.
func (c DeskCounts) Words() []string {
	var out []string
	add := func(n int, format string, args ...any) {
		if n > 0 {
			out = append(out, fmt.Sprintf(format, args...))
		}
	}
	out = append(out, c.Approval...)
	add(c.Notices, "待签发催办通知 %d 份", c.Notices)
	add(c.Notes, "待签发呈报 %d 份", c.Notes)
	add(c.Calls, "需电话催办 %d 家", c.Calls)
	add(c.Drafts, "新到稿件待审阅 %d 份", c.Drafts)
	add(c.Opinions, "待办理意见 %d 条", c.Opinions)
	out = append(out, c.Next.Words()...)
	add(c.Unrealized, "采纳待落实 %d 条", c.Unrealized)
	for _, text := range c.Outdated {
		out = append(out, text+"已过时：统稿后又有新稿，请重新统稿")
	}
	add(c.Applications, "登记申请待确认 %d 件", c.Applications)
	add(c.Extensions, "延期申请待批 %d 件", c.Extensions)
	add(c.Objections, "责任单位不同意、需协调 %d 件", c.Objections)
	add(c.Held, "不确定是否发到工作群的消息 %d 条", c.Held)
	out = append(out, c.Meetings...)
	for _, s := range c.ToOpen {
		out = append(out, s+"已到方案时间，可以启动")
	}
	for _, s := range c.Near {
		out = append(out, fmt.Sprintf("%s%s到时限，还缺 %d 项", s.Name, Day(plan.DayOf(s.Due)), s.Lacking))
	}
	for _, s := range c.Passed {
		if s.Lacking > 0 {
			out = append(out, fmt.Sprintf("%s时限已到，还缺 %d 项", s.Name, s.Lacking))
		} else {
			out = append(out, s.Name+"时限已到，已报齐，可以结束")
		}
	}
	for _, s := range c.Complete {
		out = append(out, s+"已报齐，可以结束")
	}
	add(c.Own, "办公室自己的任务 %d 项临近或逾期", c.Own)
	add(c.Doubts, "方案核对：还有 %d 处待确认", c.Doubts)
	return out
}

// DeskParams is /desk.
type DeskParams struct {
	DeskCounts
	Day  string
	Open []string // the stages that run
}

// Chase is the line about everybody else: who is near or past a date.
func (p DeskParams) Chase() string {
	switch {
	case p.Late > 0 && p.Soon > 0:
		return fmt.Sprintf("各单位：逾期 %d 项（%d 家）%s，三个工作日内到期 %d 项", p.Late, p.LateUnits, p.expected(), p.Soon)
	case p.Late > 0:
		return fmt.Sprintf("各单位：逾期 %d 项（%d 家）%s", p.Late, p.LateUnits, p.expected())
	case p.Soon > 0:
		return fmt.Sprintf("各单位：三个工作日内到期 %d 项", p.Soon)
	}
	return ""
}

func (p DeskParams) expected() string {
	if p.Expected == 0 {
		return ""
	}
	return fmt.Sprintf("，其中 %d 项已说明预计日期", p.Expected)
}

// Desk is /desk.
func Desk(p DeskParams) string { return say("desk", p) }

// Labels of the desk.
const (
	DeskNotices      = "催办签发"
	DeskCalls        = "电话催办"
	DeskDrafts       = "新到稿件"
	DeskOpinions     = "意见办理"
	DeskApplications = "登记申请"
	DeskStages       = "阶段"
	DeskMissing      = "未报情况"
)

package messages

import (
	"fmt"
	"strings"
)

// briefRoom is how many characters 汇报口径 may have: half a minute to read aloud.
const briefRoom = 120

// Brief is 汇报口径: the state of things as one may read it aloud, in plain
// characters. Where it would be too long, the least important parts are left out.
func Brief(p StatusParams) string {
	_, month, day := p.Today.Ymd()
	head := fmt.Sprintf("截至%d月%d日，", month, day)
	if len(p.Stages) == 0 && len(p.Approval) > 0 {
		return head + strings.Join(p.Approval, "；") + "。"
	}
	if len(p.Stages) == 0 {
		return head + "规划编制没有进行中的阶段。"
	}
	parts := []string{}
	late := 0
	for _, s := range p.Stages {
		parts = append(parts, briefStage(s))
		late += s.Late()
	}
	head += "规划编制处在" + strings.Join(parts, "；") + "。"
	rest := []string{}
	for _, a := range p.Approval {
		rest = append(rest, a+"。")
	}
	if late > 0 {
		rest = append(rest, fmt.Sprintf("逾期%d章。", late))
	}
	if p.Opinions > 0 {
		rest = append(rest, fmt.Sprintf("意见待办理%d条。", p.Opinions))
	}
	if n := len(p.Matters); n > 0 {
		rest = append(rest, fmt.Sprintf("需要协调%d项。", n))
	}
	if p.Week > 0 {
		rest = append(rest, fmt.Sprintf("近7天完成%d项。", p.Week))
	}
	for _, r := range rest {
		if len([]rune(head+r)) > briefRoom {
			break
		}
		head += r
	}
	return head
}

func briefStage(s StatusStage) string {
	out := s.Short()
	if s.Paused {
		return out + "暂停"
	}
	for _, p := range s.Plans {
		if s.Text != "" && p.Total > 0 {
			out += fmt.Sprintf("，%s%d章完成%d章", planShort(p.Plan), p.Total, p.Done)
		}
	}
	if s.Asked > 0 {
		out += fmt.Sprintf("，意见反馈%d家（人）中已复%d", s.Asked, s.Answered)
	}
	return out
}

// Short is "第二阶段".
func (s StatusStage) Short() string { return stageOrdinals([]int{s.No}) }

// Late is how many chapters of the stage are past their date.
func (s StatusStage) Late() int {
	n := 0
	for _, p := range s.Plans {
		n += p.Late
	}
	return n
}

// BriefCard shows 汇报口径 ready to be copied.
func BriefCard(text string) string { return say("brief", text) }

// Labels of the status.
const (
	SeeBrief = "汇报口径"
	CopyText = "复制"
)

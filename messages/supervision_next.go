package messages

import (
	"fmt"
	"strings"
)

// NextParams is what the office can do with the texts now.
type NextParams struct {
	Assemble  []string // whole texts whose parts are all there
	Circulate []string // whole texts that went to nobody yet
	Close     []string // consultations everybody has answered
	Overdue   []OverdueReplies
}

// OverdueReplies is a consultation whose day has passed.
type OverdueReplies struct {
	Title string
	Left  int // who has not answered
}

// Words is one line for each thing.
func (p NextParams) Words() []string {
	var out []string
	if len(p.Assemble) > 0 {
		out = append(out, strings.Join(p.Assemble, "、")+"：各部分已齐，可以统稿")
	}
	if len(p.Circulate) > 0 {
		out = append(out, strings.Join(p.Circulate, "、")+"：尚未征求意见，请选择范围发出")
	}
	for _, title := range p.Close {
		out = append(out, title+"：已全部反馈，可以截止")
	}
	for _, c := range p.Overdue {
		out = append(out, fmt.Sprintf("%s：已到截止日期，还有 %d 家（人）未反馈，可截止或改期", c.Title, c.Left))
	}
	return out
}

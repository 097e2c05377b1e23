package messages

import (
	"strings"
	"time"

	"planbot/storage/plan"
)

// Matter is one thing that needs a leader's word: the fact, and one proposed
// sentence.
type Matter struct {
	UrgeLine
	By time.Time // proposed date

	Objection ConsentWords // of a supporting unit, with the office's Plea; else empty
}

// matterRoom is how much of a unit's reason leaders read at once; the rest is a
// button away.
const matterRoom = 80

// Who is the unit it is about.
func (m Matter) Who() string {
	if m.Objection.Plea != "" {
		return m.Objection.Unit
	}
	return m.Unit
}

// Fact is unit, matter, since when.
func (m Matter) Fact() string {
	if o := m.Objection; o.Plea != "" {
		return o.Unit + "：" + Day(plan.DayOf(o.At)) + "不同意" + o.Name() + "（牵头：" + o.Lead + "），理由：" + strings.TrimRight(Cut(o.Words, matterRoom), "。")
	}
	return m.Unit + "：" + m.UrgeLine.Fact()
}

// Proposal is the one sentence a leader may say.
func (m Matter) Proposal() string {
	if plea := m.Objection.Plea; plea != "" {
		return "建议：" + strings.TrimRight(plea, "。") + "。"
	}
	return "建议：请" + m.Unit + "于" + Moment(m.By) + "前报送。"
}

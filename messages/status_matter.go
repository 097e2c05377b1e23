package messages

import "time"

// Matter is one thing that needs a leader's word: the fact, and one proposed
// sentence.
type Matter struct {
	UrgeLine
	By time.Time // proposed date
}

// Fact is unit, matter, since when.
func (m Matter) Fact() string { return m.Unit + "：" + m.UrgeLine.Fact() }

// Proposal is the one sentence a leader may say.
func (m Matter) Proposal() string {
	return "建议：请" + m.Unit + "于" + Moment(m.By) + "前报送。"
}

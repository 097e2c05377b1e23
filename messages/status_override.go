package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// OverrideLine is one time the director went on though something was open.
type OverrideLine struct {
	At        time.Time
	Name      string // of the text, or of the stage
	Undecided int    // opinions on the text without a result; 0: a stage that ended with something missing
	Panel     bool   // a text of a plan its panel did not let pass
	Reason    string
}

// Fact is what was done though, when and why.
func (l OverrideLine) Fact() string {
	what := l.Name + "未齐即结束"
	switch {
	case l.Panel && l.Undecided > 0:
		what = fmt.Sprintf("%s统稿时专家组不予通过，有%d条意见没有结果", l.Name, l.Undecided)
	case l.Panel:
		what = l.Name + "统稿时专家组不予通过"
	case l.Undecided > 0:
		what = fmt.Sprintf("%s统稿时有%d条意见没有结果", l.Name, l.Undecided)
	}
	return Day(plan.DayOf(l.At)) + what + "，理由：" + Cut(l.Reason, 40)
}

// UnitBasis says what the number of units rests on.
func UnitBasis(p UnitListParams) string { return say("unit basis", p) }

// Labels of looking closer.
const SeeBasis = "单位基数"

// MatterLabel is the button of one matter that needs a word: “1. 市卫健委”.
func MatterLabel(no int, m Matter) string { return Numbered(no, m.Who()) }

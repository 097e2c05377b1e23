package messages

import (
	"strconv"

	"planbot/storage/plan"
)

// ModeName is how drafts come in.
func ModeName(m plan.FileMode) string {
	switch m {
	case plan.ModeUpload:
		return "文件上传"
	case plan.ModeRegister:
		return "仅登记"
	}
	return ""
}

// Labels of the set-up.
const (
	ChangeMode    = "改收稿方式"
	NextQuestion  = "核对方案"
	LaterQuestion = "下一条"
	StopSetup     = "先到这里"
	AllReadings   = "以上均照此办理"
	OneByOne      = "逐条核对"
	NotedAll      = "知道了"
	SettleYes     = "确认"
	ShowNotes     = "查看提示事项"
)

// AskMode asks whether files are taken; there is no silent default.
func AskMode(now plan.FileMode) string { return say("ask mode", now) }

// ModeChosen is the receipt of the choice.
func ModeChosen(m plan.FileMode) string { return say("mode chosen", m) }

// SetupParams is where the set-up stands.
type SetupParams struct {
	Mode     plan.FileMode
	Settled  int // questions settled
	Total    int // questions in all
	Notes    int // anomalies that ask nothing and are not read yet
	Liaisons int // units with a liaison
	Units    int
}

// Setup is /setup.
func Setup(p SetupParams) string { return say("setup", p) }

// QuestionParams is one anomaly put before the director.
type QuestionParams struct {
	Settled, Total int
	Anomaly        plan.Anomaly
}

// Question is one anomaly put before the director.
func Question(p QuestionParams) string { return say("question", p) }

// ReadingsParams is our readings of names, all at once.
type ReadingsParams struct {
	Settled, Total int
	Readings       []plan.Anomaly
}

// Readings puts all open readings of names before the director at once.
func Readings(p ReadingsParams) string { return say("readings", p) }

// SettleCardParams is an answer with consequences, about to be given.
type SettleCardParams struct {
	Anomaly plan.Anomaly
	Answer  plan.Settlement
}

// SettleCard says what an answer means before it is given.
func SettleCard(p SettleCardParams) string { return say("settle card", p) }

// SettledToast is the short word after an answer.
func SettledToast(settled, total int) string {
	return "已确认 " + strconv.Itoa(settled) + "/" + strconv.Itoa(total)
}

// NotesParams is a page of anomalies that ask nothing.
type NotesParams struct {
	First, Last, Total int // numbers of those shown, of how many
	Notes              []plan.Anomaly
}

// Notes is a page of anomalies that ask nothing.
func Notes(p NotesParams) string { return say("notes", p) }

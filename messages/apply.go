package messages

import "time"

// Labels of applying and admitting.
const (
	Admit        = "同意"
	Reject       = "不同意"
	SendApply    = "提交申请"
	ChangeRole   = "改身份"
	ApplyAnyway  = "申请登记"
	MakeHandover = "生成接替链接"
)

// AskApplyRole asks a stranger what they are.
func AskApplyRole() string { return say("ask apply role", nil) }

// AskApplyUnit asks a stranger for the unit.
func AskApplyUnit() string { return say("ask apply unit", nil) }

// AskApplyName asks a stranger for name and number.
func AskApplyName() string { return say("ask apply name", nil) }

// ApplicationParams is an application as people read it.
type ApplicationParams struct {
	Name, Phone, Unit, Role string
	Account                 string // the name of the account, where it differs
	Replaces                string
	Text                    string
	Asked                   time.Time
}

// ApplyCard is the summary before an application is sent.
func ApplyCard(p ApplicationParams) string { return say("apply card", p) }

// ApplySent is the receipt of an application.
func ApplySent() string { return say("apply sent", nil) }

// Applied puts an application before the office.
func Applied(p ApplicationParams) string { return say("applied", p) }

// Admitted tells an applicant yes.
func Admitted(p ApplicationParams) string { return say("admitted", p) }

// NotAdmitted tells an applicant no.
func NotAdmitted(p ApplicationParams) string { return say("not admitted", p) }

// DecidedParams is an application after the office's word.
type DecidedParams struct {
	ApplicationParams
	Yes bool
	By  string
}

// Decided is what the office's card becomes.
func Decided(p DecidedParams) string { return say("decided", p) }

// HandoverParams is a liaison about to leave.
type HandoverParams struct {
	Unit, Role, Name string
	Link             string
	Expires          time.Time
}

// AskHandoverUnit asks which duty is handed over.
func AskHandoverUnit() string { return say("ask handover unit", nil) }

// HandoverCard explains handing over.
func HandoverCard(p HandoverParams) string { return say("handover card", p) }

// HandoverMade says that the successor's link is there.
func HandoverMade(p HandoverParams) string { return say("handover made", p) }

// HandoverText is the text to be forwarded to the successor.
func HandoverText(p HandoverParams) string { return say("handover text", p) }

// HandedOverParams is a duty that was handed over.
type HandedOverParams struct{ Unit, Role, Successor string }

// HandedOver tells the predecessor.
func HandedOver(p HandedOverParams) string { return say("handed over", p) }

// AskPredecessor asks whom somebody takes over from.
func AskPredecessor() string { return say("ask predecessor", nil) }

// AskSuccessorName asks a successor for their own name.
func AskSuccessorName(p HandedOverParams) string { return say("ask successor name", p) }

// AskWhichDuty asks which of several people of one name is meant.
func AskWhichDuty(name string) string { return say("ask which duty", name) }

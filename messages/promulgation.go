package messages

import (
	"regexp"
	"strconv"
	"strings"

	"planbot/storage/plan"
)

// Labels of issuing.
const (
	PromulgateLabel   = "登记印发"
	ConfirmPromulgate = "确认印发"
	PromulgateAnyway  = "写明理由先行印发"
	IssueNoteLabel    = "发印发通知"
	ConfirmIssueNote  = "确认发出"
	CorrectLabel      = "更正"
	ConfirmCorrect    = "确认更正"
	CCAsPlanned       = "抄送方案所列单位"
	CCNone            = "不写抄送"
	ChangeCC          = "改抄送"
	ChangeIssue       = "改文号或日期"
	ChangeSigner      = "改签发人"
	ChangeDated       = "改成文日期"
	ChangeIssued      = "改印发日期"
	SameAsDated       = "与成文日期相同"
	SeeIssued         = "印发情况"
)

// issueNumber is the number of a government paper, its year in brackets of any
// kind or none.
var issueNumber = regexp.MustCompile(`^(\p{Han}{1,12})[(（\[［〔【﹝{]?(20\d\d)年?[)）\]］〕】﹞}]?第?(\d{1,4})号?$`)

// Semicolon parts sentences of one kind.
const Semicolon = "；"

// HeardIssueNumber reads 格政(2021)15号 in any brackets and writes it with the
// six-cornered ones; false when it is no such number.
func HeardIssueNumber(text string) (string, bool) {
	m := issueNumber.FindStringSubmatch(strings.Join(strings.Fields(widthFolded(text)), ""))
	if m == nil {
		return "", false
	}
	n, err := strconv.Atoi(m[3])
	if err != nil || n == 0 {
		return "", false
	}
	return m[1] + "〔" + m[2] + "〕" + strconv.Itoa(n) + "号", true
}

// IssueParams is how plans were, or are about to be, issued.
type IssueParams struct {
	Plans    []plan.PlanID
	Titles   []string // full titles
	Texts    []string // the final versions
	Number   string
	Signer   string
	Dated    plan.Day
	Issued   plan.Day
	Reason   string // the director's, out of order or of a correction
	Refused  string
	Fatal    bool // no reason of the director's helps
	Director bool
	Differs  Titles // chapters that are not as the government passed them
	CC       string
	Told     bool
	Liaisons int
	Leaders  int
	Group    bool
	Old      []string // of a correction: what it said before
	By       string
	All      bool // both plans are issued now
}

// Names names the plans.
func (p IssueParams) Names() string { return PassageParams{Plans: p.Plans}.Names() }

// AskIssueNumber asks for the number of the paper.
func AskIssueNumber() string { return say("ask issue number", nil) }

// AskIssuePlans asks which plan was issued.
func AskIssuePlans() string { return say("ask issue plans", nil) }

// AskSigner asks who signed it.
func AskSigner() string { return say("ask signer", nil) }

// AskDated asks for the date it bears; AskIssuedDay when it was sent out.
func AskDated() string { return say("ask dated", nil) }

// AskIssuedDay asks when it was sent out.
func AskIssuedDay() string { return say("ask issued day", nil) }

// PromulgateCard is shown before a plan is issued.
func PromulgateCard(p IssueParams) string { return say("promulgate card", p) }

// PromulgatedDone says what is so from now on.
func PromulgatedDone(p IssueParams) string { return say("promulgated done", p) }

// IssueNews tells the rest of the office and the leaders before the notice.
func IssueNews(p IssueParams) string { return say("issue news", p) }

// AskCC asks for the cc line of the notice.
func AskCC(planned string) string { return say("ask cc", planned) }

// IssueNoteCard is the notice before it goes out.
func IssueNoteCard(p IssueParams) string { return say("issue note card", p) }

// IssueNote is the notice of the issue.
func IssueNote(p IssueParams) string { return say("issue note", p) }

// IssueNoteSent says to whom it went.
func IssueNoteSent(p IssueParams) string { return say("issue note sent", p) }

// IssuedView shows what was issued.
func IssuedView(all []IssueParams) string { return say("issued view", all) }

// CorrectCard is shown before a correction.
func CorrectCard(p IssueParams) string { return say("correct card", p) }

// Corrected says what it says now.
func Corrected(p IssueParams) string { return say("corrected", p) }

// AskCorrectReason asks why the entry was wrong.
func AskCorrectReason() string { return say("ask correct reason", nil) }

// PromulgatedWords is what a refusal says of an issued plan.
func PromulgatedWords(p plan.PlanID, number string, issued plan.Day) string {
	return PlanName(p) + "已于" + plainDay(issued) + "印发，文号" + number
}

func plainDay(d plan.Day) string {
	s := Date(d)
	if i := strings.Index(s, "（"); i > 0 {
		return s[:i]
	}
	return s
}

// CorrectionLine says how an issue was entered before.
func CorrectionLine(c plan.Correction) string {
	out := "原登记：" + c.Number + "，签发人：" + c.Signer + "，成文日期" + Date(c.Dated) + "，印发日期" + Date(c.Issued)
	if c.Reason != "" {
		out += "（" + plainDay(plan.DayOf(c.At)) + "更正，理由：" + c.Reason + "）"
	}
	return out
}

// CorrectOf is the button that corrects a plan's entry.
func CorrectOf(p plan.PlanID) string { return CorrectLabel + "·" + PlanName(p) }

// CCWords is a cc line without the word before it and the stop behind it.
func CCWords(line string) string {
	line = strings.TrimSpace(line)
	for _, head := range []string{"抄送：", "抄送:", "抄报：", "抄 送："} {
		line = strings.TrimPrefix(line, head)
	}
	return strings.TrimRight(strings.TrimSpace(line), "。")
}

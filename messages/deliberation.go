package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// Labels of deliberating.
const (
	SeeDeliberation   = "查看审议情况"
	StartDeliberation = "提请审议"
	ConfirmDeliberate = "确认提请审议"
	ChangeWay         = "改方式或日期"
	EnterRoll         = "登记参会人数"
	EnterRemark       = "登记发言意见"
	EnterVoice        = "补录签署意见"
	EnterConclusion   = "登记结论"
	EnterVotes        = "登记票数"
	BallotOn          = "启用票决"
	BallotOff         = "不用票决"
	HurryThem         = "再请未签的"
	RaiseRemarks      = "意见转办理"
	ConfirmRaise      = "确认转办理"
	EnterRevision     = "写修改说明"
	ConfirmConclude   = "确认结论"
	ChangeConclusion  = "改结论"
	ConfirmVoice      = "确认补录"
	OneMoreVoice      = "再登记一条"
	LinkMeeting       = "对应已通知的会议"
	OtherDay          = "不在其中，写日期"
	ByMinutes         = "以会议纪要为准"
	BySheet           = "以传签单为准"
)

// TextsName is "《妇女规划》《儿童规划》送审稿".
func TextsName(plans []plan.PlanID, text plan.TextStage) string {
	var b strings.Builder
	for _, p := range plans {
		b.WriteString("《" + PlanName(p) + "》")
	}
	name := TextName(text)
	if text == plan.TextFirst {
		name = "基本框架及初稿"
	}
	return b.String() + name
}

// ReadText is the button that brings a text.
func ReadText(p plan.PlanID, text plan.TextStage) string { return "看" + PlanName(p) + TextName(text) }

// WayName is how the group deliberates.
func WayName(w plan.DeliberationWay) string {
	if w == plan.InWriting {
		return "书面审议（传签）"
	}
	return "会议审议"
}

// VoiceAnswerName is a member's answer in writing.
func VoiceAnswerName(s plan.VoiceAnswer) string {
	switch s {
	case plan.VoiceAgree:
		return "同意"
	case plan.VoiceAmend:
		return "有修改意见"
	case plan.VoiceOppose:
		return "不同意"
	}
	return ""
}

// ConclusionName is what the group came to; of the framework nothing goes to the
// government yet.
func ConclusionName(c plan.Conclusion, text plan.TextStage) string {
	switch c {
	case plan.ConcludedPassed:
		return "审议通过"
	case plan.ConcludedPrinciple:
		if text == plan.TextFirst {
			return "原则通过，按意见修改"
		}
		return "原则通过，修改后报市政府"
	case plan.ConcludedRejected:
		return "暂不通过"
	}
	return ""
}

// RemarkWords is what a member said.
type RemarkWords struct {
	Name   string
	Stance plan.VoiceAnswer
	Text   string
	Raised bool // it is an opinion to be handled now
}

// DeliberationParams is how a deliberation stands.
type DeliberationParams struct {
	Name        string   // "《妇女规划》送审稿"
	Texts       []string // the exact versions
	Framework   bool
	Way         plan.DeliberationWay
	Day         plan.Day
	Due         time.Time
	Today       plan.Day
	Meeting     string    // the meeting it is heard at, "" when none is linked
	At          time.Time // when that is
	Minutes     plan.Minutes
	Roll        plan.Roll
	Ballot      bool
	Votes       plan.Votes
	Agree       int
	Amend       int
	Oppose      int
	Waiting     int
	Unbound     int // of those who wait, who is not in chat
	Remarks     []RemarkWords
	ToRaise     int
	Conclusion  plan.Conclusion
	Concluded   time.Time
	ConcludedBy string
	Basis       string
	Owes        bool
	Revision    string
	Own         plan.VoiceAnswer // the reader's own answer
	Signer      bool             // the reader is asked
	Office      bool
}

// All is how many are asked in writing.
func (p DeliberationParams) All() int { return p.Agree + p.Amend + p.Oppose + p.Waiting }

// Answered is how many have answered in writing.
func (p DeliberationParams) Answered() int { return p.Agree + p.Amend + p.Oppose }

// Written tells whether it is in writing.
func (p DeliberationParams) Written() bool { return p.Way == plan.InWriting }

// Result is the conclusion in words.
func (p DeliberationParams) Result() string {
	text := plan.TextSubmission
	if p.Framework {
		text = plan.TextFirst
	}
	return ConclusionName(p.Conclusion, text)
}

// Counted tells whether votes were counted.
func (p DeliberationParams) Counted() bool { return p.Ballot && p.Votes != (plan.Votes{}) }

// OwnName is the reader's own answer.
func (p DeliberationParams) OwnName() string { return VoiceAnswerName(p.Own) }

// Head is a line in the list of deliberations.
func (p DeliberationParams) Head() string {
	switch {
	case p.Conclusion != "":
		return fmt.Sprintf("%s　%s（%s）", p.Name, p.Result(), Day(plan.DayOf(p.Concluded)))
	case p.Written():
		return fmt.Sprintf("%s　传签中，已签 %d/%d", p.Name, p.Answered(), p.All())
	}
	return fmt.Sprintf("%s　%s会议审议，待登记结论", p.Name, Day(p.Day))
}

// Said says whose words they are.
func (r RemarkWords) Said() string {
	if r.Stance == "" {
		return r.Name
	}
	return r.Name + "（" + VoiceAnswerName(r.Stance) + "）"
}

// DeliberationCard shows one deliberation.
func DeliberationCard(p DeliberationParams) string { return say("deliberation card", p) }

// Deliberations lists them.
func Deliberations(all []DeliberationParams) string { return say("deliberations", all) }

// DeliberationLabel opens one of several.
func DeliberationLabel(no int, p DeliberationParams) string {
	return Clip(fmt.Sprintf("%d %s", no, p.Name))
}

// DeliberateCard is shown before a text is put before the group.
func DeliberateCard(p DeliberationParams) string { return say("deliberate card", p) }

// Deliberating says that it was.
func Deliberating(p DeliberationParams) string { return say("deliberating", p) }

// DeliberationNews tells the rest of the office.
func DeliberationNews(p DeliberationParams) string { return say("deliberation news", p) }

// AskDeliberated asks which text.
func AskDeliberated() string { return say("ask deliberated", nil) }

// AskWay asks how the group deliberates.
func AskWay() string { return say("ask way", nil) }

// AskMeetingDay asks when the group meets.
func AskMeetingDay() string { return say("ask meeting day", nil) }

// AskLeadingMeeting asks at which of the meetings called the group deliberates.
func AskLeadingMeeting() string { return say("ask leading meeting", nil) }

// LeadingMeetingLabel is the button of one of them.
func LeadingMeetingLabel(m MeetingWords) string { return Clip(Day(plan.DayOf(m.At)) + " " + m.Title) }

// MinutesBasis is what a conclusion reached at a meeting usually rests on: its
// minutes, by number where they have one.
func MinutesBasis(m plan.Minutes) string {
	if m.Number == "" {
		return ByMinutes
	}
	return m.Number
}

// AskSignDue asks by when answers in writing are wanted.
func AskSignDue() string { return say("ask sign due", nil) }

// AskRoll asks for the attendance of a group of so many.
func AskRoll(members int) string { return say("ask roll", members) }

// AskVotes asks for a ballot's counts.
func AskVotes() string { return say("ask votes", nil) }

// AskConclusion asks what the group came to.
func AskConclusion(p DeliberationParams) string { return say("ask conclusion", p) }

// AskConclusionBasis asks what the conclusion rests on.
func AskConclusionBasis() string { return say("ask conclusion basis", nil) }

// ConcludeCard is shown before a conclusion is kept.
func ConcludeCard(p DeliberationParams) string { return say("conclude card", p) }

// ConcludedDone says what comes next.
func ConcludedDone(p DeliberationParams) string { return say("concluded done", p) }

// ConcludedNews tells the group and the office.
func ConcludedNews(p DeliberationParams) string { return say("concluded news", p) }

// ConcludedNote tells the work group: no opinions, no names.
func ConcludedNote(p DeliberationParams) string { return say("concluded note", p) }

// AskRevision asks how the text was changed.
func AskRevision(p DeliberationParams) string { return say("ask revision", p) }

// RevisionNews tells how the text was changed.
func RevisionNews(p DeliberationParams) string { return say("revision news", p) }

// RaiseCard is shown before remarks become opinions.
func RaiseCard(p DeliberationParams) string { return say("raise card", p) }

// Raised says how many did.
func Raised(n int) string { return say("raised", n) }

// RaisedTitle is what the leaders' opinions are filed under.
func RaisedTitle(texts string) string { return "领导小组审议" + texts }

// Hurried says how many were asked again.
func Hurried(n int) string { return say("hurried", n) }

// TextsLabel is the button of one text or of both plans' together.
func TextsLabel(plans []plan.PlanID, text plan.TextStage) string {
	if len(plans) > 1 {
		return "两个规划" + TextName(text)
	}
	return PlanName(plans[0]) + TextName(text)
}

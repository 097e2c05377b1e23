package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// DutyLine is one duty as every list shows it.
type DutyLine struct {
	No     int // place in the list, from 1
	Kind   plan.DutyKind
	Unit   string
	Plan   plan.PlanID
	Title  string // of the chapter; "" for replies
	Text   plan.TextStage
	Topic  string // title of the consultation, the text deliberated on, the step to the issue, or the lead asking for consent, title of the meeting; "" for the rest
	Due    time.Time
	Today  plan.Day
	Light  plan.Light
	Paused bool // its stage waits: nobody is pressed for it

	Revision int    // of the version a unit is asked about
	Meeting  string // when and where the meeting of a receipt is
	Seat     string // the member of the leading group a receipt is for, after a dot

	Original time.Time // the date before it was extended; zero: it was not
	Extended int       // how often
	Wished   time.Time // a later date asked for and not decided on; zero: none
	Expected plan.Day  // late: the day the unit said; 0: it did not
}

// What is the thing itself: "《妇女与健康》分领域稿".
func (l DutyLine) What() string {
	switch l.Kind {
	case plan.DutyReply:
		return l.topic() + "反馈"
	case plan.DutyVoice:
		return l.Topic + "书面审议"
	case plan.DutyApproval:
		return PlanName(l.Plan) + "：" + l.Topic
	case plan.DutyReceipt:
		return "“" + l.Topic + l.Seat + "”参会回执"
	case plan.DutyVerdict:
		return PlanName(l.Plan) + "专家组论证意见"
	case plan.DutyMaterial:
		return l.chapter() + "材料"
	case plan.DutyConsent:
		return "对" + l.consented() + "的意见"
	case plan.DutyRevise:
		return l.chapter() + TextName(l.Text) + "修改稿"
	}
	return l.chapter() + TextName(l.Text)
}

// Ask is what the unit is asked to do: "报送《妇女与健康》分领域稿".
func (l DutyLine) Ask() string {
	switch l.Kind {
	case plan.DutyReply:
		return "对" + l.topic() + "作出反馈"
	case plan.DutyVoice:
		return "对" + l.Topic + "签署审议意见"
	case plan.DutyApproval:
		return "办理" + l.What()
	case plan.DutyConsent:
		return "反馈" + l.What() + "（" + l.Topic + "征求）"
	case plan.DutyReceipt:
		return "办理" + l.What() + bracketed(l.Meeting)
	case plan.DutyVerdict:
		return "登记" + l.What()
	}
	return "报送" + l.What()
}

func (l DutyLine) verb() string {
	switch l.Kind {
	case plan.DutyReply, plan.DutyConsent:
		return "反馈"
	case plan.DutyVoice:
		return "签署"
	case plan.DutyApproval:
		return "办理"
	case plan.DutyReceipt:
		return "回执"
	case plan.DutyVerdict:
		return "登记"
	}
	return "报送"
}

// consented is the version a unit is asked about.
func (l DutyLine) consented() string {
	return Draft{Kind: plan.DraftText, Plan: l.Plan, Title: l.Title, Text: l.Text, Revision: l.Revision}.Name()
}

func (l DutyLine) topic() string {
	if l.Topic == "" {
		return "《" + TextName(l.Text) + "》征求意见"
	}
	return l.Topic
}

func (l DutyLine) chapter() string { return chapterName(l.Plan, l.Title) }

// chapterName is a chapter's title with its plan where the title does not say it:
// both plans have 指导思想和基本原则.
func chapterName(p plan.PlanID, title string) string {
	switch {
	case p == plan.Women && !strings.HasPrefix(title, "妇女"), p == plan.Children && !strings.HasPrefix(title, "儿童"):
		return PlanName(p) + "《" + title + "》"
	}
	return "《" + title + "》"
}

// Please is the thing as a request with its date, weekday and what is left:
// "请于1月22日（周五）18:00前报送《妇女与健康》分领域稿，还有3天".
func (l DutyLine) Please() string {
	due := plan.DayOf(l.Due)
	switch {
	case l.Paused:
		return l.Ask() + "：阶段暂停，等办公室通知"
	case l.Light == plan.LightLate && l.Expected >= l.Today && l.Expected != 0:
		return l.What() + "的时限是" + Moment(l.Due) + l.dates() + "，请按时" + l.verb()
	case l.Light == plan.LightLate:
		return l.What() + "的时限是" + Moment(l.Due) + l.dates() + "，请尽快" + l.verb()
	case due == l.Today:
		return "请于今天（周" + weekdays[due.Weekday()] + "）" + Clock(l.Due) + "前" + l.Ask() + l.dates()
	}
	return "请于" + Moment(l.Due) + "前" + l.Ask() + "，" + Left(l.Today, l.Due) + l.dates()
}

// Short is the deadline and how it stands, for the office's lists.
func (l DutyLine) Short() string {
	if l.Paused {
		return "暂停"
	}
	return Moment(l.Due) + "，" + Left(l.Today, l.Due) + l.dates()
}

// Left is "还有3天", "今天" or "已过3天", in calendar days.
func Left(today plan.Day, due time.Time) string {
	switch n := int(plan.DayOf(due) - today); {
	case n > 0:
		return fmt.Sprintf("还有%d天", n)
	case n < 0:
		return fmt.Sprintf("已过%d天", -n)
	}
	return "今天"
}

// DutyButton is the button that begins the thing.
func DutyButton(l DutyLine) string {
	label := SlotLabel(SlotParams{Title: l.Title, Plan: l.Plan})
	switch l.Kind {
	case plan.DutyReply:
		return GiveOpinion
	case plan.DutyVoice:
		return "签署审议意见"
	case plan.DutyApproval:
		return Clip(PlanName(l.Plan) + "审批印发")
	case plan.DutyReceipt:
		return Clip(ActName(plan.ActReceipt) + l.Seat)
	case plan.DutyVerdict:
		return "论证意见·" + planShort(l.Plan)
	case plan.DutyMaterial:
		return "报材料·" + label
	case plan.DutyConsent:
		return "反馈意见·" + label
	case plan.DutyRevise:
		return "交修改稿·" + label
	}
	return "交稿·" + label
}

// Numbered is a label that says which line of the list it belongs to.
func Numbered(no int, label string) string { return Clip(fmt.Sprintf("%d. %s", no, label)) }

// Labels of the other ways to answer a duty.
const (
	SayNoOpinion  = "无意见"
	SayNoMaterial = "无材料"
)

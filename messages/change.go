package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// ChangeParams is a change in the middle of the work: the card before it, the
// word after it, and the letters to those concerned.
type ChangeParams struct {
	Kind    plan.ChangeKind
	Chapter string // with 《》; "" when all of a unit's chapters are meant
	From    string // whose it was
	Into    string // whose it is now
	Stays   bool   // lead: the old one goes on as a supporting unit
	Basis   string
	Day     plan.Day // from when

	Over   []ChangeLine // owed things that go over
	Folded []string     // asked of both: once is enough
	Ended  []string     // asked of nobody any more
	Wishes []string     // extensions asked for and not decided on, which go over
	Longer int          // granted ones, which stay in force
	Gather int          // units that still owe the lead material
	Handle int          // opinions the lead is to look into
	Papers int          // notices drafted and not signed, which are dropped
	Calls  int          // telephone cards, which are dropped
	Drafts int          // versions the old unit handed in, which stay its own
	Asked  []string     // open consultations in which nothing changes
	People int          // liaisons of the new unit a letter reaches
	Nobody bool         // the new unit has no liaison at all

	// Of a merger: what the unit brings along.
	Leads     []string // chapters, with 《》
	Supports  int
	Joins     []string // its liaisons
	Dismissed bool     // who do not come along
	Members   []string // who speak for the new unit from now on
	Seats     int      // open consultations it was asked in
	Office    bool     // the drafting office sits there

	Same bool // of a doubt: From is Into, and always was
	Own  bool // Into is a unit of its own
}

// ChangeLine is an owed thing that goes over, with its date and the new one.
type ChangeLine struct {
	What string
	Due  time.Time
	New  time.Time // zero: the date stays
}

// When says both dates.
func (l ChangeLine) When() string {
	if l.New.IsZero() {
		return Day(plan.DayOf(l.Due)) + "前"
	}
	return Day(plan.DayOf(l.Due)) + " → " + Day(plan.DayOf(l.New))
}

// By is the date that counts now.
func (l ChangeLine) By() time.Time {
	if l.New.IsZero() {
		return l.Due
	}
	return l.New
}

// Head names the change.
func (p ChangeParams) Head() string { return changeHeads[p.Kind] }

var changeHeads = map[plan.ChangeKind]string{
	plan.ChangeLead:      "变更牵头单位",
	plan.ChangeSupport:   "增加责任单位",
	plan.ChangeUnsupport: "减少责任单位",
	plan.ChangeMerge:     "单位并入",
	plan.ChangeUnit:      "新增单位",
	plan.ChangeSettle:    "方案核对",
	plan.ChangeMember:    "领导小组成员调整",
}

// What is the change itself in one line.
func (p ChangeParams) What() string {
	switch p.Kind {
	case plan.ChangeLead:
		if p.Stays {
			return fmt.Sprintf("%s改由%s牵头，%s转为责任单位", p.Chapter, p.Into, p.From)
		}
		return fmt.Sprintf("%s改由%s牵头，%s不再承担", p.Chapter, p.Into, p.From)
	case plan.ChangeSupport:
		return fmt.Sprintf("%s增加%s为责任单位", p.Chapter, p.Into)
	case plan.ChangeUnsupport:
		return fmt.Sprintf("%s不再作%s的责任单位", p.From, p.Chapter)
	}
	switch {
	case p.Same:
		return "核定“" + p.From + "”即" + p.Into
	case p.Own:
		return "核定" + p.Into + "为单独的一家单位"
	}
	return p.From + "并入" + p.Into
}

// LeadWords joins the chapters that are led.
func (p ChangeParams) LeadWords() string { return strings.Join(p.Leads, "、") }

// JoinWords joins the liaisons.
func (p ChangeParams) JoinWords() string { return strings.Join(p.Joins, "、") }

// MemberWords joins the members of the leading group.
func (p ChangeParams) MemberWords() string { return strings.Join(p.Members, "、") }

// FoldedWords joins what both units owed.
func (p ChangeParams) FoldedWords() string { return strings.Join(p.Folded, "、") }

// EndedWords joins what is asked no more.
func (p ChangeParams) EndedWords() string { return strings.Join(p.Ended, "、") }

// WishWords joins the wishes.
func (p ChangeParams) WishWords() string { return strings.Join(p.Wishes, "、") }

// AskedWords joins the consultations.
func (p ChangeParams) AskedWords() string { return strings.Join(p.Asked, "、") }

// Dropped tells what is taken off the desk.
func (p ChangeParams) Dropped() string {
	var out []string
	if p.Papers > 0 {
		out = append(out, fmt.Sprintf("未签发的催办通知 %d 份", p.Papers))
	}
	if p.Calls > 0 {
		out = append(out, fmt.Sprintf("电话催办 %d 件", p.Calls))
	}
	return strings.Join(out, "、")
}

// ChangeCard is the card before a change.
func ChangeCard(p ChangeParams) string { return say("change card", p) }

// ChangeDone is said to whoever made it.
func ChangeDone(p ChangeParams) string { return say("change done", p) }

// ChangeTaken tells the unit that took over.
func ChangeTaken(p ChangeParams) string { return say("change taken", p) }

// ChangeGiven tells the unit whose it was.
func ChangeGiven(p ChangeParams) string { return say("change given", p) }

// ChangeNews tells the others: the office, the chapter's supporting units.
func ChangeNews(p ChangeParams) string { return say("change news", p) }

// ChangeAskParams are the particulars of a question of a change.
type ChangeAskParams struct {
	Kind    plan.ChangeKind
	Chapter string
	Unit    string
	Near    []ChangeLine
	Late    bool
}

// AskChangeChapter asks which chapter.
func AskChangeChapter(p ChangeAskParams) string { return say("ask change chapter", p) }

// AskChangeUnit asks which unit.
func AskChangeUnit(p ChangeAskParams) string { return say("ask change unit", p) }

// AskStays asks whether the old lead goes on as a supporting unit.
func AskStays(p ChangeAskParams) string { return say("ask stays", p) }

// AskTakeover asks for the new date of what is near or past.
func AskTakeover(p ChangeAskParams) string { return say("ask takeover", p) }

// AskChangeBasis asks for the document.
func AskChangeBasis() string { return say("ask change basis", nil) }

// Labels of changes.
const (
	ConfirmChange   = "确认变更"
	StaysYes        = "转为责任单位"
	StaysNo         = "不再承担"
	KeepTheirDates  = "维持原时限"
	ChangeLeadShort = "变更牵头"
	AddSupportShort = "增加责任单位"
	DropSupportName = "减少责任单位"
	BackToChapter   = "返回本章"
	BackToUnit      = "查看单位"
	MergeShort      = "并入其他单位"
	PeopleJoin      = "随同转入"
	PeopleLeave     = "不转入，解除登记"
)

// WishGoes is a wish for a later date in a list.
func WishGoes(what string, until time.Time) string { return what + "延到" + Day(plan.DayOf(until)) }

// TakeoverChoice is a proposed date on a button.
func TakeoverChoice(d plan.Day) string { return "到" + Day(d) }

// FoldedInto is why a seat in a consultation is none of its own any more.
func FoldedInto(unit string) string { return "并入" + unit + "，合并反馈" }

// AskMerged asks which unit goes into another.
func AskMerged() string { return say("ask merged", nil) }

// AskMergeInto asks into which unit.
func AskMergeInto(unit string) string { return say("ask merge into", unit) }

// AskJoins asks what becomes of the liaisons.
func AskJoins(p ChangeParams) string { return say("ask joins", p) }

// SeatWas names a seat that a unit answers in for one it took in.
func SeatWas(unit, was string) string { return unit + "（原" + was + "）" }

// SettledLine is a settled doubt in a list.
func SettledLine(a plan.Anomaly, answer plan.Settlement) string {
	return a.Name + "／" + a.Other + "：" + settled[answer]
}

// SettledList is what was settled, to be settled anew.
func SettledList(lines []string) string { return say("settled list", lines) }

// SettledQuestion is a settled doubt with its answer.
func SettledQuestion(a plan.Anomaly, answer plan.Settlement) string {
	return say("settled question", struct {
		Anomaly plan.Anomaly
		Answer  string
	}{a, settled[answer]})
}

// ReadingCard is the card before a reading of a name is changed.
func ReadingCard(a plan.Anomaly, answer plan.Settlement, basis string) string {
	return say("reading card", struct {
		Anomaly plan.Anomaly
		Answer  plan.Settlement
		Basis   string
	}{a, answer, basis})
}

// ReadingDone is said after it.
func ReadingDone(a plan.Anomaly, answer plan.Settlement) string {
	return SettledLine(a, answer) + "。已记入办理记录。"
}

// BackToSettled leads back to the list.
const BackToSettled = "返回列表"

package messages

import (
	"strings"

	"planbot/storage/plan"
)

// NewUnitParams is a unit about to be added.
type NewUnitParams struct {
	Name     string
	Kind     plan.UnitKind
	Member   string // "王强 市医保局局长"; "" for none
	Chapters []string
	Basis    string
	Day      plan.Day
	Guess    []string // units whose names are like it
}

// KindName says what the unit is.
func (p NewUnitParams) KindName() string { return UnitKindName(p.Kind) }

// ChapterWords joins the chapters it supports.
func (p NewUnitParams) ChapterWords() string { return strings.Join(p.Chapters, "、") }

// GuessWords joins the units whose names are like it.
func (p NewUnitParams) GuessWords() string { return strings.Join(p.Guess, "、") }

// Letter tells which paper it is urged by.
func (p NewUnitParams) Letter() string {
	if p.Kind == plan.UnitParty || p.Kind == plan.UnitJudiciary {
		return "商请函"
	}
	return "催办通知"
}

// UnitKindName is what a unit is.
func UnitKindName(k plan.UnitKind) string { return unitKinds[k] }

// UnitKinds lists the kinds in the order they are offered.
func UnitKinds() []plan.UnitKind {
	return []plan.UnitKind{plan.UnitGovernment, plan.UnitParty, plan.UnitJudiciary, plan.UnitMass, plan.UnitInstitution, plan.UnitEnterprise}
}

// AskNewUnit asks for its name.
func AskNewUnit() string { return say("ask new unit", nil) }

// AskUnitKind asks what it is.
func AskUnitKind(name string) string { return say("ask unit kind", name) }

// AskUnitMember asks who speaks for it in the leading group.
func AskUnitMember(name string) string { return say("ask unit member", name) }

// AskUnitChapters asks what it supports.
func AskUnitChapters(name string, picked []string) string {
	return say("ask unit chapters", struct {
		Name   string
		Picked []string
	}{name, picked})
}

// NewUnitCard is the card before it is added.
func NewUnitCard(p NewUnitParams) string { return say("new unit card", p) }

// NewUnitDone is said after it.
func NewUnitDone(p NewUnitParams) string { return say("new unit done", p) }

// Labels of adding a unit.
const (
	NoUnitMember   = "不在领导小组"
	NoUnitChapters = "暂不承担"
	AddUnitShort   = "新增单位"
	ConfirmNewUnit = "确认新增"
	ChangeUnitName = "改名称"
)

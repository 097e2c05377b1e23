package messages

import (
	"strings"

	"planbot/storage/plan"
)

// UnitListParams is /units.
type UnitListParams struct {
	Units     int
	Labels    int
	Doubtful  []string
	Merged    int
	GroupOnly int
	Search    string // what was looked for
	Found     int
	Guessed   bool // nothing is named so: the likeliest
	From, To  int  // of the list, from 1
}

// Counted is how many units the tables' names make.
func (p UnitListParams) Counted() int { return p.Labels - len(p.Doubtful) - p.Merged }

// UnitList is /units: the list with what its number rests on.
func UnitList(p UnitListParams) string { return say("unit list", p) }

// UnitCardParams is the page of one unit.
type UnitCardParams struct {
	Name     string
	Kind     plan.UnitKind
	Aliases  []string
	Doubtful string   // the unit it may be, while open
	Lead     []string // with 《》
	Support  []string
	Members  []string
	Liaisons []string
	Office   bool // the drafting office sits here

	Into  string   // the unit it went into; "" while it is one of its own
	Since plan.Day // when
}

// MergedLabel is a unit that went into another one, on a button.
func MergedLabel(name string) string { return name + "（已并入）" }

// KindName says what a unit is.
func (p UnitCardParams) KindName() string { return unitKinds[p.Kind] }

var unitKinds = map[plan.UnitKind]string{
	plan.UnitGovernment:  "政府部门",
	plan.UnitParty:       "党委部门",
	plan.UnitJudiciary:   "司法机关",
	plan.UnitMass:        "群团组织",
	plan.UnitInstitution: "事业单位",
	plan.UnitEnterprise:  "企业",
}

// LeadLine joins the chapters a unit leads.
func (p UnitCardParams) LeadLine() string { return strings.Join(p.Lead, "、") }

// SupportLine joins the chapters a unit supports.
func (p UnitCardParams) SupportLine() string { return strings.Join(p.Support, "、") }

// UnitCard is the page of one unit.
func UnitCard(p UnitCardParams) string { return say("unit card", p) }

// Labels of the units' pages.
const (
	FindUnitButton = "查找单位"
	AllUnits       = "全部单位"
)

// AskFindUnit asks which unit to look for.
func AskFindUnit() string { return say("ask find unit", nil) }

// AskUnitName asks for a unit's new name or one more it is heard by.
func AskUnitName(unit string, alias bool) string {
	return say("ask unit name", struct {
		Unit  string
		Alias bool
	}{unit, alias})
}

// UnitNameParams is the card before a unit is named.
type UnitNameParams struct {
	Unit, Name string
	Alias      bool
}

// UnitNameCard is the card before a unit is named.
func UnitNameCard(p UnitNameParams) string { return say("unit name card", p) }

// ConfirmUnitName confirms it.
const ConfirmUnitName = "确认"

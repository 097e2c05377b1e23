package plan

import "time"

// Acts on the register of targets (指标).
const (
	ActTargets       Act = "targets"        // 指标: the chapters, or those of one
	ActTarget        Act = "target"         // the card of one
	ActAmendTarget   Act = "amend_target"   // correct one value of it
	ActAddTarget     Act = "add_target"     // one the reading missed
	ActStrikeTarget  Act = "strike_target"  // it is no target; or it is one after all
	ActConfirmTarget Act = "confirm_target" // 核对无误
	ActArgueTarget   Act = "argue_target"   // 论证: who says so, on what basis
)

// JobTargets reads the targets out of a chapter's latest version.
const JobTargets JobKind = "targets"

// Ids of targets and of what is said for them.
type (
	TargetID   int64
	ArgumentID int64
)

// Target (指标) is one row of a chapter's register: read from a version, put
// right by the lead.
type Target struct {
	ID         TargetID
	Chapter    ChapterID
	Seq        int    // order in the chapter
	Name       string // 指标
	Base       string // 基期值, often "": the text does not say it
	Goal       string // 目标值, "" where there is no figure
	Measure    string // unit of measure: "%", "/10万"
	Source     string // 来源: the sentence as the version has it
	Quantified bool
	Draft      DraftID // the version it was read from last; 0: only put in by hand
	Added      bool    // put in by hand
	Corrected  bool    // something of it was put right
	Check      TargetCheck
	Struck     time.Time // it is no target; zero: it is one
	Gone       time.Time // the latest version has it no more; zero: it stands
	By         PersonID  // who touched it last; 0: nobody did
	At         time.Time
	Version    int64
	Arguments  int // what is said for it
}

// TargetCheck says what the lead is to look at (待核对); "" for nothing.
type TargetCheck string

const (
	CheckNone    TargetCheck = ""
	CheckChanged TargetCheck = "changed" // corrected, and its sentence reads otherwise now
	CheckLost    TargetCheck = "lost"    // corrected or put in by hand, and its sentence is not there
)

// FoundTarget is a target as a text says it.
type FoundTarget struct {
	Name, Base, Goal, Measure, Source string
	Quantified                        bool
}

// TargetCount counts the register of a chapter.
type TargetCount struct {
	Chapter    ChapterID
	Listed     int
	Quantified int
	Check      int // to be looked at
	Argued     int // with something said for them
}

// Argument (论证) is what an expert or a unit says for a target.
type Argument struct {
	ID     ArgumentID
	Target TargetID
	Person PersonID // the expert; 0: a unit says it
	Unit   UnitID
	Text   string
	Basis  string // 依据
	Day    Day
	Added  time.Time
	By     PersonID
}

// Why a change of the register is refused.
const (
	WhyNoTargets     Why = "no_targets"     // no chapter of the actor's has a register
	WhyTargetGone    Why = "target_gone"    // not in the register any more
	WhyTargetText    Why = "target_text"    // empty or too long
	WhyTargetStruck  Why = "target_struck"  // struck out: put it back first
	WhyNothingCheck  Why = "nothing_check"  // nothing to look at
	WhyNoArguer      Why = "no_arguer"      // Text: neither expert nor unit
	WhyTargetChapter Why = "target_chapter" // the chapter has no targets: it is no field of development
)

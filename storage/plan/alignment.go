package plan

import "time"

// Acts on how a plan agrees with what stands above it (衔接).
const (
	ActAlignment Act = "alignment" // 衔接: of a plan, basis by basis
	ActAlign     Act = "align"     // put down what was compared and found
	ActAgrees    Act = "agrees"    // one of them in full
)

// Basis is what a plan must agree with.
type Basis string

const (
	BasisLaw        Basis = "law"        // 《宪法》及法律法规
	BasisNational   Basis = "national"   // 国家纲要
	BasisProvince   Basis = "province"   // 省规划
	BasisPrefecture Basis = "prefecture" // 州规划
	BasisFiveYear   Basis = "five_year"  // 市十四五规划纲要
	BasisCurrent    Basis = "current"    // 现行规划 (2011—2020)
)

// Finding is what comparing came to.
type Finding string

const (
	FindingAgrees  Finding = "agrees"  // 一致
	FindingDiffers Finding = "differs" // 有差异
	FindingWaits   Finding = "waits"   // 待上级文件
)

// Alignment (衔接) is how a plan agrees with one basis, as it was found last.
type Alignment struct {
	Plan     PlanID
	Basis    Basis
	Compared string // what was compared: titles, numbers of papers
	Finding  Finding
	Note     string
	At       time.Time
	By       PersonID
	Version  int64
}

// Why a note on agreement is refused.
const (
	WhyAlignText Why = "align_text" // too short or too long
	WhyAlignNote Why = "align_note" // a difference without a word on it
)

package plan

// ActExport (导出) writes what the database holds into files.
const ActExport Act = "export"

// ExportKind is a file that can be exported.
type ExportKind string

const (
	ExportProgress ExportKind = "progress" // 编制进度表
	ExportUrging   ExportKind = "urging"   // 催办台账
	ExportPeople   ExportKind = "people"   // 人员登记表
	ExportTargets  ExportKind = "targets"  // 指标表

	ExportReceipts ExportKind = "receipts" // 参会名单 of one meeting, by Args "meeting"

	ExportNotice  ExportKind = "notice"  // 催办通知, 商请函 or 呈报: one, by Args "urge" or "unit"
	ExportNotices ExportKind = "notices" // those signed on one day, by Args "day"

	// About one plan, by Args "plan".
	ExportExplanation ExportKind = "explanation"  // 起草说明
	ExportUnitViews   ExportKind = "unit_views"   // 部门意见采纳情况报告
	ExportPublicViews ExportKind = "public_views" // 公众意见研究采纳情况报告
	ExportExpertViews ExportKind = "expert_views" // 专家意见采纳情况报告
	ExportDisputes    ExportKind = "disputes"     // 未达成一致意见的说明
)

// Files for inviting people.
const (
	ExportRoster ExportKind = "roster" // a blank 联络员名单
	ExportLinks  ExportKind = "links"  // a page of QR codes; Args "codes" and "bot"
)

// ExportOrder says which file is wanted. Of names what it is about, in the words
// of Args: "urge", "unit", "day", "plan".
type ExportOrder struct {
	Kind ExportKind
	Of   Args
	By   PersonID
	Chat int64
}

// Why a file is not written.
const (
	WhyNoneSigned Why = "none_signed" // no notice is signed yet
	WhyNoneListed Why = "none_listed" // no target is in any register yet
	WhyNoneAsked  Why = "none_asked"  // Text: whose opinions; they were not asked about the plan
)

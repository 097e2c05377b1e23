package plan

// ActExport (导出) writes what the database holds into files.
const ActExport Act = "export"

// ExportKind is a file that can be exported.
type ExportKind string

const (
	ExportProgress ExportKind = "progress" // 编制进度表
	ExportUrging   ExportKind = "urging"   // 催办台账
	ExportPeople   ExportKind = "people"   // 人员登记表

	ExportReceipts ExportKind = "receipts" // 参会名单 of one meeting, by Args "meeting"

	ExportNotice  ExportKind = "notice"  // 催办通知, 商请函 or 呈报: one, by Args "urge" or "unit"
	ExportNotices ExportKind = "notices" // those signed on one day, by Args "day"
)

// ExportOrder says which file is wanted. Of names what it is about, in the words
// of Args: "urge", "unit", "day", "plan".
type ExportOrder struct {
	Kind ExportKind
	Of   Args
	By   PersonID
	Chat int64
}

// WhyNoneSigned refuses to print notices while none is signed.
const WhyNoneSigned Why = "none_signed"

package plan

// ActExport (导出) writes what the database holds into files.
const ActExport Act = "export"

// ExportKind is a file that can be exported.
type ExportKind string

const (
	ExportProgress ExportKind = "progress" // 编制进度表
	ExportUrging   ExportKind = "urging"   // 催办台账
	ExportPeople   ExportKind = "people"   // 人员登记表
)

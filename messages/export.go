package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// exportNames are what the files are called.
var exportNames = map[plan.ExportKind]string{
	plan.ExportProgress: "编制进度表",
	plan.ExportUrging:   "催办台账",
	plan.ExportPeople:   "人员登记表",
	plan.ExportTargets:  "指标表",

	plan.ExportReceipts: "参会名单",

	plan.ExportNotice:  "催办通知（打印件）",
	plan.ExportNotices: "已签发的催办通知",

	plan.ExportRoster: "联络员名单（空白）",
	plan.ExportLinks:  "邀请二维码页",

	plan.ExportExplanation: "起草说明",
	plan.ExportUnitViews:   "部门意见采纳情况",
	plan.ExportPublicViews: "公众意见采纳情况",
	plan.ExportExpertViews: "专家意见采纳情况",
	plan.ExportDisputes:    "未达成一致意见说明",

	plan.ExportArchive:         "归档包",
	plan.ExportArchiveWomen:    "妇女规划归档包",
	plan.ExportArchiveChildren: "儿童规划归档包",
}

// Labels of exporting from the card of a thing.
const (
	AsPaper     = "生成说明（Word）"
	MoreReports = "报告和说明"
)

// ExportName is what a file is called.
func ExportName(k plan.ExportKind) string { return exportNames[k] }

// exportFile is the name of a file made on a day.
func exportFile(k plan.ExportKind, at time.Time, ext string) string {
	return fmt.Sprintf("%s_%s.%s", exportNames[k], plan.DayOf(at), ext)
}

// ExportAsk asks which file is wanted.
func ExportAsk() string { return say("export ask", nil) }

// AskExportPlan asks which plan a file is to be about.
func AskExportPlan(k plan.ExportKind) string { return say("ask export plan", exportNames[k]) }

// Exporting is said while a file is being made.
func Exporting(k plan.ExportKind) string {
	return "正在生成" + exportNames[k] + "，完成后把文件发给您。"
}

// Exported goes with the file.
func Exported(k plan.ExportKind, at time.Time) string {
	return say("exported", struct {
		Name string
		At   time.Time
		Kind plan.ExportKind
	}{exportNames[k], at, k})
}

// ExportTooBig says that an archive is too large to be sent, and what to do.
func ExportTooBig(k plan.ExportKind) string {
	return say("export too big", struct {
		Name string
		Kind plan.ExportKind
	}{exportNames[k], k})
}

// ExportFailed says that there is none.
func ExportFailed(k plan.ExportKind) string { return say("export failed", exportNames[k]) }

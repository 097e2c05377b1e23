package messages

import "planbot/storage/plan"

var recordActs = map[plan.Act]act{
	plan.ActUnits:  {"单位", "全部单位：名称、任务、联络员", []string{"单位", "单位名单", "成员单位"}},
	plan.ActAlias:  {name: "加别名"},
	plan.ActTitle:  {name: "更名"},
	plan.ActEvents: {"办理记录", "谁在何时办了什么", []string{"办理记录", "记录", "日志"}},

	plan.ActExport: {"导出", "进度表、台账、函件、报告等文件", []string{"导出", "导出文件"}},
}

package messages

import "planbot/storage/plan"

var formActs = map[plan.Act]act{
	plan.ActPapers: {"函件和表格", "征求意见函、反馈意见表，打印或转发用", []string{"函件和表格", "征求意见函和表格"}},
	plan.ActLetter: {"征求意见函", "下载征求意见函", []string{"征求意见函"}},
	plan.ActForm:   {"反馈意见表", "下载反馈意见表，填好发回来", []string{"反馈意见表", "意见表"}},
	plan.ActForms:  {"打包的表格", "需另行送达的单位的函和表", nil},
}

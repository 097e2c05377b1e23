package messages

import "planbot/storage/plan"

var draftActs = map[plan.Act]act{
	plan.ActSubmit:   {"交稿", "提交稿件或材料（直接发文件也可以）", []string{"交稿", "提交", "报送", "上报", "交材料", "报材料", "登记稿件"}},
	plan.ActVersions: {"稿件", "可以查看的稿件：下载、对比", []string{"稿件", "历稿", "版本", "下载稿件", "查看稿件"}},
	plan.ActReturn:   {"退回修改", "把一份稿件退回牵头单位修改", []string{"退回修改", "退回", "退稿"}},
	plan.ActDraft:    {"稿件详情", "一份稿件的详细情况", nil},
	plan.ActWithdraw: {"撤回稿件", "撤回一份还没有采用的稿件", nil},
	plan.ActMove:     {"改到另一章", "交错了章节，改过去", nil},
	plan.ActDownload: {"下载稿件", "下载一份稿件", nil},
	plan.ActCompare:  {"对比", "两稿之间改了什么", nil},
	plan.ActTake:     {"办理文件", "接着办理已经发来的文件", nil},
	plan.ActDrop:     {"删除文件", "已经发来的文件不交了", nil},
	plan.ActAttach:   {"附盖章页", "把盖章页照片附在稿件后面", nil},
}

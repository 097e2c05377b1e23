package messages

import "planbot/storage/plan"

var draftActs = map[plan.Act]act{
	plan.ActSubmit: {"交稿", "提交稿件或材料（直接发文件也可以）", []string{"交稿", "提交", "报送", "上报", "交材料"}},
}

package messages

import "planbot/storage/plan"

var referenceActs = map[plan.Act]act{
	plan.ActReference:    {"参考资料", "国家和省州规划、现行规划、范本", []string{"参考资料", "参考", "资料", "参考文件", "上位规划", "范本", "模板"}},
	plan.ActReferenceOf:  {name: "查看资料"},
	plan.ActReferenceGet: {name: "下载资料"},
	plan.ActPin:          {name: "添加参考资料"},
	plan.ActUnpin:        {name: "撤下参考资料"},
}

var referenceSentences = map[plan.Act]func(EventParams) string{
	plan.ActPin:   func(p EventParams) string { return "添加参考资料《" + p.Name + "》" },
	plan.ActUnpin: func(p EventParams) string { return "撤下参考资料《" + p.Name + "》" },
}

var referenceRefusals = map[plan.Why]string{
	plan.WhyBadReferenceTitle: "题名请写 2—50 个字，不写密级；涉密的文件不要在这里登记。",
	plan.WhyBadSource:         "发布单位请写 2—30 个字，如“国务院”“青海省人民政府”，不写密级。",
	plan.WhyBadPlace:          "请写网址（以 https:// 或 http:// 开头），或 2—60 个字说明到哪里取，不写密级。",
	plan.WhyPinned:            "已有同名的参考资料“%s”，未重复添加。要换新的，请先在 /reference 中撤下旧的。",
}

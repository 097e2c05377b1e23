package messages

import "planbot/storage/plan"

var statusRefusals = map[plan.Why]string{
	plan.WhyNotTaken: "“%s”没有记入，请在下面填写。",
	plan.WhyUnheard:  "没有看懂“%s”。请写单位、章节的名称，如“卫健委”“健康”“女4”，或只发命令本身。",
}

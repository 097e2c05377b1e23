package messages

import "planbot/storage/plan"

var recordRefusals = map[plan.Why]string{
	plan.WhyNameTaken: "这个名称已经指“%s”，未作改动。请换一个名称。",
	plan.WhyNameShape: "单位名称请写2到30个字，不含符号。",
}

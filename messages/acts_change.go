package messages

import "planbot/storage/plan"

var changeActs = map[plan.Act]act{
	plan.ActLead:      {"变更牵头单位", "一章改由别的单位牵头", []string{"变更牵头", "变更牵头单位", "换牵头单位"}},
	plan.ActSupport:   {"增加责任单位", "给一章增加责任单位", []string{"增加责任单位"}},
	plan.ActUnsupport: {"减少责任单位", "一章减少责任单位", []string{"减少责任单位"}},
}

package messages

import "planbot/storage/plan"

var changeActs = map[plan.Act]act{
	plan.ActLead:      {"变更牵头单位", "一章改由别的单位牵头", []string{"变更牵头", "变更牵头单位", "换牵头单位"}},
	plan.ActSupport:   {"增加责任单位", "给一章增加责任单位", []string{"增加责任单位"}},
	plan.ActMerge:     {"单位并入", "机构改革：一家单位并入另一家", []string{"单位并入", "机构改革", "单位合并"}},
	plan.ActAddUnit:   {"新增单位", "增加一家单位：名称、类别、责任单位", []string{"新增单位", "增加单位"}},
	plan.ActMember:    {"成员调整", "领导小组成员调出、接任、增补", []string{"成员调整", "领导小组成员调整"}},
	plan.ActSettled:   {name: "已核对事项"},
	plan.ActResettle:  {name: "重新核对"},
	plan.ActUnsupport: {"减少责任单位", "一章减少责任单位", []string{"减少责任单位"}},
}

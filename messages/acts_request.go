package messages

import "planbot/storage/plan"

var requestActs = map[plan.Act]act{
	plan.ActRequest:  {"索要材料", "牵头单位向责任单位索要材料", []string{"索要材料", "要材料", "催材料"}},
	plan.ActMaterial: {"材料", "材料报送情况：谁已报、谁未报", []string{"材料", "材料情况", "材料报送情况"}},
	plan.ActWaive:    {"无材料", "回复牵头单位：我单位无材料", []string{"无材料"}},
	plan.ActExcuse:   {"不再需要", "告诉责任单位材料不用报了", nil},
	plan.ActNudge:    {"提醒报材料", "客气地提醒还没有报材料的单位", nil},
}

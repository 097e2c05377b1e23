package messages

import "planbot/storage/plan"

var stageActs = map[plan.Act]act{}

package messages

import "planbot/storage/plan"

var requestActs = map[plan.Act]act{}

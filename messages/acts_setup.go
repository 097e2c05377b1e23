package messages

import "planbot/storage/plan"

var setupActs = map[plan.Act]act{}

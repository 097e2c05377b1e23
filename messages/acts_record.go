package messages

import "planbot/storage/plan"

var recordActs = map[plan.Act]act{}

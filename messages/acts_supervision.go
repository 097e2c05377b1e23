package messages

import "planbot/storage/plan"

var supervisionActs = map[plan.Act]act{}

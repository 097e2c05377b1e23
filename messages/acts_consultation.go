package messages

import "planbot/storage/plan"

var consultationActs = map[plan.Act]act{}

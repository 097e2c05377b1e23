package messages

import "planbot/storage/plan"

var opinionActs = map[plan.Act]act{}

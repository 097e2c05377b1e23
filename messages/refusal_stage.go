package messages

import "planbot/storage/plan"

var stageRefusals = map[plan.Why]string{}

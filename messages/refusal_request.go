package messages

import "planbot/storage/plan"

var requestRefusals = map[plan.Why]string{}

package messages

import "planbot/storage/plan"

var statusRefusals = map[plan.Why]string{}

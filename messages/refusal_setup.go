package messages

import "planbot/storage/plan"

var setupRefusals = map[plan.Why]string{}

package messages

import "planbot/storage/plan"

var opinionRefusals = map[plan.Why]string{}

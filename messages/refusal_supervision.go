package messages

import "planbot/storage/plan"

var supervisionRefusals = map[plan.Why]string{}

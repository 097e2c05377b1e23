package messages

import "planbot/storage/plan"

var recordRefusals = map[plan.Why]string{}

package messages

import "planbot/storage/plan"

var consultationRefusals = map[plan.Why]string{}

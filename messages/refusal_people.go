package messages

import "planbot/storage/plan"

var peopleRefusals = map[plan.Why]string{}

package bot_test

import (
	"planbot/messages"
	"planbot/storage/plan"
)

// consult has a chapter's lead ask its supporting units about the version it
// handed in last; they answer within the week, one of them with an amendment.
func (y *year) consult(code string) {
	y.t.Helper()
	w, now := y.world(), y.server.Clock().Now()
	for _, c := range w.Chapters {
		if c.Code != code {
			continue
		}
		lead := y.people[w.LeadOf(c.ID, now)]
		y.write(lead, "征求责任单位意见")
		y.walk(lead, messages.ConfirmConsent, said{{c.Title + messages.Nth(1), ""}})
		n := 0
		for _, x := range y.world().Consents {
			a := y.people[x.Unit]
			if x.Chapter != c.ID || a == nil {
				continue
			}
			n++
			y.at((plan.DayOf(now)+1).At(9+n%8, 30+n), func() { y.consent(a, c, n == 2) })
		}
		y.says("《%s》征求 %d 家责任单位意见", c.Title, n)
	}
}

// consent is one unit's answer.
func (y *year) consent(a *actor, c plan.Chapter, amends bool) {
	y.t.Helper()
	y.write(a, "责任单位意见")
	y.reach(a, messages.AgreeOne, said{{messages.ConsentsAsked, ""}, {"1. " + c.Title, ""}, {"1. " + messages.PlanName(c.Plan) + "《" + c.Title + "》", ""}})
	if amends {
		y.press(a, messages.AmendOne)
	} else {
		y.press(a, messages.AgreeOne)
	}
	y.walk(a, messages.ConfirmAnswer, said{{"修改", "第1条建议补充责任单位"}, {"审定", "周强 副局长"}})
}

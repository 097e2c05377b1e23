package rules

import "planbot/storage/plan"

// silenced tells whether calls about the duty wait: the unit promised a day on
// the telephone, or explained the delay with an expected date, not passed yet.
func silenced(w *plan.Snapshot, d plan.Duty, today plan.Day) bool {
	for _, c := range w.Calls {
		if c.Unit == d.Unit && c.Result == plan.CallPromised && today <= c.Promise && covers(c.Duties, d) {
			return true
		}
	}
	return d.Expected != 0 && today <= d.Expected
}

// Covers tells whether a paper is about the duty.
func Covers(u plan.Urge, d plan.Duty) bool { return covers(u.Duties, d) }

func covers(keys []string, d plan.Duty) bool {
	for _, k := range keys {
		if k == d.Key() {
			return true
		}
	}
	return false
}

// age is how many days a thing must be asked for before a rung reminds of it. A
// meeting is called a few days ahead: on the day its receipts are due, those who
// were asked the day before are reminded too.
func age(d plan.Duty, rung plan.Rung) int {
	if d.Kind == plan.DutyReceipt && rung.Offset >= 0 {
		return 1
	}
	return youngest
}

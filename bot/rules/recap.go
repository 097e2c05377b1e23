package rules

import (
	"sort"

	"planbot/storage/plan"
)

// RecapOf counts the duties, opinions and notices of the whole process; reminders
// is how many letters of reminders went out, which a Snapshot does not hold.
func RecapOf(w *plan.Snapshot, duties []plan.Duty, reminders int) plan.Recap {
	out := plan.Recap{
		Stages: recapStages(duties), Results: map[plan.Result]int{},
		Notices: map[plan.Level]int{plan.LevelRemind: reminders},
	}
	for _, o := range w.Opinions {
		switch {
		case !o.Withdrawn.IsZero():
			continue
		case o.State == plan.OpinionDecided:
			out.Results[o.Result]++
		default:
			out.Undecided++
		}
		out.Opinions++
	}
	for _, u := range w.Urges {
		if !u.Signed.IsZero() {
			out.Notices[u.Level]++
		}
	}
	for _, c := range w.Calls {
		if c.Result != plan.CallOpen {
			out.Calls++
		}
	}
	for _, e := range w.Extensions {
		if e.State == plan.ExtensionGranted {
			out.Extended++
		}
	}
	return out
}

func recapStages(duties []plan.Duty) []plan.StageRecap {
	at := map[int]*plan.StageRecap{}
	for _, d := range duties {
		if d.Stage == 0 || d.Courtesy { // what units ask of each other is not owed to the office
			continue
		}
		s := at[d.Stage]
		if s == nil {
			s = &plan.StageRecap{No: d.Stage}
			at[d.Stage] = s
		}
		switch {
		case d.Done.IsZero() && d.Light == plan.LightClosed:
			s.Missing++
		case d.Done.IsZero():
			s.Owed++
		case d.LateDone:
			s.Late++
		default:
			s.InTime++
		}
	}
	out := make([]plan.StageRecap, 0, len(at))
	for _, s := range at {
		out = append(out, *s)
	}
	sort.Slice(out, func(i, j int) bool { return out[i].No < out[j].No })
	return out
}

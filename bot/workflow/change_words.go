package workflow

import (
	"slices"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// ChangeWords is what follows from an order, in words: what goes over, what is
// taken off the desk, what stays.
func ChangeWords(w *plan.Snapshot, o Ordered, now time.Time) messages.ChangeParams {
	p := messages.ChangeParams{
		Kind: o.Kind, From: w.UnitName(o.From), Into: w.UnitName(o.Into), Basis: o.Basis, Day: plan.DayOf(now),
	}
	if c := w.Index.Chapter[o.Chapter]; c != nil {
		p.Chapter = messages.ChapterName(c.Plan, c.Title)
	}
	p.Stays = slices.ContainsFunc(rules.After(w, o.Transfer, now).Supports(o.Chapter, now), func(u plan.UnitID) bool { return u == o.From })
	moves := rules.MovesOf(w, o.Transfer, now)
	p.Over = ChangeLines(w, moves.Over, now)
	near := map[string]bool{}
	for _, d := range moves.Near() {
		near[d.Key()] = true
	}
	for i, d := range moves.Over {
		if near[d.Key()] {
			p.Over[i].New = o.until()
		}
	}
	p.Folded, p.Ended = things(w, moves.Folded, now), things(w, moves.Ended, now)
	alongside(w, o, &p, now)
	gone := leaving(w, o, now)
	p.Papers = len(papers(w, o, now))
	for _, c := range w.Calls {
		if c.Result == plan.CallOpen && slices.ContainsFunc(c.Duties, func(k string) bool { return gone[k] }) {
			p.Calls++
		}
	}
	if o.Into != 0 {
		people := w.Liaisons(o.Into, o.Chapter, now)
		p.People, p.Nobody = len(rules.Reached(w, people)), len(people) == 0 && o.Into != w.Settings.Office
	}
	return p
}

// alongside counts what goes with a chapter's lead without being owed by it, and
// what stays as it is.
func alongside(w *plan.Snapshot, o Ordered, p *messages.ChangeParams, now time.Time) {
	of := func(c plan.ChapterID) bool { return o.Chapter == 0 || c == o.Chapter }
	if o.Kind == plan.ChangeLead {
		duties := rules.Duties(w, now)
		for _, e := range w.Extensions {
			d, ok := rules.ExtendedDuty(w, duties, e)
			switch {
			case !ok || d.Unit != o.From || !of(d.Chapter) || d.Kind == plan.DutyMaterial || d.Kind == plan.DutyReply || !d.Owed():
			case e.State == plan.ExtensionGranted:
				p.Longer++
			case e.State == plan.ExtensionPending && rules.Waiting(w, duties, e) && o.until().Before(e.Wished):
				p.Wishes = append(p.Wishes, messages.WishGoes(DutyLine(w, d, now).What(), e.Wished))
			}
		}
		for _, r := range rules.After(w, o.Transfer, now).Requests {
			if of(r.Chapter) && r.Answer == plan.AnswerOpen {
				p.Gather++
			}
		}
		for _, x := range w.Opinions {
			if of(x.Chapter) && x.State == plan.OpinionLead && x.Withdrawn.IsZero() {
				p.Handle++
			}
		}
	}
	for _, d := range w.Drafts {
		if d.Unit == o.From && of(d.Chapter) && d.State != plan.DraftWithdrawn {
			p.Drafts++
		}
	}
	for _, c := range w.Consultations {
		if c.Open() {
			p.Asked = append(p.Asked, c.Title)
		}
	}
}

// ChangeLines are duties as a change speaks of them.
func ChangeLines(w *plan.Snapshot, duties []plan.Duty, now time.Time) []messages.ChangeLine {
	var out []messages.ChangeLine
	for _, d := range duties {
		out = append(out, messages.ChangeLine{What: DutyLine(w, d, now).What(), Due: d.Due})
	}
	return out
}

func things(w *plan.Snapshot, duties []plan.Duty, now time.Time) []string {
	var out []string
	for _, d := range duties {
		out = append(out, DutyLine(w, d, now).What())
	}
	return out
}

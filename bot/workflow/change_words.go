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
	p.Same, p.Own = o.Always, o.Clears || o.Reopens
	if o.Closes {
		mergerWords(w, o, &p)
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
	led := map[plan.ChapterID]bool{}
	for _, a := range o.Begins {
		led[a.Chapter] = led[a.Chapter] || a.Part == plan.Lead
	}
	if o.Kind == plan.ChangeLead || o.Closes {
		duties := rules.Duties(w, now)
		for _, e := range w.Extensions {
			d, ok := rules.ExtendedDuty(w, duties, e)
			switch {
			case !ok || d.Unit != o.From || !d.Owed() || (!o.Closes && !led[d.Chapter]) || (!o.Closes && d.Kind == plan.DutyMaterial):
			case e.State == plan.ExtensionGranted:
				p.Longer++
			case e.State == plan.ExtensionPending && rules.Waiting(w, duties, e) && o.until().Before(e.Wished):
				p.Wishes = append(p.Wishes, messages.WishGoes(DutyLine(w, d, now).What(), e.Wished))
			}
		}
		for _, r := range rules.After(w, o.Transfer, now).Requests {
			if led[r.Chapter] && r.Answer == plan.AnswerOpen {
				p.Gather++
			}
		}
		for _, x := range w.Opinions {
			if led[x.Chapter] && x.State == plan.OpinionLead && x.Withdrawn.IsZero() {
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
		if c.Open() && !o.Closes {
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

// mergerWords says what a unit brings along.
func mergerWords(w *plan.Snapshot, o Ordered, p *messages.ChangeParams) {
	seen := map[plan.ChapterID]bool{}
	for _, a := range o.Ends {
		c := w.Index.Chapter[a.Chapter]
		switch {
		case c == nil || seen[c.ID] || a.Unit != o.From:
		case a.Part == plan.Lead:
			p.Leads = append(p.Leads, messages.ChapterName(c.Plan, c.Title))
		default:
			p.Supports++
		}
		if c != nil {
			seen[c.ID] = true
		}
	}
	p.Dismissed, p.Office = o.Dismissed, w.Settings.Office == o.From
	for _, b := range o.People {
		if b.Role == plan.RoleLiaison {
			p.Joins = append(p.Joins, w.PersonName(b.Person))
		}
	}
	for _, m := range o.Members {
		p.Members = append(p.Members, w.Index.Member[m].Name)
	}
	for _, m := range o.Seats {
		if !m.Folded && m.To.Was == o.From {
			p.Seats++
		}
	}
}

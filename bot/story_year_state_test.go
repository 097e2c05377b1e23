package bot_test

import (
	"fmt"
	"sort"
	"strings"

	"planbot/storage"
	"planbot/storage/plan"
)

// state is all that planbot knows at the end of a year, a line for each thing,
// by names and days: what a second year must come to as well. Letters are left
// out, since one that may have arrived is said again after a kill.
func (y *year) state() string {
	w := y.world()
	var out []string
	line := func(format string, args ...any) { out = append(out, fmt.Sprintf(format, args...)) }
	for _, d := range w.Drafts {
		line("draft %s %s %s r%d %s %s %s late=%v", d.Plan, w.ChapterTitle(d.Chapter), d.Text, d.Revision, d.State, w.UnitName(d.Unit), plan.DayOf(d.Received), d.Late)
	}
	for _, a := range w.Assemblies {
		d := w.Index.Draft[a.Draft]
		line("assembly %s %s r%d of %d", d.Plan, d.Text, d.Revision, len(a.Parts))
	}
	for _, r := range w.Replies {
		line("reply %s %s%s %s %s %s late=%v", w.Index.Consult[r.Consultation].Title, w.UnitName(r.Unit), w.PersonName(r.Person), r.Kind, r.Form, plan.DayOf(r.At), r.Late)
	}
	for _, o := range w.Opinions {
		line("opinion %s %s%s %d %s %s %s", w.Index.Consult[o.Consultation].Title, w.UnitName(o.Unit), w.PersonName(o.Person), o.No, w.ChapterTitle(o.Chapter), o.State, o.Result)
	}
	for _, u := range w.Urges {
		line("urge %s %s drafted %s signed %v void %v", u.Level, w.UnitName(u.Unit), plan.DayOf(u.Drafted), !u.Signed.IsZero(), !u.Void.IsZero())
	}
	for _, c := range w.Calls {
		line("call %s %s", w.UnitName(c.Unit), c.Result)
	}
	for _, s := range w.Stages {
		line("stage %d %s %s %s", s.No, s.State, plan.DayOf(s.Opened), plan.DayOf(s.Closed))
	}
	for _, u := range w.Units {
		line("unit %s merged=%s until %s", u.Name, w.UnitName(u.Merged), plan.DayOf(u.Until))
	}
	for _, a := range w.Assignments {
		line("assignment %s %s%s %s from %s until %s", w.ChapterTitle(a.Chapter), w.UnitName(a.Unit), a.Set, a.Part, plan.DayOf(a.From), plan.DayOf(a.Until))
	}
	for _, x := range w.Bindings {
		line("binding %s %s %s %s until %s", w.PersonName(x.Person), x.Role, x.Rank, w.UnitName(x.Unit), plan.DayOf(x.Until))
	}
	for _, m := range w.Meetings {
		for _, v := range m.Invitees {
			line("seat %s %s%s %s attended %s", m.Title, w.UnitName(v.Unit), w.PersonName(v.Person), v.Receipt.Answer, v.Attended)
		}
		line("meeting %s %s minutes %s", m.Title, m.State, m.Minutes.Number)
	}
	for _, x := range w.Deliberations {
		line("deliberation %s %s %s", x.Text, x.Way, x.Conclusion)
	}
	for _, x := range w.Enclosures {
		line("enclosure %s %s %s", x.Plan, x.Kind, x.State)
	}
	for _, x := range w.Passages {
		line("passage %s %s %s %s %s", x.Plan, x.Post, x.Result, x.Number, x.Day)
	}
	for _, x := range w.Promulgations {
		line("issue %s %s %s by %s", x.Plan, x.Number, x.Dated, x.Signer)
	}
	for _, x := range w.Extensions {
		line("extension %s %s %s", w.UnitName(x.Unit), x.DutyKey, x.State)
	}
	for key := range w.Queued {
		line("nudge %s", key)
	}
	counts := map[string]int{}
	for _, e := range y.events() {
		counts[fmt.Sprintf("events %s %s", e.Act, e.Kind)]++
	}
	for what, n := range counts {
		line("%s: %d", what, n)
	}
	sort.Strings(out)
	return strings.Join(out, "\n")
}

// events is the whole record, checked link by link.
func (y *year) events() (all []plan.Event) {
	y.t.Helper()
	if err := y.db.Read(y.t.Context(), func(tx *storage.Tx) (err error) {
		bad, _, err := tx.VerifyEvents()
		if bad != 0 {
			y.t.Errorf("the chain of events is broken at %d", bad)
		}
		if err != nil {
			return err
		}
		all, err = tx.Events(0, 1<<20)
		return err
	}); err != nil {
		y.t.Fatal(err)
	}
	return all
}

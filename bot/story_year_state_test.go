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

package rules

import (
	"strings"
	"time"
	"unicode"

	"planbot/storage/plan"
)

// TargetShare counts the registers of a plan: how many targets, how many of them
// quantified, how many the leads are to look at.
func TargetShare(w *plan.Snapshot, p plan.PlanID) plan.TargetCount {
	var sum plan.TargetCount
	for _, x := range w.Targets {
		if c := w.Index.Chapter[x.Chapter]; c != nil && c.Plan == p {
			sum.Listed += x.Listed
			sum.Quantified += x.Quantified
			sum.Check += x.Check
			sum.Argued += x.Argued
		}
	}
	return sum
}

// ChapterTargets counts the register of a chapter.
func ChapterTargets(w *plan.Snapshot, c plan.ChapterID) plan.TargetCount {
	for _, x := range w.Targets {
		if x.Chapter == c {
			return x
		}
	}
	return plan.TargetCount{Chapter: c}
}

// TargetChapters lists the chapters whose register is the actor's to look at: all
// fields of development for the office and leaders, those one leads for others.
func TargetChapters(w *plan.Snapshot, a plan.Actor, now time.Time) []plan.Chapter {
	var out []plan.Chapter
	for _, c := range w.Chapters {
		if c.Kind == plan.KindDomain && May(a, plan.ActTarget, ChapterScope(w, c.ID, now)) == nil {
			out = append(out, c)
		}
	}
	return out
}

// ChapterScope is what an act on a chapter's register is about, for May.
func ChapterScope(w *plan.Snapshot, c plan.ChapterID, now time.Time) plan.Scope {
	return plan.Scope{Chapter: c, Lead: Standing(w, w.LeadOf(c, now)), Place: plan.PlacePrivate}
}

// RegisteredDraft is the version a chapter's register is read from: the last one
// handed in, also when it went back for revision.
func RegisteredDraft(w *plan.Snapshot, c plan.ChapterID) (plan.Draft, bool) {
	var last plan.Draft
	found := false
	for _, d := range w.Drafts {
		if d.Kind == plan.DraftText && d.Chapter == c && d.Text != plan.TextResearch && d.State != plan.DraftWithdrawn {
			last, found = d, true
		}
	}
	return last, found
}

// StandingTargets are those of the register that are targets now.
func StandingTargets(rows []plan.Target) []plan.Target {
	var out []plan.Target
	for _, x := range rows {
		if x.Gone.IsZero() && x.Struck.IsZero() {
			out = append(out, x)
		}
	}
	return out
}

// Reading is what a new version does to a register.
type Reading struct {
	Save []plan.Target // rows that changed
	Add  []plan.Target
}

// ReadTargets works out what becomes of a register when a version is read. What
// the lead put right stays while the sentence is the same; otherwise it is to be
// looked at.
func ReadTargets(rows []plan.Target, found []plan.FoundTarget, chapter plan.ChapterID, draft plan.DraftID, now time.Time) Reading {
	r := reader{rows: rows, used: make([]bool, len(rows)), draft: draft, now: now}
	matched := make([]int, len(found))
	for i, f := range found {
		matched[i] = r.find(func(x plan.Target) bool { return plainly(x.Source) == plainly(f.Source) })
	}
	for i, f := range found {
		if matched[i] < 0 {
			matched[i] = r.find(func(x plan.Target) bool {
				alike := lettersOf(x.Source) == lettersOf(f.Source) || plainly(x.Name) == plainly(f.Name)
				return x.Gone.IsZero() && x.Struck.IsZero() && alike && !present(found, x)
			})
		}
	}
	for i, f := range found {
		if at := matched[i]; at >= 0 {
			r.keep(rows[at], f, i+1)
			continue
		}
		r.out.Add = append(r.out.Add, plan.Target{
			Chapter: chapter, Seq: i + 1, Name: f.Name, Base: f.Base, Goal: f.Goal, Measure: f.Measure, Source: f.Source, Quantified: f.Quantified,
			Draft: draft, At: now,
		})
	}
	for i, x := range rows {
		if !r.used[i] && x.Gone.IsZero() {
			r.lose(x, len(found)+i+1)
		}
	}
	return r.out
}

type reader struct {
	rows  []plan.Target
	used  []bool
	draft plan.DraftID
	now   time.Time
	out   Reading
}

func (r *reader) find(fits func(plan.Target) bool) int {
	for i, x := range r.rows {
		if !r.used[i] && fits(x) {
			r.used[i] = true
			return i
		}
	}
	return -1
}

// keep takes a row over to a version that says it, in the same words or others.
func (r *reader) keep(x plan.Target, f plan.FoundTarget, seq int) {
	same := plainly(x.Source) == plainly(f.Source)
	x.Seq, x.Draft, x.Source, x.Gone, x.At = seq, r.draft, f.Source, time.Time{}, r.now
	switch {
	case same:
		if x.Check == plan.CheckLost {
			x.Check = plan.CheckNone
		}
	case x.Corrected, x.Added, x.Arguments > 0 && x.Goal != f.Goal:
		x.Check = plan.CheckChanged
	}
	if !x.Corrected && !x.Added {
		x.Name, x.Base, x.Goal, x.Measure, x.Quantified = f.Name, f.Base, f.Goal, f.Measure, f.Quantified
	}
	r.out.Save = append(r.out.Save, x)
}

// lose deals with a row the version does not say: what somebody worked on is to
// be looked at, the rest goes.
func (r *reader) lose(x plan.Target, seq int) {
	switch {
	case x.Added && x.Source == "" && x.Struck.IsZero():
		return // it never was a sentence
	case x.Struck.IsZero() && (x.Corrected || x.Added || x.Arguments > 0):
		if x.Check == plan.CheckLost {
			return
		}
		x.Check = plan.CheckLost
	default:
		x.Gone = r.now
	}
	x.Seq, x.At = seq, r.now
	r.out.Save = append(r.out.Save, x)
}

// present tells whether the sentence of a row stands among what was found.
func present(found []plan.FoundTarget, x plan.Target) bool {
	for _, f := range found {
		if plainly(f.Source) == plainly(x.Source) {
			return true
		}
	}
	return false
}

// plainly is a sentence without room and signs, so that only its words count.
func plainly(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.IsPunct(r) && r != '%' && r != '.' && r != '/' && r != '‰' {
			return -1
		}
		return r
	}, s)
}

// lettersOf is a sentence without its figures, which is what changes most.
func lettersOf(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) {
			return r
		}
		return -1
	}, s)
}

// AmendTarget decides on changing a row: it is in the register and no other one.
func AmendTarget(x plan.Target) error {
	switch {
	case !x.Gone.IsZero():
		return plan.Refuse(plan.WhyTargetGone)
	case !x.Struck.IsZero():
		return plan.Refuse(plan.WhyTargetStruck)
	}
	return nil
}

package rules

import (
	"slices"
	"strings"

	"planbot/storage/plan"
)

// Sheet (统稿单) is what would go into a whole text of a plan now.
type Sheet struct {
	Plan      plan.PlanID
	Text      plan.TextStage
	Parts     []Part // every chapter and section of the plan, in compiled order
	Undecided int    // opinions on the text before without a result
	Failed    bool   // the panel did not let the plan pass
	Unheard   bool   // the panel has not given its word

	Unrealized int // adopted ones not found in a later text yet: a warning only
}

// Part is one chapter of a sheet with the version that goes in.
type Part struct {
	Chapter plan.Chapter
	Draft   plan.Draft // zero while nothing came in
	State   PartState
}

// PartState tells whether a chapter goes in.
type PartState string

const (
	PartReady    PartState = "ready"
	PartMissing  PartState = "missing"  // nothing came in: the text says so in its place
	PartReturned PartState = "returned" // its last version went back for revision
	PartNoDocx   PartState = "no_docx"  // nothing can be taken from its file
)

// Compose works out which version of each chapter goes into a text: the last
// one handed in for it or for an earlier text, carried forward.
func Compose(w *plan.Snapshot, p plan.PlanID, text plan.TextStage) Sheet {
	last := latest(w, text)
	s := Sheet{Plan: p, Text: text, Undecided: undecidedBefore(w, p, text), Unrealized: unrealizedBefore(w, p, text)}
	if text == plan.TextSubmission {
		v, heard := PanelVerdict(w, p)
		s.Failed, s.Unheard = v.Result == plan.VerdictFail, !heard
	}
	for _, c := range w.Chapters {
		if c.Plan != p {
			continue
		}
		part := Part{Chapter: c, State: PartMissing}
		if d, ok := last[c.ID]; ok {
			part.Draft, part.State = d, PartReady
			switch {
			case d.State == plan.DraftReturned:
				part.State = PartReturned
			case !takeable(d):
				part.State = PartNoDocx
			}
		}
		s.Parts = append(s.Parts, part)
	}
	slices.SortStableFunc(s.Parts, func(a, b Part) int { return a.Chapter.Order - b.Chapter.Order })
	return s
}

// takeable tells whether a version's words, tables and pictures can be taken over.
func takeable(d plan.Draft) bool {
	name := strings.ToLower(d.FileName)
	return d.SHA != "" && (strings.HasSuffix(name, ".docx") || strings.HasSuffix(name, ".txt"))
}

// latest is the last version of each chapter handed in for a text or an earlier
// one, also one that was returned; withdrawn ones never were.
func latest(w *plan.Snapshot, upTo plan.TextStage) map[plan.ChapterID]plan.Draft {
	last := map[plan.ChapterID]plan.Draft{}
	for _, d := range w.Drafts {
		if d.Kind == plan.DraftText && d.Text != plan.TextResearch && d.State != plan.DraftWithdrawn && textRank(d.Text) <= textRank(upTo) {
			last[d.Chapter] = d
		}
	}
	return last
}

// undecidedBefore counts the opinions on what came before a text that have no
// result: those of the stage that ends with it, on this plan or on both.
func undecidedBefore(w *plan.Snapshot, p plan.PlanID, text plan.TextStage) int {
	n := 0
	for _, o := range w.Opinions {
		c := w.Index.Consult[o.Consultation]
		if c != nil && Produced(CirculatedIn(c.Text)) == text && aboutPlan(w, o, p) && Undecided(o) {
			n++
		}
	}
	return n
}

// Drafts lists the versions that go in.
func (s Sheet) Drafts() []plan.DraftID {
	var out []plan.DraftID
	for _, p := range s.Parts {
		if p.State == PartReady {
			out = append(out, p.Draft.ID)
		}
	}
	return out
}

// In lists the parts in a state.
func (s Sheet) In(states ...PartState) []Part {
	var out []Part
	for _, p := range s.Parts {
		if slices.Contains(states, p.State) {
			out = append(out, p)
		}
	}
	return out
}

// Assemble decides on putting a sheet together: something came in, every file
// can be taken over, it is not what the last text was made of, and (the gate)
// no opinion on the text before is without a result and the panel let the plan
// pass, unless the director overrides.
func Assemble(w *plan.Snapshot, s Sheet, override bool) error {
	if no := s.In(PartNoDocx); len(no) > 0 {
		return plan.Refusal{Why: plan.WhyNeedsDocx, N: len(no)}
	}
	if len(s.Drafts()) == 0 {
		return plan.Refuse(plan.WhyNoParts)
	}
	if a, ok := LastAssembly(w, s.Plan, s.Text); ok && slices.Equal(a.Parts, s.Drafts()) {
		return plan.Refusal{Why: plan.WhySameParts, N: a.Revision}
	}
	if s.Undecided > 0 && !override {
		return plan.Refusal{Why: plan.WhyGate, N: s.Undecided}
	}
	if s.Failed && !override {
		return plan.Refuse(plan.WhyPanelFailed)
	}
	return nil
}

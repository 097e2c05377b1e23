package rules

import (
	"planbot/storage/plan"
)

// Lack is one thing still missing when a stage is to end.
type Lack struct {
	Kind    LackKind
	Plan    plan.PlanID    // LackText, LackVerdict
	Text    plan.TextStage // LackText
	Title   string         // LackReplies: the consultation's
	Unit    plan.UnitID    // LackDuty
	Chapter plan.ChapterID // LackDuty
	N       int            // LackOpinions: how many; LackReplies: how many have not answered
}

// LackKind tells what is missing.
type LackKind string

const (
	LackText     LackKind = "text"     // the text of one plan the stage ends with
	LackReplies  LackKind = "replies"  // a consultation is still open
	LackOpinions LackKind = "opinions" // opinions without a result
	LackDuty     LackKind = "duty"     // a unit's text has not come in
	LackIssue    LackKind = "issue"    // a plan was not issued
	LackVerdict  LackKind = "verdict"  // the word of a plan's panel
)

// Blocks tells whether a stage can't end while the thing is missing, unless the
// director overrides: the text it ends with, and (the gate) every answer and
// result its consultations ask for. A unit's missing text does not block: the
// office may have written the chapter into the whole itself.
func (l Lack) Blocks() bool { return l.Kind != LackDuty }

// Lacking lists what is missing when the stage is to end, what blocks first.
func Lacking(w *plan.Snapshot, duties []plan.Duty, no int) []Lack {
	out := lackingTexts(w, no)
	for _, c := range w.Consultations {
		if c.Open() && CirculatedIn(c.Text) == no {
			out = append(out, Lack{Kind: LackReplies, Title: c.Title, N: unanswered(duties, c.ID)})
		}
	}
	if n := undecided(w, no); n > 0 {
		out = append(out, Lack{Kind: LackOpinions, N: n})
	}
	for _, d := range duties {
		if d.Stage == no && d.Kind == plan.DutyVerdict && d.Owed() {
			out = append(out, Lack{Kind: LackVerdict, Plan: d.Plan})
			continue
		}
		if d.Stage == no && (d.Kind == plan.DutyDraft || d.Kind == plan.DutyRevise) && d.Owed() {
			out = append(out, Lack{Kind: LackDuty, Unit: d.Unit, Chapter: d.Chapter, Plan: d.Plan})
		}
	}
	return out
}

func lackingTexts(w *plan.Snapshot, no int) []Lack {
	text := Produced(no)
	if text == "" {
		return nil
	}
	var out []Lack
	for _, p := range w.Plans {
		if _, issued := Promulgated(w, p.ID); no == lastStage && !issued {
			out = append(out, Lack{Kind: LackIssue, Plan: p.ID})
			continue
		}
		if _, there := WholeText(w, p.ID, text); !there {
			out = append(out, Lack{Kind: LackText, Plan: p.ID, Text: text})
		}
	}
	return out
}

func unanswered(duties []plan.Duty, c plan.ConsultationID) int {
	n := 0
	for _, d := range duties {
		if d.Kind == plan.DutyReply && d.Consultation == c && d.Owed() {
			n++
		}
	}
	return n
}

// undecided counts the opinions of the stage's consultations without a result.
func undecided(w *plan.Snapshot, no int) int {
	n := 0
	for _, o := range w.Opinions {
		if c := w.Index.Consult[o.Consultation]; c != nil && CirculatedIn(c.Text) == no && Undecided(o) {
			n++
		}
	}
	return n
}

// Blocking picks what keeps a stage from ending.
func Blocking(lacks []Lack) []Lack {
	var out []Lack
	for _, l := range lacks {
		if l.Blocks() {
			out = append(out, l)
		}
	}
	return out
}

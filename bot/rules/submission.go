package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Line is a line of the 送审材料清单 with what the data says of it.
type Line struct {
	plan.Enclosure
	State LineState
	Facts []Fact
}

// LineState is how far a line is, over paper and data.
type LineState string

const (
	LineReady   LineState = "ready"
	LineMissing LineState = "missing" // the paper, or what it rests on
	LineLater   LineState = "later"   // it comes of the route itself
	LineWaived  LineState = "waived"
)

// Fact is one thing the data says about a line.
type Fact struct {
	Kind  FactKind
	OK    bool
	N     int // how many, of FactOpinions without a result
	Total int
	Draft plan.DraftID       // FactText
	Clear Clearance          // FactCleared
	Panel plan.VerdictResult // FactVerdict, "" while there is none
	From  plan.Day           // FactPublic
	Until plan.Day
}

// FactKind tells what a fact is about.
type FactKind string

const (
	FactText     FactKind = "text"     // the 送审稿 is there
	FactOutdated FactKind = "outdated" // and N chapters of it are not the last
	FactOpinions FactKind = "opinions" // N of Total have no result
	FactPublic   FactKind = "public"   // the public was asked for N days
	FactCleared  FactKind = "cleared"  // how far the leading group's word carries
	FactDisputes FactKind = "disputes" // N opinions units still insist on
	FactVerdict  FactKind = "verdict"  // what the panel came to
	FactBases    FactKind = "bases"    // N of Total bases are not compared with yet, or waited for
	FactTargets  FactKind = "targets"  // N of Total targets are quantified
	FactJustice  FactKind = "justice"  // the 司法局 has passed it
)

// Checklist is the list of enclosures to submit for a plan, in its order.
func Checklist(w *plan.Snapshot, p plan.PlanID, now time.Time) []Line {
	var out []Line
	for _, kind := range plan.EnclosureKinds() {
		l := Line{Enclosure: EnclosureOf(w, p, kind), Facts: facts(w, p, kind, now)}
		given := l.Enclosure.State == plan.EnclosureReady || saidByData(w, p, kind, l.Facts)
		if m, ok := MinutesHeard(w, p); ok && kind == plan.EnclosureMinutes {
			l.Enclosure, given = withMinutes(l.Enclosure, m), true
		}
		sound := !slices.ContainsFunc(l.Facts, func(f Fact) bool { return !f.OK })
		switch {
		case l.Enclosure.State == plan.EnclosureWaived:
			l.State = LineWaived
		case kind == plan.EnclosureLegality && sound:
			l.State = LineReady
		case kind == plan.EnclosureLegality:
			l.State = LineLater
		case given && sound:
			l.State = LineReady
		default:
			l.State = LineMissing
		}
		out = append(out, l)
	}
	return out
}

// saidByData tells whether what was recorded says all that a line needs, so that
// the office need not tick it: the panel's word, the comparison with every basis,
// and, once there is a text to submit, that nobody insists on anything.
func saidByData(w *plan.Snapshot, p plan.PlanID, kind plan.EnclosureKind, facts []Fact) bool {
	_, text := WholeText(w, p, plan.TextSubmission)
	_, heard := PanelVerdict(w, p)
	switch kind {
	case plan.EnclosureExperts:
		return heard
	case plan.EnclosureBasis:
		return len(OpenAlignment(w, p)) == 0
	case plan.EnclosureDisputes:
		return text && facts[0].N == 0
	}
	return false
}

// withMinutes fills in of a meeting's minutes what the office did not enter itself.
func withMinutes(e plan.Enclosure, m plan.Minutes) plan.Enclosure {
	if e.Number == "" && e.Day == 0 {
		e.Number, e.Day = m.Number, m.Day
	}
	if e.File.SHA == "" {
		e.File = m.File
	}
	return e
}

// EnclosureOf is a line as the office keeps it.
func EnclosureOf(w *plan.Snapshot, p plan.PlanID, kind plan.EnclosureKind) plan.Enclosure {
	for _, x := range w.Enclosures {
		if x.Plan == p && x.Kind == kind {
			return x
		}
	}
	return plan.Enclosure{Plan: p, Kind: kind}
}

// Waivable tells whether a paper may be marked as not applying: the request and
// the text itself always do.
func Waivable(kind plan.EnclosureKind) bool {
	return kind != plan.EnclosureRequest && kind != plan.EnclosureText
}

func facts(w *plan.Snapshot, p plan.PlanID, kind plan.EnclosureKind, now time.Time) []Fact {
	switch kind {
	case plan.EnclosureText:
		return textFacts(w, p)
	case plan.EnclosureUnits:
		return []Fact{opinionFact(w, p, func(o plan.Opinion) bool { return o.Unit != 0 })}
	case plan.EnclosurePublic:
		return []Fact{publicFact(w, p, now), opinionFact(w, p, func(o plan.Opinion) bool {
			return o.Unit == 0 && !voiced(w, o.ID) && !experts(w, o)
		})}
	case plan.EnclosureExperts:
		return []Fact{verdictFact(w, p), opinionFact(w, p, func(o plan.Opinion) bool { return experts(w, o) })}
	case plan.EnclosureMinutes:
		c := Cleared(w, p)
		return []Fact{{Kind: FactCleared, OK: c == ClearanceGiven, Clear: c}, opinionFact(w, p, func(o plan.Opinion) bool { return voiced(w, o.ID) })}
	case plan.EnclosureDisputes:
		return []Fact{{Kind: FactDisputes, OK: true, N: len(Disputes(w, p))}}
	case plan.EnclosureBasis:
		return []Fact{basesFact(w, p)}
	case plan.EnclosureLegality:
		return []Fact{{Kind: FactJustice, OK: justicePassed(w, p)}}
	}
	return nil
}

func textFacts(w *plan.Snapshot, p plan.PlanID) []Fact {
	d, ok := WholeText(w, p, plan.TextSubmission)
	out := []Fact{{Kind: FactText, OK: ok, Draft: d.ID}}
	if a, made := AssemblyOf(w, d.ID); ok && made {
		if n := len(Outdated(w, a)); n > 0 {
			out = append(out, Fact{Kind: FactOutdated, N: n})
		}
	}
	if share := TargetShare(w, p); share.Listed > 0 {
		out = append(out, Fact{Kind: FactTargets, OK: true, N: share.Quantified, Total: share.Listed})
	}
	return out
}

// opinionFact counts the opinions of some proposers on a plan, those on both
// plans too.
func opinionFact(w *plan.Snapshot, p plan.PlanID, whose func(plan.Opinion) bool) Fact {
	f := Fact{Kind: FactOpinions}
	for _, o := range w.Opinions {
		if (o.Plan != p && o.Plan != "") || !o.Withdrawn.IsZero() || !whose(o) {
			continue
		}
		f.Total++
		if Undecided(o) {
			f.N++
		}
	}
	f.OK = f.N == 0
	return f
}

func hasBeen(w *plan.Snapshot, who plan.PersonID, role plan.Role) bool {
	return slices.ContainsFunc(w.Bindings, func(b plan.Binding) bool { return b.Person == who && b.Role == role })
}

// voiced tells whether an opinion is a remark of the leading group's.
func voiced(w *plan.Snapshot, id plan.OpinionID) bool {
	for _, d := range w.Deliberations {
		if slices.ContainsFunc(d.Voices, func(v plan.Voice) bool { return v.Opinion == id }) {
			return true
		}
	}
	return false
}

// Wanting lists the lines that must be ready before a plan is submitted; the
// legal review comes of the route itself.
func Wanting(lines []Line) []Line {
	var out []Line
	for _, l := range lines {
		if l.State == LineMissing {
			out = append(out, l)
		}
	}
	return out
}

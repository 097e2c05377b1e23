package rules

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

func TestWhatTheDataSaysOfTheListToSubmit(t *testing.T) {
	text := wholeText(51, plan.Women, plan.TextSubmission)
	verdict := func(r plan.VerdictResult) func(*plan.Snapshot) {
		return func(w *plan.Snapshot) {
			w.Verdicts = append(w.Verdicts, plan.PanelVerdict{ID: 1, Plan: plan.Women, Result: r, Consultation: 70})
		}
	}
	opinion := func(o plan.Opinion) func(*plan.Snapshot) {
		return func(w *plan.Snapshot) {
			o.ID, o.Plan = plan.OpinionID(len(w.Opinions)+1), plan.Women
			w.Opinions = append(w.Opinions, o)
		}
	}
	compared := func(f plan.Finding) func(*plan.Snapshot) {
		return func(w *plan.Snapshot) {
			for _, b := range Bases() {
				w.Alignments = append(w.Alignments, plan.Alignment{Plan: plan.Women, Basis: b, Finding: f})
			}
		}
	}
	ticked := func(k plan.EnclosureKind) func(*plan.Snapshot) {
		return func(w *plan.Snapshot) {
			w.Enclosures = append(w.Enclosures, plan.Enclosure{Plan: plan.Women, Kind: k, State: plan.EnclosureReady})
		}
	}
	asked := func(days int, crowd plan.Crowd) func(*plan.Snapshot) {
		return func(w *plan.Snapshot) {
			w.Persons = append(w.Persons, plan.Person{ID: 80, Crowd: crowd})
			w.Drafts = append(w.Drafts, plan.Draft{ID: 60, Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextConsultation, State: plan.DraftUsed})
			w.Consultations = append(w.Consultations, plan.Consultation{
				ID: 5, Drafts: []plan.DraftID{60}, Opened: ripe.AddDate(0, 0, -days), Closed: ripe.Add(-time.Hour), To: []plan.Addressee{{ID: 1, Person: 80}},
			})
		}
	}
	point := plan.Opinion{Consultation: 70}
	decided := plan.Opinion{Consultation: 70, Result: plan.ResultAdopted, State: plan.OpinionDecided}
	insists := plan.Opinion{Unit: 1, Result: plan.ResultRejected, State: plan.OpinionDecided, Stance: plan.StanceInsists}
	experts, basis, disputes, public := plan.EnclosureExperts, plan.EnclosureBasis, plan.EnclosureDisputes, plan.EnclosurePublic
	for _, c := range []struct {
		name    string
		kind    plan.EnclosureKind
		changes []func(*plan.Snapshot)
		want    LineState
	}{
		{"no word of the panel", experts, nil, LineMissing},
		{"the office has the signed paper", experts, []func(*plan.Snapshot){ticked(experts)}, LineReady},
		{"the panel let it pass", experts, []func(*plan.Snapshot){verdict(plan.VerdictPass)}, LineReady},
		{"the panel did not", experts, []func(*plan.Snapshot){verdict(plan.VerdictFail), ticked(experts)}, LineMissing},
		{"a point of the panel's has no result", experts, []func(*plan.Snapshot){verdict(plan.VerdictAmend), opinion(point)}, LineMissing},
		{"every point has", experts, []func(*plan.Snapshot){verdict(plan.VerdictAmend), opinion(decided)}, LineReady},
		{"every basis was compared", basis, []func(*plan.Snapshot){compared(plan.FindingAgrees)}, LineReady},
		{"the text above is waited for", basis, []func(*plan.Snapshot){compared(plan.FindingWaits)}, LineMissing},
		{"the table is on paper", basis, []func(*plan.Snapshot){ticked(basis)}, LineReady},
		{"nobody insists", disputes, []func(*plan.Snapshot){text}, LineReady},
		{"there is no text yet", disputes, nil, LineMissing},
		{"a unit insists", disputes, []func(*plan.Snapshot){text, opinion(insists)}, LineMissing},
		{"a unit insists, the note is there", disputes, []func(*plan.Snapshot){text, opinion(insists), ticked(disputes)}, LineReady},
		{"the public was asked for a month", public, []func(*plan.Snapshot){asked(30, plan.CrowdPublic), ticked(public)}, LineReady},
		{"for less", public, []func(*plan.Snapshot){asked(20, plan.CrowdPublic), ticked(public)}, LineMissing},
		{"a deputy was asked, not the public", public, []func(*plan.Snapshot){asked(30, plan.CrowdNPC), ticked(public)}, LineMissing},
	} {
		for _, l := range Checklist(townWith(c.changes...), plan.Women, ripe) {
			if l.Kind == c.kind && l.State != c.want {
				t.Errorf("%s: %s, want %s: %+v", c.name, l.State, c.want, l.Facts)
			}
		}
	}
}

package rules

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

func TestOpinionsAreCountedApartForUnitsPublicAndExperts(t *testing.T) {
	at := plan.Date(2021, time.April, 20).At(9, 0)
	w := &plan.Snapshot{
		Plans:    []plan.PlanInfo{{ID: plan.Women}},
		Chapters: []plan.Chapter{{ID: 1, Plan: plan.Women}},
		Drafts:   []plan.Draft{{ID: 1, Plan: plan.Women, Chapter: 1}},
		Units:    []plan.Unit{{ID: 1}},
		Persons:  []plan.Person{{ID: 1, Name: "甲"}, {ID: 2, Name: "乙"}, {ID: 3, Crowd: plan.CrowdPublic}},
		Bindings: []plan.Binding{{Person: 1, Role: plan.RoleExpert}, {Person: 2, Role: plan.RoleReviewer, Rank: plan.RankNPC}},
		Consultations: []plan.Consultation{
			{ID: 1, Drafts: []plan.DraftID{1}, To: []plan.Addressee{{ID: 1, Unit: 1}, {ID: 2, Person: 1}, {ID: 3, Person: 2}, {ID: 4, Person: 3}}},
			{ID: 2, Drafts: []plan.DraftID{1}, To: []plan.Addressee{{ID: 5, Unit: 1}}},
		},
		Replies: []plan.Reply{
			{ID: 1, Consultation: 1, Addressee: 1, Unit: 1, Kind: plan.ReplyNone}, {ID: 2, Consultation: 1, Addressee: 2, Person: 1, Kind: plan.ReplyOpinions},
			{ID: 3, Consultation: 1, Addressee: 4, Person: 3, Kind: plan.ReplyOpinions},
		},
		Opinions: []plan.Opinion{
			{ID: 1, Reply: 2, Consultation: 1, Person: 1, Plan: plan.Women, Chapter: 1, Result: plan.ResultAdopted, State: plan.OpinionDecided},
			{ID: 2, Reply: 3, Consultation: 1, Person: 3, Plan: plan.Women, Chapter: 1},
		},
	}
	w.Reindex()
	for _, c := range []struct {
		of                                   Audience
		asked, units, persons, said, decided int
	}{
		{AudienceAll, 2, 1, 3, 2, 1}, {AudienceUnits, 2, 1, 0, 0, 0}, {AudiencePublic, 1, 0, 2, 1, 0}, {AudienceExperts, 1, 0, 1, 1, 1},
	} {
		n := CountsIn(w, 1, plan.Women, c.of, at)
		asked := len(ConsultationsOn(w, plan.Women, c.of, at))
		listed := len(SummarizedIn(w, 1, plan.Women, c.of, at))
		if asked != c.asked || n.Units.Sent != c.units || n.Persons.Sent != c.persons || n.Opinions != c.said || listed != c.said || n.Results[plan.ResultAdopted] != c.decided {
			t.Errorf("%q: asked in %d, %+v, %d listed", c.of, asked, n, listed)
		}
		if whole := CountsOf(w, 1, plan.Women); c.of == AudienceAll && (whole.Opinions != n.Opinions || whole.Persons != n.Persons || whole.Units != n.Units) {
			t.Errorf("all are counted otherwise: %+v", n)
		}
	}
}

package rules

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

func gatheringWorld() (*plan.Snapshot, *plan.Consultation, time.Time) {
	now := plan.Date(2021, 3, 5).At(10, 0)
	w := &plan.Snapshot{
		Units:   []plan.Unit{{ID: 1, Name: "a"}, {ID: 2, Name: "b"}},
		Persons: []plan.Person{{ID: 1, Name: "Li", Crowd: plan.CrowdNPC}, {ID: 2, Name: "Li"}, {ID: 3, Crowd: plan.CrowdPublic}},
		Consultations: []plan.Consultation{{ID: 9, Due: now, To: []plan.Addressee{
			{ID: 1, Unit: 1}, {ID: 2, Person: 1}, {ID: 3, Person: 2}, {ID: 4, Person: 3},
		}}},
		Replies:  []plan.Reply{{ID: 5, Consultation: 9, Addressee: 1, Unit: 1, Kind: plan.ReplyOpinions}, {ID: 6, Consultation: 9, Addressee: 4, Person: 3, Kind: plan.ReplyOpinions}},
		Opinions: []plan.Opinion{{ID: 7, Reply: 5, Consultation: 9, Unit: 1, No: 1, Suggestion: "x"}, {ID: 8, Reply: 6, Consultation: 9, Person: 3, No: 1, Suggestion: "y"}},
		Bindings: []plan.Binding{{Person: 2, Role: plan.RoleReviewer, Rank: plan.RankCPPCC}},
	}
	w.Reindex()
	return w, &w.Consultations[0], now
}

func TestVoicesFindTheirSeats(t *testing.T) {
	w, c, now := gatheringWorld()
	for _, x := range []struct {
		name string
		v    Voice
		want plan.AddresseeID
	}{
		{"a unit that was asked", Voice{Unit: 1}, 1},
		{"a unit that was not", Voice{Unit: 2}, 0},
		{"a person known from an earlier table", Voice{Name: "Li", Crowd: plan.CrowdNPC}, 2},
		{"one of the same name, bound in a role", Voice{Name: "Li", Crowd: plan.CrowdCPPCC}, 3},
		{"one of the same name and neither", Voice{Name: "Li", Crowd: plan.CrowdPublic}, 0},
		{"the nameless are always new", Voice{Crowd: plan.CrowdPublic}, 0},
	} {
		t.Run(x.name, func(t *testing.T) {
			if s, _ := VoiceSeat(w, c, x.v, now); s.To.ID != x.want {
				t.Errorf("seat %d, want %d", s.To.ID, x.want)
			}
		})
	}
}

func TestWhatWasSaidBeforeIsNotEnteredAgain(t *testing.T) {
	w, c, now := gatheringWorld()
	unit := Voice{Unit: 1}
	s, _ := VoiceSeat(w, c, unit, now)
	if !Said(w, c, s, unit, Point{Suggestion: "x"}) || Said(w, c, s, unit, Point{Suggestion: "y"}) {
		t.Error("a unit's words are mixed up")
	}
	nameless := Voice{Crowd: plan.CrowdPublic}
	if !Said(w, c, Seat{}, nameless, Point{Suggestion: "y"}) || Said(w, c, Seat{}, Voice{Crowd: plan.CrowdNPC}, Point{Suggestion: "y"}) {
		t.Error("a nameless one's words are mixed up")
	}
	if got := Added(w, s, []Point{{Suggestion: "z"}}); len(got) != 2 || got[0].Opinion != 7 || got[1].Suggestion != "z" {
		t.Errorf("points %+v", got)
	}
}

func TestVoicesGatherTheirPoints(t *testing.T) {
	var all []Voice
	for range MaxRows {
		all, _ = Heard(all, Voice{Name: "Li", Crowd: plan.CrowdNPC}, Point{Suggestion: "x"})
	}
	all, room := Heard(all, Voice{Name: "Li", Crowd: plan.CrowdNPC}, Point{Suggestion: "x"})
	if room || len(all) != 1 || len(all[0].Points) != MaxRows {
		t.Errorf("%d voices, room %v", len(all), room)
	}
	all, _ = Heard(all, Voice{Crowd: plan.CrowdPublic}, Point{})
	if all, _ = Heard(all, Voice{Crowd: plan.CrowdPublic}, Point{}); len(all) != 3 {
		t.Errorf("%d voices", len(all))
	}
}

package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Voice is somebody whose opinions were gathered elsewhere: a unit that was
// asked, or a person. Nameless persons are each one of their own.
type Voice struct {
	Unit   plan.UnitID
	Name   string
	Crowd  plan.Crowd
	Points []Point
}

// Same tells whether two voices are the same one's.
func (v Voice) Same(o Voice) bool {
	if v.Unit != 0 || o.Unit != 0 {
		return v.Unit == o.Unit
	}
	return v.Name != "" && v.Name == o.Name && v.Crowd == o.Crowd
}

// VoiceSeat is the seat a voice has in a consultation already: a unit must have
// been asked, a person need not.
func VoiceSeat(w *plan.Snapshot, c *plan.Consultation, v Voice, now time.Time) (Seat, bool) {
	for _, to := range c.To {
		switch {
		case v.Unit != 0 && Standing(w, to.Unit) == v.Unit, v.Unit == 0 && v.Name != "" && voiceOf(w, to.Person, now) == (Voice{Name: v.Name, Crowd: v.Crowd}).who():
			return seat(w, c, to), true
		}
	}
	return Seat{}, false
}

// voice is what tells persons of one name apart.
type voice struct {
	name  string
	crowd plan.Crowd
}

func (v Voice) who() voice { return voice{v.Name, v.Crowd} }

// voiceOf is a person as a voice: what it is stands with it, or in its roles.
func voiceOf(w *plan.Snapshot, id plan.PersonID, now time.Time) voice {
	p := w.Index.Person[id]
	if p == nil {
		return voice{}
	}
	if p.Crowd != plan.CrowdNone {
		return voice{p.Name, p.Crowd}
	}
	a := w.ActorOf(id, now)
	switch {
	case a.Ranked(plan.RoleReviewer, plan.RankNPC):
		return voice{p.Name, plan.CrowdNPC}
	case a.Ranked(plan.RoleReviewer, plan.RankCPPCC):
		return voice{p.Name, plan.CrowdCPPCC}
	case a.Has(plan.RoleExpert):
		return voice{p.Name, plan.CrowdExpert}
	}
	return voice{p.Name, plan.CrowdPublic}
}

// Said tells whether an opinion was entered before: by the same voice, or, of
// the nameless, by any nameless one of the consultation.
func Said(w *plan.Snapshot, c *plan.Consultation, s Seat, v Voice, p Point) bool {
	for _, o := range Opinions(w, c.ID) {
		same := s.To.ID != 0 && o.Unit == s.To.Unit && o.Person == s.To.Person
		if person := w.Index.Person[o.Person]; v.Unit == 0 && v.Name == "" && person != nil {
			same = person.Name == "" && person.Crowd == v.Crowd
		}
		if same && o.Plan == p.Plan && o.Chapter == p.Chapter && o.Suggestion == p.Suggestion {
			return true
		}
	}
	return false
}

// Added are the points of a reply with new ones behind: what was said before
// stands.
func Added(w *plan.Snapshot, s Seat, points []Point) []Point {
	var out []Point
	if s.Reply != nil {
		for _, o := range PointsOf(w, s.Reply.ID) {
			out = append(out, Point{Opinion: o.ID, Plan: o.Plan, Chapter: o.Chapter, Original: o.Original, Suggestion: o.Suggestion, Reason: o.Reason})
		}
	}
	return append(out, points...)
}

// Heard puts a point to its voice among those gathered so far; false when that
// voice has as many as one reply takes.
func Heard(voices []Voice, v Voice, p Point) ([]Voice, bool) {
	i := slices.IndexFunc(voices, v.Same)
	if i < 0 {
		v.Points = []Point{p}
		return append(voices, v), true
	}
	if len(voices[i].Points) >= MaxRows {
		return voices, false
	}
	voices[i].Points = append(voices[i].Points, p)
	return voices, true
}

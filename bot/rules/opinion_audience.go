package rules

import (
	"time"

	"planbot/storage/plan"
)

// Audience is who opinions are reported of together: the list of papers for the
// government asks for each apart.
type Audience string

const (
	AudienceAll     Audience = ""
	AudienceUnits   Audience = "units"   // 部门
	AudiencePublic  Audience = "public"  // 公众: also 人大代表 and 政协委员
	AudienceExperts Audience = "experts" // 专家
)

// audienceOf is where an addressee or proposer belongs; among persons as they are
// bound at the moment.
func audienceOf(w *plan.Snapshot, unit plan.UnitID, person plan.PersonID, now time.Time) Audience {
	switch {
	case unit != 0:
		return AudienceUnits
	case voiceOf(w, person, now).crowd == plan.CrowdExpert:
		return AudienceExperts
	}
	return AudiencePublic
}

// CountsIn counts a consultation for one plan and one audience.
func CountsIn(w *plan.Snapshot, id plan.ConsultationID, p plan.PlanID, c Audience, now time.Time) Count {
	return countAmong(w, id, p, func(unit plan.UnitID, person plan.PersonID) bool {
		return c == AudienceAll || audienceOf(w, unit, person, now) == c
	})
}

// SummarizedIn lists the opinions of one audience as Summarized does.
func SummarizedIn(w *plan.Snapshot, id plan.ConsultationID, p plan.PlanID, c Audience, now time.Time) []plan.Opinion {
	var out []plan.Opinion
	for _, o := range Summarized(w, id, p, false) {
		if c == AudienceAll || audienceOf(w, o.Unit, o.Person, now) == c {
			out = append(out, o)
		}
	}
	return out
}

// ConsultationsOn lists the consultations that asked one audience about a plan, in
// the order they began.
func ConsultationsOn(w *plan.Snapshot, p plan.PlanID, c Audience, now time.Time) []plan.Consultation {
	var out []plan.Consultation
	for _, x := range w.Consultations {
		if n := CountsIn(w, x.ID, p, c, now); n.Units.Sent+n.Persons.Sent > 0 {
			out = append(out, x)
		}
	}
	return out
}

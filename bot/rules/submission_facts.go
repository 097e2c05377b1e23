package rules

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// publicDays is how long the public must be asked (重大行政决策程序暂行条例,
// article 15).
const publicDays = 30

// publicFact looks how long the public was asked: the period the office entered,
// else the longest consultation that asked persons of the public.
func publicFact(w *plan.Snapshot, p plan.PlanID, now time.Time) Fact {
	f := Fact{Kind: FactPublic}
	x := EnclosureOf(w, p, plan.EnclosurePublic)
	if x.From != 0 {
		f.From, f.Until = x.From, x.Until
	} else {
		for _, c := range w.Consultations {
			from, until, ok := publicPeriod(w, c, now)
			if ok && slices.Contains(PlansOf(w, c.Drafts), p) && until-from > f.Until-f.From {
				f.From, f.Until = from, until
			}
		}
	}
	if f.From != 0 {
		f.N = int(f.Until-f.From) + 1
	}
	f.OK = f.N >= publicDays && f.Until <= plan.DayOf(now)
	return f
}

// publicPeriod is when a consultation asked the public, if it did.
func publicPeriod(w *plan.Snapshot, c plan.Consultation, now time.Time) (from, until plan.Day, ok bool) {
	for _, to := range c.To {
		ok = ok || ofPublic(w, to.Person)
	}
	end := now
	if !c.Closed.IsZero() {
		end = c.Closed
	}
	return plan.DayOf(c.Opened), plan.DayOf(end), ok
}

// ofPublic tells whether a person is asked as one of the public, in chat or by an
// opinion gathered elsewhere.
func ofPublic(w *plan.Snapshot, id plan.PersonID) bool {
	if x := w.Index.Person[id]; x != nil && x.Crowd == plan.CrowdPublic {
		return true
	}
	return slices.ContainsFunc(w.Bindings, func(b plan.Binding) bool {
		return id != 0 && b.Person == id && b.Role == plan.RoleReviewer && b.Rank == plan.RankPublic
	})
}

// experts tells whether an opinion is an expert's, or a point of a panel's word.
func experts(w *plan.Snapshot, o plan.Opinion) bool {
	if x := w.Index.Person[o.Person]; x != nil && x.Crowd == plan.CrowdExpert {
		return true
	}
	return o.Unit == 0 && (hasBeen(w, o.Person, plan.RoleExpert) || OfPanel(w, o.Consultation))
}

// verdictFact is the panel's word. While none is recorded, the office's word that
// the signed paper is there stands.
func verdictFact(w *plan.Snapshot, p plan.PlanID) Fact {
	v, heard := PanelVerdict(w, p)
	f := Fact{Kind: FactVerdict, Panel: v.Result, OK: v.Result != plan.VerdictFail}
	if !heard {
		f.OK = EnclosureOf(w, p, plan.EnclosureExperts).State == plan.EnclosureReady
	}
	return f
}

// basesFact is how far a plan was compared with what stands above it. Like the
// verdict, a table the office has on paper stands.
func basesFact(w *plan.Snapshot, p plan.PlanID) Fact {
	f := Fact{Kind: FactBases, N: len(OpenAlignment(w, p)), Total: len(Bases())}
	f.OK = f.N == 0 || EnclosureOf(w, p, plan.EnclosureBasis).State == plan.EnclosureReady
	return f
}

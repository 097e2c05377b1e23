package rules

import (
	"slices"

	"planbot/storage/plan"
)

// Class is a class of addressees a text can be put before.
type Class string

const (
	ClassConcerned Class = "concerned" // each chapter to its own lead and supporting units
	ClassUnits     Class = "units"     // every text to every unit
	ClassExperts   Class = "experts"
	ClassNPC       Class = "npc"
	ClassCPPCC     Class = "cppcc"
	ClassPublic    Class = "public"
	ClassSpoke     Class = "spoke"  // whoever had opinions in the round before
	ClassSilent    Class = "silent" // whoever did not reply in the round before
)

// Classes lists all classes in the order they are offered.
func Classes() []Class {
	return []Class{ClassConcerned, ClassUnits, ClassExperts, ClassNPC, ClassCPPCC, ClassPublic}
}

// ClassesFor lists the classes a bundle can go to: in a next round also those of
// the round before.
func ClassesFor(w *plan.Snapshot, b Bundle) []Class {
	out := Classes()
	if _, again := Previous(w, b); again {
		out = append(out, ClassSpoke, ClassSilent)
	}
	return out
}

// DefaultClasses is who a bundle goes to unless the office says otherwise:
// chapters and the first draft made of them to those who write them, the text of
// stage 4 to everybody, that of stage 5 to the experts (spec §3).
func DefaultClasses(w *plan.Snapshot, b Bundle) []Class {
	if c, again := Previous(w, b); again && slices.Equal(c.Drafts, b.Drafts) && len(Address(w, b, []Class{ClassSpoke}, c.Opened).To) > 0 {
		return []Class{ClassSpoke} // the very same text once more: to whoever had something to say
	}
	for _, id := range b.Drafts {
		if d := w.Index.Draft[id]; d != nil && d.Kind == plan.DraftPlan {
			switch b.Text {
			case plan.TextConsultation:
				return []Class{ClassUnits, ClassNPC, ClassCPPCC, ClassPublic}
			case plan.TextExpert:
				return []Class{ClassExperts}
			}
		}
	}
	return []Class{ClassConcerned}
}

// TextsFor lists the versions a consultation puts before one addressee.
func TextsFor(c *plan.Consultation, to plan.Addressee) []plan.DraftID {
	if len(to.Drafts) > 0 {
		return to.Drafts
	}
	return c.Drafts
}

// Close decides on closing a consultation.
func Close(c *plan.Consultation) error {
	if !c.Open() {
		return plan.Refusal{Why: plan.WhyOver, Text: c.Title}
	}
	return nil
}

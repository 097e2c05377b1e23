package rules

import (
	"time"

	"planbot/storage/plan"
)

// Signer is one of the leading group who is asked in writing: a member the work
// plan lists, bound to a person or not, or a leader bound besides.
type Signer struct {
	Member   plan.MemberID
	Person   plan.PersonID // 0: not in chat
	Name     string
	Position string
}

// Signers lists the leading group, in the order of the work plan, then leaders
// it does not list.
func Signers(w *plan.Snapshot, now time.Time) []Signer {
	var out []Signer
	at := map[plan.MemberID]int{}
	for _, m := range w.Members {
		at[m.ID] = len(out)
		out = append(out, Signer{Member: m.ID, Name: m.Name, Position: m.Position})
	}
	for _, b := range w.Bindings {
		if b.Role != plan.RoleLeader || !plan.InForce(b.From, b.Until, now) {
			continue
		}
		if i, listed := at[b.Member]; listed && b.Member != 0 {
			out[i].Person = b.Person
			continue
		}
		out = append(out, Signer{Person: b.Person, Name: w.PersonName(b.Person)})
	}
	return out
}

// SignerBy is the signer a person is.
func SignerBy(w *plan.Snapshot, who plan.PersonID, now time.Time) (Signer, bool) {
	for _, s := range Signers(w, now) {
		if s.Person == who && who != 0 {
			return s, true
		}
	}
	return Signer{}, false
}

// FindSigners lists the signers a typed name may mean.
func FindSigners(w *plan.Snapshot, name string, now time.Time) []Signer {
	var out []Signer
	for _, s := range Signers(w, now) {
		if s.Name == name {
			out = append(out, s)
		}
	}
	return out
}

// Said tells whether a voice is this signer's.
func (s Signer) Said(v plan.Voice) bool {
	if s.Member != 0 || v.Member != 0 {
		return s.Member == v.Member
	}
	return s.Person == v.Person
}

// Asked is a deliberation in writing, counted: the last answer of each signer,
// and who has given none.
type Asked struct {
	Agree, Amend, Oppose []plan.Voice
	Waiting              []Signer
}

// AskedIn counts the answers of a deliberation in writing.
func AskedIn(w *plan.Snapshot, d plan.Deliberation, now time.Time) Asked {
	var a Asked
	for _, s := range Signers(w, now) {
		v, ok := LastVoice(d, s)
		switch {
		case !ok:
			a.Waiting = append(a.Waiting, s)
		case v.Stance == plan.VoiceAgree:
			a.Agree = append(a.Agree, v)
		case v.Stance == plan.VoiceAmend:
			a.Amend = append(a.Amend, v)
		default:
			a.Oppose = append(a.Oppose, v)
		}
	}
	return a
}

// LastVoice is what a signer said last.
func LastVoice(d plan.Deliberation, s Signer) (plan.Voice, bool) {
	for i := len(d.Voices) - 1; i >= 0; i-- {
		if s.Said(d.Voices[i]) {
			return d.Voices[i], true
		}
	}
	return plan.Voice{}, false
}

// Remarks lists what was remarked and counts: at a meeting everything, in writing
// the last word of each.
func Remarks(w *plan.Snapshot, d plan.Deliberation, now time.Time) []plan.Voice {
	var out []plan.Voice
	for _, v := range d.Voices {
		if v.Remark == "" {
			continue
		}
		if d.Way == plan.InWriting {
			last, _ := LastVoice(d, Signer{Member: v.Member, Person: v.Person})
			if last.ID != v.ID {
				continue
			}
		}
		out = append(out, v)
	}
	return out
}

// ToRaise lists the remarks that did not become opinions yet.
func ToRaise(w *plan.Snapshot, d plan.Deliberation, now time.Time) []plan.Voice {
	var out []plan.Voice
	for _, v := range Remarks(w, d, now) {
		if v.Opinion == 0 {
			out = append(out, v)
		}
	}
	return out
}

// Speak decides on a voice: no conclusion yet; in writing it is an answer, at a
// meeting a remark.
func Speak(d plan.Deliberation, stance plan.VoiceAnswer) error {
	switch {
	case !d.Open():
		return plan.Refuse(plan.WhyConcluded)
	case d.Way == plan.ByMeeting && stance != "":
		return plan.Refuse(plan.WhyMeetingVoice)
	case d.Way == plan.InWriting && stance != plan.VoiceAgree && stance != plan.VoiceAmend && stance != plan.VoiceOppose:
		return plan.Refuse(plan.WhyGone)
	}
	return nil
}

// voiceDuties are the answers in writing that leaders in chat are asked for. They
// are reminded of them; nobody is urged.
func voiceDuties(w *plan.Snapshot, now time.Time) []plan.Duty {
	var out []plan.Duty
	for _, d := range w.Deliberations {
		if d.Way != plan.InWriting {
			continue
		}
		for _, s := range Signers(w, now) {
			if s.Person == 0 {
				continue
			}
			x := plan.Duty{
				Kind: plan.DutyVoice, Person: s.Person, Stage: DeliberatedIn(d.Text), Text: d.Text, Deliberation: d.ID, Asked: d.Opened, Due: d.Due,
			}
			if v, ok := LastVoice(d, s); ok {
				x.Done = v.At
			} else if !d.Open() {
				continue
			}
			out = append(out, x)
		}
	}
	return out
}

// DeliberatedIn is the stage in which the leading group deliberates on a text.
func DeliberatedIn(text plan.TextStage) int {
	if text == plan.TextFirst {
		return 2
	}
	return 6
}

// ToSign lists the deliberations in writing that wait for this signer.
func ToSign(w *plan.Snapshot, s Signer) []plan.Deliberation {
	var out []plan.Deliberation
	for _, d := range w.Deliberations {
		if _, said := LastVoice(d, s); d.Open() && d.Way == plan.InWriting && !said {
			out = append(out, d)
		}
	}
	return out
}

// ToConclude lists the deliberations whose day has come without a conclusion, in
// writing also those everybody has answered.
func ToConclude(w *plan.Snapshot, now time.Time) []plan.Deliberation {
	var out []plan.Deliberation
	for _, d := range w.Deliberations {
		held := d.Way == plan.ByMeeting && d.Day <= plan.DayOf(now)
		written := d.Way == plan.InWriting && (now.After(d.Due) || len(AskedIn(w, d, now).Waiting) == 0)
		if d.Open() && (held || written) {
			out = append(out, d)
		}
	}
	return out
}

// ToRevise lists the deliberations that wait for the note on how the text was
// changed.
func ToRevise(w *plan.Snapshot) []plan.Deliberation {
	var out []plan.Deliberation
	for _, d := range w.Deliberations {
		if OwesRevision(d) {
			out = append(out, d)
		}
	}
	return out
}

// DeliberationWaits tells whether a deliberation waits for the office.
func DeliberationWaits(w *plan.Snapshot, now time.Time) bool {
	return len(ToConclude(w, now))+len(ToRevise(w)) > 0
}

package plan

import "time"

// Snapshot is everything the rules look at, read in one transaction. It is
// shared between readers and must not be changed by anybody.
type Snapshot struct {
	Takeovers []Takeover // owed duties that began anew for another unit

	Settings      Settings
	Plans         []PlanInfo
	Units         []Unit
	Chapters      []Chapter
	Sets          []string            // slugs of unit sets
	SetUnits      map[string][]UnitID // by slug; a set not listed means all units
	Assignments   []Assignment
	Members       []Member
	Persons       []Person
	Bindings      []Binding // all, also ended ones
	Stages        []Stage
	Calendar      Calendar
	Drafts        []Draft
	Assemblies    []Assembly
	Requests      []MaterialRequest
	Consents      []Consent
	Consultations []Consultation
	Replies       []Reply
	Opinions      []Opinion
	Urges         []Urge
	Calls         []Call
	Extensions    []Extension
	LateNotes     []LateNote
	Ladder        []Rung
	Queued        map[string]bool // keys of nudges already queued
	Groups        []GroupChat

	Experts    []Expert
	PanelHeads []PanelHead
	Verdicts   []PanelVerdict
	Targets    []TargetCount // counted; the rows are read where they are shown
	Alignments []Alignment

	Meetings      []Meeting // in the order they were planned
	Announcements []Announcement

	Deliberations []Deliberation
	Enclosures    []Enclosure
	Passages      []Passage      // in the order they were entered
	Promulgations []Promulgation // in the order they were entered

	References []Reference // those still pinned
	Digests    []Digest

	Index *Index
}

// PlanInfo is a plan's id and full title.
type PlanInfo struct {
	ID    PlanID
	Title string
}

// Settings are the few choices made at set-up.
type Settings struct {
	Mode     FileMode
	City     string
	Office   UnitID // the unit the office belongs to (owns frame chapters)
	Director PersonID
}

// Index finds things of a Snapshot by id.
type Index struct {
	Unit    map[UnitID]*Unit
	Chapter map[ChapterID]*Chapter
	Person  map[PersonID]*Person
	User    map[int64]PersonID // by Telegram's user id
	Stage   map[int]*Stage
	Draft   map[DraftID]*Draft
	Consult map[ConsultationID]*Consultation
	Member  map[MemberID]*Member

	Meeting map[MeetingID]*Meeting
}

// Reindex builds the index; the storage does it once after reading.
func (s *Snapshot) Reindex() {
	x := &Index{
		Unit: map[UnitID]*Unit{}, Chapter: map[ChapterID]*Chapter{}, Person: map[PersonID]*Person{}, User: map[int64]PersonID{},
		Stage: map[int]*Stage{}, Draft: map[DraftID]*Draft{}, Consult: map[ConsultationID]*Consultation{},
		Member: map[MemberID]*Member{},

		Meeting: map[MeetingID]*Meeting{},
	}
	for i := range s.Units {
		x.Unit[s.Units[i].ID] = &s.Units[i]
	}
	for i := range s.Chapters {
		x.Chapter[s.Chapters[i].ID] = &s.Chapters[i]
	}
	for i := range s.Persons {
		x.Person[s.Persons[i].ID] = &s.Persons[i]
		if s.Persons[i].User != 0 {
			x.User[s.Persons[i].User] = s.Persons[i].ID
		}
	}
	for i := range s.Stages {
		x.Stage[s.Stages[i].No] = &s.Stages[i]
	}
	for i := range s.Drafts {
		x.Draft[s.Drafts[i].ID] = &s.Drafts[i]
	}
	for i := range s.Consultations {
		x.Consult[s.Consultations[i].ID] = &s.Consultations[i]
	}
	for i := range s.Members {
		x.Member[s.Members[i].ID] = &s.Members[i]
	}
	for i := range s.Meetings {
		x.Meeting[s.Meetings[i].ID] = &s.Meetings[i]
	}
	s.Index = x
}

// UnitName is the unit's name in force, "" if there is none.
func (s *Snapshot) UnitName(id UnitID) string {
	if u := s.Index.Unit[id]; u != nil {
		return u.Name
	}
	return ""
}

// UnitNameAt is the name the unit bore at the moment: what it did then stays
// done under it.
func (s *Snapshot) UnitNameAt(id UnitID, at time.Time) string {
	if u := s.Index.Unit[id]; u != nil {
		return u.NameAt(at)
	}
	return ""
}

// ChapterTitle is the chapter's title, "" if there is none.
func (s *Snapshot) ChapterTitle(id ChapterID) string {
	if c := s.Index.Chapter[id]; c != nil {
		return c.Title
	}
	return ""
}

// PersonName is the person's name, "" if there is none.
func (s *Snapshot) PersonName(id PersonID) string {
	if p := s.Index.Person[id]; p != nil {
		return p.Name
	}
	return ""
}

// ActorOf is the person with the bindings in force at the moment.
func (s *Snapshot) ActorOf(id PersonID, at time.Time) Actor {
	a := Actor{Person: id}
	for i := range s.Bindings {
		if b := &s.Bindings[i]; b.Person == id && InForce(b.From, b.Until, at) {
			a.Bindings = append(a.Bindings, *b)
		}
	}
	return a
}

// LeadOf is the unit leading the chapter at the moment; 0 for sections, which
// are the office's.
func (s *Snapshot) LeadOf(c ChapterID, at time.Time) UnitID {
	for i := range s.Assignments {
		a := &s.Assignments[i] // two hundred rows, asked for every chapter of every list
		if a.Chapter == c && a.Part == Lead && InForce(a.From, a.Until, at) {
			return a.Unit
		}
	}
	return s.Settings.Office
}

// Supports lists the units supporting the chapter at the moment, a unit set
// expanded, the lead left out, each unit once.
func (s *Snapshot) Supports(c ChapterID, at time.Time) []UnitID {
	lead := s.LeadOf(c, at)
	seen := map[UnitID]bool{lead: true}
	var out []UnitID
	add := func(u UnitID) {
		if !seen[u] {
			seen[u] = true
			out = append(out, u)
		}
	}
	for _, a := range s.Assignments {
		if a.Chapter != c || a.Part != Support || !InForce(a.From, a.Until, at) {
			continue
		}
		if a.Set == "" {
			add(a.Unit)
			continue
		}
		for _, u := range s.setUnits(a.Set, at) {
			add(u)
		}
	}
	return out
}

// setUnits expands a unit set.
func (s *Snapshot) setUnits(slug string, at time.Time) []UnitID {
	if listed := s.SetUnits[slug]; len(listed) > 0 {
		return listed
	}
	var out []UnitID
	for _, u := range s.Units {
		if !u.Doubtful && u.Merged == 0 && InForce(time.Time{}, u.Until, at) {
			out = append(out, u.ID)
		}
	}
	return out
}

// Liaisons lists the persons bound as liaison of the unit for the chapter
// (0: any) at the moment.
func (s *Snapshot) Liaisons(u UnitID, c ChapterID, at time.Time) []PersonID {
	var out []PersonID
	for _, b := range s.Bindings {
		if b.Role == RoleLiaison && b.Unit == u && InForce(b.From, b.Until, at) &&
			(Actor{Bindings: []Binding{b}}).Serves(u, c) {
			out = append(out, b.Person)
		}
	}
	return out
}

// Holders lists the persons holding a role at the moment; rank "" means any.
func (s *Snapshot) Holders(role Role, rank Rank, at time.Time) []PersonID {
	var out []PersonID
	for _, b := range s.Bindings {
		if b.Role == role && (rank == "" || b.Rank == rank) && InForce(b.From, b.Until, at) {
			out = append(out, b.Person)
		}
	}
	return out
}

// InForce tells whether a dated row holds at the moment; zero ends are open.
func InForce(from, until, at time.Time) bool {
	return !from.After(at) && (until.IsZero() || at.Before(until))
}

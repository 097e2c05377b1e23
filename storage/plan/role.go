package plan

import "time"

// Role is what a person is in the process. A person may hold several.
type Role string

const (
	RoleLiaison  Role = "liaison"  // 联络员 of one unit
	RoleOffice   Role = "office"   // 领导小组办公室; Rank director for its head
	RoleLeader   Role = "leader"   // 领导小组; Rank head, deputy or member
	RoleDrafter  Role = "drafter"  // 起草组
	RoleExpert   Role = "expert"   // 专家
	RoleReviewer Role = "reviewer" // 征求意见对象; Rank npc, cppcc or public
)

// Rank tells persons of one role apart.
type Rank string

const (
	RankNone     Rank = ""
	RankDirector Rank = "director"
	RankHead     Rank = "head"
	RankDeputy   Rank = "deputy"
	RankMember   Rank = "member"
	RankNPC      Rank = "npc"
	RankCPPCC    Rank = "cppcc"
	RankPublic   Rank = "public"
)

// Binding (人员登记) says that a person holds a role, for a unit where the role
// is a unit's, from a moment until another (zero: still). Chapters narrows a
// liaison to some chapters of the unit (A/B岗); empty means all of them.
type Binding struct {
	ID       BindingID
	Person   PersonID
	Unit     UnitID // 0 for roles without a unit
	Role     Role
	Rank     Rank
	Member   MemberID // the leading-group member this person is, or 0
	Chapters []ChapterID
	From     time.Time
	Until    time.Time
}

// Person is somebody we have met in chat or been told of.
type Person struct {
	ID          PersonID
	User        int64 // Telegram user id; 0 while never seen in chat
	Chat        int64 // private chat id; 0 while none
	Name        string
	Phone       string
	Unreachable time.Time // since when the chat refuses our letters; zero: reachable
	Crowd       Crowd     // of somebody who only gave an opinion elsewhere
}

// Member is one of the 38 of the leading group as the work plan lists them.
type Member struct {
	ID       MemberID
	Name     string
	Position string
	Rank     Rank
	Units    []UnitID
}

// Actor is who is acting: a person with the bindings in force at that moment.
type Actor struct {
	Person   PersonID
	Bindings []Binding
}

// Has tells whether the actor holds the role, with any rank.
func (a Actor) Has(role Role) bool {
	for _, b := range a.Bindings {
		if b.Role == role {
			return true
		}
	}
	return false
}

// Ranked tells whether the actor holds the role with exactly this rank.
func (a Actor) Ranked(role Role, rank Rank) bool {
	for _, b := range a.Bindings {
		if b.Role == role && b.Rank == rank {
			return true
		}
	}
	return false
}

// Units lists the units the actor is liaison of, in order of binding.
func (a Actor) Units() []UnitID {
	var out []UnitID
	for _, b := range a.Bindings {
		if b.Role == RoleLiaison {
			out = append(out, b.Unit)
		}
	}
	return out
}

// Serves tells whether the actor is liaison of the unit for the chapter
// (chapter 0: for anything of the unit).
func (a Actor) Serves(unit UnitID, chapter ChapterID) bool {
	for _, b := range a.Bindings {
		if b.Role != RoleLiaison || b.Unit != unit {
			continue
		}
		if chapter == 0 || len(b.Chapters) == 0 {
			return true
		}
		for _, c := range b.Chapters {
			if c == chapter {
				return true
			}
		}
	}
	return false
}

// Why a change of people is refused.
const (
	WhyLastDirector Why = "last_director" // the office would have no director
	WhyEnded        Why = "ended"         // the binding has ended already
	WhyNoPerson     Why = "no_person"     // Text: a name nobody has
	WhyNoPosts      Why = "no_posts"      // at least one chapter must stay
)

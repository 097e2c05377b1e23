package plan

import "time"

// Opinions gathered elsewhere: at a 座谈会, on a website, through the offices of
// deputies.
const (
	ActGather Act = "gather" // 导入意见
	ActSheet  Act = "sheet"  // a blank 意见征集表
	ActPages  Act = "pages"  // the stamped pages and files of a reply
)

// PaperSheet is the blank 意见征集表.xlsx.
const PaperSheet PaperKind = "sheet"

// ChannelOnline is opinions taken from a website or a mailbox.
const ChannelOnline Channel = "online" // 网上征集

// Crowd is what a person is who gave an opinion elsewhere and was never met in
// chat.
type Crowd string

const (
	CrowdNone   Crowd = ""
	CrowdNPC    Crowd = "npc"
	CrowdCPPCC  Crowd = "cppcc"
	CrowdExpert Crowd = "expert"
	CrowdPublic Crowd = "public"
)

// GatheringID names a gathering.
type GatheringID int64

// Gathering is opinions the office entered together, and where they come from.
type Gathering struct {
	ID           GatheringID
	Consultation ConsultationID
	Channel      Channel
	Meeting      MeetingID // the 座谈会, when it was called here
	Title        string    // of the 座谈会, with its place
	Held         Day       // 0: not said
	People       int       // who took part; 0: not said
	SHA          string    // of the table; "" when typed
	Name         string
	Opinions     int
	By           PersonID
	At           time.Time
}

// Why opinions gathered elsewhere are refused.
const (
	WhyNoVoices  Why = "no_voices"  // no row says who and what
	WhyGathered  Why = "gathered"   // this very table was taken before
	WhyNoPages   Why = "no_pages"   // no stamped page and no file
	WhyBadPeople Why = "bad_people" // Text: not a number of people
)

// Received is when what was gathered counts as given: on the day it was held, as
// far as that lies before now.
func (g Gathering) Received(now time.Time) time.Time {
	if g.Held == 0 || g.Held >= DayOf(now) {
		return now
	}
	return g.Held.At(18, 0)
}

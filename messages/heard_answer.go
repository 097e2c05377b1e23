package messages

import (
	"time"

	"planbot/storage/plan"
)

// StateParams answers "has it come in?".
type StateParams struct {
	Head  string // whose it is; "" for all the asker's
	Own   bool
	Lines []StateLine
	Total int
}

// StateLine is one thing that is owed or came in.
type StateLine struct {
	DutyLine
	Done     time.Time
	LateDone bool
}

// Sign is the light of the line.
func (l StateLine) Sign() string { return LightSign(l.Light) }

// State is whether it came in, and when or by when.
func (l StateLine) State() string {
	switch {
	case l.Light == plan.LightClosed:
		return "阶段已结束，没有收到"
	case !l.Done.IsZero() && l.LateDone:
		return "已收到（" + Moment(l.Done) + "，晚于时限" + Day(plan.DayOf(l.Due)) + "）"
	case !l.Done.IsZero():
		return "已收到（" + Moment(l.Done) + "）"
	}
	return "还没有收到，时限" + l.Short()
}

// More is how many lines are not shown.
func (p StateParams) More() int { return p.Total - len(p.Lines) }

// State is what came in of what was asked about.
func State(p StateParams) string { return say("state", p) }

// OthersMatterParams answers a question about another unit's matters.
type OthersMatterParams struct {
	Head  string
	Leads []string
}

// OthersMatter answers a question about another unit's matters.
func OthersMatter(head string, leads []string) string {
	return say("others matter", OthersMatterParams{head, leads})
}

// MissingParams answers "who has not handed in?" for those who do not chase.
type MissingParams struct {
	Head    string
	Units   []DebtorLine
	Total   int
	Shown   int
	Replies int // answers still out
}

// More is how many things are not shown.
func (p MissingParams) More() int { return p.Total - p.Shown }

// Common is the date of everything listed where it is one and the same: it is
// said once, at the head; "" otherwise.
func (p MissingParams) Common() string {
	common, n := "", 0
	for _, u := range p.Units {
		for _, l := range u.Lines {
			if n++; n > 1 && l.Short() != common {
				return ""
			}
			common = l.Short()
		}
	}
	if n < 2 {
		return ""
	}
	return common
}

// Sign is the light of the line.
func (l DutyLine) Sign() string { return LightSign(l.Light) }

// Missing is what has not come in.
func Missing(p MissingParams) string { return say("missing", p) }

// NothingCirculated says that no opinions are being gathered.
func NothingCirculated() string { return say("nothing circulated", nil) }

// Unanswered is how the open consultations stand, in numbers.
func Unanswered(all []RepliesParams) string { return say("unanswered", all) }

// WhenParams answers "by which day?".
type WhenParams struct {
	Head    string
	Own     bool
	Lines   []DutyLine
	Stages  []StatusStage
	Next    *StatusStage
	Replies []WhenReply
}

// WhenReply is an open consultation's date.
type WhenReply struct {
	Title string
	Due   time.Time
	Today plan.Day
}

// Left is what is left of it.
func (r WhenReply) Left() string { return Left(r.Today, r.Due) }

// When is the dates of what was asked about.
func When(p WhenParams) string { return say("when", p) }

// LeadParams answers "who writes it?".
type LeadParams struct {
	Chapters []LeadLine
	Units    []PartLine
}

// LeadLine is a chapter with who writes it and who helps.
type LeadLine struct {
	Title    string
	Lead     string
	Supports []string
}

// Helpers names the supporting units, the first of them where they are many.
func (l LeadLine) Helpers() string { return ChapterParams{Supports: l.Supports}.Helpers() }

// PartLine is a unit with what it writes and what it helps with.
type PartLine struct {
	Unit     string
	Leads    []string
	Supports []string
}

// Lead is who writes what.
func Lead(p LeadParams) string { return say("lead", p) }

// OfficeContactParams says whom of the office to call.
type OfficeContactParams struct{ Name, Phone string }

// OfficeContact says whom of the office to call.
func OfficeContact(name, phone string) string {
	return say("office contact", OfficeContactParams{name, phone})
}

// MeetingAsked says which meeting is next.
func MeetingAsked(m MeetingWords, today plan.Day) string {
	return say("meeting asked", struct {
		MeetingWords
		Left string
	}{m, Left(today, m.At)})
}

// NoMeeting says that no meeting is known.
func NoMeeting(office bool) string { return say("no meeting", office) }

// DayParams is a day that was named.
type DayParams struct {
	Day      plan.Day
	Today    plan.Day
	Work     bool
	Known    bool   // the year's notice of days off is out
	Name     string // of the day off or the day worked instead
	Workdays int    // from today until then; negative: back
	Lines    []DutyLine
	Total    int
}

// Kind is whether the day is worked, and why not.
func (p DayParams) Kind() string {
	kind := "工作日"
	if !p.Work {
		kind = "休息日"
	}
	if p.Name != "" {
		kind += "（" + p.Name + "）"
	}
	if !p.Known {
		kind += "（" + UnpublishedYear(p.Day.Year()) + "）"
	}
	return kind
}

// DaySaid is a day in full, what kind it is and what is due on it.
func DaySaid(p DayParams) string { return say("day said", p) }

// WhichMeant asks which of several things was meant.
func WhichMeant(text string) string { return say("which meant", text) }

// NearlyHeard asks back what a mistyped text may have meant.
func NearlyHeard(text string) string { return say("nearly heard", text) }

package plan

import "time"

// Meeting (会议) is one the office calls: who is invited, on what, who comes, who
// came, and what was put down of it. It belongs to a stage where the work plan
// asks for it there (启动会 and 培训 in stage 1).
type Meeting struct {
	ID        MeetingID
	Kind      MeetingKind
	Title     string
	Stage     int // 0 when it belongs to none
	At        time.Time
	Place     string
	ReplyBy   time.Time // by when receipts are asked for
	State     MeetingState
	Original  time.Time // moved: when it was called for first; else zero
	Called    time.Time // when the notice went out
	Held      time.Time // when attendance was recorded
	Cancelled time.Time
	Reason    string // of the cancelling
	By        PersonID
	Minutes   Minutes
	Invitees  []Invitee
	Items     []AgendaItem
	Version   int64
}

// MeetingKind tells what a meeting is for.
type MeetingKind string

const (
	MeetingKickoff      MeetingKind = "kickoff"       // 启动会
	MeetingTraining     MeetingKind = "training"      // 培训
	MeetingSymposium    MeetingKind = "symposium"     // 座谈会
	MeetingExpertReview MeetingKind = "expert_review" // 专家论证会
	MeetingLeadingGroup MeetingKind = "leading_group" // 领导小组会
)

// MeetingState is how far a meeting is. Being moved is no state: a meeting that
// was moved is called like any other.
type MeetingState string

const (
	MeetingDraft     MeetingState = "draft" // nobody was told yet
	MeetingCalled    MeetingState = "called"
	MeetingHeld      MeetingState = "held"
	MeetingCancelled MeetingState = "cancelled"
)

// Moved tells whether the meeting is at another time than it was called for.
func (m Meeting) Moved() bool { return !m.Original.IsZero() && !m.Original.Equal(m.At) }

// Stands tells whether the meeting was called and not cancelled.
func (m Meeting) Stands() bool { return m.State == MeetingCalled || m.State == MeetingHeld }

// Invitee is one seat at a meeting: a unit's, that of a member of the leading
// group, or a person's. Exactly one of Unit, Member, Person is given.
type Invitee struct {
	ID       InviteeID
	Unit     UnitID
	Member   MemberID
	Person   PersonID
	Added    time.Time
	Receipt  Receipt
	Attended Attendance
}

// Receipt (参会回执) is what an invitee said before the meeting; zero: nothing yet.
type Receipt struct {
	Answer ReceiptAnswer
	Who    Attendee // who comes, themselves or instead; nobody for 请假
	Reason string   // of 请假
	At     time.Time
	By     PersonID // who pressed, or the office for them
	Proxy  Proxy
}

// ReceiptAnswer is one of the three answers to a notice of a meeting.
type ReceiptAnswer string

const (
	ReceiptNone   ReceiptAnswer = ""
	ReceiptAttend ReceiptAnswer = "attend" // 参加
	ReceiptProxy  ReceiptAnswer = "proxy"  // 代会: somebody comes instead
	ReceiptLeave  ReceiptAnswer = "leave"  // 请假
)

// Attendee is who sits in an invitee's seat.
type Attendee struct {
	Name     string
	Position string
	Phone    string
}

// Attendance is what became of an invitee at the meeting.
type Attendance string

const (
	AttendanceOpen    Attendance = ""        // not recorded
	AttendancePresent Attendance = "present" // 实到
	AttendanceProxy   Attendance = "proxy"   // 代会
	AttendanceLeave   Attendance = "leave"   // 请假
	AttendanceAbsent  Attendance = "absent"  // 缺席
)

// AgendaItem (议题) is one thing a meeting talks of, with its material (议题材料): a
// version of ours (also a whole text), a stored file, or neither.
type AgendaItem struct {
	Seq   int
	Title string
	Draft DraftID
	File  StoredFile
}

// StoredFile is a kept file as it was sent; SHA "" when there is none.
type StoredFile struct {
	SHA  string
	Name string
	Size int64
}

// Minutes (会议纪要) of a meeting: number, date and file; Day is 0 when there are
// none yet, Number "" when they carry none.
type Minutes struct {
	Number string
	Day    Day
	File   StoredFile
}

// Acts of meetings.
const (
	ActMeeting       Act = "meeting"        // 会议: the list, the card of one
	ActConvene       Act = "convene"        // 安排会议: plan one and call it
	ActCallMeeting   Act = "call_meeting"   // 发会议通知 for one that was kept back
	ActMoveMeeting   Act = "move_meeting"   // another time or place
	ActCancelMeeting Act = "cancel_meeting" // it does not take place
	ActReceipt       Act = "receipt"        // 参会回执: answer, or answer anew
	ActReceipts      Act = "receipts"       // 参会名单: who comes
	ActReceiptSheet  Act = "receipt_sheet"  // the same as .xlsx
	ActAttendance    Act = "attendance"     // 登记到会
	ActAgenda        Act = "agenda"         // 添加议题
	ActMeetingPapers Act = "meeting_papers" // 下载议题材料, 纪要
	ActMinutes       Act = "minutes"        // 登记会议纪要
)

// Why an act about a meeting is refused.
const (
	WhyNoMeeting      Why = "no_meeting"      // none there
	WhyNoInvitee      Why = "no_invitee"      // nobody to invite
	WhyNotInvited     Why = "not_invited"     // Text: the meeting; this unit or person has no seat
	WhyMeetingBegun   Why = "meeting_begun"   // Text: it has begun; receipts can't be changed any more
	WhyMeetingAhead   Why = "meeting_ahead"   // Text: it has not begun yet
	WhyMeetingOff     Why = "meeting_off"     // Text: it was cancelled
	WhyMeetingState   Why = "meeting_state"   // Text: it is not in the state the act needs
	WhyMeetingSame    Why = "meeting_same"    // neither time nor place would change
	WhyReplyAfter     Why = "reply_after"     // receipts would be due after the beginning
	WhyBadTime        Why = "bad_time"        // Text: no time of day
	WhyBadAttendee    Why = "bad_attendee"    // Text: no name with a position
	WhyBadMinutes     Why = "bad_minutes"     // no number that could be said
	WhyNoMaterials    Why = "no_materials"    // nothing to download
	WhyManyItems      Why = "many_items"      // no more items fit
	WhyAllReceipts    Why = "all_receipts"    // everybody answered
	WhyMinutesForeign Why = "minutes_foreign" // Text: the number is another meeting's
)

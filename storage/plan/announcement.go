package plan

import "time"

// Announcement (通知) is a word of the office to chosen addressees, with a file
// and a receipt (已收到) if wished. Its text is long and read when needed.
type Announcement struct {
	ID       AnnouncementID
	Title    string // the first words of the text
	Receipt  bool   // 已收到 is asked for
	File     StoredFile
	Group    bool // also said in the work groups
	Sent     time.Time
	Reminded time.Time // when those who had not confirmed were reminded, once
	By       PersonID
	Version  int64
	To       []Recipient
}

// Recipient is one addressee: a unit, a member of the leading group, or a person,
// as at meetings.
type Recipient struct {
	ID       RecipientID
	Seat     Invitee // Unit, Member or Person
	Seen     time.Time
	By       PersonID // who confirmed
	Recorder PersonID // the office, when it was told by telephone
}

// Acts of announcements.
const (
	ActAnnounce    Act = "announce"     // 发通知
	ActNotice      Act = "notice"       // how announcements stand: the list, the card of one
	ActSeen        Act = "seen"         // 已收到
	ActNoticeAgain Act = "notice_again" // remind those who have not confirmed, once
)

// Why an act about an announcement is refused.
const (
	WhyNoNotice       Why = "no_notice"       // none was sent
	WhyNoticeReminded Why = "notice_reminded" // once is enough
	WhyNoticeSeen     Why = "notice_seen"     // everybody confirmed
	WhyNoticePlain    Why = "notice_plain"    // no receipt was asked for
	WhyNoticeLong     Why = "notice_long"     // the text is too long
)

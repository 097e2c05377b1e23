package messages

import (
	"slices"
	"time"

	"planbot/storage/plan"
)

// Labels of announcements.
const (
	ConfirmAnnounce = "发出通知"
	ChangeText      = "改内容"
	WithReceipt     = "要求回执“已收到”"
	WithoutReceipt  = "不要回执"
	WithoutAnnex    = "没有附件"
	MeetingInstead  = "会议通知"
	RemindUnseen    = "提醒未确认的"
	EnterSeen       = "登记已收到"
	NewNotice       = "发新通知"
)

// NoticeParams is an announcement with who gets it and how it stands.
type NoticeParams struct {
	Title     string
	Text      string
	Receipt   bool
	File      string
	Group     bool // also to the work group
	Units     []string
	Persons   []string
	Phone     []string // nobody of whom can be reached in chat
	People    int      // who get a letter
	Sent      time.Time
	Reminded  time.Time
	Seen      int
	Waiting   []string // have not confirmed
	Letters   int
	Delivered int
	Failed    int
}

// To counts the addressees.
func (p NoticeParams) To() int { return len(p.Units) + len(p.Persons) }

// PhoneWaiting tells whether somebody who has not confirmed can't be reached in
// chat.
func (p NoticeParams) PhoneWaiting() bool {
	return slices.ContainsFunc(p.Waiting, func(name string) bool { return slices.Contains(p.Phone, name) })
}

// NoticeGuestLabel is the work group on its button, to be ticked.
func NoticeGuestLabel(ticked bool) string { return TickLabel("工作群", ticked) }

// AskNoticeWho asks who gets an announcement; picked are units by name.
func AskNoticeWho(picked []string) string { return say("ask notice who", picked) }

// AskNoticeText asks for the text.
func AskNoticeText(longest int) string { return say("ask notice text", longest) }

// AskNoticeFile asks for an annex; takes: files are taken here.
func AskNoticeFile(takes bool) string { return say("ask notice file", takes) }

// AskNoticeReceipt asks whether a receipt is wanted.
func AskNoticeReceipt() string { return say("ask notice receipt", nil) }

// NoticePreview is the card before an announcement goes out.
func NoticePreview(p NoticeParams) string { return say("notice preview", p) }

// NoticeSent says that it went out.
func NoticeSent(p NoticeParams) string { return say("notice sent", p) }

// Notice is the announcement as people get it; pass are members of the leading
// group the reader is to hand it on to.
func Notice(text string, pass []string, receipt bool) string {
	return say("notice", struct {
		Text    string
		Pass    []string
		Receipt bool
	}{text, pass, receipt})
}

// NoticeAgain reminds of an announcement that was not confirmed.
func NoticeAgain(title string, sent time.Time) string {
	return say("notice again", struct {
		Title string
		Sent  time.Time
	}{title, sent})
}

// NoticeReminded says how many were reminded.
func NoticeReminded(people int) string { return say("notice reminded", people) }

// NoticeCard is how one announcement stands.
func NoticeCard(p NoticeParams) string { return say("notice card", p) }

// NoticeLine is one announcement in the list.
type NoticeLine struct {
	No       int
	Title    string
	Sent     time.Time
	Receipt  bool
	Seen, To int
}

// Notices is the list of announcements.
func Notices(lines []NoticeLine, total int) string {
	return say("notices", struct {
		Lines []NoticeLine
		Total int
	}{lines, total})
}

// NoticeLabel is an announcement on its button.
func NoticeLabel(no int, title string) string { return Numbered(no, title) }

// SeenToast is the short word a press on 已收到 gets.
func SeenToast(again bool) string {
	if again {
		return "您已确认过收到。"
	}
	return "已登记：收到。"
}

// AskSeenWho asks whose confirmation the office puts down.
func AskSeenWho(title string) string { return say("ask seen who", title) }

var announcementActs = map[plan.Act]act{
	plan.ActAnnounce:    {"发通知", "给联络员、领导小组、专家等发通知，可要回执", []string{"发通知", "通知", "发布通知"}},
	plan.ActNotice:      {"通知情况", "通知送达和已收到的情况", []string{"通知情况"}},
	plan.ActSeen:        {"已收到", "确认收到通知", nil},
	plan.ActNoticeAgain: {"提醒未确认的", "提醒还没有确认收到的", nil},
}

var announcementRefusals = map[plan.Why]string{
	plan.WhyNoNotice:       "还没有发过通知。需要发通知，可用 /announce。",
	plan.WhyNoticeReminded: "%s已经提醒过一次，不再重复提醒。仍未确认的，请电话联系后登记。",
	plan.WhyNoticeSeen:     "都已确认收到，不用再提醒。",
	plan.WhyNoticePlain:    "这条通知没有要求回执，不用确认，也不作提醒。",
	plan.WhyNoticeLong:     "内容太长了，请精简到800字以内；长文请作为附件发送。",
}

var announcementSentences = map[plan.Act]func(EventParams) string{
	plan.ActAnnounce:    func(p EventParams) string { return "发出通知“" + p.Name + "”" },
	plan.ActSeen:        func(p EventParams) string { return "确认收到通知“" + p.Name + "”" },
	plan.ActNoticeAgain: func(p EventParams) string { return "提醒确认通知“" + p.Name + "”" },
}

// Shortened is the beginning of a text, with a sign that more follows.
func Shortened(text []rune, n int) string {
	if len(text) <= n {
		return string(text)
	}
	return string(text[:n-1]) + "…"
}

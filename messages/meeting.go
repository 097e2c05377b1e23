package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// Labels of meetings.
const (
	ConfirmCall      = "发出通知"
	KeepBack         = "先存着，暂不发"
	ChangeTime       = "改时间"
	ChangeMeetingDay = "改日期"
	ChangePlace      = "改地点"
	ChangeGuests     = "改参会范围"
	ChangeTitle      = "改名称"
	ChangeItems      = "写议题"
	ChangeReplyBy    = "改回执截止"
	Attend           = "参加"
	SendProxy        = "请人代会"
	AskLeave         = "请假"
	ChangeReceipt    = "改回执"
	SeeMeeting       = "看会议"
	EnterReceipt     = "补录回执"
	NewMeeting       = "安排新会议"
	MyselfComes      = "本人参加"
	DeskMeetings     = "会议"
	NextReceipt      = "再补录一家"
	SkipItems        = "没有议题"
	VenueLater       = "地点另行通知"
)

// MeetingKindName is the Chinese of a kind of meeting.
func MeetingKindName(k plan.MeetingKind) string {
	switch k {
	case plan.MeetingKickoff:
		return "启动会"
	case plan.MeetingTraining:
		return "培训"
	case plan.MeetingSymposium:
		return "座谈会"
	case plan.MeetingExpertReview:
		return "专家论证会"
	case plan.MeetingLeadingGroup:
		return "领导小组会"
	}
	return ""
}

// MeetingTitle is what the n-th meeting of a kind is called unless the office
// says otherwise.
func MeetingTitle(k plan.MeetingKind, n int) string {
	name := map[plan.MeetingKind]string{
		plan.MeetingKickoff: "编制工作启动会", plan.MeetingTraining: "编制工作培训会", plan.MeetingSymposium: "征求意见座谈会",
		plan.MeetingExpertReview: "规划专家论证会", plan.MeetingLeadingGroup: "编制工作领导小组会议",
	}[k]
	if n > 1 {
		return fmt.Sprintf("%s（第%d次）", name, n)
	}
	return name
}

// MeetingTime is when a meeting begins: "2021年1月20日（周三）上午9:30".
func MeetingTime(t time.Time) string { return Date(plan.DayOf(t)) + HalfDay(t) }

// HalfDay is a time of day as notices write it: "上午9:30", "下午3:00".
func HalfDay(t time.Time) string {
	hour, minute, _ := t.In(plan.Beijing).Clock()
	switch {
	case hour == 12:
		return fmt.Sprintf("中午12:%02d", minute)
	case hour > 18:
		return fmt.Sprintf("晚上%d:%02d", hour-12, minute)
	case hour > 12:
		return fmt.Sprintf("下午%d:%02d", hour-12, minute)
	}
	return fmt.Sprintf("上午%d:%02d", hour, minute)
}

// GuestLabel is a class of invitees on its button, to be ticked.
func GuestLabel(class string, seats int, ticked bool) string {
	name := map[string]string{"units": "各成员单位", "leads": "牵头单位", "leading": "领导小组", "experts": "专家", "npc": "人大代表", "cppcc": "政协委员"}[class]
	unit := "人"
	if class == "units" || class == "leads" {
		unit = "家"
	}
	return TickLabel(fmt.Sprintf("%s（%d%s）", name, seats, unit), ticked)
}

// ReceiptName is the Chinese of an answer to a notice of a meeting.
func ReceiptName(a plan.ReceiptAnswer) string {
	switch a {
	case plan.ReceiptAttend:
		return "参加"
	case plan.ReceiptProxy:
		return "代会"
	case plan.ReceiptLeave:
		return "请假"
	}
	return "未回执"
}

// AttendanceName is the Chinese of what became of a seat.
func AttendanceName(a plan.Attendance) string {
	switch a {
	case plan.AttendancePresent:
		return "到会"
	case plan.AttendanceProxy:
		return "代会"
	case plan.AttendanceLeave:
		return "请假"
	case plan.AttendanceAbsent:
		return "缺席"
	}
	return "未登记"
}

// Attendee is who comes, in one phrase: "王芳 副局长 13912345678".
func Attendee(a plan.Attendee) string { return joinWords(a.Name, a.Position, a.Phone) }

// MonthDay is a day in short: "1月20日".
func MonthDay(d plan.Day) string {
	_, month, day := d.Ymd()
	return fmt.Sprintf("%d月%d日", int(month), day)
}

// MemberName is a member of the leading group with the position: "李明（市长）".
func MemberName(name, position string) string { return name + bracketed(position) }

// MeetingPlace is when and where a meeting is, in one phrase.
func MeetingPlace(at time.Time, place string) string { return MeetingTime(at) + "，" + place }

// ForMember says for which member of the leading group a unit answers.
func ForMember(member string) string { return "·" + member }

// NextMeeting is the line about the next meeting in the status.
func NextMeeting(title string, at time.Time, place string) string {
	return MeetingPlace(at, place) + "，" + title
}

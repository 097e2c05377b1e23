package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

// A 送审稿 is put before a meeting of the leading group that was called: its
// attendance and its minutes are not entered twice, and can be put right.
func TestStoryASubmissionIsHeardAtACalledMeeting(t *testing.T) {
	s := tell(t, "a_submission_is_heard_at_a_called_meeting")
	director := s.director("郑晓云")
	members := s.world().Members
	head := s.signer(members[0].Name, plan.RankHead)
	deputy := s.signer(members[1].Name, plan.RankDeputy)
	s.advanceTo(june(21, 9, 30))
	s.whole(plan.Women, plan.TextSubmission, 1)
	s.quietly(func() {
		director.writes("安排会议")
		director.presses(messages.MeetingKindName(plan.MeetingLeadingGroup))
		director.writes("6月25日上午9点")
		director.writes("市政府二楼会议室")
		director.presses(messages.TickedDone)
		director.presses(messages.ConfirmCall)
		head.presses(messages.Attend)
		deputy.presses(messages.AskLeave)
		deputy.presses("出差")
	})

	s.says("提请审议时，选已通知的领导小组会")
	director.writes("提请审议")
	director.presses(messages.WayName(plan.ByMeeting))
	director.presses("6月25日")
	director.presses(messages.ConfirmDeliberate)

	s.says("会议改期，审议跟着走")
	s.quietly(func() {
		director.writes("会议")
		director.presses("1. ")
		director.presses(messages.ActName(plan.ActMoveMeeting))
		director.presses(messages.ChangeMeetingDay)
		director.writes("6月28日上午9点")
		director.presses(messages.ConfirmMoveMeeting)
	})
	director.writes("审议")

	s.says("会后登记到会和纪要，审议情况里就有了")
	s.advanceTo(june(29, 9, 30))
	director.writes("登记到会")
	director.presses(messages.TickedDone)
	director.presses(messages.ConfirmAttendance)
	director.presses(messages.ActName(plan.ActMinutes))
	director.presses("会议纪要〔2021〕1号")
	director.presses("6月28日（周一）")
	director.sends("领导小组会议纪要.docx", paper(t, "会议纪要", "会议审议了送审稿。"), "")
	director.presses(messages.ConfirmMinutes)
	director.writes("审议")

	s.says("参会人数仍可更正；结论以纪要为准")
	director.presses(messages.EnterRoll)
	director.writes("应到38 实到2 请假1 代会1")
	director.presses(messages.EnterConclusion)
	director.presses(messages.ConclusionName(plan.ConcludedPassed, plan.TextSubmission))
	director.presses("会议纪要〔2021〕1号")
	director.presses(messages.ConfirmConclude)

	s.says("送审材料清单里，会议纪要已备齐")
	director.writes("送审")
	director.presses(messages.EnclosuresOf(plan.Women))
	director.presses("✓7 会议纪要")
	s.end()
}

// Put before the group first, the meeting called afterwards; then cancelled.
func TestStoryADeliberationIsTiedToAMeetingLater(t *testing.T) {
	s := tell(t, "a_deliberation_is_tied_to_a_meeting_later")
	director := s.director("郑晓云")
	s.advanceTo(june(21, 9, 30))
	s.whole(plan.Women, plan.TextSubmission, 1)
	s.quietly(func() {
		director.writes("提请审议")
		director.presses(messages.WayName(plan.ByMeeting))
		director.writes("6月24日")
		director.presses(messages.ConfirmDeliberate)
		director.writes("安排会议")
		director.presses(messages.MeetingKindName(plan.MeetingLeadingGroup))
		director.writes("6月25日上午9点")
		director.writes("市政府二楼会议室")
		director.presses(messages.TickedDone)
		director.presses(messages.ConfirmCall)
	})

	s.says("会议后来才通知：从审议情况对应到会议")
	director.writes("审议")
	director.presses(messages.LinkMeeting)
	director.presses("6月25日")
	director.presses(messages.SeeMeeting)

	s.says("会议取消，审议不再对应")
	director.presses(messages.ActName(plan.ActCancelMeeting))
	director.writes("另行安排")
	director.presses(messages.ConfirmCancelMeeting)
	director.writes("审议")
	s.end()
}

package messages

import (
	"testing"

	"planbot/storage/plan"
)

func TestHeldPostsAndMeetingsInAGroup(t *testing.T) {
	m := MeetingWords{Title: "领导小组第三次会议", At: monday.At(9, 0), Place: "市政府二楼会议室", State: plan.MeetingCalled}
	golden(t, "held/called", MeetingNote(m))
	m.Original = (monday - 3).At(9, 0)
	golden(t, "held/moved", MeetingNote(m))
	m.State = plan.MeetingCancelled
	golden(t, "held/cancelled", MeetingNote(m))
	golden(t, "held/posts", HeldPosts([]string{PlainText("<b>会议通知：座谈会</b>\n1月11日（周一）15:00")}))
	golden(t, "held/none", HeldPosts(nil))
}

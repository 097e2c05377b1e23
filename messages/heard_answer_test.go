package messages

import (
	"testing"

	"planbot/storage/plan"
)

func TestPlainQuestionsAreAnswered(t *testing.T) {
	open := chapterLine(0, "妇女与健康", monday+3, plan.LightSoon)
	late := chapterLine(0, "妇女与教育", monday-3, plan.LightLate)
	done := chapterLine(0, "儿童与健康", monday+3, plan.LightDone)
	state := StateParams{Head: "市卫健委", Total: 5, Lines: []StateLine{
		{DutyLine: done, Done: monday.At(8, 30)}, {DutyLine: open}, {DutyLine: late, Done: monday.At(8, 40), LateDone: true},
	}}
	golden(t, "heard/state", State(state))
	golden(t, "heard/state_none", State(StateParams{Head: "市水利局"}))
	golden(t, "heard/state_own_none", State(StateParams{Own: true}))
	golden(t, "heard/others_matter", OthersMatter("妇女与教育", []string{"市教育局"}))
	golden(t, "heard/missing", Missing(MissingParams{Units: []DebtorLine{{Unit: "市卫健委", Lines: []DutyLine{open, done}}, {Unit: "市教育局", Lines: []DutyLine{late}}}, Total: 5, Shown: 3, Replies: 4}))
	golden(t, "heard/missing_one_date", Missing(MissingParams{Units: []DebtorLine{{Unit: "市卫健委", Lines: []DutyLine{open}}, {Unit: "市教育局", Lines: []DutyLine{open}}}, Total: 2, Shown: 2}))
	golden(t, "heard/missing_none", Missing(MissingParams{Head: "妇女规划"}))
	golden(t, "heard/nothing_circulated", NothingCirculated())
	golden(t, "heard/unanswered", Unanswered([]RepliesParams{{
		Title: "《妇女规划》初稿征求意见", Due: monday.At(18, 0), Units: TallyParams{Sent: 12, Replied: 5}, Persons: TallyParams{Sent: 3},
	}}))
	stage := StatusStage{No: 2, Name: "基本框架及初稿", Due: (monday + 25).At(18, 0), Today: monday}
	golden(t, "heard/when", When(WhenParams{Head: "妇女与健康", Lines: []DutyLine{open}, Stages: []StatusStage{stage}}))
	golden(t, "heard/when_own", When(WhenParams{Own: true, Lines: []DutyLine{open, late}, Stages: []StatusStage{stage}}))
	golden(t, "heard/when_next", When(WhenParams{Next: &stage}))
	golden(t, "heard/lead", Lead(LeadParams{Chapters: []LeadLine{{Title: "妇女与健康", Lead: "市卫健委", Supports: []string{"市教育局", "市民政局"}}}}))
	golden(t, "heard/lead_unit", Lead(LeadParams{Units: []PartLine{{Unit: "市水利局", Supports: []string{"妇女与环境"}}}}))
	golden(t, "heard/office_contact", OfficeContact("郑晓云", "0979-8412345"))
	golden(t, "heard/no_meeting", NoMeeting(false))
	golden(t, "heard/meeting_asked", MeetingAsked(MeetingWords{Title: "领导小组第三次会议", At: (monday + 3).At(9, 0), Place: "市政府二楼会议室"}, monday))
	golden(t, "heard/day", DaySaid(DayParams{Day: monday + 3, Today: monday, Work: true, Known: true, Workdays: 3, Lines: []DutyLine{open}, Total: 1}))
	golden(t, "heard/day_off", DaySaid(DayParams{Day: monday + 40, Today: monday, Known: true, Name: "春节", Workdays: 27}))
	golden(t, "heard/which_meant", WhichMeant("健康"))
	golden(t, "heard/nearly_heard", NearlyHeard("代办"))
	golden(t, "heard/welcome", Welcome())
}

func TestThanksAreNoRequest(t *testing.T) {
	for _, words := range []string{"收到", "好的，谢谢", "知道了！", "OK", "嗯嗯", "👌", "收到，谢谢老师"} {
		if !HeardThanks(words) {
			t.Errorf("%s was not heard as thanks", words)
		}
	}
	for _, words := range []string{"收到没", "健康收到了吗", "进度", "", "好的，健康交了没"} {
		if HeardThanks(words) {
			t.Errorf("%s was heard as thanks", words)
		}
	}
}

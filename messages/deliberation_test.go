package messages

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

func TestDeliberating(t *testing.T) {
	meeting := DeliberationParams{
		Name: TextsName([]plan.PlanID{plan.Women, plan.Children}, plan.TextSubmission), Texts: []string{"《妇女规划》送审稿第1稿", "《儿童规划》送审稿第1稿"},
		Way: plan.ByMeeting, Day: plan.Date(2021, time.June, 25), Today: plan.Date(2021, time.June, 25), Office: true,
	}
	held := meeting
	held.Roll = plan.Roll{Due: 38, Present: 31, Leave: 7, Deputed: 4}
	held.Remarks = []RemarkWords{{Name: "张三", Text: "<指标>偏低", Raised: true}, {Name: "李四", Text: "同意报审"}}
	held.ToRaise = 1
	voted := held
	voted.Ballot, voted.Votes = true, plan.Votes{For: 30, Abstained: 1}
	waiting := held
	waiting.Ballot = true
	done := voted
	done.Conclusion, done.Concluded, done.Basis = plan.ConcludedPrinciple, plan.Date(2021, time.June, 25).At(16, 0), "会议纪要〔2021〕3号"
	done.Owes = true
	revised := done
	revised.Owes, revised.Revision = false, "指标已调高，其余采纳。"
	passed := held
	passed.Conclusion, passed.Concluded, passed.Basis = plan.ConcludedPassed, plan.Date(2021, time.June, 25).At(16, 0), ByMinutes
	passed.ToRaise = 0
	framework := done
	framework.Framework, framework.Name = true, TextsName([]plan.PlanID{plan.Women}, plan.TextFirst)
	written := DeliberationParams{
		Name: TextsName([]plan.PlanID{plan.Women}, plan.TextSubmission), Texts: meeting.Texts[:1], Way: plan.InWriting,
		Due: plan.Date(2021, time.June, 28).At(18, 0), Agree: 20, Amend: 2, Oppose: 1, Waiting: 15, Unbound: 14, Office: true,
		Remarks: []RemarkWords{{Name: "张三", Stance: plan.VoiceAmend, Text: "与<十四五>衔接"}},
	}
	leader := written
	leader.Office, leader.Signer = false, true
	signed := leader
	signed.Own = plan.VoiceAgree
	ended := written
	ended.Conclusion, ended.Concluded, ended.Basis = plan.ConcludedPassed, plan.Date(2021, time.June, 29).At(9, 0), BySheet
	own := VoiceParams{Texts: written.Name, Stance: plan.VoiceAmend, Own: true, Remark: "与<十四五>衔接"}
	entered := VoiceParams{Texts: written.Name, Names: []string{"张三", "李四"}, Stance: plan.VoiceAgree}
	paper := VoiceParams{Texts: written.Name, Name: "张三", Names: []string{"张三"}, Stance: plan.VoiceOppose, Remark: "指标偏高"}
	spoken := VoiceParams{Texts: meeting.Name, Name: "张三", Names: []string{"张三"}}
	for name, text := range map[string]string{
		"card-meeting":    DeliberationCard(meeting),
		"card-held":       DeliberationCard(held),
		"card-ballot":     DeliberationCard(waiting),
		"card-voted":      DeliberationCard(voted),
		"card-principle":  DeliberationCard(done),
		"card-revised":    DeliberationCard(revised),
		"card-framework":  DeliberationCard(framework),
		"card-written":    DeliberationCard(written),
		"card-leader":     DeliberationCard(leader),
		"card-signed":     DeliberationCard(signed),
		"list":            Deliberations([]DeliberationParams{done, written, meeting}),
		"list-empty":      Deliberations(nil),
		"ask-text":        AskDeliberated(),
		"ask-way":         AskWay(),
		"ask-day":         AskMeetingDay(),
		"ask-meeting":     AskLeadingMeeting() + "\n" + LeadingMeetingLabel(MeetingWords{Title: "领导小组第三次会议", At: time.Date(2021, 6, 28, 9, 0, 0, 0, plan.Beijing)}),
		"ask-due":         AskSignDue(),
		"propose-meeting": DeliberateCard(meeting),
		"propose-written": DeliberateCard(written),
		"begun-meeting":   Deliberating(meeting),
		"begun-written":   Deliberating(written),
		"news-meeting":    DeliberationNews(meeting),
		"news-written":    DeliberationNews(written),
		"voice-asked":     VoiceAsked(written),
		"ask-remark-own":  AskRemark(own),
		"ask-remark-of":   AskRemark(paper),
		"ask-remark-said": AskRemark(spoken),
		"ask-speaker":     AskSpeaker(spoken),
		"ask-signers":     AskSpeaker(entered),
		"ask-stance":      AskStance(),
		"voice-card":      VoiceCard(entered),
		"voice-card-no":   VoiceCard(paper),
		"voice-own":       VoiceKept(own),
		"voice-entered":   VoiceKept(entered),
		"voice-said":      VoiceKept(spoken),
		"voice-arrived":   VoiceArrived(paper),
		"ask-roll":        AskRoll(38),
		"ask-votes":       AskVotes(),
		"ask-conclusion":  AskConclusion(voted),
		"ask-conclusion2": AskConclusion(written),
		"ask-basis":       AskConclusionBasis(),
		"conclude":        ConcludeCard(done),
		"conclude-paper":  ConcludeCard(ended),
		"done-principle":  ConcludedDone(done),
		"done-passed":     ConcludedDone(passed),
		"done-framework":  ConcludedDone(framework),
		"news":            ConcludedNews(done),
		"news-paper":      ConcludedNews(ended),
		"note":            ConcludedNote(done),
		"ask-revision":    AskRevision(done),
		"revision":        RevisionNews(revised),
		"raise":           RaiseCard(held),
		"raised":          Raised(2),
		"hurried":         Hurried(3),
		"lines": ToSign(written) + "\n" + ConclusionWaits(written) + "\n" + ConclusionWaits(held) + "\n" + RevisionWaits(done) + "\n" +
			RaisedTitle(written.Name) + "\n" + DeliberationLabel(2, written) + "\n" + TextsLabel([]plan.PlanID{plan.Women}, plan.TextSubmission),
	} {
		golden(t, "deliberation/"+name, text)
	}
}

func TestNumbersAreHeardAsTheyAreWritten(t *testing.T) {
	for _, c := range []struct {
		text string
		want plan.Roll
		ok   bool
	}{
		{"应到38 实到30 请假8 代会3", plan.Roll{Due: 38, Present: 30, Leave: 8, Deputed: 3}, true},
		{"应到38人，实到３１人（代会：4人），请假7人", plan.Roll{Due: 38, Present: 31, Leave: 7, Deputed: 4}, true},
		{"38 30 8 3", plan.Roll{Due: 38, Present: 30, Leave: 8, Deputed: 3}, true},
		{"38，38", plan.Roll{Due: 38, Present: 38}, true},
		{"实到30", plan.Roll{Present: 30}, false},
		{"38", plan.Roll{}, false},
		{"都到了", plan.Roll{}, false},
		{"1 2 3 4 5", plan.Roll{}, false},
	} {
		got, ok := HeardRoll(c.text)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("%q: %+v %v", c.text, got, ok)
		}
	}
	for _, c := range []struct {
		text string
		want plan.Votes
		ok   bool
	}{
		{"赞成28 反对1 弃权2", plan.Votes{For: 28, Against: 1, Abstained: 2}, true},
		{"同意30票，不同意1票", plan.Votes{For: 30, Against: 1}, true},
		{"30 1 0", plan.Votes{For: 30, Against: 1}, true},
		{"一致通过", plan.Votes{}, false},
	} {
		got, ok := HeardVotes(c.text)
		if ok != c.ok || ok && got != c.want {
			t.Errorf("%q: %+v %v", c.text, got, ok)
		}
	}
}

package bot_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"testing"
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

func june(day, hour, minute int) time.Time { return plan.Date(2021, time.June, day).At(hour, minute) }

// whole puts a whole text of a plan there, as set-up of a story about what
// becomes of it.
func (s *story) whole(of plan.PlanID, text plan.TextStage, revision int) {
	s.t.Helper()
	data := paper(s.t, "格尔木市"+messages.PlanName(of), fmt.Sprintf("第%d稿", revision))
	sum := sha256.Sum256(data)
	sha, now := hex.EncodeToString(sum[:]), s.server.Clock().Now()
	s.do(func(tx *storage.Tx) error {
		if err := tx.AddFile(sha, "docx", int64(len(data)), bytes.NewReader(data), now); err != nil {
			return err
		}
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		_, err = tx.AddDraft(plan.Draft{
			Number: fmt.Sprintf("%s-%s-%d", of, text, revision), Kind: plan.DraftPlan, Plan: of, Text: text, Revision: revision,
			Unit: w.Settings.Office, State: plan.DraftReceived, Received: now, SHA: sha, Size: int64(len(data)),
			FileName: messages.AssemblyFile("格尔木市"+messages.PlanName(of), text, revision),
		})
		return err
	})
}

// signer binds a person as the member of the leading group with this name.
func (s *story) signer(name string, rank plan.Rank) *actor {
	s.t.Helper()
	var id plan.MemberID
	for _, m := range s.world().Members {
		if m.Name == name {
			id = m.ID
		}
	}
	if id == 0 {
		s.t.Fatalf("no member %s", name)
	}
	return s.bound(name, plan.Binding{Role: plan.RoleLeader, Rank: rank, Member: id})
}

// The framework is deliberated on in a meeting: attendance, remarks, votes only
// when the director says so, the conclusion; remarks are handled as opinions.
func TestStoryTheFrameworkIsDeliberatedInAMeeting(t *testing.T) {
	s := tell(t, "the_framework_is_deliberated")
	director := s.director("郑晓云")
	clerk := s.bound("李春梅", plan.Binding{Role: plan.RoleOffice})
	head := s.signer(s.world().Members[0].Name, plan.RankHead)
	s.openStage(2)

	s.says("还没有初稿，没有可以提请审议的")
	clerk.writes("提请审议")
	s.whole(plan.Women, plan.TextFirst, 1)
	s.whole(plan.Children, plan.TextFirst, 1)

	s.says("两个规划的基本框架一并提请会议审议")
	clerk.writes("/deliberate")
	clerk.presses(messages.TextsLabel([]plan.PlanID{plan.Women, plan.Children}, plan.TextFirst))
	clerk.presses(messages.WayName(plan.ByMeeting))
	clerk.writes("1月8日")
	clerk.presses(messages.ConfirmDeliberate)
	clerk.presses(messages.SeeDeliberation)

	s.says("会还没有开，结论登记不了")
	clerk.presses(messages.EnterConclusion)

	s.says("会后：今日事项提示登记；先登记参会人数和意见")
	s.advanceTo(january(8, 15, 0))
	clerk.writes("今日事项")
	clerk.presses(messages.ActName(plan.ActDeliberation))
	clerk.presses(messages.EnterConclusion)
	clerk.presses(messages.EnterRoll)
	clerk.writes("应到38 实到36 请假5")
	clerk.writes("应到38，实到31，请假7，代会4")
	clerk.presses(messages.EnterRemark)
	clerk.writes("王大明")
	clerk.writes(head.Name())
	clerk.writes("儿童心理健康单列一节；与省纲要指标逐条对表。")

	s.says("票决平时不用，主任这次启用")
	director.writes("审议")
	director.presses(messages.BallotOn)
	director.presses(messages.EnterVotes)
	director.writes("赞成40")
	director.writes("赞成30 弃权1")

	s.says("登记结论，领导小组收到通知；意见转办理")
	clerk.presses(messages.EnterConclusion)
	clerk.writes("审议")
	clerk.presses(messages.EnterConclusion)
	clerk.presses(messages.ConclusionName(plan.ConcludedPrinciple, plan.TextFirst))
	clerk.writes("领导小组第二次会议纪要〔2021〕2号")
	clerk.presses(messages.ConfirmConclude)
	clerk.presses(messages.RaiseRemarks)
	clerk.presses(messages.ConfirmRaise)
	clerk.presses(messages.ActName(plan.ActOpinions))

	s.says("原则通过的，修改后写修改说明；意见没有结果，下一稿统不了")
	clerk.writes("审议")
	clerk.presses(messages.EnterRevision)
	s.whole(plan.Women, plan.TextFirst, 2)
	s.whole(plan.Children, plan.TextFirst, 2)
	clerk.presses(messages.EnterRevision)
	clerk.writes("心理健康已单列；指标已与省纲要对表，两项待州里确定。")
	head.writes("审议")
	clerk.writes("办理记录")
	s.end()
}

// In writing: leaders in chat answer with one press, the others' paper is entered
// for many at once; reminders; the conclusion ends it.
func TestStoryASubmissionIsSignedOnInWriting(t *testing.T) {
	s := tell(t, "a_submission_is_signed_on")
	director := s.director("郑晓云")
	members := s.world().Members
	head := s.signer(members[0].Name, plan.RankHead)
	deputy := s.signer(members[1].Name, plan.RankDeputy)
	third := s.signer(members[5].Name, plan.RankMember)
	s.advanceTo(june(21, 9, 30))
	s.whole(plan.Women, plan.TextSubmission, 1)

	s.says("送审稿传签：在聊天里的成员立即收到")
	director.writes("提请审议")
	director.presses(messages.WayName(plan.InWriting))
	director.presses(messages.Day(plan.Date(2021, time.June, 28)))
	director.presses(messages.ConfirmDeliberate)

	s.says("组长打开进度就能看到；点一下签署")
	head.writes("进度")
	head.writes("同意")
	head.presses(messages.VoiceAnswerName(plan.VoiceAgree))

	s.says("副组长有意见，写下来；后来又改")
	deputy.presses(messages.VoiceAnswerName(plan.VoiceAmend))
	deputy.writes("好")
	deputy.writes("进度")
	deputy.writes("建议把女性就业指标与“十四五”规划衔接。")
	deputy.presses(messages.SeeDeliberation)

	s.says("不在聊天里的成员在纸上签：一次补录多人")
	director.presses(messages.SeeDeliberation)
	director.presses(messages.EnterVoice)
	director.presses(messages.VoiceAnswerName(plan.VoiceAgree))
	director.writes(members[2].Name + "、" + members[3].Name)
	director.presses(messages.TickedDone)
	director.presses(messages.ConfirmVoice)

	s.says("第二天再请一次未签的；到期前三个工作日自动提醒")
	director.presses(messages.SeeDeliberation)
	director.presses(messages.HurryThem)
	s.advanceTo(june(22, 9, 30))
	director.presses(messages.HurryThem)
	s.advanceTo(june(28, 10, 0))
	third.presses("签署审议意见")
	third.presses(messages.VoiceAnswerName(plan.VoiceAgree))

	s.says("登记结论后，再点签署只作说明")
	s.advanceTo(june(29, 9, 30))
	director.writes("审议")
	director.presses(messages.EnterConclusion)
	director.presses(messages.ConclusionName(plan.ConcludedPassed, plan.TextSubmission))
	director.presses(messages.BySheet)
	director.presses(messages.ConfirmConclude)
	head.presses(messages.VoiceAnswerName(plan.VoiceOppose))
	s.end()
}

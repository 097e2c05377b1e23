package messages

import (
	"testing"

	"planbot/storage/plan"
)

func TestWordsOfAskingMoreOrFewer(t *testing.T) {
	title := ConsultationTitleOf(plan.Women, plan.TextConsultation, 2)
	more := CirculateParams{
		Title: title, Texts: []string{"《妇女规划》征求意见稿第1稿"}, Due: replyDue, Units: []string{"市司法局", "市公安局"}, Persons: []string{"王教授"},
		Unreached: []string{"市司法局"}, Doubtful: []string{"州民政局"}, Rest: true,
	}
	out := UnaskParams{Title: title, Who: "市司法局", Reason: "与本章任务无关"}
	point := PointParams{No: 1, Place: Place("妇女与健康", plan.Women), Suggestion: "改为“16/10万以下”"}
	card := ReplyCardParams{
		Title: title, Who: "市教育局", Due: replyDue, Meant: "《妇女规划》征求意见稿第1稿", Replied: true, At: replyDue, Number: ReplyNumber(12, replyDue),
		Form: plan.ChannelLetter, Late: true, Approver: "张三 局长", Recorder: "马兰", Points: []HandledParams{
			{Point: point, State: plan.OpinionDecided, Result: plan.ResultAdopted, Published: true}, {Point: point, State: plan.OpinionLead}, {Point: point, State: plan.OpinionOpen},
		},
	}
	none, missing := card, ReplyCardParams{Title: title, Who: "市司法局", Due: replyDue, Meant: card.Meant}
	none.Points, none.Late, none.Recorder = nil, false, ""
	for name, text := range map[string]string{
		"joiners": AskJoiners(title), "due": AskJoinDue(JoinDueParams{Due: plan.Date(2021, 3, 15), Proposed: plan.Date(2021, 3, 17)}),
		"card": JoinCard(more), "joined": JoinedSay(more), "unasked": AskUnasked(title), "reason": AskUnaskReason("市司法局"),
		"unask": UnaskCard(out), "unask-done": UnaskedSay(out), "told": Unasked(title, "市司法局"), "told-person": Unasked(title, ""),
		"each": EachReplySay(EachReplyParams{Title: title, Lines: []EachReplyLine{
			{No: 1, Who: "市教育局", Replied: true, Points: 3, Form: plan.ChannelLetter, Late: true}, {No: 2, Who: "市公安局", Replied: true}, {No: 3, Who: "市司法局"},
		}}),
		"reply": ReplyCard(card), "reply-none": ReplyCard(none), "reply-missing": ReplyCard(missing),
	} {
		golden(t, "consultation_join/"+name, text)
	}
}

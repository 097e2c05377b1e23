package messages

import (
	"testing"

	"planbot/storage/plan"
)

// leadMoved is a change of lead with everything that can follow from it.
var leadMoved = ChangeParams{
	Kind: plan.ChangeLead, Chapter: "《妇女与健康》", From: "市卫健委", Into: "市医保局", Stays: true, Basis: "市委编委〔2021〕3号", Day: monday,
	Over:   []ChangeLine{{What: "《妇女与健康》分领域稿", Due: goodTill, New: (monday + 14).At(18, 0)}},
	Ended:  []string{"《妇女与健康》材料"},
	Wishes: []string{WishGoes("《妇女与健康》分领域稿", (monday+16).At(18, 0))}, Longer: 1, Gather: 3, Handle: 2, Papers: 1, Calls: 1, Drafts: 2,
	Asked: []string{"《格尔木市妇女发展规划》初稿征求意见"}, People: 2,
}

func TestAChangeOfLeadIsShownBeforeItIsMade(t *testing.T) {
	golden(t, "change/lead_card", ChangeCard(leadMoved))
	golden(t, "change/lead_done", ChangeDone(leadMoved))
	golden(t, "change/lead_taken", ChangeTaken(leadMoved))
	golden(t, "change/lead_given", ChangeGiven(leadMoved))
	golden(t, "change/lead_news", ChangeNews(leadMoved))
	ask := ChangeAskParams{Kind: plan.ChangeLead, Chapter: "《妇女与健康》", Unit: "市卫健委"}
	golden(t, "change/ask_chapter", AskChangeChapter(ask))
	golden(t, "change/ask_unit", AskChangeUnit(ask))
	golden(t, "change/ask_stays", AskStays(ask))
	ask.Unit, ask.Near, ask.Late = "市医保局", leadMoved.Over, true
	golden(t, "change/ask_takeover", AskTakeover(ask))
	golden(t, "change/ask_basis", AskChangeBasis())
}

func TestAChangeOfSupportIsShownBeforeItIsMade(t *testing.T) {
	more := ChangeParams{Kind: plan.ChangeSupport, Chapter: "《妇女与健康》", Into: "市医保局", Basis: "会议纪要第4期", Day: monday, Nobody: true}
	golden(t, "change/support_card", ChangeCard(more))
	golden(t, "change/support_done", ChangeDone(more))
	golden(t, "change/support_taken", ChangeTaken(more))
	less := ChangeParams{
		Kind: plan.ChangeUnsupport, Chapter: "《妇女与健康》", From: "市医保局", Basis: "会议纪要第4期", Day: monday, Ended: []string{"《妇女与健康》材料"},
	}
	golden(t, "change/unsupport_card", ChangeCard(less))
	golden(t, "change/unsupport_given", ChangeGiven(less))
}

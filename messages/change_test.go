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

func TestAMergerIsShownBeforeItIsMade(t *testing.T) {
	p := ChangeParams{
		Kind: plan.ChangeMerge, From: "市人社局", Into: "市卫健委", Basis: "青办发〔2021〕2号", Day: monday,
		Leads: []string{"《妇女与经济》"}, Supports: 8, Joins: []string{"马明"}, Members: []string{"田红丽"}, Seats: 1, Drafts: 1, People: 1,
		Over:   []ChangeLine{{What: "《妇女与经济》分领域稿", Due: goodTill}},
		Folded: []string{"妇女规划《分领域稿》第1轮征求意见反馈"},
	}
	golden(t, "change/merge_card", ChangeCard(p))
	golden(t, "change/merge_done", ChangeDone(p))
	golden(t, "change/merge_taken", ChangeTaken(p))
	golden(t, "change/merge_ask", AskMerged())
	golden(t, "change/merge_ask_into", AskMergeInto("市人社局"))
	golden(t, "change/merge_ask_joins", AskJoins(p))
	p.Dismissed = true
	golden(t, "change/merge_card_dismissed", ChangeCard(p))
	golden(t, "change/merge_given", ChangeGiven(p))
	golden(t, "change/unit_gone", UnitCard(UnitCardParams{Name: "市人社局", Kind: plan.UnitGovernment, Into: "市卫健委", Since: monday}))
}

func TestASettledDoubtCanBeSettledAnew(t *testing.T) {
	a := plan.Anomaly{
		Kind: plan.DoubtfulLead, Name: "州民政局", Other: "市民政局", Titles: []string{"儿童与福利"}, Count: 8,
		Answers: []plan.Settlement{plan.SettleSame, plan.SettleDifferent},
	}
	golden(t, "change/settled_list", SettledList([]string{SettledLine(a, plan.SettleSame)}))
	golden(t, "change/settled_none", SettledList(nil))
	golden(t, "change/settled_question", SettledQuestion(a, plan.SettleSame))
	read := plan.Anomaly{Kind: plan.Inferred, Name: "市法院", Other: "市人民法院"}
	golden(t, "change/reading_card", ReadingCard(read, plan.SettleReject, "市法院电话答复"))
	golden(t, "change/reading_done", ReadingDone(read, plan.SettleReject))
	p := ChangeParams{Kind: plan.ChangeSettle, From: "州民政局", Into: "市民政局", Basis: "电话答复", Day: monday, Same: true, Leads: []string{"《儿童与福利》"}, People: 1}
	golden(t, "change/settle_card", ChangeCard(p))
	golden(t, "change/settle_own_card", ChangeCard(ChangeParams{Kind: plan.ChangeSettle, From: "州民政局", Into: "州民政局", Basis: "电话答复", Day: monday, Own: true, Nobody: true}))
}

func TestAUnitIsShownBeforeItIsAdded(t *testing.T) {
	p := NewUnitParams{
		Name: "市退役军人事务局", Kind: plan.UnitGovernment, Member: "王强 市退役军人事务局局长", Chapters: []string{"《妇女与健康》"}, Basis: "青办发〔2021〕2号",
		Day: monday, Guess: []string{"市民政局"},
	}
	golden(t, "change/unit_card", NewUnitCard(p))
	golden(t, "change/unit_done", NewUnitDone(p))
	golden(t, "change/unit_card_party", NewUnitCard(NewUnitParams{Name: "市委社工部", Kind: plan.UnitParty, Basis: "会议纪要第4期", Day: monday}))
	golden(t, "change/unit_ask", AskNewUnit())
	golden(t, "change/unit_ask_kind", AskUnitKind(p.Name))
	golden(t, "change/unit_ask_member", AskUnitMember(p.Name))
	golden(t, "change/unit_ask_chapters", AskUnitChapters(p.Name, p.Chapters))
}

func TestAChangeOfTheLeadingGroupIsShownBeforeItIsMade(t *testing.T) {
	p := MemberChangeParams{
		Out: "田红丽 市人社局副局长", In: "王强 市人社局局长", InName: "王强", Rank: plan.RankMember, Units: []string{"市人社局"}, Bound: []string{"田红丽"},
		Urged: 1, Basis: "人事任免通知", Day: monday,
	}
	golden(t, "change/member_card", MemberChangeCard(p))
	golden(t, "change/member_done", MemberChangeDone(p))
	golden(t, "change/member_left", MemberLeft(p))
	golden(t, "change/member_ask_out", AskMemberOut())
	golden(t, "change/member_ask_in", AskMemberIn("田红丽"))
	golden(t, "change/member_ask_more", AskMemberIn(""))
	golden(t, "change/member_ask_unit", AskMemberUnit("王强"))
	golden(t, "change/member_only_out", MemberChangeCard(MemberChangeParams{Out: "田红丽 市人社局副局长", Units: []string{"市人社局"}, Basis: "人事任免通知", Day: monday}))
}

package messages

import (
	"testing"

	"planbot/storage/plan"
)

func TestWordsOfTablesThatComeBack(t *testing.T) {
	title := ConsultationTitle(plan.TextConsultation, 1)
	troubles := []string{TableTrouble(2, "no_words", "原文"), TableTrouble(3, "long", "很长…"), TableTrouble(4, "twice", "同上"), TableTrouble(31, "many", "5"), TableTrouble(0, "many", "7")}
	card := OpinionCardParams{
		Title: title, Unit: "市教育局", Approver: "李四 副局长", File: "教育局.docx", Names: "市卫健委", Troubles: troubles, Changes: true,
		Points: []PointParams{{No: 13, Place: "《妇女与健康》", Suggestion: "建议"}}, Total: 14, From: 13, To: 14,
	}
	for name, text := range map[string]string{
		"unread": TableUnread(TableUnreadParams{Name: "复函.docx"}), "unread-table": TableUnread(TableUnreadParams{Name: "表.docx", Table: true, Troubles: troubles[:1]}),
		"late": TableLate(title, "反馈意见表.docx"), "card": OpinionCard(card),
		"ask-place": AskPlace(PointAsk{No: 2, Row: 3, Typed: TypedPlace("妇女规划", "健康部分"), Suggestion: "建议"}), "ask-place-none": AskPlace(PointAsk{No: 2, Row: 3, Suggestion: "建议"}),
		"none":        NoneCard(NoneParams{Title: title, Unit: "市教育局", File: "表.docx", Names: "市卫健委"}),
		"ask-stamped": AskApprover(AskApproverParams{Unit: "市残联", Proxy: true, Stamped: true, Known: true}), "ask-unsaid": AskApprover(AskApproverParams{Unit: "市残联", Proxy: true}),
	} {
		golden(t, "filled/"+name, text)
	}
	for _, label := range []string{TableAsDraft, RestWhole(100), ApproverStamped, ApproverUnsaid} {
		if n := len([]rune(label)); n > 20 {
			t.Errorf("%s has %d characters", label, n)
		}
	}
}

func TestPlacesTypedIntoTables(t *testing.T) {
	for typed, want := range map[string]string{
		"《妇女与健康》": "妇女与健康", "（一）妇女与健康": "妇女与健康", "第四章 妇女与健康": "妇女与健康", "妇女与健康领域": "妇女与健康", "妇女规划：妇女与健康": "妇女与健康",
		"4．妇女与健康": "妇女与健康", "女4": "女4", "全文": "全文", "": "", "第三章": "第三", "妇 女 与 健 康": "妇女与健康",
	} {
		if got := HeardPlace(typed); got != want {
			t.Errorf("%q is heard as %q, want %q", typed, got, want)
		}
	}
	for words, title := range map[string]string{"健康": "妇女与健康", "妇女与健康第2条": "妇女与健康", "健康主要目标": "妇女与健康"} {
		if !PlaceLike(title, words) {
			t.Errorf("%s is not like %s", words, title)
		}
	}
	if PlaceLike("妇女与教育", "健康") || PlaceLike("妇女与健康", "女") || HeardWhole("健康") || !HeardWhole("全文") {
		t.Error("places are mixed up")
	}
}

package messages

import (
	"strings"
	"testing"
	"time"

	"planbot/storage/plan"
)

func consentWords(title, lead string) ConsentWords {
	return ConsentWords{
		Draft: Draft{Kind: plan.DraftText, Plan: plan.Women, Title: title, Text: plan.TextChapter, Revision: 2, Number: "2021-0003"},
		Lead:  lead, Unit: "市住建局", Due: (monday + 9).At(18, 0), Today: monday, Waits: true,
	}
}

func TestSupportingUnitsAreAskedAndAnswer(t *testing.T) {
	one, two := consentWords("妇女与健康", "市卫健委"), consentWords("妇女与教育", "市教育局")
	two.Before, two.Tacit = "第1稿", true
	object := one
	object.Answer, object.Words, object.At, object.Waits, object.Approver = plan.ConsentObject, "经费<没有>来源", monday.At(10, 0), false, "高峰 副局长"
	amend := one
	amend.Answer, amend.Words, amend.At, amend.Waits = plan.ConsentAmend, "第3条改为“100%”", monday.At(10, 0), false
	untold := one
	untold.Untold = true
	kept := one
	kept.Answer, kept.At, kept.Given, kept.Waits = plan.ConsentAgree, monday.At(9, 0), "第1稿", false
	entered := kept
	entered.Given, entered.Proxy, entered.Recorder = "", plan.Proxy{Channel: plan.ChannelPhone, Recorder: 1}, "郑晓云"
	silent := kept
	silent.Answer, silent.Given = plan.ConsentSilent, ""
	over := one
	over.Waits = false
	proxy := AnswerCardParams{
		List: []ConsentWords{one}, Answer: plan.ConsentObject, Words: "经费没有来源", Unit: "市住建局",
		Proxy: plan.Proxy{Channel: plan.ChannelPhone, Recorder: 1}, Received: monday.At(15, 0),
	}
	own := AnswerCardParams{List: []ConsentWords{one}, Answer: plan.ConsentAmend, Words: "第3条改为“100%”", Unit: "市住建局", Approver: "高峰 副局长"}
	several := proxy
	several.List, several.Answer, several.Words = []ConsentWords{one, one}, plan.ConsentAgree, ""
	all := AnswerCardParams{List: []ConsentWords{one, two}, Answer: plan.ConsentAgree, Unit: "市住建局", Approver: "高峰 副局长"}
	for name, text := range map[string]string{
		"asked":          ConsentAsked([]ConsentWords{one}, 1),
		"asked-again":    ConsentAsked([]ConsentWords{two}, 1),
		"asked-several":  ConsentAsked([]ConsentWords{one, two}, 2),
		"nudged":         ConsentNudged(one),
		"view":           ConsentView(one),
		"view-again":     ConsentView(two),
		"view-objected":  ConsentView(object),
		"view-entered":   ConsentView(entered),
		"view-over":      ConsentView(over),
		"moved":          ConsentMoved(one),
		"ask-answer":     AskConsentAnswer(one),
		"ask-amend":      AskConsentWords(one, plan.ConsentAmend),
		"ask-object":     AskConsentWords(one, plan.ConsentObject),
		"ask-which":      AskConsentWhich(0),
		"ask-which-some": AskConsentWhich(3),
		"answer-card":    AnswerCard(own),
		"answer-all":     AnswerCard(all),
		"answer-proxy":   AnswerCard(proxy),
		"answer-several": AnswerCard(several),
		"answered":       Answered(own),
		"answered-all":   Answered(all),
		"answered-proxy": Answered(proxy),
		"entered":        ConsentEntered(proxy, "郑晓云"),
		"arrived-amend":  ConsentArrived(amend, false),
		"arrived-object": ConsentArrived(object, false),
		"arrived-office": ConsentArrived(object, true),
		"list":           ConsentList([]ConsentWords{one, two, kept}, 1, 8, 2),
		"list-answered":  ConsentList([]ConsentWords{kept}, 1, 1, 0),
		"list-empty":     ConsentList(nil, 1, 0, 0),
		"both":           ConsentBoth(2, 1),
		"empty":          ConsentEmpty(false),
		"empty-may":      ConsentEmpty(true),
		"objections":     ObjectionList([]ConsentWords{object}, 0, 5),
		"objections-no":  ObjectionList(nil, 0, 0),
	} {
		golden(t, "consent/"+name, text)
	}
	line := ConsentLine{No: 1, Draft: one.Draft, Due: one.Due, Agree: 3, Amend: 1, Object: 1, Silent: 1, Open: 2, Without: 1, Kept: 2, New: "第3稿"}
	golden(t, "consent/version", ConsentVersion(ConsentVersionParams{
		ConsentLine: line, Today: monday, Total: 12, Tacit: true, Units: []ConsentWords{object, amend, one, untold, over, silent, kept, entered},
		Notes: []ConsentWords{kept},
	}))
	golden(t, "consent/version-empty", ConsentVersion(ConsentVersionParams{ConsentLine: ConsentLine{Draft: one.Draft}}))
	golden(t, "consent/by-us", ConsentsByUsList([]ConsentLine{line, {No: 2, Draft: two.Draft, Agree: 4}}, 9))
	golden(t, "consent/complete", ConsentsComplete(ConsentLine{Draft: one.Draft, Agree: 4, Object: 1}))
	golden(t, "consent/chapter", ChapterConsent(line))
}

func TestAskingForConsentSaysWhomByWhenAndWhatSilenceMeans(t *testing.T) {
	d := consentWords("妇女与健康", "市卫健委").Draft
	card := ConsentCardParams{
		Drafts: []Draft{d}, Due: (monday + 9).At(18, 0), Today: monday, Units: []string{"市教育局", "市住建局"}, All: true,
	}
	again := card
	again.Lead, again.Again, again.Changed, again.Tacit, again.Unknown = "市卫健委", true, true, true, []string{"市住建局"}
	again.All, again.Same = false, true
	several := card
	several.Count = 14
	several.Drafts, several.Units, several.Unknown = []Draft{d, consentWords("儿童与健康", "").Draft}, nil, []string{"甲", "乙", "丙", "丁", "戊"}
	for name, text := range map[string]string{
		"ask-version":    AskConsentVersion(),
		"ask-due":        AskConsentDue(),
		"ask-whom":       AskConsentWhom(AskWhomParams{Chapter: d.Name(), Total: 13, Picked: []string{"市教育局"}}),
		"card":           ConsentCard(card),
		"card-again":     ConsentCard(again),
		"card-several":   ConsentCard(several),
		"sent":           ConsentSent(again),
		"sent-several":   ConsentSent(several),
		"unknown":        ConsentUnknown(again),
		"wording":        WordingNoted(WordingParams{Draft: d, Before: "第1稿", Kept: 3, Moved: 1}),
		"before":         ConsentBeforeLine(ConsentBefore{Before: "第1稿", Asked: 4}),
		"before-same":    ConsentBeforeLine(ConsentBefore{Before: "第1稿", Asked: 4, Same: true}),
		"sure-close":     SureCloseConsents(CloseConsentsParams{Draft: d, Silent: []string{"市水利局"}, Open: []string{"市住建局"}}),
		"sure-early":     SureCloseConsents(CloseConsentsParams{Draft: d, Open: []string{"市住建局"}, Early: true}),
		"sure-unreached": SureCloseConsents(CloseConsentsParams{Draft: d, Open: []string{"市住建局"}, Unreached: true}),
		"closed":         ConsentsClosed(CloseConsentsParams{Draft: d, Silent: []string{"市水利局"}, Open: []string{"市住建局"}}),
		"receipt-after":  DraftReceipt(DraftReceiptParams{Draft: d, Consent: ConsentBeforeLine(ConsentBefore{Before: "第1稿", Asked: 4})}),
	} {
		golden(t, "consent/"+name, text)
	}
}

func TestALeadSeesItsChapterAtOneGlance(t *testing.T) {
	d := consentWords("妇女与健康", "").Draft
	duty := DutyLine{Kind: plan.DutyDraft, Plan: plan.Women, Title: "妇女与健康", Text: plan.TextChapter, Due: (monday + 9).At(18, 0), Today: monday}
	revise := duty
	revise.Kind = plan.DutyRevise
	full := LedChapter{
		Plan: plan.Women, Title: "妇女与健康", Duty: revise, Draft: d, At: monday.At(9, 0), Sent: 3, Missing: 2, Nothing: 1, Asked: true,
		Consents: ConsentLine{Draft: Draft{Revision: 1, Kind: plan.DraftText}, Agree: 3, Object: 1, New: "第2稿"}, Views: 2,
	}
	bare := LedChapter{Plan: plan.Children, Title: "儿童与健康", Duty: duty}
	roles := []HomeRole{{"联络员", "市卫健委"}}
	golden(t, "lead/home", Home(HomeParams{Name: "丽萍", Roles: roles, Owed: 2, Next: (monday + 9).At(18, 0), Led: []LedChapter{full, bare}}))
	golden(t, "lead/home-idle", Home(HomeParams{Name: "丽萍", Roles: roles, Led: []LedChapter{{Plan: plan.Women, Title: "妇女与健康"}}}))
	golden(t, "lead/todo-views", Todo(TodoParams{Units: []string{"市卫健委"}, Views: 2}))
	point := HandledParams{Title: "征求意见稿", Who: "市教育局", Point: PointParams{No: 2, Place: "《妇女与健康》", Suggestion: "改为“100%”"}}
	reason := point
	reason.Point.Suggestion, reason.Point.Reason = "", "与省纲要不一致"
	golden(t, "lead/view-list", ViewList([]HandledParams{point, reason}, 0, 8))
}

func TestAnObjectionBeforeTheLeaders(t *testing.T) {
	at := time.Date(2021, 1, 6, 10, 0, 0, 0, plan.Beijing)
	c := ConsentWords{
		Draft: Draft{Kind: plan.DraftText, Plan: plan.Women, Title: "妇女与健康", Revision: 1}, Lead: "市卫健委", Unit: "市住建局",
		Answer: plan.ConsentObject, Words: "经费没有来源", At: at, Raised: at.AddDate(0, 0, 2), Plea: "请市卫健委与市住建局当面会商",
	}
	golden(t, "consent/plea", strings.Join([]string{
		AskPlea(c), PleaCard(c), RaisedSay(c), Unraised(c), ObjectionList([]ConsentWords{c}, 0, 1),
		Status(StatusParams{City: "格尔木市", Today: plan.DayOf(at), Leader: true, Matters: []Matter{{Objection: c}}}),
	}, "\n\n"))
}

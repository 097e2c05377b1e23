package messages

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

func TestSubmitting(t *testing.T) {
	june25 := plan.Date(2021, time.June, 25)
	ready := EnclosureLine{No: 1, Kind: plan.EnclosureRequest, State: "ready", Number: "格妇儿工委〔2021〕8号", Day: june25}
	share := Fact(FactParams{Kind: "targets", OK: true, N: 12, Total: 40})
	text := EnclosureLine{No: 2, Kind: plan.EnclosureText, State: "missing", Notes: []string{share}, Share: share}
	open := EnclosureLine{No: 3, Kind: plan.EnclosureUnits, State: "missing", Facts: []string{Fact(FactParams{Kind: "opinions", N: 2, Total: 9})}}
	sound := EnclosureLine{No: 4, Kind: plan.EnclosurePublic, State: "ready", File: "公众意见<终>.docx", Notes: []string{
		Fact(FactParams{Kind: "public", OK: true, N: 30, From: plan.Date(2021, time.April, 1), Until: plan.Date(2021, time.April, 30)}),
	}}
	later := EnclosureLine{No: 6, Kind: plan.EnclosureLegality, State: "later"}
	waived := EnclosureLine{No: 9, Kind: plan.EnclosureBasis, State: "waived", Reason: "已<并入>起草说明"}
	p := SubmissionParams{
		Plan: plan.Women, Text: "送审稿第2稿", Lines: []EnclosureLine{ready, text, open, sound, later, waived}, Ready: 3, Missing: []string{"部门意见"},
		Route: []PassageLine{
			{Post: plan.PostGovernment, Result: plan.PassageSent, Day: june25, Number: "格妇儿工委〔2021〕8号", Reason: "州里限期"},
			{Post: plan.PostJustice, Result: plan.PassageReturned, Day: june25 + 5},
			{Post: plan.PostJustice, Result: plan.PassagePassed, Day: june25 + 8},
			{Post: plan.PostExecutive, Result: plan.PassagePrinciple, Day: june25 + 12, Number: "第十八届市政府第62次"},
		},
		Next: NextWords("enclosures", 1),
	}
	issued := p
	issued.Issued = &IssueParams{Number: "格政〔2021〕15号", Issued: june25 + 20}
	none := SubmissionParams{Plan: plan.Children, Lines: p.Lines, Next: NextWords("text", 0)}
	step := PassageParams{
		Plans: []plan.PlanID{plan.Women}, Post: plan.PostJustice, Result: plan.PassagePassed, Day: june25, Number: "格司审〔2021〕5号",
		Texts: []string{"《妇女规划》送审稿第2稿"}, By: "郑晓云",
	}
	both := step
	both.Plans, both.Post, both.Result = []plan.PlanID{plan.Women, plan.Children}, plan.PostGovernment, plan.PassageSent
	refused, director, reason := both, both, both
	refused.Refused = "送审材料还没有备齐。"
	director.Refused, director.Director = refused.Refused, true
	reason.Reason = "州里<限期>"
	executive := step
	executive.Post, executive.Result = plan.PostExecutive, plan.PassageReturned
	for name, text := range map[string]string{
		"both":           Submissions([]SubmissionParams{p, none}),
		"both-issued":    Submissions([]SubmissionParams{issued}),
		"one":            Submission(p),
		"one-issued":     Submission(issued),
		"line-ready":     EnclosureCard(plan.Women, ready),
		"line-open":      EnclosureCard(plan.Women, open),
		"line-sound":     EnclosureCard(plan.Women, sound),
		"line-later":     EnclosureCard(plan.Women, later),
		"line-waived":    EnclosureCard(plan.Women, waived),
		"ask-file":       AskEnclosureFile(plan.EnclosureExperts),
		"ask-number":     AskEnclosureNumber(plan.EnclosureExperts),
		"ask-day":        AskEnclosureDay(plan.EnclosureExperts),
		"ask-period":     AskEnclosurePeriod(),
		"ask-waive":      AskEnclosureWaive(plan.EnclosureExperts),
		"ask-ready":      AskReady(plan.Women),
		"waived-news":    WaivedNews(plan.Women, plan.EnclosureBasis, waived.Reason, "郑晓云"),
		"ask-plans":      AskPassagePlans(),
		"ask-result":     AskPassageResult(step),
		"ask-executive":  AskPassageResult(executive),
		"ask-when":       AskPassageDay(step),
		"ask-no-sent":    AskPassageNumber(both),
		"ask-no-justice": AskPassageNumber(step),
		"ask-no-session": AskPassageNumber(executive),
		"ask-reason":     AskPassageReason(refused),
		"step":           PassageCard(step),
		"step-refused":   PassageCard(refused),
		"step-director":  PassageCard(director),
		"step-reason":    PassageCard(reason),
		"kept":           PassageKept(step, NextWords("executive", 0)),
		"news":           PassageNews(step),
		"news-reason":    PassageNews(reason),
		"words": PassageName(plan.PostExecutive, plan.PassagePassed) + "\n" + PassageName(plan.PostExecutive, plan.PassageReturned) + "\n" +
			ApprovalLine(plan.Women, "", NextWords("justice", 0)) + "\n" + ApprovalLine(plan.Women, "原则通过", NextWords("enclosures", 3)) + "\n" +
			EnclosureNumbered(4, plan.EnclosurePublic, true) + "\n" + EnclosureNumbered(4, plan.EnclosurePublic, false) + "\n" +
			PlansLabel(both.Plans, plan.PostGovernment) + "\n" + PlansLabel(step.Plans, plan.PostIssue) + "\n" + EnclosuresOf(plan.Women) + "\n" +
			IssueOf(plan.Women),
	} {
		golden(t, "submission/"+name, text)
	}
}

func TestEveryLineAndFactHasItsWords(t *testing.T) {
	var text string
	for _, k := range plan.EnclosureKinds() {
		text += EnclosureName(k) + "　" + EnclosureShort(k) + "\n"
	}
	for _, k := range []string{"text", "deliberate", "conclude", "again", "revision", "government", "justice", "executive", "back", "final", "issue", "note", "done"} {
		text += NextWords(k, 0) + "\n"
	}
	for _, c := range []string{"none", "open", "rejected", "owes", "other", "given"} {
		text += ClearanceWords(c) + "\n"
	}
	day := plan.Date(2021, time.April, 1)
	for _, f := range []FactParams{
		{Kind: "text"}, {Kind: "text", OK: true, Text: "《妇女规划》送审稿第2稿"}, {Kind: "outdated", N: 2}, {Kind: "opinions", OK: true, Total: 9},
		{Kind: "opinions", Total: 9, N: 2}, {Kind: "public"}, {Kind: "public", N: 20, From: day, Until: day + 19}, {Kind: "cleared", Clear: "owes"},
		{Kind: "disputes"}, {Kind: "disputes", N: 3}, {Kind: "verdict"}, {Kind: "verdict", Panel: plan.VerdictAmend, OK: true},
		{Kind: "bases", Total: 6, N: 2}, {Kind: "bases", Total: 6, OK: true}, {Kind: "targets", N: 9, Total: 12, OK: true}, {Kind: "justice", OK: true},
	} {
		text += Fact(f) + "\n"
	}
	golden(t, "submission/all-words", text)
}

func TestIssuing(t *testing.T) {
	p := IssueParams{
		Plans: []plan.PlanID{plan.Women}, Titles: []string{"格尔木市妇女发展规划（2021—2030年）"}, Texts: []string{"《妇女规划》正式印发稿第1稿"},
		Number: "格政〔2021〕15号", Signer: "向阳", Dated: plan.Date(2021, time.July, 19), Issued: plan.Date(2021, time.July, 20), By: "郑晓云",
	}
	differs, refused, fatal, reason, all, told, corrected := p, p, p, p, p, p, p
	differs.Differs = Titles{"妇女与健康"}
	refused.Refused = "还没有到印发这一步。"
	fatal.Refused, fatal.Fatal = "日期对不上。", true
	reason.Reason = "州里<限期>"
	all.Plans, all.All = []plan.PlanID{plan.Women, plan.Children}, true
	told.Told, told.CC, told.Liaisons, told.Leaders, told.Group = true, "市委、市政协办公室", 31, 5, true
	corrected.Reason = "文号录入有误"
	corrected.Old = []string{CorrectionLine(plan.Correction{Number: "格政〔2021〕51号", Signer: "向阳", Dated: p.Dated, Issued: p.Issued, Reason: "录入<有误>", At: p.Issued.At(9, 0)})}
	for name, text := range map[string]string{
		"ask-plans":   AskIssuePlans(),
		"ask-number":  AskIssueNumber(),
		"ask-signer":  AskSigner(),
		"ask-dated":   AskDated(),
		"ask-issued":  AskIssuedDay(),
		"card":        PromulgateCard(p),
		"card-differ": PromulgateCard(differs),
		"card-order":  PromulgateCard(refused),
		"card-dates":  PromulgateCard(fatal),
		"card-reason": PromulgateCard(reason),
		"done":        PromulgatedDone(p),
		"done-all":    PromulgatedDone(all),
		"news":        IssueNews(p),
		"news-reason": IssueNews(reason),
		"ask-cc":      AskCC(CCWords("抄送：市委、市政协办公室。")),
		"note":        IssueNote(told),
		"note-plain":  IssueNote(p),
		"note-card":   IssueNoteCard(told),
		"note-sent":   IssueNoteSent(told),
		"issued":      IssuedView([]IssueParams{told, p}),
		"issued-old":  IssuedView([]IssueParams{corrected}),
		"issued-none": IssuedView(nil),
		"correct":     CorrectCard(corrected),
		"corrected":   Corrected(corrected),
		"ask-correct": AskCorrectReason(),
		"words":       PromulgatedWords(plan.Women, p.Number, p.Issued) + "\n" + CorrectOf(plan.Women),
	} {
		golden(t, "promulgation/"+name, text)
	}
}

func TestANumberInAnyBracketsIsWrittenWithSixCorneredOnes(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"格政〔2021〕15号", "格政〔2021〕15号"},
		{"格政(2021)15号", "格政〔2021〕15号"},
		{"格政（2021）第15号", "格政〔2021〕15号"},
		{"格政[2021]15", "格政〔2021〕15号"},
		{"格政［2021］15号", "格政〔2021〕15号"},
		{"格政【２０２１】１５号", "格政〔2021〕15号"},
		{" 格政 2021 年 第 015 号 ", "格政〔2021〕15号"},
		{"格政15号", ""},
		{"〔2021〕15号", ""},
		{"格政〔2021〕0号", ""},
		{"格政〔1921〕15号", ""},
		{"格政〔2021〕15号附件", ""},
		{"", ""},
	} {
		got, ok := HeardIssueNumber(c.text)
		if got != c.want || ok != (c.want != "") {
			t.Errorf("%q: %q %v", c.text, got, ok)
		}
	}
}

func TestAPeriodIsHeardAsItIsWritten(t *testing.T) {
	today := plan.Date(2021, time.July, 2)
	for _, text := range []string{"4月1日到4月30日", "4月1日至4月30日", "4月1日—4月30日", "2021-04-01 2021-04-30"} {
		from, until, ok := HeardPeriod(text, today)
		if !ok || from != plan.Date(2021, time.April, 1) || until != plan.Date(2021, time.April, 30) {
			t.Errorf("%q: %s to %s, %v", text, from, until, ok)
		}
	}
	for _, text := range []string{"4月1日", "", "一个月"} {
		if _, _, ok := HeardPeriod(text, today); ok {
			t.Errorf("%q is heard as a period", text)
		}
	}
}

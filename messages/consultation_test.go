package messages

import (
	"strings"
	"testing"
	"time"

	"planbot/storage/plan"
)

var replyDue = plan.Date(2021, 3, 17).At(18, 0)

func TestWordsOfConsultations(t *testing.T) {
	preview := CirculateParams{
		Title: ConsultationTitle(plan.TextFirst, 1), Texts: []string{"《妇女与健康》", "《妇女与教育》"}, Without: []string{"儿童与福利"},
		Due: replyDue, Units: []string{"市教育局", "市卫健委"}, Persons: []string{"王教授"}, Unreached: []string{"市卫健委"}, Doubtful: []string{"州民政局"},
	}
	rest := preview
	rest.Running, rest.Unknown = preview.Title, 2022
	rest.Rest, rest.Persons, rest.Unreached, rest.Doubtful, rest.Without = true, nil, nil, nil, nil
	outdated := preview
	outdated.Texts, outdated.Without, outdated.Outdated = []string{"《妇女规划》初稿第1稿"}, nil, []string{"《妇女规划》初稿第1稿"}
	asked := AskedParams{Title: preview.Title, Unit: "市教育局", Texts: preview.Texts, Due: replyDue, Both: true}
	many := asked
	many.More, many.Both = 4, false
	person := many
	person.Unit, person.More = "", 0
	tally := TallyParams{Sent: 26, Replied: 24, Missing: 2, WithOpinions: 9, None: 15, Late: 2, Phone: 1}
	replies := RepliesParams{
		Title: preview.Title, Due: replyDue, Units: tally, Persons: TallyParams{Sent: 3, Replied: 1, Missing: 2, WithOpinions: 1},
		Missing: []string{"市文旅局", "市残联"}, Opinions: 31, Undecided: 12, Waiting: 5,
	}
	replies.Results = []ResultCount{{plan.ResultAdopted, 11}, {plan.ResultRejected, 8}}
	replies.Plans = []PlanCount{
		{Plan: plan.Women, Units: tally, Persons: TallyParams{Replied: 1, WithOpinions: 1}, Opinions: 20, Undecided: 8}, {Plan: plan.Children, Units: tally, Opinions: 11},
	}
	replies.Former = []FormerParams{{"市司法局", "与本章任务无关"}}
	closed := replies
	closed.Closed, closed.Missing, closed.Persons = replyDue.Add(time.Hour), nil, TallyParams{}
	moved := DueMovedParams{Title: preview.Title, Unit: "市教育局", From: replyDue, Due: replyDue.AddDate(0, 0, 3), Missing: 7, Rest: true}
	for name, text := range map[string]string{
		"move-due": MoveDueCard(moved), "moved-due": MovedDue(moved), "due-moved": DueMoved(moved),
		"ask-bundle": AskBundle(), "ask-classes": AskClasses(), "ask-due": AskReplyDue(plan.Date(2021, 3, 17)),
		"preview": CirculatePreview(preview), "preview-rest": CirculatePreview(rest), "preview-outdated": CirculatePreview(outdated), "changed": CirculateChanged(),
		"circulated": Circulated(preview), "asked": Asked(asked), "asked-many": Asked(many), "asked-person": Asked(person),
		"texts":   Texts(TextsParams{Title: preview.Title, Total: 2, Texts: preview.Texts, Due: replyDue}),
		"replies": Replies(replies), "replies-closed": Replies(closed), "ask-consultation": AskConsultation(),
		"closing": ClosingCard(replies), "closed": Closed(closed),
	} {
		golden(t, "consultation/"+name, text)
	}
}

func TestLabelsOfConsultationsFitTheirButtons(t *testing.T) {
	for _, label := range []string{
		BundleLabel(BundleParams{Text: plan.TextConsultation, Plans: []plan.PlanID{plan.Women, plan.Children}}),
		BundleLabel(BundleParams{Text: plan.TextExpert, Plans: []plan.PlanID{plan.Children}}), BundleLabel(BundleParams{Text: plan.TextConsultation, Plans: []plan.PlanID{plan.Women}, Round: 12}),
		BundleLabel(BundleParams{Chapters: 21, Changed: true, Round: 12}), DownloadWhole(plan.Women, plan.TextConsultation), ConsultationLabelOf(plan.Women, plan.TextConsultation, 12, false), ClassLabel("spoke", 26, 0, true),
		BundleLabel(BundleParams{Chapters: 21}),
		ConsultationLabel(plan.TextConsultation, 12, false), ClassLabel("concerned", 33, 0, true), ClassLabel("public", 0, 120, false),
		UseLeadsReason, SeeReplies, TickedDone, PublishAll, OtherConsultations, ManagePoints, EditPoint(20), ResultName(plan.ResultDropped),
	} {
		if n := len([]rune(label)); n > 20 {
			t.Errorf("%s has %d characters", label, n)
		}
	}
}

func TestWordsOfReplies(t *testing.T) {
	none := NoneParams{Title: ConsultationTitle(plan.TextFirst, 1), Unit: "市教育局", Approver: "张三 局长"}
	late := none
	late.Late, late.Replaces, late.Plan = true, 3, plan.Women
	proxy := NoneParams{Title: none.Title, Unit: "市残联", Proxy: true, Form: plan.ChannelPhone}
	person := NoneParams{Title: none.Title, Plan: plan.Children}
	reply := ReplyParams{
		Title: none.Title, Who: "市教育局", Number: ReplyNumber(12, replyDue), Form: plan.ChannelLiaison, Approver: "张三 局长", Due: replyDue, Open: true,
		Meant: Meant(MeantParams{Texts: []string{"《妇女与健康》第2稿", "《妇女与教育》第1稿", "《儿童与健康》第1稿", "《儿童与福利》第3稿"}}),
	}
	noted := reply
	noted.By = "马建国"
	opinions := reply
	opinions.Points, opinions.Late, opinions.Changed, opinions.Open = 3, true, true, false
	for name, text := range map[string]string{
		"ask-seat": AskSeat(), "ask-seat-unit": AskSeatUnit(none.Title), "none": NoneCard(none), "none-late": NoneCard(late),
		"none-proxy": NoneCard(proxy), "none-person": NoneCard(person), "receipt": ReplyReceipt(reply), "receipt-opinions": ReplyReceipt(opinions),
		"arrived": ReplyArrived(reply), "arrived-changed": ReplyArrived(opinions), "retract": RetractCard(opinions),
		"retracted": Retracted(reply), "retracted-office": RetractedOffice(reply),
		"proxy-kind": AskProxyKind(none.Title, 7), "proxy-units": AskProxyUnits(0), "proxy-units-some": AskProxyUnits(3), "form": AskForm(),
		"received": AskReceived(), "noted": ReplyNoted(noted), "noted-proxy": ReplyNoted(reply), "pages": AskPages(0), "pages-some": AskPages(2),
		"proxy-card": ProxyCard(ProxyParams{Title: none.Title, Who: []string{"市残联", "市文旅局"}, Form: plan.ChannelLetter, Received: replyDue, Pages: 2, Late: 1, Recorder: "马兰"}),
		"entered":    Entered(ProxyParams{Title: none.Title, Who: []string{"市残联"}, Form: plan.ChannelPhone, Recorder: "马兰", Missing: 4}),
	} {
		golden(t, "reply/"+name, text)
	}
}

func TestWordsOfOpinions(t *testing.T) {
	point := PointParams{No: 3, Place: Place("妇女与健康", plan.Women), Original: "孕产妇死亡率控制在18/10万以下", Suggestion: "改为“16/10万以下”", Reason: "与<省规划>一致"}
	bare := PointParams{No: 4, Place: Place("", plan.Children), Suggestion: "全文用语请统一"}
	handled := HandledParams{
		Title: ConsultationTitle(plan.TextFirst, 1), Who: "市教育局", Point: point, Revision: 1, State: plan.OpinionOpen, Form: plan.ChannelLiaison, Approver: "张三 局长",
		Meant: Meant(MeantParams{Texts: []string{"《妇女规划》征求意见稿第1稿"}, Chapter: "《妇女与健康》第2稿", Later: "《妇女与健康》专家论证稿第1稿"}),
	}
	passed := handled
	passed.State, passed.Lead, passed.Proposed, passed.ProposedWhy = plan.OpinionLead, "市卫健委", plan.ResultPartly, "指标可调，时限不变"
	decided := handled
	decided.State, decided.Result, decided.Explain, decided.Revision, decided.Published, decided.Late = plan.OpinionDecided, plan.ResultRejected, "省规划未定稿", 2, true, true
	decided.Talks = []TalkParams{{With: "李四 科长", On: plan.Date(2021, 3, 15), Outcome: TalkYielded}}
	decided.Past = []PastParams{{At: replyDue, Result: plan.ResultAdopted}, {At: replyDue, Edited: true}}
	card := OpinionCardParams{Title: handled.Title, Unit: "市教育局", Approver: "张三 局长", Points: []PointParams{point, bare}}
	proxy := OpinionCardParams{Title: handled.Title, Unit: "市残联", Form: plan.ChannelLetter, Received: replyDue, Pages: 2, Late: true, Changes: true, Points: []PointParams{bare}}
	choosing, changing := card, card
	choosing.Points = []PointParams{point, bare}
	choosing.Choosing, changing.Changing, changing.Points = true, bare.No, []PointParams{bare}
	queue := QueueParams{Title: handled.Title, Undecided: 12, Total: 31, Waiting: 5, From: 1, To: 2, Matching: 12, Lines: []QueueLine{
		{No: 1, Who: "市教育局", Point: 3, Place: point.Place, Text: strings.Repeat("很长", 40), State: plan.OpinionOpen},
		{No: 2, Who: "王教授", Point: 1, Place: bare.Place, Text: bare.Suggestion, State: plan.OpinionLead},
		{No: 3, Who: "市残联", Point: 1, Place: bare.Place, Text: bare.Suggestion, State: plan.OpinionDecided, Result: plan.ResultAdopted, Public: true},
	}}
	results := func() ResultsParams {
		adopted := handled
		adopted.State, adopted.Result, adopted.Corrects = plan.OpinionDecided, plan.ResultAdopted, true
		return ResultsParams{Title: handled.Title, Unit: "市教育局", Opinions: []HandledParams{adopted, decided}, ObjectBy: plan.Date(2021, 3, 22)}
	}
	toPerson := results()
	toPerson.Unit = ""
	for name, text := range map[string]string{
		"ask-place": AskPlace(PointAsk{No: 1}), "ask-original": AskOriginal(PointAsk{No: 1, Place: point.Place}),
		"ask-suggestion": AskSuggestion(PointAsk{No: 1, Place: point.Place}), "ask-reason": AskReason(PointAsk{No: 1, Place: point.Place}),
		"card": OpinionCard(card), "card-proxy": OpinionCard(proxy), "card-choosing": OpinionCard(choosing), "card-changing": OpinionCard(changing), "having": Having(HavingParams{Title: handled.Title, Points: 3}),
		"having-none": Having(HavingParams{Title: handled.Title}), "handled": HandledCard(handled), "handled-passed": HandledCard(passed),
		"handled-decided": HandledCard(decided), "full-text": strings.Join(PointTexts(point), "\n---\n"),
		"queue": Queue(queue), "queue-done": Queue(QueueParams{Title: handled.Title, Total: 3, Waiting: 3}),
		"queue-none": Queue(QueueParams{Title: handled.Title, Total: 3, All: true, Chapter: "妇女与健康"}),
		"explain":    AskExplain(handled, plan.ResultRejected), "explain-partly": AskExplain(handled, plan.ResultPartly),
		"talk-with": AskTalkWith(handled, plan.ResultRejected), "talk-noted": AskTalkWith(handled, ""), "talk-day": AskTalkDay(), "talk-outcome": AskTalkOutcome(), "passed": PassedToLead(passed),
		"propose-why": AskProposeWhy(plan.ResultRejected), "proposal-given": ProposalGiven(passed), "proposal-arrived": ProposalArrived(passed),
		"results": Results(results()), "results-person": Results(toPerson), "reopen": ReopenCard(decided), "no-opinions": NoOpinions(handled.Title),
		"publish":     PublishCard(PublishParams{Title: handled.Title, Opinions: 5, Undecided: 2, Told: []string{"市教育局"}, Untold: []string{"市残联"}}),
		"publish-one": PublishCard(PublishParams{Title: handled.Title, One: &decided}),
		"published":   PublishedSay(PublishParams{Opinions: 5, Told: []string{"市教育局"}, Untold: []string{"市残联"}}), "pick-chapter": PickChapter(handled.Title),
	} {
		golden(t, "opinion/"+name, text)
	}
}

func TestTheLongestOpinionsFitIntoOneMessage(t *testing.T) {
	long := strings.Repeat("长", 2000)
	point := PointParams{No: 1, Place: Place("妇女与健康", plan.Women), Original: long, Suggestion: long, Reason: long}
	var points []PointParams
	var handled []HandledParams
	for range 20 {
		points = append(points, point)
	}
	one := HandledParams{Title: ConsultationTitle(plan.TextFirst, 1), Who: "市教育局", Point: point, Explain: long, ProposedWhy: long, State: plan.OpinionLead, Proposed: plan.ResultPartly}
	for range 8 {
		h := one
		h.State, h.Result = plan.OpinionDecided, plan.ResultRejected
		handled = append(handled, h)
	}
	for name, text := range map[string]string{
		"twenty opinions": OpinionCard(OpinionCardParams{Title: one.Title, Unit: "市教育局", Points: points}),
		"one opinion":     OpinionCard(OpinionCardParams{Title: one.Title, Unit: "市教育局", Points: points[:1]}),
		"its card":        HandledCard(one), "to the lead": PassedToLead(one), "the proposal": ProposalArrived(one),
		"results":    Results(ResultsParams{Title: one.Title, Unit: "市教育局", Opinions: handled}),
		"one result": Results(ResultsParams{Title: one.Title, Unit: "市教育局", Opinions: handled[:1]}),
		"publishing": PublishCard(PublishParams{One: &handled[0]}),
	} {
		if n := len([]rune(text)); n > 4000 {
			t.Errorf("%s: %d characters", name, n)
		}
	}
	for _, text := range PointTexts(point) {
		if len([]rune(text)) > 4000 {
			t.Error("a full text does not fit")
		}
	}
}

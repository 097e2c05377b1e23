package messages

import (
	"testing"

	"planbot/storage/plan"
)

func TestWordsOfGatheredOpinions(t *testing.T) {
	title := ConsultationTitle(plan.TextConsultation, 1)
	card := GatherParams{
		Title: title, Channel: plan.ChannelOnline, File: "意见征集表.xlsx", Opinions: 5, Whole: 1, Recorder: "郑晓云", More: 3,
		Classes:  []GatherClass{{Name: UnitsWord, Voices: 1, Units: true, Opinions: 2}, {Name: CrowdName(plan.CrowdNPC), Voices: 2, Opinions: 3}},
		Troubles: []string{GatherTrouble(4, "not_asked", "市委党校"), GatherTrouble(5, "no_unit", "市天文台"), GatherTrouble(6, "no_class", "外星人"), GatherTrouble(7, "said", "建议"), GatherTrouble(8, "many", "建议")},
	}
	meeting := card
	meeting.Channel, meeting.Meeting, meeting.Held, meeting.People = plan.ChannelMeeting, "基层代表座谈会"+AtPlace("市妇联"), plan.Date(2021, 3, 5), 15
	meeting.File, meeting.Troubles, meeting.More, meeting.Whole = "", nil, 0, 0
	for name, text := range map[string]string{
		"card": GatherCard(card), "card-meeting": GatherCard(meeting), "gathered": Gathered(card), "gathered-meeting": Gathered(meeting),
		"ask-channel": AskChannelOf(title), "ask-title": AskMeetingTitle(), "ask-held": AskHeld(), "ask-people": AskMeetingPeople(),
		"ask-voices": AskVoices(true), "ask-voices-typed": AskVoices(false), "pages": PagesNote("市残联", title, "2021-F0001", 2),
		"sent-sheet": PaperSent(PaperSentParams{Kind: plan.PaperSheet, Title: title, Office: true}),
		"from-meeting": ReplyCard(ReplyCardParams{Title: title, Who: "市教育局", Replied: true, Number: "2021-F0001", Due: replyDue, At: replyDue, Form: plan.ChannelMeeting,
			From: []string{GatheredFrom(plan.ChannelMeeting, "基层代表座谈会", plan.Date(2021, 3, 5), ""), GatheredFrom(plan.ChannelOnline, "", 0, SheetFile)}}),
		"noted": ReplyNoted(ReplyParams{Title: title, Points: 1, Form: plan.ChannelMeeting, Number: "2021-F0001"}),
	} {
		golden(t, "gathering/"+name, text)
	}
	for _, label := range []string{SheetBlank, GatherLetters, GatherMore, ProxyGathered, PagesOfReply(99)} {
		if n := len([]rune(label)); n > 20 {
			t.Errorf("%s has %d characters", label, n)
		}
	}
}

func TestVoicesHeardInTypedLines(t *testing.T) {
	rows, ok := HeardVoices("1. 市教育局：妇女与健康，开展教育\n续行\n\n李明（人大代表）: 建议增加")
	want := []plan.FilledRow{
		{Line: 1, Name: "市教育局", Place: "妇女与健康", Suggestion: "妇女与健康，开展教育\n续行"},
		{Line: 2, Name: "李明", Class: "人大代表", Suggestion: "建议增加"},
	}
	if !ok || len(rows) != 2 || rows[0] != want[0] || rows[1] != want[1] {
		t.Errorf("heard %+v", rows)
	}
	if _, ok := HeardVoices("大家都说好"); ok {
		t.Error("words of nobody were heard")
	}
	for words, want := range map[string]plan.Crowd{"市人大代表": plan.CrowdNPC, "政协委员": plan.CrowdCPPCC, "": plan.CrowdPublic, "群众代表": plan.CrowdPublic, "专家": plan.CrowdExpert} {
		if got, ok := HeardCrowd(words); !ok || got != want {
			t.Errorf("%q is heard as %q", words, got)
		}
	}
	if _, ok := HeardCrowd("外星人"); ok || !HeardNameless("（不具名）") || HeardNameless("李明") || !NamesUnit("市教育局") || NamesUnit("李明") {
		t.Error("names are mixed up")
	}
	for typed, want := range map[string]int{"15": 15, "共15人": 15, "15名": 15, "十五": 0, "-1": 0} {
		if got, _ := HeardPersons(typed); got != want {
			t.Errorf("%q is heard as %d", typed, got)
		}
	}
}

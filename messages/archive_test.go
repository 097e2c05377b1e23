package messages

import (
	"strings"
	"testing"

	"planbot/storage/plan"
)

func TestTheListOfAnArchiveReadsLikeACatalogue(t *testing.T) {
	at := monday.At(9, 5)
	draft := plan.Draft{Number: "女4-1", State: plan.DraftReturned, Late: true, Proxy: plan.Proxy{Channel: plan.ChannelLetter, Recorder: 1}}
	a := Archive{AsOf: at, Items: []ArchiveItem{
		{Owner: "市妇儿工委办公室", Title: ArchiveWholeTitle("格尔木市妇女发展规划（2021—2030年）", plan.TextConsultation, 1), Day: monday, Files: []ArchiveFile{{}}},
		{Owner: "市卫健委", Title: ArchiveChapterTitle(plan.Women, "妇女与健康", plan.TextChapter, 2, false), Day: monday, Notes: ArchiveDraftNotes(draft, true), Pages: 12},
		{Owner: "市教育局", Title: ArchiveChapterTitle(plan.Women, "妇女与健康", plan.TextChapter, 1, true), Day: monday, Files: []ArchiveFile{{}}},
		{Owner: "市教育局", Title: ArchiveReplyTitle("《初稿》第1轮征求意见", 3), Notes: ArchiveReplyNotes(plan.ChannelLetter, "马建国", true), Files: []ArchiveFile{{}}},
		{Owner: "市公安局", Title: ArchiveReplyTitle("《初稿》第1轮征求意见", 0), Notes: ArchiveReplyNotes(plan.ChannelPhone, "", false)},
		{Number: "催〔2021〕1号", Title: ArchiveNoticeTitle("催办通知", "市教育局"), Files: []ArchiveFile{{}}},
		{Title: ArchiveNoticeTitle("编制进度呈报", "")},
		{Title: ArchiveLetterTitle(plan.PaperLetter, "《初稿》第1轮征求意见")}, {Title: ArchiveLetterTitle(plan.PaperForms, "《初稿》第1轮征求意见")},
		{Title: ArchiveGatheringTitle(plan.Gathering{Channel: plan.ChannelOnline, Opinions: 4}, "《初稿》第1轮征求意见")},
		{Title: ArchiveAgenda("领导小组会议"), Notes: ArchiveCancelled("改期")}, {Title: ArchiveMinutes("领导小组会议")},
		{Title: ArchiveOfPlan(plan.Women, EnclosureName(plan.EnclosureDisputes)), Notes: ArchiveWaived("没有未达成一致的意见")},
		{Owner: "市教育局", Title: ArchiveConsentTitle(plan.Women, "妇女与健康", 2, plan.ConsentAmend), Notes: ArchiveConsentNotes("马建国", plan.Proxy{Recorder: 1, Channel: plan.ChannelPhone})},
		{Title: "印发", Notes: ArchiveSigner("向阳", monday)},
	}}
	table := ArchiveList(a, map[int]int{4: 3})
	lines := []string{table.Title + "　" + table.Under}
	for _, h := range table.Heads {
		lines = append(lines, h.Text)
	}
	lines = []string{lines[0], strings.Join(lines[1:], "｜")}
	for _, r := range table.Rows {
		lines = append(lines, strings.Join(r, "｜"))
	}
	golden(t, "archive/list", strings.Join(append(lines, table.Foot...), "\n"))
}

func TestEveryFolderOfAnArchiveHasItsName(t *testing.T) {
	for _, s := range plan.ArchiveSections() {
		if len(ArchiveFolder(s)) < 5 {
			t.Errorf("%s has no folder", s)
		}
	}
	if got := ArchiveFileName(plan.Women, monday.At(9, 0)); !strings.HasPrefix(got, "妇女规划归档包_2021") {
		t.Error(got)
	}
}

package messages

import (
	"strings"
	"testing"

	"planbot/storage/plan"
)

func TestExportIsSaidInFull(t *testing.T) {
	at := monday.At(9, 5)
	golden(t, "export/ask", ExportAsk())
	golden(t, "export/made", Exported(plan.ExportProgress, at))
	golden(t, "export/made-people", Exported(plan.ExportPeople, at))
	golden(t, "export/made-archive", Exported(plan.ExportArchive, at))
	golden(t, "export/too-big", ExportTooBig(plan.ExportArchive))
	golden(t, "export/too-big-plan", ExportTooBig(plan.ExportArchiveWomen))
	golden(t, "export/failed", ExportFailed(plan.ExportUrging))
	for k, name := range exportNames {
		if !strings.Contains(Exporting(k), name) {
			t.Errorf("%s is not named", name)
		}
	}
}

func TestTheTableOfUrgingSaysWhatCameOfIt(t *testing.T) {
	line := chapterLine(1, "妇女与健康", monday-3, plan.LightLate)
	rows := Urging(UrgingParams{AsOf: monday.At(9, 5), Rows: []UrgingRow{
		{At: monday.At(9, 0), Kind: "催办通知", Number: "催〔2021〕1号", Unit: "市卫健委", By: "王红", Things: []UrgingThing{{Line: line, Done: (monday + 1).At(10, 0)}}},
		{At: monday.At(9, 0), Kind: "编制进度呈报", Number: "呈〔2021〕1号", By: "王红", Things: []UrgingThing{{Line: line}}},
		{At: monday.At(9, 0), Kind: "电话催办", Unit: "市教育局", By: "李春梅", Call: plan.CallPromised, Promise: monday + 2},
		{At: monday.At(9, 0), Kind: "电话催办", Unit: "市教育局", By: "李春梅", Call: plan.CallMissed},
	}}).Rows
	var lines []string
	for _, r := range rows {
		lines = append(lines, strings.ReplaceAll(strings.Join(r, "｜"), "\n", " / "))
	}
	golden(t, "export/urging", strings.Join(lines, "\n"))
}

func TestTheTableOfPeopleSaysWhoIsInOffice(t *testing.T) {
	at := monday.At(9, 5)
	table := PeopleTable(PeopleTableParams{AsOf: at, Rows: []PeopleTableRow{
		{Unit: "市卫健委", Name: "张丽萍", Role: "联络员", Phone: "13900000000", Chapters: []string{"妇女与健康"}, From: at, Online: true},
		{Unit: "市教育局", Name: "马建国", Role: "联络员", From: at},
		{Unit: "市民政局", Name: "苏敏", Role: "联络员", From: at, Online: true, Lost: true},
		{Name: "向阳", Role: "组长", Position: "副市长", From: at, Until: at},
	}})
	var lines []string
	for _, r := range table.Rows {
		lines = append(lines, strings.Join(r, "｜"))
	}
	golden(t, "export/people", strings.Join(append(lines, table.Foot...), "\n"))
}

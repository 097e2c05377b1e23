package messages

import (
	"strings"
	"testing"

	"planbot/storage/plan"
)

func TestTheCalendarIsSaidInFull(t *testing.T) {
	golden(t, "record/dates", Dates(DatesParams{
		Months: []MonthDays{
			{Month: plan.Date(2021, 2, 1), Workdays: 17, Runs: []DayRun{
				{From: plan.Date(2021, 2, 7), To: plan.Date(2021, 2, 7), Work: true, Name: "春节"},
				{From: plan.Date(2021, 2, 11), To: plan.Date(2021, 2, 17), Name: "春节"},
				{From: plan.Date(2021, 2, 22), To: plan.Date(2021, 2, 22), Name: "建市纪念日", Office: true},
			}},
			{Month: plan.Date(2021, 3, 1), Workdays: 23},
			{Month: plan.Date(2022, 1, 1), Workdays: 21, Unpublished: 2022},
		},
		OnDaysOff: []MovedDate{{What: "第二阶段 牵头单位交稿", To: plan.Date(2021, 2, 22).At(18, 0)}},
	}))
	golden(t, "record/dates_questions", strings.Join([]string{
		AskOfficeDay(false), AskOfficeDay(true), AskDayName(AskDayNameParams{Day: plan.Date(2021, 2, 22)}),
		AskDayName(AskDayNameParams{Day: plan.Date(2021, 2, 20), Work: true}),
	}, "\n\n"))
}

func TestUnitsAreSaidInFull(t *testing.T) {
	p := UnitListParams{Units: 40, Labels: 36, Doubtful: []string{"州民政局", "市民宗局", "市科技局"}, GroupOnly: 7, From: 1, To: 8}
	golden(t, "record/units", UnitList(p))
	p.Search, p.Found = "卫", 2
	golden(t, "record/units_found", UnitList(p))
	p.Search, p.Guessed = "天文局", true
	golden(t, "record/units_guessed", UnitList(p))
	settled := UnitListParams{Units: 41, Labels: 36, Merged: 2, GroupOnly: 7, From: 1, To: 8}
	golden(t, "record/units_settled", UnitList(settled))
	golden(t, "record/unit", UnitCard(UnitCardParams{
		Name: "市卫健委", Kind: plan.UnitGovernment, Aliases: []string{"市卫生健康委员会"}, Lead: []string{"《妇女与健康》", "《儿童与健康》"},
		Support: []string{"《妇女与环境》"}, Members: []string{"王五 市卫健委副主任"}, Liaisons: []string{"张丽萍"},
	}))
	golden(t, "record/unit_doubtful", UnitCard(UnitCardParams{Name: "州民政局", Doubtful: "市民政局", Lead: []string{"《儿童与福利》"}}))
	golden(t, "record/unit_without_task", UnitCard(UnitCardParams{Name: "市委党校", Kind: plan.UnitParty, Office: true}))
	golden(t, "record/unit_names", strings.Join([]string{
		AskFindUnit(), AskUnitName("市卫健委", true), AskUnitName("市卫健委", false),
		UnitNameCard(UnitNameParams{"市卫健委", "卫生局", true}), UnitNameCard(UnitNameParams{"市卫健委", "市卫生健康委", false}),
	}, "\n\n"))
}

func TestTheRecordIsSaidInFull(t *testing.T) {
	at := plan.Date(2021, 1, 4).At(9, 12)
	data := func(more ...any) map[string]any {
		d := map[string]any{}
		for i := 0; i+1 < len(more); i += 2 {
			d[more[i].(string)] = more[i+1]
		}
		return d
	}
	var lines []string
	for i, p := range []EventParams{
		{Act: plan.ActSetup, Kind: "work_plan", Name: "编制工作方案"},
		{Who: "郑晓云", Act: plan.ActMode, Kind: "setting", Name: "upload"},
		{Who: "郑晓云", Act: plan.ActSettle, Kind: "anomaly", Name: "doubtful-lead:C7", Data: data("answer", "same")},
		{Who: "郑晓云", Act: plan.ActInvite, Kind: "invite", Name: "liaison", Unit: "市卫健委"},
		{Who: "张丽萍", Act: plan.ActBind, Kind: "binding", Name: "liaison", Unit: "市卫健委", Person: "张丽萍"},
		{Who: "郑晓云", Act: plan.ActAdmit, Kind: "application", Name: "liaison", Unit: "市教育局", Person: "马建国", Data: data("admitted", true)},
		{Who: "郑晓云", Act: plan.ActAdmit, Kind: "application", Name: "expert", Person: "某人", Data: data("admitted", false)},
		{Who: "郑晓云", Act: plan.ActHere, Kind: "group", Name: "<工作群>"},
		{Who: "李春梅", Act: plan.ActEndStage, Kind: "stage", Name: "启动及前期调研", Data: data("elsewhere", true)},
		{Who: "李春梅", Act: plan.ActOpenStage, Kind: "stage", Name: "基本框架及初稿", Data: data("deadline", "2021-01-29")},
		{Who: "李春梅", Act: plan.ActMoveStage, Kind: "stage", Name: "基本框架及初稿", Data: data("step", "draft", "from", "2021-01-22", "to", "2021-01-26")},
		{Who: "李春梅", Act: plan.ActMoveStage, Kind: "stage", Name: "征求意见稿", Data: data("step", "", "from", "2021-03-31", "to", "2021-03-31")},
		{Who: "郑晓云", Act: plan.ActPostpone, Kind: "stages", Data: data("days", 10.0)},
		{Who: "郑晓云", Act: plan.ActPause, Kind: "pause"},
		{Who: "郑晓云", Act: plan.ActPause, Kind: "resume", Data: data("paused", 30.0, "days", 30.0)},
		{Who: "郑晓云", Act: plan.ActEndStage, Kind: "stage", Name: "基本框架及初稿", Data: data("reason", 3.0, "missing", 4.0)},
		{Who: "李春梅", Act: plan.ActEndStage, Kind: "stage", Name: "基本框架及初稿", Data: data("missing", 0.0)},
		{Who: "李春梅", Act: plan.ActDates, Kind: "holiday", Name: "建市纪念日", Data: data("day", "2021-01-22", "work", false)},
		{Who: "李春梅", Act: plan.ActDates, Kind: "holiday_dropped", Data: data("day", "2021-01-22")},
		{Who: "李春梅", Act: plan.ActTitle, Kind: "unit", Name: "市卫生健康委", Unit: "市卫生健康委", Data: data("before", "市卫健委")},
		{Who: "张丽萍", Act: plan.ActSubmit, Kind: "draft", Name: "2021-0001", Unit: "市卫健委", Chapter: "《妇女与健康》", Data: data("revision", 2.0)},
		{Who: "李春梅", Act: plan.ActReturn, Kind: "draft", Name: "2021-0001", Unit: "市卫健委", Chapter: "《妇女与健康》"},
		{Who: "李春梅", Act: plan.ActCirculate, Kind: "consultation", Name: "《初稿》第1轮征求意见"},
		{Who: "韩梅", Act: plan.ActNone, Kind: "reply", Unit: "市住建局"},
		{Who: "李春梅", Act: plan.ActDispose, Kind: "opinion", Unit: "市教育局", Data: data("no", 2.0, "result", "partly")},
		{Who: "马建国", Act: plan.ActRequest, Kind: "request", Unit: "市财政局", Chapter: "《妇女与教育》"},
		{Who: "孙财", Act: plan.ActWaive, Kind: "request", Unit: "市财政局", Chapter: "《妇女与教育》"},
		{Who: "李春梅", Act: plan.ActProxy, Kind: "reply", Unit: "市财政局", Name: "复2021-0003"},
		{Who: "李春梅", Act: plan.ActTalk, Kind: "opinion", Unit: "市教育局", Data: data("no", 2.0)},
		{Act: plan.ActClock, Kind: "urge", Unit: "市司法局", Name: "urge"},
		{Who: "郑晓云", Act: plan.ActSign, Kind: "urge", Unit: "市司法局", Name: "格妇儿规办〔2021〕1号"},
		{Who: "郑晓云", Act: "brand_new", Kind: "thing", Unit: "市司法局", Name: "internal_key"},
	} {
		p.ID, p.At = plan.EventID(i+1), at
		lines = append(lines, EventLine(p))
	}
	golden(t, "record/events", EventList(EventListParams{Lines: lines, Count: 32}))
	golden(t, "record/events_broken", EventList(EventListParams{Unit: "市司法局", Lines: lines[29:31], Count: 32, Broken: 7, Older: true}))
	golden(t, "record/events_none", EventList(EventListParams{}))
}

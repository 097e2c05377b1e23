package messages

import (
	"strings"
	"testing"
	"time"

	"planbot/storage/plan"
)

func TestExpertMessages(t *testing.T) {
	since := time.Date(2021, 4, 1, 9, 0, 0, 0, plan.Beijing)
	both := []plan.PlanID{plan.Women}
	list := []ExpertLine{
		{No: 1, Name: "张海燕", Employer: "青海大学", Title: "教授", Heads: both, Chat: true}, {No: 2, Name: "李建国", Employer: "州委党校", Title: "副教授"},
		{No: 3, Name: "苏梅"},
	}
	entries := []plan.ExpertEntry{
		{Name: "张海燕", Employer: "青海大学", Title: "教授", Field: "公共卫生", Phone: "13812345678"}, {Name: "李建国", Employer: "州委党校", Title: "副教授"},
	}
	card := ExpertParams{Name: "张海燕", Employer: "青海大学", Title: "教授", Field: "公共卫生", Phone: "13812345678", Heads: both, Since: since, Office: true,
		Chat: ExpertBound, Asked: 2, Answered: 1, Says: []ExpertSay{{Plan: plan.Women, Title: "妇女与健康", N: 2}, {N: 1}, {Plan: plan.Women, N: 1}}}
	leaders := card
	leaders.Office, leaders.Chat = false, ExpertOffline
	left := ExpertParams{Name: "苏梅", Since: since, Until: since.AddDate(0, 1, 0), Office: true}
	away := ExpertParams{Name: "苏梅", Since: since, Chat: ExpertAway}
	for name, got := range map[string]string{
		"list":         Experts(ExpertsParams{Lines: list, Total: 3, Left: 1, Headless: []string{"儿童规划"}, Office: true}),
		"list_empty":   Experts(ExpertsParams{Office: true, Headless: []string{"妇女规划", "儿童规划"}}) + "\n\n" + Experts(ExpertsParams{}),
		"list_left":    Experts(ExpertsParams{Lines: list[2:], Total: 1, Gone: true}),
		"card":         Expert(card),
		"card_leaders": Expert(leaders),
		"card_left":    Expert(left) + "\n\n" + Expert(away),
		"asked":        strings.Join([]string{AskExperts(), ExpertsReading("专家名单.xlsx"), AskAmendWhat("张海燕"), AskPanelOf("张海燕")}, "\n\n"),
		"adding":       ExpertsCard(ExpertsCardParams{Add: entries, Have: entries[1:], Doubtful: []int{4, 7}}) + "\n\n" + ExpertsAdded([]string{"张海燕", "李建国"}),
		"amending": AskAmend(AmendParams{Name: "张海燕", What: ExpertTitle, Now: "教授"}) + "\n\n" +
			AskAmend(AmendParams{Name: "张海燕", What: ExpertField}),
		"head": HeadsPanel(plan.Women) + "\n\n" + PanelToast(plan.Women, true) + "\n" + PanelToast(plan.Children, false) + "\n" +
			PanelHeadLabel(plan.Women, true) + "\n" + PanelHeadLabel(plan.Women, false),
	} {
		golden(t, "expert/"+name, got)
	}
}

func TestManyExpertsAreCountedNotListed(t *testing.T) {
	var p ExpertsCardParams
	for range 25 {
		p.Add = append(p.Add, plan.ExpertEntry{Name: "张海燕", Employer: "青海大学"})
	}
	if len(p.Shown()) != 20 || p.More() != 5 {
		t.Errorf("%d shown, %d more", len(p.Shown()), p.More())
	}
}

package workplan

import (
	"fmt"
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"planbot/storage/plan"
)

func TestGolmudsPlanIsTheSameWrittenAndReadAgain(t *testing.T) {
	sameAgain(t, golmudPlan(t))
}

func TestAnyPlanIsTheSameWrittenAndReadAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { sameAgain(t, drawPlan(t)) })
}

type failer interface {
	Fatalf(format string, args ...any)
}

func sameAgain(t failer, work plan.WorkPlan) {
	data, err := Format(work)
	if err != nil {
		t.Fatalf("%v", err)
	}
	again, problems := Parse("again.toml", data)
	if len(problems) > 0 {
		t.Fatalf("%s\n%s", problems[0], data)
	}
	if !reflect.DeepEqual(work, again) {
		t.Fatalf("differs:\n%+v\n%+v\n%s", work, again, data)
	}
}

var (
	word = rapid.StringMatching(`[市州县教育民政局委（）"'\\#=]{1,8}`)
	body = rapid.StringMatching(`[规划，。“”"'\\\t]([ \n规划"'\\#。]{0,20})[规划"。]`)
)

// drawPlan makes a valid plan with names and texts that are awkward to quote.
func drawPlan(t *rapid.T) plan.WorkPlan {
	work := plan.WorkPlan{Title: word.Draw(t, "title"), City: word.Draw(t, "city"), CC: word.Draw(t, "cc")}
	for range rapid.IntRange(0, 3).Draw(t, "articles") {
		work.Articles = append(work.Articles, plan.Article{Title: word.Draw(t, "heading"), Text: body.Draw(t, "text")})
	}
	var parties []plan.Party
	for i := range rapid.IntRange(1, 6).Draw(t, "units") {
		u := plan.WrittenUnit{
			ID: fmt.Sprintf("unit-%d", i), Name: fmt.Sprintf("%s%d", word.Draw(t, "name"), i),
			Kind: rapid.SampledFrom([]plan.UnitKind{plan.UnitGovernment, plan.UnitParty, plan.UnitMass}).Draw(t, "kind"),
		}
		for j := range rapid.IntRange(0, 2).Draw(t, "aliases") {
			alias := plan.WrittenAlias{
				Name: fmt.Sprintf("%s%d-%d", word.Draw(t, "alias"), i, j), From: "group",
				Stated: rapid.Bool().Draw(t, "stated"),
			}
			u.Aliases = append(u.Aliases, alias)
			parties = append(parties, plan.Party{Label: alias.Name, Unit: u.ID})
		}
		if rapid.Bool().Draw(t, "liaison known") {
			u.Liaisons = []string{word.Draw(t, "liaison")}
		}
		work.Units = append(work.Units, u)
		parties = append(parties, plan.Party{Label: u.Name, Unit: u.ID})
	}
	work.Sets = []plan.WrittenSet{{ID: "members", Label: "set"}}
	work.Doubts = []plan.WrittenDoubt{{ID: "doubt", Label: "doubt", Near: "unit-0"}}
	supports := append(parties[1:], plan.Party{Label: "set", Set: "members"}, plan.Party{Label: "doubt", Doubt: "doubt"})
	for i, id := range []plan.PlanID{plan.Women, plan.Children} {
		p := plan.WrittenPlan{ID: id, Title: word.Draw(t, "plan"), Prefix: []string{"W", "C"}[i]}
		for n := 1; n <= 2; n++ {
			c := plan.WrittenChapter{
				Code: fmt.Sprintf("%s%d", p.Prefix, n), No: n, Kind: plan.KindDomain, Title: fmt.Sprintf("%s%d", word.Draw(t, "chapter"), n),
				Lead: parties[0], Supports: supports,
			}
			p.Chapters = append(p.Chapters, c)
		}
		work.Plans = append(work.Plans, p)
	}
	work.Sections = []plan.WrittenSection{
		{Title: word.Draw(t, "section"), Holds: plan.HoldsUnowned, Code: "P"},
		{Number: "1", Title: word.Draw(t, "section"), Holds: plan.HoldsDomains, Parts: []string{word.Draw(t, "part")}},
	}
	work.Group = plan.WrittenGroup{Name: word.Draw(t, "group"), Members: []plan.WrittenMember{
		{Name: "head", Position: word.Draw(t, "post"), Rank: plan.RankHead},
		{Name: "other", Position: word.Draw(t, "post"), Rank: plan.RankMember, Units: []string{"unit-0"}},
	}}
	work.Office = plan.WrittenOffice{
		Name: word.Draw(t, "office"), Unit: "unit-0", Director: "head", Duties: []string{word.Draw(t, "duty")},
		Teams: []plan.WrittenTeam{{Role: plan.RoleExpert, Name: word.Draw(t, "team")}},
	}
	work.Stages = drawStages(t)
	return work
}

func drawStages(t *rapid.T) []plan.WrittenStage {
	var out []plan.WrittenStage
	for no := 1; no <= 6; no++ {
		first := plan.Date(2020, 1, 1) + plan.Day(rapid.IntRange(0, 4000).Draw(t, "opens"))
		last := first + plan.Day(rapid.IntRange(0, 90).Draw(t, "length"))
		s := plan.WrittenStage{
			No: no, Name: word.Draw(t, "stage"), Short: word.Draw(t, "short"), Window: word.Draw(t, "window"),
			Opens: first, Closes: last, Task: word.Draw(t, "task"), Produces: plan.TextFirst,
			MonthOnly: rapid.Bool().Draw(t, "months"),
		}
		if s.MonthOnly {
			year, month, _ := first.Ymd()
			s.Opens, s.Closes = plan.Date(year, month, 1), monthEnd(last)
		}
		out = append(out, s)
	}
	return out
}

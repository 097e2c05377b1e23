package messages

import (
	"testing"

	"planbot/storage/plan"
)

func part(title, nth string, text plan.TextStage, unit string) AssemblyPart {
	return AssemblyPart{Title: title, Nth: nth, Text: text, Unit: unit, At: plan.Date(2021, 1, 20).At(15, 0), File: title + ".docx"}
}

func TestPuttingATextTogether(t *testing.T) {
	card := AssembleParams{
		Plan: plan.Women, Text: plan.TextConsultation, Revision: 2, Last: 1, Changed: []string{"妇女与健康"},
		Parts: []AssemblyPart{
			part("指导思想和基本原则", "第1稿", plan.TextChapter, "市发改委"),
			part("妇女与健康", "第2稿", plan.TextConsultation, "市卫健委"),
		},
		Missing: []string{"前言", "总目标"}, Returned: []string{"妇女与法律"},
	}
	first := AssembleParams{Plan: plan.Women, Text: plan.TextFirst, Revision: 1, Missing: []string{"前言"}}
	card.Unrealized = 3
	pdf := card
	registered := part("妇女与环境", "第1稿", plan.TextChapter, "市生态环境局")
	registered.File = ""
	pdf.NoDocx = []AssemblyPart{{Title: "妇女与经济", Nth: "第1稿", File: "妇女与经济<终>.pdf"}, registered}
	gate, director, reason := card, card, card
	gate.Undecided, director.Undecided, reason.Undecided = 3, 3, 3
	director.Director, reason.Director, reason.Reason = true, true, "州里要求<月底前>报送"

	failed, unheard := card, card
	failed.Failed, failed.Text, unheard.Unheard, unheard.Text = true, plan.TextSubmission, true, plan.TextSubmission

	whole := Draft{Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextFirst, Revision: 1, Number: "2021-0031", Unit: "市妇联"}
	made := AssembledParams{
		Draft: whole, Chapters: 11, Missing: []string{"总目标"}, By: "郑晓云", Reason: "州里要求月底前报送", Count: 3,
		Left: []AssemblyLeft{
			{"妇女与健康", []string{LeftWords("above", 1, []string{"附件<2>"}), LeftWords("comment", 2, nil)}},
			{"妇女与教育", []string{LeftWords("picture", 1, []string{"image1.wdp"})}},
		},
	}
	plain := made
	plain.Missing, plain.Left = nil, nil
	view := AssemblyViewParams{
		Draft: whole, At: plan.Date(2021, 1, 25).At(9, 0), By: "郑晓云", Parts: card.Parts, Gone: []string{"总目标"}, Old: []string{"妇女与健康"},
		Reason: "州里要求月底前报送", Count: 3,
	}
	view.Parts[1].New = true
	long := plain
	long.Missing = Titles{"前言", "总目标", "妇女与健康", "妇女与教育", "妇女与经济", "妇女与决策管理", "妇女与社会保障", "妇女与法律", "妇女与环境"}
	for name, text := range map[string]string{
		"assembled-long":  Assembled(long),
		"ask-whole":       AskWhole(),
		"card":            AssembleCard(card),
		"card-nothing":    AssembleCard(first),
		"card-no-docx":    AssembleCard(pdf),
		"card-gate":       AssembleCard(gate),
		"card-director":   AssembleCard(director),
		"card-reason":     AssembleCard(reason),
		"card-panel":      AssembleCard(failed) + "\n\n" + AssembleCard(unheard),
		"changed":         AssembleChanged(),
		"assembling":      Assembling(card),
		"ask-gate-reason": AskGateReason(GateParams{Undecided: 3}) + "\n" + AskGateReason(GateParams{Failed: true}),
		"assembled":       Assembled(made),
		"assembled-plain": Assembled(plain),
		"assembled-news":  AssembledNews(made),
		"assembled-note":  AssembledNote(made),
		"gate-passed":     GatePassed(made),
		"outdated":        Outdated(OutdatedParams{Draft: chapterDraft, Texts: []string{whole.Name()}}),
		"view":            AssemblyView(view),
	} {
		golden(t, "assembly/"+name, text)
	}
}

func TestEveryKindOfWhatIsLeftHasItsWords(t *testing.T) {
	for kind := range leftWords {
		text := LeftWords(kind, 2, []string{"甲", "乙", "丙", "丁"})
		golden(t, "assembly/left-"+kind, text)
	}
}

func TestAWholeTextsFileAndTitle(t *testing.T) {
	title := "格尔木市妇女发展规划（2021—2030年）"
	for _, c := range []struct{ name, got, want string }{
		{"the file says text and version", AssemblyFile(title, plan.TextFirst, 2), title + "（初稿）第2稿.docx"},
		{"the issued text has no word under its title", AssemblyUnder(plan.TextFinal), ""},
		{"the button says which version is there", WholeLabel(plan.Women, plan.TextFirst, 1), "妇女规划初稿（已有第1稿）"},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, c.got, c.want)
		}
	}
}

package messages

import (
	"testing"

	"planbot/storage/plan"
)

func TestAPlanIsHeard(t *testing.T) {
	for words, want := range map[string]plan.PlanID{
		"妇女与健康.docx": plan.Women, "儿童规划初稿": plan.Children, "健康": "", "妇女儿童发展规划": "", "妇女儿童规划（儿童部分）": plan.Children, "妇女和儿童": "",
	} {
		if got := HeardPlan(words); got != want {
			t.Errorf("%s: got %q, want %q", words, got, want)
		}
	}
}

func TestATextStageIsHeard(t *testing.T) {
	for words, want := range map[string]plan.TextStage{
		"妇女规划初稿0128": plan.TextFirst, "征求意见稿": plan.TextConsultation, "妇女与健康调研报告": plan.TextResearch, "送审稿终": plan.TextSubmission, "妇女与健康": "",
	} {
		if got := HeardText(words); got != want {
			t.Errorf("%s: got %q, want %q", words, got, want)
		}
	}
}

func TestAChaptersCodeIsHeard(t *testing.T) {
	for typed, want := range map[string]string{
		"女4": "W4", "儿7": "C7", "w11": "W11", "C 4": "C4", "妇女04": "W4", "健康": "", "女": "", "4": "",
	} {
		if got, ok := HeardChapterCode(typed); got != want || ok != (want != "") {
			t.Errorf("%s: got %q %v, want %q", typed, got, ok, want)
		}
	}
}

func TestANumberOfSheetsIsHeard(t *testing.T) {
	for typed, want := range map[string]int{"12": 12, "共12页": 12, "１２ 页": 12, "约8面": 8, "十几页": 0, "": 0, "12.5": 0, "-3": 0} {
		if got, ok := HeardCount(typed); got != want || ok != (want != 0) {
			t.Errorf("%q: got %d %v, want %d", typed, got, ok, want)
		}
	}
}

package messages

import (
	"regexp"
	"strings"

	"planbot/storage/plan"
)

// HeardPlan is the plan words name; "" for none or both.
func HeardPlan(words string) plan.PlanID {
	women, children := strings.Contains(words, "妇女"), strings.Contains(words, "儿童")
	bare := strings.ReplaceAll(words, "妇女儿童", "")
	if women && children {
		women, children = strings.Contains(bare, "妇女"), strings.Contains(bare, "儿童")
	}
	switch {
	case women == children:
		return ""
	case women:
		return plan.Women
	}
	return plan.Children
}

// HeardText is the text stage words name; "" for none. Longer names first: 初稿
// is part of none of the others.
func HeardText(words string) plan.TextStage {
	for _, heard := range []struct {
		word string
		text plan.TextStage
	}{
		{"调研", plan.TextResearch}, {"征求意见稿", plan.TextConsultation}, {"专家论证稿", plan.TextExpert},
		{"送审稿", plan.TextSubmission}, {"印发稿", plan.TextFinal}, {"分领域稿", plan.TextChapter}, {"初稿", plan.TextFirst},
	} {
		if strings.Contains(words, heard.word) {
			return heard.text
		}
	}
	return ""
}

var chapterCode = regexp.MustCompile(`^(女|妇女|妇|儿|儿童|童|[WwCc])\s*(\d{1,2})$`)

// HeardChapterCode reads a chapter typed as 女4, 儿7, W4 or C7: the code the
// work plan gives it.
func HeardChapterCode(typed string) (code string, ok bool) {
	m := chapterCode.FindStringSubmatch(strings.TrimSpace(typed))
	if m == nil {
		return "", false
	}
	prefix := "C"
	switch m[1] {
	case "女", "妇女", "妇", "W", "w":
		prefix = "W"
	}
	return prefix + strings.TrimLeft(m[2], "0"), true
}

var count = regexp.MustCompile(`^(?:共|约|大约)?\s*([0-9０-９]{1,5})\s*(?:页|张|面|p|P)?$`)

// HeardCount reads a number of sheets: 12, 12页, 共12页, in full or half width.
func HeardCount(typed string) (n int, ok bool) {
	m := count.FindStringSubmatch(strings.TrimSpace(typed))
	if m == nil {
		return 0, false
	}
	for _, r := range m[1] {
		if r >= '０' {
			r -= '０' - '0'
		}
		n = n*10 + int(r-'0')
	}
	return n, true
}

// StageWord stands behind a stage's number.
const StageWord = "阶段"

var stageNumber = regexp.MustCompile(`^(?:第?([1-6])(?:个)?阶段|阶段([1-6]))$`)

// HeardStage reads the number of a stage: 第二阶段, 2阶段, 阶段二; 0 for none.
func HeardStage(words string) int {
	m := stageNumber.FindStringSubmatch(writtenNumber.ReplaceAllStringFunc(words, digits))
	if m == nil {
		return 0
	}
	return number(m[1] + m[2])
}

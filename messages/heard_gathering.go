package messages

import (
	"regexp"
	"strings"

	"planbot/storage/plan"
)

// HeardCrowd is what a class of persons means; empty words mean the public.
func HeardCrowd(words string) (plan.Crowd, bool) {
	switch {
	case strings.Contains(words, "人大"):
		return plan.CrowdNPC, true
	case strings.Contains(words, "政协"):
		return plan.CrowdCPPCC, true
	case strings.Contains(words, "专家"), strings.Contains(words, "教授"), strings.Contains(words, "学者"):
		return plan.CrowdExpert, true
	case words == "":
		return plan.CrowdPublic, true
	}
	for _, word := range heardList("公众 群众 网民 网友 市民 居民 村民 家长 学生 职工 社会 代表 其他") {
		if strings.Contains(words, word) {
			return plan.CrowdPublic, true
		}
	}
	return "", false
}

// HeardNameless tells whether a name is none.
func HeardNameless(name string) bool {
	switch strings.Trim(name, "（）()* 　—-/") {
	case "", "不具名", "匿名", "不详", "无", "未留名", "未具名", "网民", "网友", "公众", "群众":
		return true
	}
	return false
}

// NamesUnit tells whether words read like a unit's name, not a person's.
func NamesUnit(words string) bool {
	for _, end := range heardList("局 委 办 院 校 会 部 公司 中心 室 镇 乡 街道 法院 检察院 银行 台 所 站") {
		if strings.HasSuffix(strings.TrimSpace(words), end) {
			return true
		}
	}
	return false
}

var people = regexp.MustCompile(`^(?:共|约)?\s*([0-9]{1,4})\s*(?:人|名|位)?(?:参加|左右)?$`)

// HeardPersons reads a number of people: 15, 15人, 共15名.
func HeardPersons(typed string) (n int, ok bool) {
	m := people.FindStringSubmatch(strings.TrimSpace(typed))
	if m == nil {
		return 0, false
	}
	for _, r := range m[1] {
		n = n*10 + int(r-'0')
	}
	return n, true
}

var (
	voiceLine  = regexp.MustCompile(`^(?:\d{1,3}[.、．]\s*)?([^：:（(]{1,30})(?:[（(]([^）)]{1,20})[）)])?\s*[：:]\s*(.+)$`)
	placeComma = regexp.MustCompile(`^([^，,。；]{1,20})[，,]\s*(.+)$`)
)

// HeardVoices reads opinions typed line by line: "who (class): chapter, words".
// A line that names nobody goes on with the one above; false when the first
// does.
func HeardVoices(text string) ([]plan.FilledRow, bool) {
	var out []plan.FilledRow
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		m := voiceLine.FindStringSubmatch(line)
		switch {
		case line == "":
		case m == nil && len(out) == 0:
			return nil, false
		case m == nil:
			out[len(out)-1].Suggestion += "\n" + line
		default:
			row := plan.FilledRow{Line: len(out) + 1, Name: strings.TrimSpace(m[1]), Class: strings.TrimSpace(m[2]), Suggestion: m[3]}
			if at := placeComma.FindStringSubmatch(m[3]); at != nil {
				row.Place = at[1]
			}
			out = append(out, row)
		}
	}
	return out, len(out) > 0
}

// WithoutPlace is a typed opinion without the chapter in front of it.
func WithoutPlace(words string) string {
	if at := placeComma.FindStringSubmatch(words); at != nil {
		return at[2]
	}
	return words
}

// GatherHeads are the words of a blank 意见征集表.
type GatherHeads struct {
	Sheet, Title, Hint string
	Heads              []string
	Widths             []float64
	Classes            []string
	ClassColumn        int // from 1
}

// GatherSheet is the blank 意见征集表.
func GatherSheet() GatherHeads {
	return GatherHeads{
		Sheet: "意见征集表", Title: "意见征集表",
		Hint:   "一条意见一行。单位意见填“单位”，个人意见填“姓名”（可空）和“类别”；类别写人大代表、政协委员、公众或专家。章条写章名，针对全文的写“全文”。",
		Heads:  []string{"序号", "单位", "姓名", "类别", "规划", "章条", "意见内容", "理由", "来源/日期"},
		Widths: []float64{6, 18, 10, 12, 12, 20, 48, 30, 16}, Classes: []string{"人大代表", "政协委员", "公众", "专家"}, ClassColumn: 4,
	}
}

// SheetFile is the name of the blank 意见征集表.
const SheetFile = "意见征集表.xlsx"

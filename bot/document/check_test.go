package document

import (
	"testing"

	"planbot/messages"
)

func plainText(lines ...string) Text {
	t := Text{Whole: true}
	for _, l := range lines {
		t.Body = append(t.Body, Block{Paragraph: &Paragraph{Text: l, Place: InBody}})
		t.Tally.Characters += len([]rune(l))
	}
	return t
}

func TestCheckCountsTargetsOfADomainChapter(t *testing.T) {
	for _, c := range []struct {
		name               string
		lines              []string
		targets, measures  bool
		listed, quantified int
	}{
		{"the usual form", []string{"（一）妇女与健康", "主要目标：", "1．妇女平均预期寿命达到80岁。", "2．孕产妇死亡率控制在12/10万以下。", "3．提高妇女健康素养。", "策略措施：", "1．完善制度，投入5000万元。"}, true, true, 3, 2},
		{"numbered sections", []string{"一、主要目标", "（一）适龄妇女宫颈癌筛查率达到80%以上。", "（二）进一步提高妇幼保健水平。", "二、策略措施", "（一）加强领导。"}, true, true, 2, 1},
		{"headed for both at once first", []string{"妇女与健康主要目标和策略措施", "主要目标和策略措施", "主要目标", "1.甲指标达到90%。", "策略措施", "1.乙。"}, true, true, 1, 1},
		{"behind a colon", []string{"主要目标：到2030年，义务教育巩固率达到百分之九十六。", "策略措施：加强投入。"}, true, true, 1, 1},
		{"measures missing", []string{"主要目标", "1.就业人数占比保持在45%左右。"}, true, false, 1, 1},
		{"neither", []string{"工作总结", "一年来，我局认真落实。"}, false, false, 0, 0},
		{"a year is no measure", []string{"主要目标", "1.到2030年，妇女地位明显提高。", "2.2021—2030年持续改善环境。", "策略措施"}, true, true, 2, 0},
		{"items below a target are not counted", []string{"主要目标", "1.健全服务体系。", "（1）每万人口全科医生3名。", "2.改善环境。", "策略措施"}, true, true, 2, 1},
		{"words in a sentence open nothing", []string{"各单位要围绕主要目标和策略措施抓好落实，确保任务完成到位。"}, false, false, 0, 0},
		{"brackets around the name", []string{"【主要目标】", "1.覆盖率达到100％。", "【策略措施】"}, true, true, 1, 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := Check(plainText(c.lines...), true, messages.HeardDomain(), messages.HeardHeadings())
			if f.Targets != c.targets || f.Measures != c.measures || f.Listed != c.listed || f.Quantified != c.quantified {
				t.Errorf("targets %v measures %v listed %d quantified %d, want %v %v %d %d",
					f.Targets, f.Measures, f.Listed, f.Quantified, c.targets, c.measures, c.listed, c.quantified)
			}
		})
	}
}

func TestCheckTellsEmptyAndScannedTexts(t *testing.T) {
	check := func(text Text) Findings {
		return Check(text, false, messages.HeardDomain(), messages.HeardHeadings())
	}
	if f := check(Text{}); !f.Empty || f.Scanned {
		t.Errorf("empty: %+v", f)
	}
	if f := check(Text{Tally: Tally{Pictures: 2}}); f.Empty || !f.Scanned {
		t.Errorf("scanned: %+v", f)
	}
	if f := check(Text{Tally: Tally{Pictures: 2, Characters: 5000}}); f.Empty || f.Scanned || f.Domain {
		t.Errorf("illustrated: %+v", f)
	}
}

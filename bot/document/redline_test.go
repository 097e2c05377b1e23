package document

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"planbot/bot/document/paper"
	"planbot/messages"
)

// redlined writes a comparison and reads it again: what stands in it with all
// changes accepted, and how many there are.
func redlined(t *testing.T, before, after []string) (paper.Paper, Text) {
	t.Helper()
	p := Redline(before, after, messages.HeardHeadings(), nil, "对比第1稿", time.Date(2021, 1, 8, 1, 0, 0, 0, time.UTC))
	var b bytes.Buffer
	if err := paper.Write(&b, p, messages.Paper()); err != nil {
		t.Fatal(err)
	}
	text, reason, err := Read(Docx, bytes.NewReader(b.Bytes()), int64(b.Len()), messages.HeardHeadings(), DefaultLimits())
	if err != nil || reason != "" {
		t.Fatalf("the comparison can't be read: %s %v", reason, err)
	}
	return p, text
}

// declined are the words with every change refused.
func declined(p paper.Paper) []string {
	var out []string
	for _, b := range p.Body {
		if b.Paragraph.Mark == paper.Inserted {
			continue
		}
		line := ""
		for _, r := range b.Paragraph.Runs {
			if r.Mark != paper.Inserted {
				line += r.Text
			}
		}
		out = append(out, line)
	}
	return out
}

func TestARedlineAcceptedIsTheNewTextAndRefusedTheOld(t *testing.T) {
	for _, c := range []struct {
		name     string
		old, new []string
	}{
		{"a figure", []string{"一、主要目标", "1.孕产妇死亡率控制在18/10万以下。"}, []string{"一、主要目标", "1.孕产妇死亡率控制在12/10万以下。"}},
		{"a paragraph more", []string{"甲段落说健康。", "丙段落说教育。"}, []string{"甲段落说健康。", "乙段落说就业与创业。", "丙段落说教育。"}},
		{"a paragraph less", []string{"甲段落说健康。", "乙段落说就业与创业。", "丙段落说教育。"}, []string{"甲段落说健康。", "丙段落说教育。"}},
		{"the first and the last are gone", []string{"开头的一段话在这里。", "中间。", "结尾的另一段话在那里。"}, []string{"中间。"}},
		{"moved", []string{"甲：完善妇女健康服务体系。", "乙：落实教育经费投入。", "丙：加强基层队伍建设。"}, []string{"丙：加强基层队伍建设。", "甲：完善妇女健康服务体系。", "乙：落实教育经费投入。"}},
		{"everything", []string{"旧的第一段文字。"}, []string{"毫不相干的全新内容。"}},
		{"signs that must be escaped", []string{"a<b>&c"}, []string{"a<b>&\"d\""}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, text := redlined(t, c.old, c.new)
			if got := declined(p); strings.Join(got, "\n") != strings.Join(c.old, "\n") {
				t.Errorf("refused it says %q, want %q", got, c.old)
			}
			var got []string
			for _, line := range text.Paragraphs() {
				if line != "" {
					got = append(got, line)
				}
			}
			if strings.Join(got, "\n") != strings.Join(c.new, "\n") {
				t.Errorf("accepted it says %q, want %q", got, c.new)
			}
			if text.Tally.Insertions+text.Tally.Deletions == 0 {
				t.Error("no change is marked")
			}
		})
	}
}

func TestAParagraphThatIsGoneStandsWhereItStood(t *testing.T) {
	p, _ := redlined(t,
		[]string{"1.孕产妇死亡率控制在18/10万以下。", "2.妇女人均预期寿命延长。", "3.旧的一条目标被整条删去。"},
		[]string{"1.孕产妇死亡率控制在12/10万以下。", "2.妇女人均预期寿命不断延长。"})
	if len(p.Body) != 3 || p.Body[2].Paragraph.Mark != paper.Deleted {
		t.Errorf("the last paragraph is not the one that is gone: %q", declined(p))
	}
}

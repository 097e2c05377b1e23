package document

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"planbot/bot/bench/peak"
	"planbot/messages"
)

// told writes changes for comparing: kind, places, pieces with gone words in
// [-…-] and new ones in {+…+}; "!" marks changed figures.
func told(changes []Change) string {
	var lines []string
	for _, c := range changes {
		s := fmt.Sprintf("%s %d→%d ", c.Kind, c.Old, c.New)
		if c.Figures {
			s = "!" + s
		}
		for _, p := range c.Pieces {
			switch p.Kind {
			case Gone:
				s += "[-" + p.Text + "-]"
			case New:
				s += "{+" + p.Text + "+}"
			default:
				s += p.Text
			}
		}
		lines = append(lines, s)
	}
	return strings.Join(lines, "\n")
}

func TestCompare(t *testing.T) {
	for _, c := range []struct {
		name     string
		old, new []string
		want     string
	}{
		{"the same", []string{"妇女与健康", "1.甲"}, []string{"妇女与健康", "1.甲"}, ""},
		{"room, width and item numbers are no change", []string{"1．达到80%。", "2．乙。"}, []string{"", "3. 达到８０％。 ", "4.乙。"}, ""},
		{"a number changes whole", []string{"孕产妇死亡率控制在18/10万以下。"}, []string{"孕产妇死亡率控制在12/10万以下。"}, "!edited 0→0 孕产妇死亡率控制在[-18-]{+12+}/10万以下。"},
		{"decimals and percent stay whole", []string{"覆盖率达到95.5%以上"}, []string{"覆盖率达到98.2%以上"}, "!edited 0→0 覆盖率达到[-95.5%-]{+98.2%+}以上"},
		{"a number in words", []string{"达到百分之九十五的水平"}, []string{"达到百分之九十八的水平"}, "!edited 0→0 达到百分之[-九十五-]{+九十八+}的水平"},
		{"a year is a figure when it changes", []string{"到2030年，基本消除性别歧视。"}, []string{"到2035年，基本消除性别歧视。"}, "!edited 0→0 到[-2030-]{+2035+}年，基本消除性别歧视。"},
		{"words change", []string{"提高妇女健康素养水平。"}, []string{"大力提高妇女健康素养水平。"}, "edited 0→0 {+大力+}提高妇女健康素养水平。"},
		{"figures come first", []string{"提高妇女健康素养水平。", "宫颈癌筛查率达到80%。"}, []string{"不断提高妇女健康素养水平。", "宫颈癌筛查率达到90%。"},
			"!edited 1→1 宫颈癌筛查率达到[-80%-]{+90%+}。\nedited 0→0 {+不断+}提高妇女健康素养水平。"},
		{"one comes, one goes", []string{"甲章", "完善基层卫生服务网络。", "丙章"}, []string{"甲章", "丙章", "投入资金500万元建设妇幼保健院。"},
			"!added -1→2 {+投入资金500万元建设妇幼保健院。+}\nremoved 1→-1 [-完善基层卫生服务网络。-]"},
		{"a new item with a year only", []string{"甲"}, []string{"甲", "到2030年全面落实。"}, "added -1→1 {+到2030年全面落实。+}"},
		{"a paragraph moves", []string{"加强组织领导，落实责任。", "第二段文字内容在此。", "第三段另有内容说明。"}, []string{"第二段文字内容在此。", "第三段另有内容说明。", "加强组织领导，落实责任。"},
			"moved 0→2 加强组织领导，落实责任。"},
		{"an item is put in between", []string{"1.第一项措施。", "2.第二项措施。"}, []string{"1.第一项措施。", "2.加强宣传教育引导。", "3.第二项措施。"}, "added -1→1 {+2.加强宣传教育引导。+}"},
		{"no lone character stands between changes", []string{"由市教育局牵头负责落实到位"}, []string{"由市民政局牵头负责落实到位"}, "edited 0→0 由市[-教育-]{+民政+}局牵头负责落实到位"},
		{"from nothing", nil, []string{"甲"}, "added -1→0 {+甲+}"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := told(Compare(c.old, c.new, messages.HeardHeadings())); got != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestForemostKeepsFiguresThenTheLargest(t *testing.T) {
	changes := []Change{
		{Old: 0, New: 0, Figures: true, Weight: 2}, {Old: 1, New: 1, Weight: 3}, {Old: 2, New: 2, Weight: 30}, {Old: 3, New: 3, Weight: 9},
	}
	got := Foremost(changes, 3)
	if len(got) != 3 || got[0].Old != 0 || got[1].Old != 2 || got[2].Old != 3 {
		t.Errorf("got %+v", got)
	}
}

// Whatever changed, old and new text can be told from the pieces.
func FuzzCompare(f *testing.F) {
	f.Add("1.甲\n达到95%", "2.乙\n达到98%\n新")
	f.Fuzz(func(t *testing.T, a, b string) {
		old, new := strings.Split(a, "\n"), strings.Split(b, "\n")
		for _, c := range Compare(old, new, messages.HeardHeadings()) {
			before, after := "", ""
			for _, p := range c.Pieces {
				if p.Kind != New {
					before += p.Text
				}
				if p.Kind != Gone {
					after += p.Text
				}
			}
			if c.New >= 0 && after != new[c.New] {
				t.Errorf("new text %q from pieces, is %q", after, new[c.New])
			}
			if c.Kind == Removed && before != old[c.Old] {
				t.Errorf("old text %q from pieces, is %q", before, old[c.Old])
			}
		}
	})
}

// draft makes a text of about n characters, and a revision of it.
func draft(n int) (old, new []string) {
	random := rand.New(rand.NewPCG(1, 2))
	for size := 0; size < n; {
		line := ""
		for range 60 + random.IntN(120) {
			line += string(rune('一' + random.IntN(2500)))
		}
		line += fmt.Sprintf("达到%d%%以上。", random.IntN(100))
		size += len([]rune(line))
		old = append(old, line)
	}
	for i, line := range old {
		switch {
		case i%7 == 0:
			continue
		case i%3 == 0:
			line = strings.Replace(line, "达到", "提高到", 1)
		case i%5 == 0:
			rs := []rune(line)
			line = string(rs[:20]) + "进一步" + string(rs[40:])
		}
		new = append(new, line)
	}
	return old, new
}

func BenchmarkCompareRevision(b *testing.B) {
	old, new := draft(60_000)
	stop := peak.Watch()
	for b.Loop() {
		Compare(old, new, messages.HeardHeadings())
	}
	b.ReportMetric(float64(stop())/1e6, "peak-MB")
}

func BenchmarkCompareStrangers(b *testing.B) {
	old, _ := draft(60_000)
	_, new := draft(63_000)
	for i := range new {
		new[i] = strings.Map(func(r rune) rune { return r + 7 }, new[i])
	}
	stop := peak.Watch()
	for b.Loop() {
		Compare(old, new, messages.HeardHeadings())
	}
	b.ReportMetric(float64(stop())/1e6, "peak-MB")
}

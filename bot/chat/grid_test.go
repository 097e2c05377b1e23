package chat_test

import (
	"strings"
	"testing"

	"planbot/bot/chat"
	"planbot/storage/plan"
)

func TestLongLabelsGetARowOfTheirOwn(t *testing.T) {
	for _, c := range []struct {
		about  string
		n      int
		labels []string
		want   string
	}{
		{"nothing", 2, nil, ""},
		{"short ones in rows of two", 2, []string{"待办", "交稿", "进度"}, "待办 交稿|进度"},
		{"the longest name of a unit beside another", 2, []string{"☐ 市农牧和扶贫开发局", "☐ 市教育局"}, "☐ 市农牧和扶贫开发局 ☐ 市教育局"},
		{"one too long for half a row", 2, []string{"儿童与健康", "妇女·指导思想和基本原则（材料）", "待办"}, "儿童与健康|妇女·指导思想和基本原则（材料）|待办"},
		{"rows of three", 3, []string{"1月7日", "1月8日", "1月9日", "1月10日"}, "1月7日 1月8日 1月9日|1月10日"},
		{"three chapters", 3, []string{"妇女与决策管理", "妇女与社会保障", "妇女与法律"}, "妇女与决策管理 妇女与社会保障 妇女与法律"},
		{"names that fit halves but not thirds", 3, []string{"妇女与健康", "指导思想和基本原则", "总目标"}, "妇女与健康 指导思想和基本原则|总目标"},
	} {
		t.Run(c.about, func(t *testing.T) {
			var buttons []plan.Button
			for _, label := range c.labels {
				buttons = append(buttons, plan.Button{Label: label})
			}
			var rows []string
			for _, row := range chat.Grid(buttons, c.n) {
				var words []string
				for _, b := range row {
					words = append(words, b.Label)
				}
				rows = append(rows, strings.Join(words, " "))
			}
			if got := strings.Join(rows, "|"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

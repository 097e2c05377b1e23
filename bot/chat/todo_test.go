package chat

import (
	"strings"
	"testing"

	"planbot/storage/plan"
)

func TestTheWaysToAnswerADutyStandTogetherAndSayWhichWhenInDoubt(t *testing.T) {
	for _, c := range []struct{ about, duties, want string }{
		{"one request and two texts", "无意见 有意见|交稿·妇女与健康|交稿·儿童与健康", "无意见 有意见|交稿·妇女与健康 交稿·儿童与健康"},
		{"a text before the request", "交稿·妇女与健康|无意见 有意见", "交稿·妇女与健康|无意见 有意见"},
		{"two requests", "无意见 有意见|无意见 有意见|交稿·妇女与健康", "3. 无意见 3. 有意见|4. 无意见 4. 有意见|交稿·妇女与健康"},
		{"material of two leads", "报材料·妇女与健康 无材料|报材料·妇女与经济 无材料", "3. 报材料·妇女与健康 3. 无材料|4. 报材料·妇女与经济 4. 无材料"},
		{"the same text for two units", "交稿·妇女与健康|交稿·妇女与健康", "3. 交稿·妇女与健康 4. 交稿·妇女与健康"},
	} {
		t.Run(c.about, func(t *testing.T) {
			var duties [][]plan.Button
			for duty := range strings.SplitSeq(c.duties, "|") {
				var ways []plan.Button
				for _, label := range strings.Fields(duty) {
					ways = append(ways, plan.Button{Label: label})
				}
				duties = append(duties, ways)
			}
			var rows []string
			for _, row := range todoRows(duties, 3) {
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

package document

import (
	"reflect"
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

func TestAListOfExpertsIsReadByItsHeadsOrByTheUsualOrder(t *testing.T) {
	words := messages.HeardExperts()
	for name, c := range map[string]struct {
		rows     [][]string
		want     []plan.ExpertEntry
		doubtful []int
	}{
		"heads in another order, a title line above": {
			rows: [][]string{
				{"规划论证专家名单"}, {"序号", "姓 名", "职称", "工作单位", "研究方向", "联系电话"},
				{"1", "张 海燕", "教授", "青海大学", "公共卫生", "138 1234 5678"}, {"2", "李建国", "", "", "", ""}, {"", "", "", "", "", ""},
			},
			want:     []plan.ExpertEntry{{Line: 3, Name: "张海燕", Employer: "青海大学", Title: "教授", Field: "公共卫生", Phone: "13812345678"}},
			doubtful: []int{4},
		},
		"no heads": {
			rows: [][]string{{"苏梅", "省社科院", "研究员"}},
			want: []plan.ExpertEntry{{Line: 1, Name: "苏梅", Employer: "省社科院", Title: "研究员"}},
		},
		"nothing": {},
	} {
		t.Run(name, func(t *testing.T) {
			got, doubtful := Experts(c.rows, words)
			if !reflect.DeepEqual(got, c.want) || !reflect.DeepEqual(doubtful, c.doubtful) {
				t.Errorf("read %+v, doubtful %v", got, doubtful)
			}
		})
	}
}

package messages

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"planbot/storage/plan"
)

// PeopleTableParams is everybody who holds or held a role.
type PeopleTableParams struct {
	AsOf time.Time
	Rows []PeopleTableRow
}

// PeopleTableRow is one person in one role.
type PeopleTableRow struct {
	Unit, Name, Role, Position, Phone string
	Chapters                          []string
	From, Until                       time.Time // Until zero: still
	Online                            bool      // has opened the chat
	Lost                              bool      // can't be reached there any more
}

// PeopleTable is 人员登记表.
func PeopleTable(p PeopleTableParams) Table {
	t := Table{
		Sheet: "人员登记表", File: exportFile(plan.ExportPeople, p.AsOf, "xlsx"), Title: "人员登记表", Under: asOf(p.AsOf),
		Heads: []TableHead{{"序号", 3}, {"单位", 10}, {"姓名", 6}, {"身份", 8}, {"职务", 10}, {"电话", 8}, {"分工", 14}, {"登记日期", 9}, {"状态", 7}},
	}
	now := 0
	for i, r := range p.Rows {
		if r.Until.IsZero() {
			now++
		}
		t.Rows = append(t.Rows, []string{
			strconv.Itoa(i + 1), r.Unit, r.Name, r.Role, r.Position, r.Phone, strings.Join(r.Chapters, "、"), Date(plan.DayOf(r.From)), r.state(),
		})
	}
	t.Foot = []string{fmt.Sprintf("共 %d 条，在任 %d 条", len(p.Rows), now)}
	return t
}

func (r PeopleTableRow) state() string {
	switch {
	case !r.Until.IsZero():
		return "已于" + Date(plan.DayOf(r.Until)) + "卸任"
	case r.Lost:
		return "联系不上"
	case !r.Online:
		return "没有使用聊天"
	}
	return "在任"
}

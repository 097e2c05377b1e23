package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// TargetTableParams is the register of a plan.
type TargetTableParams struct {
	Plan                      plan.PlanID
	AsOf                      time.Time
	Lines                     []TargetLine
	Listed, Quantified, Check int
}

// TargetRegister is the register of a plan as a table.
func TargetRegister(p TargetTableParams) Table {
	t := Table{Sheet: PlanName(p.Plan), Title: PlanName(p.Plan) + "指标表", Under: asOf(p.AsOf)}
	rows := TargetTable(p.Lines)
	widths := []int{3, 6, 6, 9, 4, 7, 7, 3, 14, 12, 6}
	for i, head := range rows[0] {
		t.Heads = append(t.Heads, TableHead{head, widths[i]})
	}
	t.Rows = rows[1:]
	foot := fmt.Sprintf("指标共 %d 项，%s", p.Listed, TargetShareWords(p.Quantified, p.Listed))
	if p.Listed == 0 {
		foot = "目前没有登记指标。"
	}
	if p.Check > 0 {
		foot += fmt.Sprintf("；待牵头单位核对 %d 项", p.Check)
	}
	t.Foot = []string{foot}
	return t
}

// TargetFile is the name of the register's file.
func TargetFile(at time.Time) string { return exportFile(plan.ExportTargets, at, "xlsx") }

// TargetsListed is how many targets a plan has, for a paper.
func TargetsListed(listed, quantified int) string {
	if listed == 0 {
		return ""
	}
	return fmt.Sprintf("规划各发展领域提出指标%d项，其中量化指标%d项", listed, quantified)
}

package messages

import (
	"strconv"
	"time"

	"planbot/storage/plan"
)

// ProgressParams is the board as a table.
type ProgressParams struct {
	Title, Summary string
	AsOf           time.Time
	Stages         []ProgressStage
	Rows           []ProgressRow
}

// ProgressStage is the head of a column: the stage and a line about it.
type ProgressStage struct{ Name, Note string }

// ProgressRow is a chapter; Cells in the order of the stages.
type ProgressRow struct {
	Plan, Title, Lead string
	Cells             []string
}

// Progress is 编制进度表.
func Progress(p ProgressParams) Table {
	t := Table{
		Sheet: "编制进度表", File: exportFile(plan.ExportProgress, p.AsOf, "xlsx"), Title: p.Title, Under: asOf(p.AsOf), Foot: []string{p.Summary},
		Heads: []TableHead{{"序号", 3}, {"规划", 5}, {"章", 10}, {"牵头单位", 9}},
	}
	for _, s := range p.Stages {
		t.Heads = append(t.Heads, TableHead{s.Name + "\n" + s.Note, 8})
	}
	for i, r := range p.Rows {
		t.Rows = append(t.Rows, append([]string{strconv.Itoa(i + 1), r.Plan, r.Title, r.Lead}, r.Cells...))
	}
	return t
}

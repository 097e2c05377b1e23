package messages

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"planbot/storage/plan"
)

// UrgingParams is every notice signed and every call made.
type UrgingParams struct {
	AsOf time.Time
	Rows []UrgingRow
}

// UrgingRow is one notice or call.
type UrgingRow struct {
	At                     time.Time
	Kind, Number, Unit, By string
	Things                 []UrgingThing
	Call                   plan.CallResult // "" for a notice
	Promise                plan.Day
}

// UrgingThing is one thing it was about; Done is when it came, zero: not yet.
type UrgingThing struct {
	Line DutyLine
	Done time.Time
}

// Urging is 催办台账.
func Urging(p UrgingParams) Table {
	t := Table{
		Sheet: "催办台账", File: exportFile(plan.ExportUrging, p.AsOf, "xlsx"), Title: "催办台账", Under: asOf(p.AsOf),
		Heads: []TableHead{{"序号", 3}, {"日期", 9}, {"方式", 6}, {"文号", 8}, {"单位", 9}, {"事项", 22}, {"经办（签发）人", 6}, {"结果", 16}},
		Foot:  []string{fmt.Sprintf("共 %d 件次", len(p.Rows))},
	}
	for i, r := range p.Rows {
		var things, results []string
		if w := r.callWords(); w != "" {
			results = append(results, w)
		}
		for _, x := range r.Things {
			things = append(things, x.Line.What()+"，时限"+Date(plan.DayOf(x.Line.Due)))
			if x.Done.IsZero() {
				results = append(results, "尚未收到")
			} else {
				results = append(results, Date(plan.DayOf(x.Done))+"办结")
			}
		}
		unit := r.Unit
		if unit == "" {
			unit = "领导小组组长"
		}
		t.Rows = append(t.Rows, []string{
			strconv.Itoa(i + 1), Date(plan.DayOf(r.At)), r.Kind, r.Number, unit, strings.Join(things, "\n"), r.By, strings.Join(results, "\n"),
		})
	}
	return t
}

// callWords is what a call brought.
func (r UrgingRow) callWords() string {
	switch r.Call {
	case plan.CallReached:
		return CallReached
	case plan.CallMissed:
		return CallMissed
	case plan.CallPromised:
		return "承诺" + Date(r.Promise)
	}
	return ""
}

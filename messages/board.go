package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// BoardTitle heads the sheet.
func BoardTitle(city string) string { return city + "妇女儿童发展规划编制进度" }

// BoardAsOf says of which day the sheet is.
func BoardAsOf(d plan.Day) string { return "截至" + Date(d) }

// boardStages are the stages in words short enough to head a column.
var boardStages = map[int]string{1: "前期调研", 2: "初稿", 3: "征求意见", 4: "专家论证", 5: "送审", 6: "颁布"}

// BoardStage is a stage's name over its column.
func BoardStage(no int) string {
	if name, ok := boardStages[no]; ok {
		return name
	}
	return stageOrdinals([]int{no})
}

// BoardNoteParams is what stands under a stage's name.
type BoardNoteParams struct {
	State     plan.StageState
	Paused    bool
	Due       time.Time // by when the leads are asked; zero: they are not
	Deadline  time.Time
	Confirmed bool
}

// BoardNote is by when the leads are asked for their texts, or when the stage
// ends: to the month where the work plan says no more and nobody confirmed a day.
func BoardNote(p BoardNoteParams) string {
	_, month, day := plan.DayOf(p.Deadline).Ymd()
	switch {
	case p.State == plan.StageClosed:
		return "已结束"
	case p.Paused:
		return "暂停"
	case p.State == plan.StageOpen && !p.Due.IsZero():
		_, month, day = plan.DayOf(p.Due).Ymd()
	case p.State == plan.StagePlanned && !p.Confirmed:
		return fmt.Sprintf("%d月底前", month)
	}
	return fmt.Sprintf("%d月%d日前", month, day)
}

// BoardCellParams is how a chapter stands in a stage.
type BoardCellParams struct {
	Light  plan.Light
	Whole  bool // it stands for the whole plan
	Ahead  bool
	Paused bool
	Due    time.Time // zero: nothing is owed by a day
	Longer bool      // the office granted this chapter a later day
	Issued bool      // the plan was issued
	Today  plan.Day
}

// BoardCell is the word in a cell, with the days where days are counted.
func BoardCell(p BoardCellParams) string {
	days := int(plan.DayOf(p.Due) - p.Today)
	owed := p.Light == plan.LightOpen || p.Light == plan.LightSoon || p.Light == plan.LightLate
	switch {
	case p.Light == plan.LightNone:
		return LightName(plan.LightNone)
	case p.Whole && p.Issued:
		return "已印发"
	case p.Ahead:
		return "未启动"
	case p.Whole && p.Light == plan.LightDone:
		return "已结束"
	case owed && p.Paused:
		return "暂停"
	case !owed || p.Due.IsZero():
		return LightName(p.Light)
	case p.Longer:
		return boardLonger + "·" + boardDays(p.Light, days)
	}
	return boardDays(p.Light, days)
}

// boardDays counts the days until a date, or since.
func boardDays(l plan.Light, days int) string {
	switch {
	case l == plan.LightLate && days < 0:
		return fmt.Sprintf("逾期%d天", -days)
	case l == plan.LightLate:
		return LightName(l)
	case days == 0:
		return "今天"
	}
	return fmt.Sprintf("剩%d天", days)
}

// BoardLegend explains a look.
func BoardLegend(l plan.Light) string {
	switch l {
	case plan.LightDone:
		return "已交"
	case plan.LightOpen:
		return "进行中"
	case plan.LightSoon:
		return "临近：3个工作日内"
	case plan.LightLate:
		return "逾期"
	case plan.LightClosed:
		return "阶段已结束，未收稿"
	case plan.LightNone:
		return "不适用"
	}
	return ""
}

// BoardLegendPaused explains what no light is for.
const BoardLegendPaused = "暂停：等办公室通知"

// BoardLegendLonger explains the sign before the days of a chapter that was
// given more of them.
const BoardLegendLonger = boardLonger + "：已同意延期"

const boardLonger = "延"

// BoardBand names a plan down the side of its rows.
func BoardBand(p plan.PlanID) string { return PlanName(p) }

// BoardStageCount is an open stage counted.
type BoardStageCount struct {
	No     int
	Paused bool
	Plans  []StatusPlan
}

// BoardSummaryParams is the one line under the title.
type BoardSummaryParams struct {
	Stages   []BoardStageCount // open ones
	Over     bool              // all stages are closed
	Issued   []plan.PlanID     // plans that were issued
	Next     string            // the next stage, when none is open
	Opinions int               // without a result
	Late     bool              // say how many chapters are past their date
}

// BoardSummary is the state of things in one line.
func BoardSummary(p BoardSummaryParams) string {
	if len(p.Issued) == 0 {
		return boardState(p)
	}
	var names []string
	for _, x := range p.Issued {
		names = append(names, PlanName(x))
	}
	issued := strings.Join(names, "、") + "已印发"
	if len(p.Stages) == 0 && p.Over {
		return issued
	}
	return issued + "；" + boardState(p)
}

func boardState(p BoardSummaryParams) string {
	if len(p.Stages) == 0 {
		switch {
		case p.Over:
			return "各阶段均已结束"
		case p.Next != "":
			return "目前没有进行中的阶段，下一阶段：" + p.Next
		}
		return "目前没有进行中的阶段"
	}
	var parts []string
	late := 0
	for _, s := range p.Stages {
		parts = append(parts, s.words())
		for _, x := range s.Plans {
			late += x.Late
		}
	}
	if late > 0 && p.Late {
		parts = append(parts, fmt.Sprintf("逾期 %d 章", late))
	}
	if p.Opinions > 0 {
		parts = append(parts, fmt.Sprintf("意见待办理 %d 条", p.Opinions))
	}
	return strings.Join(parts, "；")
}

func (s BoardStageCount) words() string {
	out := stageOrdinals([]int{s.No})
	if s.Paused {
		return out + "暂停中"
	}
	var counts []string
	for _, x := range s.Plans {
		if x.Total > 0 {
			counts = append(counts, fmt.Sprintf("%s %d/%d 章", planShort(x.Plan), x.Done, x.Total))
		}
	}
	if len(counts) == 0 {
		return out + "进行中"
	}
	return out + " " + strings.Join(counts, "、") + "已交"
}

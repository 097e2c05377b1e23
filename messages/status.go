package messages

import (
	"time"

	"planbot/storage/plan"
)

// StatusParams is where the whole process stands, for ten seconds' reading.
type StatusParams struct {
	City       string
	Today      plan.Day
	Stages     []StatusStage   // open ones
	Next       *StatusStage    // the next one planned, when none is open
	Opinions   int             // without a result
	Extensions int             // undecided
	Extended   int             // things still owed whose date was moved for their unit
	Longer     []DutyLine      // the first of them; none in a group
	Expected   int             // late things whose unit named a day
	Week       int             // things that came in within seven days
	WeekBefore int             // and in the seven days before
	Panel      []VerdictParams // the word of each panel, once the experts are heard; none in a group
	Matters    []Matter        // 需要您协调的事项, at most three
	Overrides  []OverrideLine  // where the director went on though something was open, the last ones
	Group      bool            // counts only
	Leader     bool
	Own        []DutyLine // a liaison's own open things
	OwnDone    int
	Meeting    string   // the next meeting the reader may know of; "" for none
	Units      []string // whose they are; none for readers without a unit

	Sign     []string // texts the reader is asked to sign on (传签)
	Approval []string // where each plan stands on its way to the issue
}

// StatusStage is one open stage.
type StatusStage struct {
	No        int
	Name      string
	Due       time.Time
	Today     plan.Day
	Paused    bool
	Confirmed bool
	Plans     []StatusPlan
	Text      plan.TextStage // what is counted; "" when nothing is
	Carried   bool           // a chapter with nothing to revise counts as done
	Asked     int            // addressees of open consultations
	Answered  int
}

// StatusPlan is how many chapters of a plan are done in a stage.
type StatusPlan struct {
	Plan  plan.PlanID
	Done  int
	Total int // chapters of the annex that owe something in the stage
	Late  int
}

// StageName is "第二阶段 基本框架及初稿".
func StageName(no int, name string) string { return stageOrdinals([]int{no}) + " " + name }

// Head is "第二阶段 基本框架及初稿".
func (s StatusStage) Head() string { return StageName(s.No, s.Name) }

// DueDay is the day of the stage's deadline.
func (s StatusStage) DueDay() plan.Day { return plan.DayOf(s.Due) }

// Left is what is left of the stage.
func (s StatusStage) Left() string { return Left(s.Today, s.Due) }

// Short is "妇女" or "儿童".
func (p StatusPlan) Short() string { return planShort(p.Plan) }

func planShort(p plan.PlanID) string {
	if p == plan.Women {
		return "妇女"
	}
	return "儿童"
}

// Status is /status.
func Status(p StatusParams) string { return say("status", p) }

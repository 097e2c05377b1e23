package messages

// TodoParams is what the units of one person are asked for.
type TodoParams struct {
	Units  []string
	Many   bool // several units: each line names its own
	Lines  []DutyLine
	Total  int
	Done   int      // handed in already, in stages still open
	Stages []string // names of the open stages
	Status bool     // the progress is a button away
	Views  int      // opinions that wait for the unit's proposal
}

// Todo is /todo.
func Todo(p TodoParams) string { return say("todo", p) }

// Labels of paging.
const (
	PagePrev = "上一页"
	PageNext = "下一页"
)

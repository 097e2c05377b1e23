package messages

// EventListParams is one page of /events.
type EventListParams struct {
	Unit   string // filter
	Lines  []string
	Count  int
	Broken int64 // number of the first record that does not fit; 0: the chain is whole
	Older  bool  // not the first page
}

// EventList is /events.
func EventList(p EventListParams) string { return say("event list", p) }

// Labels of the record.
const (
	OlderEvents  = "更早"
	NewestEvents = "最新"
	AllEvents    = "全部记录"
)

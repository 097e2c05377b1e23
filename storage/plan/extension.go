package plan

import "time"

// Extension (延期申请); a pending one moves nothing.
type Extension struct {
	Unit    UnitID
	DutyKey string
	Asked   time.Time
	Until   time.Time
	Reason  string
	Granted time.Time
	Refused time.Time
}

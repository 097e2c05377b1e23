package plan

import "time"

// Application is a stranger (or a successor) asking to be admitted.
type Application struct {
	ID       ApplicationID
	Person   PersonID
	Unit     UnitID
	Role     Role
	Rank     Rank
	Replaces PersonID // 换人: whom the applicant takes over from
	Text     string
	Asked    time.Time
	Decided  time.Time
	Admitted bool
}

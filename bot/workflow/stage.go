package workflow

import (
	"strings"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// recordStage writes an act on a stage into the record.
func recordStage(tx *storage.Tx, act plan.Act, by plan.PersonID, s plan.Stage, data map[string]any, now time.Time) error {
	return tx.Record(plan.Event{At: now, Person: by, Act: act, Kind: "stage", Object: int64(s.No), Name: s.Name}, data)
}

// reason bounds of what counts as one, in characters.
const (
	reasonShortest = 4
	reasonLongest  = 200
)

// CheckReason tidies a 依据 and refuses what says nothing.
func CheckReason(text string) (string, error) {
	text = strings.Join(strings.Fields(text), " ")
	if n := len([]rune(text)); n < reasonShortest || n > reasonLongest {
		return "", plan.Refuse(plan.WhyReasonShort)
	}
	return text, nil
}

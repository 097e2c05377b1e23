package messages

import (
	"testing"
	"time"
)

func TestAWrongClockIsSaid(t *testing.T) {
	ours := monday.At(9, 0)
	golden(t, "clock/wrong", ClockWrong(ClockWrongParams{Ours: ours, Theirs: ours.Add(17 * time.Minute)}))
}

package plan

import (
	"fmt"
	"strconv"
)

// Args are the words of an act: field name → value. Commands, buttons,
// conversations and jobs all fill the same Args.
type Args map[string]string

// Number is the value of a field that holds a number: an id, a chat, a day.
func (a Args) Number(name string) (int64, error) {
	n, err := strconv.ParseInt(a[name], 10, 64)
	if err != nil {
		return 0, fmt.Errorf("read argument %s: %w", name, err)
	}
	return n, nil
}

package workflow

import "strconv"

// arg is an id, or a chat, in the arguments of a button or a job.
func arg[T ~int64](v T) string { return strconv.FormatInt(int64(v), 10) }

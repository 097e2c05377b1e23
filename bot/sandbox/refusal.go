package sandbox

import "strconv"

// refusal is an answer of the Bot API that is not ok.
type refusal struct {
	code        int
	description string
	retryAfter  int
	migrateTo   int64
}

func bad(what string) *refusal { return &refusal{code: 400, description: "Bad Request: " + what} }

func forbidden(what string) *refusal { return &refusal{code: 403, description: "Forbidden: " + what} }

func notFound() *refusal { return &refusal{code: 404, description: "Not Found"} }

func unauthorized() *refusal { return &refusal{code: 401, description: "Unauthorized"} }

func conflict() *refusal {
	return &refusal{code: 409, description: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"}
}

func tooMany(seconds int) *refusal {
	return &refusal{code: 429, description: "Too Many Requests: retry after " + strconv.Itoa(seconds), retryAfter: seconds}
}

func upgraded(to int64) *refusal {
	r := bad("group chat was upgraded to a supergroup chat")
	r.migrateTo = to
	return r
}

// append writes the whole answer.
func (r *refusal) append(b []byte) []byte {
	b = append(b, `{"ok":false,"error_code":`...)
	b = strconv.AppendInt(b, int64(r.code), 10)
	b = appendField(b, "description", r.description)
	if r.retryAfter != 0 {
		b = append(b, `,"parameters":{"retry_after":`...)
		b = append(strconv.AppendInt(b, int64(r.retryAfter), 10), '}')
	}
	if r.migrateTo != 0 {
		b = append(b, `,"parameters":{"migrate_to_chat_id":`...)
		b = append(strconv.AppendInt(b, r.migrateTo, 10), '}')
	}
	return append(b, '}')
}

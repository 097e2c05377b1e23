package bench

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"path"
	"strconv"
	"sync"
	"time"
)

// meter stands before the sandbox's Bot API and notes, on the machine's time,
// when each update was first handed out and each reply taken.
type meter struct {
	next http.Handler
	now  func() time.Time

	mu      sync.Mutex
	first   int64                 // the id of the first update that counts
	handed  []time.Time           // by place in the queue
	replies map[int64][]time.Time // by chat, in the order they came
	count   int                   // replies taken
	limited int                   // answered 429
	refused int                   // answered with any other error
	latest  time.Time             // when the newest reply was taken
	polled  chan struct{}         // closed at the first getUpdates
	once    sync.Once
}

func newMeter(next http.Handler, now func() time.Time) *meter {
	return &meter{next: next, now: now, replies: map[int64][]time.Time{}, polled: make(chan struct{})}
}

func (m *meter) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	switch path.Base(r.URL.Path) {
	case "getUpdates":
		m.once.Do(func() { close(m.polled) })
		tape := &tape{ResponseWriter: w, keep: true}
		m.next.ServeHTTP(tape, r)
		m.handOut(tape.body.Bytes())
	case "sendMessage":
		body, err := io.ReadAll(r.Body)
		if err != nil {
			return // the contender was killed in the middle of a request
		}
		r.Body = io.NopCloser(bytes.NewReader(body))
		r.ContentLength = int64(len(body))
		tape := &tape{ResponseWriter: w}
		m.next.ServeHTTP(tape, r)
		m.take(chatOf(body), tape.code)
	default:
		m.next.ServeHTTP(w, r)
	}
}

func (m *meter) handOut(answer []byte) {
	var a struct {
		Result []struct {
			ID int64 `json:"update_id"`
		} `json:"result"`
	}
	if json.Unmarshal(answer, &a) != nil {
		return // refused; the contender sees that itself
	}
	now := m.now()
	m.mu.Lock()
	defer m.mu.Unlock()
	for _, u := range a.Result {
		if i := u.ID - m.first; i >= 0 && i < int64(len(m.handed)) && m.handed[i].IsZero() {
			m.handed[i] = now
		}
	}
}

func (m *meter) take(chat int64, code int) {
	now := m.now()
	m.mu.Lock()
	defer m.mu.Unlock()
	switch code {
	case http.StatusOK:
		m.count++
		m.latest = now
		m.replies[chat] = append(m.replies[chat], now)
	case http.StatusTooManyRequests:
		m.limited++
	default:
		m.refused++
	}
}

// taken is how many replies there are, when the newest came, and how many were
// refused as too fast.
func (m *meter) taken() (count int, latest time.Time, limited int) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.count, m.latest, m.limited
}

// chatOf finds the chat a call is about, in a JSON object or in a form.
func chatOf(body []byte) int64 {
	_, rest, _ := bytes.Cut(body, []byte(`chat_id"`))
	rest = bytes.TrimLeft(rest, ": \r\n")
	end := 0
	for end < len(rest) && (rest[end] == '-' || rest[end] >= '0' && rest[end] <= '9') {
		end++
	}
	id, _ := strconv.ParseInt(string(rest[:end]), 10, 64)
	return id
}

// tape notes the status of an answer and, if asked, keeps its body.
type tape struct {
	http.ResponseWriter
	keep bool
	code int
	body bytes.Buffer
}

func (t *tape) WriteHeader(code int) {
	t.code = code
	t.ResponseWriter.WriteHeader(code)
}

func (t *tape) Write(p []byte) (int, error) {
	if t.keep {
		t.body.Write(p)
	}
	return t.ResponseWriter.Write(p)
}

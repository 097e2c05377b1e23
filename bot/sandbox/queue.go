package sandbox

import (
	"encoding/json"
	"slices"
	"strconv"
	"time"
)

const (
	messageLife  = 24 * 60 * 60 // seconds a message waits for the bot, from its date
	callbackLife = 150          // seconds a press waits
	quietWeek    = 7 * 24 * time.Hour
)

// update is one entry of the bot's queue. A plain message is written out only
// when it is fetched; whatever may change meanwhile is written down at once,
// because an update delivered again must be the same to the byte.
type update struct {
	id      int64
	kind    string
	message *message
	raw     []byte // the value of the kind's field, or with no kind the whole update
	expires int64
}

// byDefault are the kinds a bot gets without asking, among those made here.
var byDefault = []string{"message", "edited_message", "callback_query", "my_chat_member"}

// enqueue puts an update at the end of the queue, if the bot wants its kind.
func (s *Server) enqueue(u update) {
	allowed := s.allowed
	if len(allowed) == 0 {
		allowed = byDefault
	}
	if u.kind != "" && !slices.Contains(allowed, u.kind) {
		return
	}
	now := s.clock.Now()
	if len(s.queue) == 0 && !s.lastQueued.IsZero() && now.Sub(s.lastQueued) >= quietWeek {
		// After a quiet week Telegram numbers from somewhere else; so do we, but
		// from a place that depends on the last number alone.
		s.nextUpdate = 100_000_000 + hashOf(strconv.FormatInt(s.nextUpdate, 10))%800_000_000
	}
	s.lastQueued = now
	u.id = s.nextUpdate
	s.nextUpdate++
	s.queue = append(s.queue, u)
	if s.nextExpiry == 0 || u.expires < s.nextExpiry {
		s.nextExpiry = u.expires
	}
	s.releasePoll(pollReady)
}

func (s *Server) enqueueMessage(m *message) {
	u := update{kind: "message", message: m, expires: m.date + messageLife}
	if m.replyTo != 0 {
		u.raw = s.appendMessage(nil, m, false)
	}
	s.enqueue(u)
}

// Inject puts raw into the queue as an update. An object without an update_id
// gets one; anything else goes out as it is, so that garbage can be tried.
func (s *Server) Inject(raw json.RawMessage) {
	s.mu.Lock()
	defer s.mu.Unlock()
	body := string(raw)
	numbered := false
	if json.Valid(raw) && eachField(body, func(key, _ string) bool { numbered = numbered || key == "update_id"; return true }) && !numbered {
		rest := body[skipSpace(body, 0)+1:]
		b := strconv.AppendInt([]byte(`{"update_id":`), s.nextUpdate, 10)
		if rest[skipSpace(rest, 0)] != '}' {
			b = append(b, ',')
		}
		raw = append(b, rest...)
	}
	s.enqueue(update{raw: slices.Clone(raw), expires: s.clock.Now().Unix() + messageLife})
}

// Repeat delivers the newest press once more under a new update id, as Telegram
// sometimes does. It says whether there was one.
func (s *Server) Repeat() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.lastPress == nil {
		return false
	}
	s.enqueue(update{kind: "callback_query", raw: s.lastPress, expires: s.clock.Now().Unix() + callbackLife})
	return true
}

// expire drops what has waited too long. It looks through the queue only when
// something in it can have expired.
func (s *Server) expire() {
	now := s.clock.Now().Unix()
	if s.nextExpiry == 0 || now < s.nextExpiry {
		return
	}
	s.nextExpiry = 0
	s.queue = slices.DeleteFunc(s.queue, func(u update) bool {
		if u.expires <= now {
			return true
		}
		if s.nextExpiry == 0 || u.expires < s.nextExpiry {
			s.nextExpiry = u.expires
		}
		return false
	})
}

func (s *Server) appendUpdate(b []byte, u *update) []byte {
	if u.kind == "" {
		return append(b, u.raw...)
	}
	b = append(b, `{"update_id":`...)
	b = strconv.AppendInt(b, u.id, 10)
	b = append(append(append(b, ',', '"'), u.kind...), '"', ':')
	if u.raw != nil {
		b = append(b, u.raw...)
	} else {
		b = s.appendMessage(b, u.message, false)
	}
	return append(b, '}')
}

package outbox

import (
	"time"

	"planbot/storage/plan"
)

// What Telegram is asked to take. Its own limits (about 30 a second in all, one
// a second in a chat with short bursts, 20 a minute in a group) are promised
// nowhere, so we stay below them and obey retry_after besides.
var (
	overall = limit{every: time.Second / 25, burst: 25}
	perChat = limit{every: time.Second, burst: 5}
	inGroup = limit{every: time.Minute / 18, burst: 2}
)

// limit is a rate with a burst, kept by the generic cell rate algorithm: all it
// remembers is one moment, at which the burst is whole again.
type limit struct {
	every time.Duration
	burst int
}

// from is the first moment, not before now, at which one more may go.
func (l limit) from(full, now time.Time) time.Time {
	at := full.Add(-time.Duration(l.burst-1) * l.every)
	if at.Before(now) {
		return now
	}
	return at
}

// take counts one at now and returns the new moment.
func (l limit) take(full, now time.Time) time.Time {
	if full.Before(now) {
		full = now
	}
	return full.Add(l.every)
}

// pace keeps all three rates on the injected clock. Switched off it only obeys
// the pauses the server asked for.
type pace struct {
	on     bool
	full   time.Time           // overall
	chats  map[int64]time.Time // per chat, only those below their burst
	paused time.Time           // nothing at all before this
	taken  int
}

func newPace(on bool) *pace { return &pace{on: on, chats: map[int64]time.Time{}} }

// any is the first moment at which a letter may go to anybody.
func (p *pace) any(now time.Time) time.Time {
	at := now
	if p.on {
		at = overall.from(p.full, now)
	}
	if p.paused.After(at) {
		return p.paused
	}
	return at
}

// chat is the first moment at which the letter may go to its chat.
func (p *pace) chat(id int64, group bool, kind plan.LetterKind, now time.Time) time.Time {
	if !p.on || !shown(kind) {
		return now
	}
	return rate(group).from(p.chats[id], now)
}

// take counts a letter that goes now.
func (p *pace) take(id int64, group bool, kind plan.LetterKind, now time.Time) {
	if !p.on {
		return
	}
	p.full = overall.take(p.full, now)
	if shown(kind) {
		p.chats[id] = rate(group).take(p.chats[id], now)
	}
	if p.taken++; p.taken%1024 == 0 {
		p.forget(now)
	}
}

// forget drops chats whose burst is whole again: they are as good as new.
func (p *pace) forget(now time.Time) {
	for id, full := range p.chats {
		if !full.After(now) {
			delete(p.chats, id)
		}
	}
}

func rate(group bool) limit {
	if group {
		return inGroup
	}
	return perChat
}

// shown letters are messages in the chat; menus and the like are not counted
// against it.
func shown(kind plan.LetterKind) bool {
	return kind != plan.LetterMenu && kind != plan.LetterAction && kind != plan.LetterLeave
}

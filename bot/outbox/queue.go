package outbox

import (
	"container/heap"
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// chat is what is kept in memory of a chat with letters to go out: the letter
// its queue stands at, not the queue.
type chat struct {
	id     int64
	head   storage.Head
	has    bool          // head is set
	busy   bool          // a letter of this chat is on its way
	paused time.Time     // the server asked for a rest
	urgent plan.LetterID // the newest letter somebody waits for
	at     time.Time     // when head may go
	place  int           // in its heap, -1: in none
	ripe   bool          // in which heap
}

// rank is the head's priority, raised when somebody waits for a letter behind it.
func (c *chat) rank() plan.Priority {
	if c.urgent >= c.head.Letter {
		return min(c.head.Priority, plan.PriorityReply)
	}
	return c.head.Priority
}

// queue orders chats, never the letters of one: those go out in the order they
// were written. Its size follows the chats and not the letters.
type queue struct {
	chats map[int64]*chat
	now   byRank // may go at once
	later byTime // may go at a moment to come
}

func newQueue() *queue { return &queue{chats: map[int64]*chat{}} }

// chat is the chat's entry, made when there is none.
func (q *queue) chat(id int64) *chat {
	c := q.chats[id]
	if c == nil {
		c = &chat{id: id, place: -1}
		q.chats[id] = c
	}
	return c
}

// put queues the chat to go at c.at, or takes it out when it has nothing to say
// or is busy.
func (q *queue) put(c *chat, now time.Time) {
	q.remove(c)
	switch {
	case c.busy:
	case !c.has:
		if !c.paused.After(now) {
			delete(q.chats, c.id)
		}
	case c.at.After(now):
		c.ripe = false
		heap.Push(&q.later, c)
	default:
		c.ripe = true
		heap.Push(&q.now, c)
	}
}

func (q *queue) remove(c *chat) {
	switch {
	case c.place < 0:
	case c.ripe:
		heap.Remove(&q.now, c.place)
	default:
		heap.Remove(&q.later, c.place)
	}
}

// pop takes the chat out that goes next.
func (q *queue) pop(now time.Time) (*chat, bool) {
	for len(q.later) > 0 && !q.later[0].at.After(now) {
		c := q.later[0]
		q.put(c, now)
	}
	if len(q.now) == 0 {
		return nil, false
	}
	c := q.now[0]
	q.remove(c)
	return c, true
}

// next is when a chat may go: zero when none has anything to say.
func (q *queue) next(now time.Time) time.Time {
	if len(q.now) > 0 {
		return now
	}
	if len(q.later) > 0 {
		return q.later[0].at
	}
	return time.Time{}
}

type byRank []*chat

func (h byRank) Len() int { return len(h) }
func (h byRank) Less(i, j int) bool {
	if a, b := h[i].rank(), h[j].rank(); a != b {
		return a < b
	}
	return h[i].head.Letter < h[j].head.Letter
}
func (h byRank) Swap(i, j int) { h[i], h[j] = h[j], h[i]; h[i].place, h[j].place = i, j }
func (h *byRank) Push(x any)   { c := x.(*chat); c.place = len(*h); *h = append(*h, c) }
func (h *byRank) Pop() any     { return pop((*[]*chat)(h)) }

type byTime []*chat

func (h byTime) Len() int           { return len(h) }
func (h byTime) Less(i, j int) bool { return h[i].at.Before(h[j].at) }
func (h byTime) Swap(i, j int)      { h[i], h[j] = h[j], h[i]; h[i].place, h[j].place = i, j }
func (h *byTime) Push(x any)        { c := x.(*chat); c.place = len(*h); *h = append(*h, c) }
func (h *byTime) Pop() any          { return pop((*[]*chat)(h)) }

func pop(h *[]*chat) *chat {
	last := len(*h) - 1
	c := (*h)[last]
	(*h)[last] = nil
	*h = (*h)[:last]
	c.place = -1
	return c
}

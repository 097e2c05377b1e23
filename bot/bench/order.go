package bench

import (
	"slices"
	"time"

	"planbot/bot/sandbox"
)

// misplaced counts replies that stand at another's place in their chat. A reply
// is told by its words alone, and a chat has two kinds of them, so replies of
// the same kind that changed places are not seen: it is the least there can be.
func misplaced(s *server, n int, text func(i int) string) (wrong int) {
	for who, a := range s.people {
		var asked []string
		for i := who; i < n; i += len(s.people) {
			asked = append(asked, text(i))
		}
		wrong += strayed(asked, said(a))
	}
	return wrong
}

// said is what the bot said to a person, in the order of the chat.
func said(a *sandbox.Account) (texts []string) {
	for _, m := range a.Messages() {
		if m.FromBot {
			texts = append(texts, m.Text)
		}
	}
	return texts
}

// strayed counts the answers that do not fit their question when every kind of
// question is taken to have the answer that most often stood at its place.
func strayed(asked, answered []string) (wrong int) {
	votes := map[string]map[string]int{}
	n := min(len(asked), len(answered))
	for i := range n {
		if votes[asked[i]] == nil {
			votes[asked[i]] = map[string]int{}
		}
		votes[asked[i]][answered[i]]++
	}
	fit := 0
	for _, answers := range votes {
		best := 0
		for _, count := range answers {
			best = max(best, count)
		}
		fit += best
	}
	return n - fit
}

// latencies are the middle and the 99th of a hundred times from handing an
// update out to taking the reply, the k-th reply of a chat belonging to its k-th
// update.
func (m *meter) latencies(people []*sandbox.Account) (p50, p99 time.Duration) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var all []time.Duration
	for i, handed := range m.handed {
		replies := m.replies[people[i%len(people)].ID()]
		if k := i / len(people); k < len(replies) && !handed.IsZero() {
			all = append(all, replies[k].Sub(handed))
		}
	}
	if len(all) == 0 {
		return 0, 0
	}
	slices.Sort(all)
	return all[len(all)/2], all[len(all)*99/100]
}

// half is when half of the replies had been taken.
func (m *meter) half(count int) time.Time {
	m.mu.Lock()
	defer m.mu.Unlock()
	var all []time.Time
	for _, replies := range m.replies {
		all = append(all, replies...)
	}
	slices.SortFunc(all, time.Time.Compare)
	return all[count/2]
}

package workflow

import (
	"sort"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// herald tells people of one act, each of them once: whoever was told of what
// concerns him gets no general word besides.
type herald struct {
	tx    *storage.Tx
	world *plan.Snapshot
	now   time.Time
	told  map[plan.PersonID]bool
}

func newHerald(tx *storage.Tx, world *plan.Snapshot, actor plan.PersonID, now time.Time) *herald {
	return &herald{tx: tx, world: world, now: now, told: map[plan.PersonID]bool{actor: true}}
}

func (h *herald) tell(who plan.PersonID, l plan.Letter) error {
	if h.told[who] {
		return nil
	}
	h.told[who] = true
	return ToPerson(h.tx, h.world, who, l, h.now)
}

// tellAll tells everybody holding a role.
func (h *herald) tellAll(role plan.Role, l plan.Letter) error {
	for _, who := range h.world.Holders(role, "", h.now) {
		if err := h.tell(who, l); err != nil {
			return err
		}
	}
	return nil
}

// tellLeaders tells the leading group, the rest of the office and the work group.
func (h *herald) tellLeaders(text string) error {
	status := plan.Letter{Text: text, Buttons: [][]plan.Button{{{Label: messages.ActName(plan.ActStatus), Act: plan.ActStatus}}}}
	if err := h.tellAll(plan.RoleLeader, status); err != nil {
		return err
	}
	stage := plan.Letter{Text: text, Buttons: [][]plan.Button{{{Label: messages.ActName(plan.ActStage), Act: plan.ActStage}}}}
	if err := h.tellAll(plan.RoleOffice, stage); err != nil {
		return err
	}
	return h.tellGroups(text)
}

// Circles tells whether there are leaders, and a work group, to be told.
func Circles(w *plan.Snapshot, now time.Time) (leaders, group bool) {
	for _, g := range w.Groups {
		group = group || plan.InForce(g.From, g.Until, now)
	}
	return len(w.Holders(plan.RoleLeader, "", now)) > 0, group
}

func (h *herald) tellGroups(text string) error {
	for _, g := range h.world.Groups {
		if !plan.InForce(g.From, g.Until, h.now) {
			continue
		}
		l := plan.Letter{Chat: g.Chat, Thread: g.Thread, Group: true, Priority: plan.PriorityNews, Text: text}
		if _, err := h.tx.Post(l, h.now); err != nil {
			return err
		}
	}
	return nil
}

// todo is the one button of a letter about what somebody owes.
func todo() [][]plan.Button {
	return [][]plan.Button{{{Label: messages.ActName(plan.ActTodo), Act: plan.ActTodo}}}
}

// byPerson sorts what concerns people under each of them, both plans and all
// units together; people in a stable order.
func byPerson[T any](w *plan.Snapshot, all []T, duty func(T) plan.Duty, now time.Time) (people []plan.PersonID, of map[plan.PersonID][]T) {
	of = map[plan.PersonID][]T{}
	for _, x := range all {
		d := duty(x)
		if d.Unit == w.Settings.Office && d.Person == 0 {
			continue // the office is told by what its own acts answer
		}
		for _, who := range rules.Tellable(w, d, now) {
			if of[who] == nil {
				people = append(people, who)
			}
			of[who] = append(of[who], x)
		}
	}
	sort.Slice(people, func(i, j int) bool { return people[i] < people[j] })
	return people, of
}

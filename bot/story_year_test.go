package bot_test

import (
	"context"
	"fmt"
	"sort"
	"strings"
	"testing"
	"time"

	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage/plan"
)

// year is a city that lives from September 2020 to July 2021 in planbot alone:
// the real work plan with all its units, a third of them without Telegram. What
// people do stands in an agenda and is done when its hour comes; what the clock
// does comes by itself.
type year struct {
	*story
	office   *actor                 // the director
	clerk    *actor                 // her one clerk
	head     *actor                 // the 组长
	people   map[plan.UnitID]*actor // the liaisons; a unit without one has no Telegram
	units    []plan.UnitID          // every unit that is certain, in the order of the work plan
	agenda   []task
	former   []*actor                    // liaisons who handed over
	standing map[plan.UnitID]plan.UnitID // the unit that answers for one that is no more
	ledger   ledger
	stirs    func() // called after everything a person does; nil: nothing
}

// task is something somebody does at an hour of their own.
type task struct {
	at time.Time
	no int // of two at the same moment, the one noted first
	do func()
}

// at notes something to be done.
func (y *year) at(t time.Time, do func()) {
	y.agenda = append(y.agenda, task{t, len(y.agenda), do})
}

// live does what stands in the agenda until it is empty.
func (y *year) live() {
	y.t.Helper()
	for len(y.agenda) > 0 {
		sort.SliceStable(y.agenda, func(i, j int) bool { return y.agenda[i].at.Before(y.agenda[j].at) })
		next := y.agenda[0]
		y.agenda = y.agenda[1:]
		y.moveTo(next.at)
		next.do()
	}
}

// moveTo lets the time pass, with all it brings.
func (y *year) moveTo(t time.Time) {
	y.t.Helper()
	ctx, cancel := context.WithTimeout(y.t.Context(), patience)
	defer cancel()
	if err := y.server.AdvanceTo(ctx, t); err != nil {
		y.t.Fatal(err)
	}
	if y.stirs != nil {
		y.stirs()
	}
}

// does is one step of a person, of which the transcript says nothing.
func (y *year) does(a *actor, what string, do func() error) {
	y.t.Helper()
	if err := do(); err != nil {
		y.t.Fatalf("%s: %s %s: %v\n%s", y.server.Clock().Now().Format("2006-01-02 15:04"), a.Name(), what, err, y.lastSeen(a))
	}
	if y.stirs != nil {
		y.stirs()
	}
	y.settle()
}

func (y *year) write(a *actor, text string) {
	y.t.Helper()
	y.does(a, "writes "+text, func() error { return a.Write(text) })
}

func (y *year) press(a *actor, label string) {
	y.t.Helper()
	y.does(a, "presses "+label, func() error { return a.Press(label) })
}

func (y *year) send(a *actor, name string, data []byte) {
	y.t.Helper()
	y.does(a, "sends "+name, func() error { return a.SendFile(name, data, "") })
}

// hears writes something to the bot and puts into the transcript what is answered.
func (y *year) hears(a *actor, text string) {
	y.t.Helper()
	y.write(a, text)
	y.heading(y.server.Clock().Now())
	fmt.Fprintf(&y.story.text, "\n%s：%s\n  机器人 → %s %s\n%s", a.Name(), text, a.Name(), messages.Clock(y.last(a).Date), render(y.last(a)))
}

// said is what a person says to a question: when the bot's last message holds
// the words, or has a button of that label, that is written or pressed.
type said []struct {
	asked string // words of the question, or the label of a button
	write string // "" presses the button; theFirst, the first one there
}

const theFirst = "[1]"

// walk answers question after question until the last message has the closing
// button, and presses that. An answer is given once.
func (y *year) walk(a *actor, closing string, known said) {
	y.t.Helper()
	y.reach(a, closing, known)
	y.press(a, closing)
}

// reach answers question after question until the last message has the button.
func (y *year) reach(a *actor, label string, known said) {
	y.t.Helper()
	y.until(a, label, func(m sandbox.Message) bool { return has(m, label) }, known)
}

// answer answers question after question until this one is asked.
func (y *year) answer(a *actor, question string, known said) {
	y.t.Helper()
	y.until(a, question, func(m sandbox.Message) bool { return strings.Contains(m.Text, question) }, known)
}

func (y *year) until(a *actor, label string, there func(sandbox.Message) bool, known said) {
	y.t.Helper()
	left := append(said(nil), known...)
	for range 20 {
		m := y.last(a)
		if there(m) {
			return
		}
		found := -1
		for i, k := range left {
			if (k.write == "" && has(m, k.asked)) || (k.write != "" && strings.Contains(m.Text, k.asked)) {
				found = i
				break
			}
		}
		if found < 0 {
			break
		}
		k := left[found]
		left = append(left[:found:found], left[found+1:]...)
		switch k.write {
		case "":
			y.press(a, k.asked)
		case theFirst:
			y.pressFirst(a)
		default:
			y.write(a, k.write)
		}
	}
	y.t.Fatalf("%s: %s knows no answer on the way to [%s]:\n%s", y.server.Clock().Now().Format("2006-01-02 15:04"), a.Name(), label, y.lastSeen(a))
}

// last is the newest message of the bot in the person's chat.
func (y *year) last(a *actor) sandbox.Message {
	all := a.Messages()
	for i := len(all) - 1; i >= 0; i-- {
		if all[i].FromBot {
			return all[i]
		}
	}
	return sandbox.Message{}
}

func (y *year) lastSeen(a *actor) string {
	var b strings.Builder
	all := a.Messages()
	for _, m := range all[max(0, len(all)-3):] {
		fmt.Fprintf(&b, "%s\n", render(m))
	}
	return b.String()
}

func has(m sandbox.Message, label string) bool {
	for _, row := range m.Buttons {
		for _, b := range row {
			if b.Label == label {
				return true
			}
		}
	}
	return false
}

// all is the whole story.
func (y *year) all() {
	y.t.Helper()
	y.daily(plan.Date(2020, time.September, 2), plan.Date(2021, time.July, 30))
	y.changes()
	y.kickoff()
	y.research()
	y.firstDraft()
	whole := func(text plan.TextStage) string {
		return messages.BundleLabel(messages.BundleParams{Text: text, Plans: []plan.PlanID{plan.Women, plan.Children}})
	}
	y.experts()
	y.opinions(3, plan.Date(2021, time.February, 8), messages.BundleLabel(messages.BundleParams{Chapters: 25}), plan.TextConsultation)
	y.opinions(4, plan.Date(2021, time.April, 8), whole(plan.TextConsultation), plan.TextExpert)
	y.opinions(5, plan.Date(2021, time.June, 1), whole(plan.TextExpert), plan.TextSubmission)
	y.issue()
	y.live()
}

func TestStoryTheElevenMonths(t *testing.T) {
	y := begin(t, "the_eleven_months")
	y.all()
	y.accounts()
	y.reminding()
	y.hears(y.head, "编制小结")
	y.story.end()
	y.archived(t)
	want := y.state()
	t.Run("killed a hundred times", func(t *testing.T) { killed(t, want) })
}

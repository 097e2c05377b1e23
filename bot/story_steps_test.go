package bot_test

import (
	"fmt"
	"sort"
	"strings"
	"time"

	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage/plan"
)

// starts presses START, with the payload of a link if there is one.
func (a *actor) starts(payload string) {
	a.story.t.Helper()
	a.step("点“开始”", func() error { return a.Start(payload) })
}

// opens follows an invitation link.
func (a *actor) opens(link string) {
	a.story.t.Helper()
	a.step("打开邀请链接", func() error { return a.Open(link) })
}

// writes sends a text in the private chat.
func (a *actor) writes(text string) {
	a.story.t.Helper()
	a.step("："+text, func() error { return a.Write(text) })
}

// writesIn sends a text in a group.
func (a *actor) writesIn(g *sandbox.Group, text string) {
	a.story.t.Helper()
	a.step("（"+g.Title()+"）："+text, func() error { return a.WriteIn(g, text) })
}

// presses presses the newest button with this label.
func (a *actor) presses(label string) {
	a.story.t.Helper()
	a.step("点 ["+label+"]", func() error { return a.Press(label) })
}

// sends sends a file.
func (a *actor) sends(name string, data []byte, caption string) {
	a.story.t.Helper()
	what := "发送文件《" + name + "》"
	if caption != "" {
		what += "，附言：" + caption
	}
	a.step(what, func() error { return a.SendFile(name, data, caption) })
}

// step does one thing, lets the bot settle and writes both down.
func (a *actor) step(what string, do func() error) {
	s := a.story
	s.t.Helper()
	s.heading(s.server.Clock().Now())
	fmt.Fprintf(&s.text, "\n%s%s\n", a.Name(), spaced(what))
	if err := do(); err != nil {
		s.t.Fatalf("%s%s: %v", a.Name(), what, err)
	}
	s.settle()
	s.collect()
}

func spaced(what string) string {
	if strings.HasPrefix(what, "：") || strings.HasPrefix(what, "（") {
		return what
	}
	return " " + what
}

// heading writes the day when it changed since the last line.
func (s *story) heading(at time.Time) {
	if day := plan.DayOf(at); day != s.day {
		s.day = day
		fmt.Fprintf(&s.text, "\n【%s】\n", messages.Date(day))
	}
}

// sight is one thing somebody saw.
type sight struct {
	at   time.Time
	text string
}

// collect writes down everything anybody sees that was not there before, in the
// order it came: new messages, messages that changed, answers to presses.
func (s *story) collect() {
	var all []sight
	for _, a := range s.people {
		all = append(all, a.answers()...)
		all = append(all, s.sights(a.Name(), a.Messages())...)
	}
	for _, g := range s.groups {
		all = append(all, s.sights(g.Title(), g.Messages())...)
	}
	sort.SliceStable(all, func(i, j int) bool { return all[i].at.Before(all[j].at) })
	for _, x := range all {
		s.heading(x.at)
		s.text.WriteString(x.text)
	}
}

// answers are the words the person's presses got since the last look.
func (a *actor) answers() (out []sight) {
	toasts := a.Toasts()
	for _, toast := range toasts[a.toasts:] {
		if toast.Text == "" {
			continue
		}
		kind := "提示"
		if toast.Alert {
			kind = "弹窗"
		}
		out = append(out, sight{a.story.server.Clock().Now(), fmt.Sprintf("  （%s）%s\n", kind, toast.Text)})
	}
	a.toasts = len(toasts)
	return out
}

// sights are the bot's messages in one chat that are new or read differently
// since the last look. A message that only lost its buttons is no news.
func (s *story) sights(who string, all []sandbox.Message) (out []sight) {
	sort.SliceStable(all, func(i, j int) bool { return all[i].ID < all[j].ID })
	for _, m := range all {
		body := render(m)
		key := seenKey{who, m.ID}
		old, known := s.seen[key]
		s.seen[key] = body
		if !m.FromBot || (known && (old == body || (body == words(m) && strings.HasPrefix(old, body)))) {
			continue
		}
		at, how := m.Date, ""
		if known {
			at, how = s.server.Clock().Now(), "（原消息改为）"
		}
		out = append(out, sight{at, fmt.Sprintf("  机器人 → %s%s %s\n%s", who, how, messages.Clock(at), body)})
	}
	return out
}

// render is a message with its buttons; words is the message alone.
func render(m sandbox.Message) string {
	var b strings.Builder
	b.WriteString(words(m))
	for _, row := range m.Buttons {
		b.WriteString("   ")
		for _, button := range row {
			fmt.Fprintf(&b, " [%s]", button.Label)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func words(m sandbox.Message) string {
	var b strings.Builder
	if m.File != nil {
		kind := "文件"
		if m.File.Kind == "photo" {
			kind = "图片"
		}
		fmt.Fprintf(&b, "    〔%s〕%s\n", kind, m.File.Name)
	}
	for _, line := range strings.Split(m.Text, "\n") {
		fmt.Fprintf(&b, "    %s\n", line)
	}
	return b.String()
}

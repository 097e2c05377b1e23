package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// LedChapter is a chapter on its lead's home: everything about it in three lines.
type LedChapter struct {
	Plan     plan.PlanID
	Title    string
	Duty     DutyLine // what is owed next; its Kind is "" when nothing is asked
	Done     bool     // the duty is met
	Draft    Draft
	At       time.Time // when the version that counts came; zero: there is none
	Sent     int       // material
	Missing  int
	Nothing  int
	Consents ConsentLine // of the version units were asked about last
	Asked    bool        // units were asked about a version
	Views    int
}

// Name is the chapter.
func (l LedChapter) Name() string { return chapterName(l.Plan, l.Title) }

// Text is how the text stands: the version that counts, and what is asked next.
func (l LedChapter) Text() string {
	var out []string
	if !l.At.IsZero() {
		out = append(out, l.Draft.Nth()+"，"+Day(plan.DayOf(l.At))+"交")
	}
	switch {
	case l.Duty.Kind == "":
	case l.Done && l.At.IsZero():
		out = append(out, TextName(l.Duty.Text)+"已交")
	case !l.Done && l.Duty.Kind == plan.DutyRevise:
		out = append(out, "待交修改稿，"+l.Duty.Short())
	case !l.Done:
		out = append(out, TextName(l.Duty.Text)+"待交，"+l.Duty.Short())
	}
	if len(out) == 0 {
		return "目前没有要交的稿件"
	}
	return strings.Join(out, "；")
}

// Material is how the material asked for stands; "" when none was.
func (l LedChapter) Material() string {
	if l.Sent+l.Missing+l.Nothing == 0 {
		return ""
	}
	s := fmt.Sprintf("已报%d　未报%d", l.Sent, l.Missing)
	if l.Nothing > 0 {
		s += fmt.Sprintf("　无材料%d", l.Nothing)
	}
	return s
}

// Consent is how the supporting units answered; "" when none were asked.
func (l LedChapter) Consent() string {
	if !l.Asked {
		return ""
	}
	s := l.Consents.Counts()
	if l.At.IsZero() || l.Consents.Draft.Number != l.Draft.Number {
		s = "（" + l.Consents.Draft.Beside(l.Draft) + "）" + s
	}
	if l.Consents.New != "" {
		s += "；" + l.Consents.New + "是否再征求待定"
	}
	return s
}

// ViewLabel is the button of an opinion that waits for the lead's proposal.
func ViewLabel(no int, p HandledParams) string { return Numbered(no, p.Who) }

// ViewList lists the opinions that wait for the lead's proposal.
func ViewList(list []HandledParams, from, total int) string {
	short := make([]HandledParams, len(list))
	for i, p := range list {
		p.Point = p.Point.cut(60)
		short[i] = p
	}
	return say("view list", map[string]any{"List": short, "First": from + 1, "Total": total})
}

// MoreViews is the button on to the next opinion that waits.
func MoreViews(n int) string { return fmt.Sprintf("下一条（还有%d条）", n) }

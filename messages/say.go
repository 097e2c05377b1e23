// Package messages speaks and hears: every Chinese word of the program is here.
// What is said is a typed function over a template, so the compiler checks it;
// what is heard (words of acts, marks, dates) is passed down as values.
package messages

import (
	"embed"
	"fmt"
	"html/template"
	"strings"
	"time"

	"planbot/storage/plan"
)

//go:embed templates/*.tmpl
var templateFiles embed.FS

var templates = template.Must(template.New("messages").Funcs(template.FuncMap{
	"day":     Day,
	"date":    Date,
	"moment":  Moment,
	"clock":   Clock,
	"plan":    PlanName,
	"text":    TextName,
	"role":    RoleName,
	"size":    Size,
	"channel": ChannelName,
	"result":  ResultName,
	"light":   LightName,
	"nth":     Nth,

	"draftChannel": DraftChannel,
	"draftState":   DraftStateName,
	"fileKind":     FileKindName,

	"opinionState": StateName,
	"stance":       StanceName,
	"texts":        Together,
	"marked":       Marked,

	"first":       first,
	"few":         few,
	"consentName": ConsentName,
	"wordsName":   WordsName,
	"when":        MeetingTime,
	"half":        HalfDay,
	"attendee":    Attendee,
	"receipt":     ReceiptName,
	"attended":    AttendanceName,

	"due":   Due,
	"dayof": plan.DayOf,
	"step":  StepName,

	"unpublished": UnpublishedYear,
	"unescaped":   func(s string) template.HTML { return template.HTML(s) }, // escaped where it was made

	"since":   func(t time.Time) string { return dayWords(plan.DayOf(t)) },
	"mode":    ModeName,
	"anomaly": Anomaly,
	"settle":  AnomalyButton,
	"plus":    func(a, b int) int { return a + b },
	"told":    told,
	"list":    func(names []string) string { return strings.Join(names, "、") },
	"inc":     func(n int) int { return n + 1 },
	"link":    func(url string) template.URL { return template.URL(url) }, // our own links only
}).ParseFS(templateFiles, "templates/*.tmpl"))

// say renders a template to the HTML Telegram takes. A template that fails is a
// defect of this package that its tests would have found, so it panics and the
// update is set aside.
func say(name string, params any) string {
	var b strings.Builder
	if err := templates.ExecuteTemplate(&b, name, params); err != nil {
		panic(fmt.Sprintf("message %s: %v", name, err))
	}
	return strings.TrimSpace(b.String())
}

// Templates lists the names of all messages, for the test that each is shown in
// a golden file.
func Templates() []string {
	var out []string
	for _, t := range templates.Templates() {
		if n := t.Name(); n != "messages" && !strings.HasSuffix(n, ".tmpl") {
			out = append(out, n)
		}
	}
	return out
}

var weekdays = [...]string{"日", "一", "二", "三", "四", "五", "六"}

// Day is "1月29日（周五）".
func Day(d plan.Day) string {
	_, m, day := d.Ymd()
	return fmt.Sprintf("%d月%d日（周%s）", int(m), day, weekdays[d.Weekday()])
}

// Date is a day in full: "2021年1月29日（周五）".
func Date(d plan.Day) string { return fmt.Sprintf("%d年%s", d.Year(), Day(d)) }

// Moment is "1月29日（周五）18:00".
func Moment(t time.Time) string { return Day(plan.DayOf(t)) + Clock(t) }

// Clock is "18:00" in Beijing.
func Clock(t time.Time) string { return t.In(plan.Beijing).Format("15:04") }

// Nth is "第3稿".
func Nth(n int) string { return fmt.Sprintf("第%d稿", n) }

// Size is a file's size as people say it.
func Size(n int64) string {
	switch {
	case n < 1<<10:
		return fmt.Sprintf("%d字节", n)
	case n < 1<<20:
		return fmt.Sprintf("%dKB", (n+1<<9)>>10)
	default:
		return fmt.Sprintf("%.1fMB", float64(n)/(1<<20))
	}
}

// told names who is told of something besides the person who reads this; "" for
// nobody.
func told(people int, leaders, group bool) string {
	var who []string
	if people > 0 {
		who = append(who, fmt.Sprintf(" %d 位有关联络员", people))
	}
	if leaders {
		who = append(who, "领导小组")
	}
	if group {
		who = append(who, "工作群")
	}
	if n := len(who); n > 1 {
		return strings.Join(who[:n-1], "、") + "和" + who[n-1]
	}
	return strings.Join(who, "")
}

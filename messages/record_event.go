package messages

import (
	"cmp"
	"fmt"
	"html"
	"strconv"
	"strings"
	"time"

	"planbot/storage/plan"
)

// EventParams is one record of the chain with what its ids mean: the person, the
// unit, the chapter, all by name. Data are the record's own particulars.
type EventParams struct {
	ID      plan.EventID
	At      time.Time
	Who     string // "" for the program itself
	Act     plan.Act
	Kind    string
	Name    string
	Unit    string
	Person  string   // whom it is about
	Chapter string   // with 《》
	Texts   []string // versions it is about
	Data    map[string]any
}

// EventLine is one record as a sentence, escaped: "1月4日 09:12 李梅启动第二阶段".
func EventLine(p EventParams) string {
	_, month, day := plan.DayOf(p.At).Ymd()
	who := p.Who
	if who == "" {
		who = "系统"
	}
	return html.EscapeString(fmt.Sprintf("%d. %d月%d日 %s %s%s", p.ID, month, day, Clock(p.At), who, p.what()))
}

// what says what was done; an act this package has no sentence for is said by its
// name.
func (p EventParams) what() string {
	if say, ok := eventSentences[p.Act]; ok {
		if s := say(p); s != "" {
			return s
		}
	}
	return joinWords("办理“"+cmp.Or(ActName(p.Act), string(p.Act))+"”", p.Unit, p.Chapter, plainName(p.Name))
}

// plainName leaves out names that are keys of the program.
func plainName(name string) string {
	if strings.TrimFunc(name, func(r rune) bool { return r < 128 }) == "" && !strings.ContainsAny(name, "0123456789") {
		return ""
	}
	return name
}

func joinWords(words ...string) string {
	var out []string
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return strings.Join(out, " ")
}

// text is a particular as text.
func (p EventParams) text(key string) string {
	switch v := p.Data[key].(type) {
	case string:
		return v
	case float64:
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return ""
}

func (p EventParams) number(key string) int {
	n, _ := p.Data[key].(float64)
	return int(n)
}

func (p EventParams) yes(key string) bool {
	b, _ := p.Data[key].(bool)
	return b
}

// day is a particular as a day: "1月29日".
func (p EventParams) day(key string) string {
	d, err := plan.ParseDay(p.text(key))
	if err != nil {
		return ""
	}
	_, month, day := d.Ymd()
	return fmt.Sprintf("%d月%d日", month, day)
}

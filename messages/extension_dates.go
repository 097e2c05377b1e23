package messages

import (
	"fmt"

	"planbot/storage/plan"
)

// dates is what there is to say of a duty's date beside it: extended how often
// and from which day, a later one asked for, a day named for what is late. "" for
// nothing; else it begins with a comma.
func (l DutyLine) dates() string { return l.moved() + comma(ExpectedWords(l.Expected, l.Today)) }

// moved is what of it concerns later dates: extended how often and from which day,
// a later one asked for.
func (l DutyLine) moved() string {
	s := ""
	if l.Extended > 0 {
		s += "，" + extendedWords(l)
	}
	if plan.DayOf(l.Wished) > plan.DayOf(l.Due) && !l.Wished.IsZero() {
		s += "，申请延到" + Day(plan.DayOf(l.Wished)) + "，待办公室答复"
	}
	return s
}

func extendedWords(l DutyLine) string {
	if l.Original.IsZero() { // of a version that was given back since
		return fmt.Sprintf("此前延期%d次", l.Extended)
	}
	return fmt.Sprintf("原定%s，已延期%d次", Day(plan.DayOf(l.Original)), l.Extended)
}

// ExpectedWords is the day the unit named for what is late; "" when it named none.
func ExpectedWords(expected, today plan.Day) string {
	switch {
	case expected == 0:
		return ""
	case expected < today:
		return "曾预计" + Day(expected)
	}
	return "预计" + Day(expected)
}

func comma(s string) string {
	if s == "" {
		return ""
	}
	return "，" + s
}

// Extension is what leaders read of a date that was moved for one unit: who, what,
// from when to when, how often.
func (l DutyLine) Extension() string {
	return l.Unit + l.What() + "：" + extendedWords(l) + "，现为" + Day(plan.DayOf(l.Due))
}

// LightWords is a light with what is known beside it: "逾期，预计1月27日（周三）".
func LightWords(light plan.Light, l DutyLine) string {
	s := LightName(light)
	if light == plan.LightLate {
		s += comma(ExpectedWords(l.Expected, l.Today))
	}
	return s
}

package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// ordinals number the stages in words.
var ordinals = [...]string{"零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"}

func ordinal(n int) string {
	if n < 0 || n >= len(ordinals) {
		return fmt.Sprint(n)
	}
	return ordinals[n]
}

// stageOrdinals is "第一阶段" or "第四、第五阶段"; all six are "六个阶段".
func stageOrdinals(numbers []int) string {
	if len(numbers) == 6 {
		return ordinal(6) + "个阶段"
	}
	words := make([]string, len(numbers))
	for i, n := range numbers {
		words[i] = "第" + ordinal(n)
	}
	return strings.Join(words, "、") + "阶段"
}

// titles is "《妇女与健康》《妇女与教育》".
func titles(list []string) string {
	out := ""
	for _, t := range list {
		out += "《" + t + "》"
	}
	return out
}

func alsoWritten(names []string) string {
	if len(names) == 0 {
		return ""
	}
	return "，又写作“" + strings.Join(names, "”“") + "”"
}

func memberRank(rank plan.Rank) string {
	switch rank {
	case plan.RankHead:
		return "组长"
	case plan.RankDeputy:
		return "副组长"
	}
	return "成员"
}

// spanWords is "2020年12月", "2020年12月—2021年1月" for whole months, else the
// first and last day.
func spanWords(from, to plan.Day) string {
	fy, fm, fd := from.Ymd()
	ty, tm, _ := to.Ymd()
	if fd != 1 || plan.Date(ty, tm+1, 0) != to {
		return dayWords(from) + "至" + dayWords(to)
	}
	if fy == ty && fm == tm {
		return monthWords(fy, fm)
	}
	return monthWords(fy, fm) + "—" + monthWords(ty, tm)
}

func monthWords(year int, month time.Month) string { return fmt.Sprintf("%d年%d月", year, month) }

func dayWords(d plan.Day) string {
	year, month, day := d.Ymd()
	return fmt.Sprintf("%d年%d月%d日", year, month, day)
}

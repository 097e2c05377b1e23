package messages

import (
	"regexp"
	"strconv"
	"strings"

	"planbot/storage/plan"
)

var (
	bareNumbers = regexp.MustCompile(`\d+`)
	rollWords   = numbersAfter("应到", "实到", "请假", "代会")
	voteWords   = numbersAfter("赞成|同意", "反对|不同意", "弃权")
)

func numbersAfter(words ...string) []*regexp.Regexp {
	var out []*regexp.Regexp
	for _, w := range words {
		out = append(out, regexp.MustCompile(`(?:`+w+`)\D{0,4}?(\d+)`))
	}
	return out
}

// HeardRoll reads an attendance: "应到38 实到30 请假8 代会3", or the bare numbers
// in this order, at least the first two.
func HeardRoll(text string) (plan.Roll, bool) {
	n, ok := heardNumbers(text, rollWords, 2)
	return plan.Roll{Due: n[0], Present: n[1], Leave: n[2], Deputed: n[3]}, ok
}

// HeardVotes reads a ballot's counts: "赞成28 反对1 弃权1", or the bare numbers.
func HeardVotes(text string) (plan.Votes, bool) {
	n, ok := heardNumbers(text, voteWords, 1)
	return plan.Votes{For: n[0], Against: n[1], Abstained: n[2]}, ok
}

// heardNumbers finds the number behind each word; without any of the words the
// numbers count in their order. Least is how many must be there.
func heardNumbers(text string, words []*regexp.Regexp, least int) (out [4]int, ok bool) {
	plain := []byte(widthFolded(text))
	found := 0
	for i, w := range words {
		if m := w.FindSubmatch(plain); m != nil {
			out[i], _ = strconv.Atoi(string(m[1]))
			found++
			continue
		}
		if i < least && found > 0 {
			return out, false
		}
	}
	if found > 0 {
		return out, found >= least
	}
	bare := bareNumbers.FindAll(plain, -1)
	if len(bare) < least || len(bare) > len(words) {
		return out, false
	}
	for i, b := range bare {
		out[i], _ = strconv.Atoi(string(b))
	}
	return out, true
}

// widthFolded writes full-width digits as plain ones.
func widthFolded(s string) string {
	out := []rune(s)
	for i, r := range out {
		if r >= '０' && r <= '９' {
			out[i] = r - '０' + '0'
		}
	}
	return string(out)
}

// HeardPeriod reads two days parted by 到, 至, a dash or a space: "4月1日到4月30日".
func HeardPeriod(text string, today plan.Day) (from, until plan.Day, ok bool) {
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("到至—–~～ ", r) })
	if len(parts) != 2 {
		return 0, 0, false
	}
	from, begins := HeardPastDay(parts[0], today)
	until, ends := HeardPastDay(parts[1], today)
	return from, until, begins && ends
}

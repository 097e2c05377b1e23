package document

import (
	"strings"
	"unicode"

	"planbot/messages"
	"planbot/storage/plan"
)

// Experts reads the people of a list of experts (专家名单.xlsx): a row of heads
// names the columns; without one they are name, employer, title, field and
// telephone in this order. Lines that name nobody at all are left out, lines
// without a name or an employer come back as doubtful, by number.
func Experts(rows [][]string, words messages.ExpertWords) (found []plan.ExpertEntry, doubtful []int) {
	at, from := expertColumns(rows, words)
	for i := from; i < len(rows); i++ {
		cell := func(column int) string {
			if column < 0 || column >= len(rows[i]) {
				return ""
			}
			return strings.Join(strings.Fields(rows[i][column]), "")
		}
		e := plan.ExpertEntry{
			Line: i + 1, Name: cell(at[0]), Employer: cell(at[1]), Title: cell(at[2]), Field: cell(at[3]), Phone: phoneDigits(cell(at[4])),
		}
		switch {
		case e.Name == "" && e.Employer == "" && e.Title == "":
		case e.Name == "" || e.Employer == "" || len([]rune(e.Name)) > 20:
			doubtful = append(doubtful, e.Line)
		default:
			found = append(found, e)
		}
	}
	return found, doubtful
}

// expertColumns finds the columns of name, employer, title, field and telephone
// (-1: none) and the first row of people.
func expertColumns(rows [][]string, words messages.ExpertWords) (at [5]int, from int) {
	const headRows = 5
	kinds := [5][]string{words.Name, words.Employer, words.Title, words.Field, words.Phone}
	for i := range min(len(rows), headRows) {
		at = [5]int{-1, -1, -1, -1, -1}
		for column, head := range rows[i] {
			head = strings.Join(strings.Fields(head), "")
			for kind := range kinds {
				if at[kind] < 0 && head != "" && containsAny(head, kinds[kind]) {
					at[kind] = column
					break
				}
			}
		}
		if at[0] >= 0 && at[1] >= 0 {
			return at, i + 1
		}
	}
	return [5]int{0, 1, 2, 3, 4}, 0
}

// phoneDigits leaves the digits of a number.
func phoneDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

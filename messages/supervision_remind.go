package messages

import "strings"

// RemindParams is who is missing what.
type RemindParams struct {
	Debtors []DebtorLine // of this page
	Units   int          // all who still owe
	Duties  int
	Late    int
	Soon    int
	Waiting int // papers for the director
	Calls   int
}

// DebtorLine is one unit (or person) and what it still owes.
type DebtorLine struct {
	No    int
	Unit  string
	Lines []DutyLine
	Notes []string // in doubt, nobody reachable, notice sent
}

// Groups are what is owed, things of one date side by side with the date once.
func (l DebtorLine) Groups() []string {
	var out []string
	for i := 0; i < len(l.Lines); {
		short, next := l.Lines[i].Short(), i+1
		for next < len(l.Lines) && l.Lines[next].Short() == short {
			next++
		}
		out, i = append(out, together(l.Lines[i:next])+"，"+short), next
	}
	return out
}

// Together names all that is owed, without the dates.
func (l DebtorLine) Together() string { return together(l.Lines) }

// together names several things; what one text of several chapters has in common
// is said once: “妇女规划《前言》、《总目标》分领域稿”.
func together(lines []DutyLine) string {
	out, prefix := "", ""
	for i, l := range lines {
		what, tail := l.What(), strings.TrimPrefix(l.What(), l.chapter())
		if i+1 < len(lines) && tail != what && lines[i+1].Kind == l.Kind && lines[i+1].Text == l.Text {
			what = l.chapter() // the tail stands behind the last
		}
		if head, _, named := strings.Cut(what, "《"); named && head != "" && head == prefix {
			what = strings.TrimPrefix(what, head)
		} else {
			prefix = head
		}
		if i > 0 {
			out += "、"
		}
		out += what
	}
	return out
}

// Remind is the missing list with what can be done.
func Remind(p RemindParams) string { return say("remind", p) }

// DebtorParams is one unit's card in the missing list.
type DebtorParams struct {
	DebtorLine
	Contacts []CallContact
}

// Debtor is one unit's card.
func Debtor(p DebtorParams) string { return say("debtor", p) }

// PromptParams is the preview of a friendly word by hand.
type PromptParams struct {
	Unit   string // "" for all
	People []string
}

// Prompted tells how many people a friendly word reached.
func Prompted(n int) string { return say("prompted", n) }

// PromptCard asks before writing to everybody.
func PromptCard(p PromptParams) string { return say("prompt card", p) }

// Notes beside a debtor.
const (
	NoteDoubtful = "单位待确认，暂不催办"
	NoteNoChat   = "没有能联系上的登记人员"
)

// NoteUrged says that a notice went out.
func NoteUrged(number string) string { return "已发" + number }

// Labels of the missing list.
const (
	RemindAll  = "提醒临近和逾期的"
	RemindSure = "确认发送提醒"
	RemindUnit = "提醒一次"
	RemindCall = "电话催办"
	SeeUnit    = "单位情况"
)

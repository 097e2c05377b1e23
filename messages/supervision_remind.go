package messages

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
	RemindAll  = "提醒临近和过时限的"
	RemindSure = "确认发送提醒"
	RemindUnit = "提醒一次"
	RemindCall = "电话催办"
	SeeUnit    = "单位情况"
)

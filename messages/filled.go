package messages

import "fmt"

// TableAsDraft is the button that hands a file in as a draft after all.
const TableAsDraft = "不是反馈，作为稿件交"

// RestWhole is the button that takes all opinions without a chapter as being
// about the whole text.
func RestWhole(n int) string { return fmt.Sprintf("余下%d条都按全文", n) }

// TableUnreadParams is a paper that answers a consultation and can't be read row
// by row.
type TableUnreadParams struct {
	Name     string
	Table    bool // there is a table, and no row of it can be used
	Troubles []string
}

// TableUnread says why a paper can't be read row by row, and what to do.
func TableUnread(p TableUnreadParams) string { return say("table unread", p) }

// TableLate answers a table that came after the end.
func TableLate(title, name string) string {
	return say("table late", map[string]string{"Title": title, "Name": name})
}

// TableTrouble says what is wrong with a row of a table; line 0: with its end.
func TableTrouble(line int, kind, text string) string {
	where := fmt.Sprintf("第%d行", line)
	switch kind {
	case "no_words":
		return where + "只有原文或理由，没有写意见：" + text
	case "long":
		return where + "超过2000字，请拆成几条：" + text
	case "twice":
		return where + "与前面一条相同：" + text
	case "many":
		if line == 0 {
			return "一次最多读入100条，最后" + text + "条没有读入，请另发一份"
		}
		return where + "起" + text + "行超出一次能读的数量，请分几份发"
	}
	return where + "：" + text
}

package messages

import (
	"strconv"
	"time"
)

// Labels of inviting.
const (
	MakeInvite     = "生成邀请链接"
	ChangeName     = "改姓名"
	ChangeUnit     = "改单位"
	ChangeMember   = "改人选"
	NoNameYet      = "不填姓名"
	ImportRoster   = "导入联络员名单"
	CopyInvite     = "复制邀请文字"
	AnotherInvite  = "再邀请一位"
	OpenInviteCard = "查看邀请"
	ReissueInvite  = "重新生成链接"
	RecallInvite   = "作废链接"
	SkipUnit       = "略去"
)

// AskInviteRole asks what the invited person will be.
func AskInviteRole() string { return say("ask invite role", nil) }

// AskInviteUnit asks for the unit of a liaison.
func AskInviteUnit() string { return say("ask invite unit", nil) }

// AskMember asks which member of the leading group is invited.
func AskMember() string { return say("ask member", nil) }

// AskInviteName asks for the name and, if known, the number.
func AskInviteName(unit string) string { return say("ask invite name", unit) }

// InviteParams is an invitation about to be made, or made.
type InviteParams struct {
	City, Name, Phone, Unit, Role string
	Position                      string // of a member of the leading group
	Link                          string
	Expires                       time.Time
	Earlier                       bool // an open one of the same person becomes void
}

// InviteCard is the summary before an invitation is made.
func InviteCard(p InviteParams) string { return say("invite card", p) }

// InviteMade says that the invitation is there; its text follows.
func InviteMade(p InviteParams) string { return say("invite made", p) }

// InviteText is the text to be forwarded to the invited person.
func InviteText(p InviteParams) string { return say("invite text", p) }

// InviteCopy is the same as plain text for a copy button (at most 256
// characters): with a link that is all it needs.
func InviteCopy(p InviteParams) string {
	text := p.Name + "您好，请点击链接登记为" + p.Unit + p.Role + "：" + p.Link + " （限本人使用一次，" + Moment(p.Expires) + "前有效）"
	if len([]rune(text)) > 256 {
		return p.Link
	}
	return text
}

// OpenInvite is the card of an invitation nobody used yet.
func OpenInvite(p InviteParams) string { return say("open invite", p) }

// InviteRecalled says that a link is void.
func InviteRecalled(p InviteParams) string { return say("invite recalled", p) }

// AskRoster asks for the list.
func AskRoster() string { return say("ask roster", nil) }

// RosterReading is said while the list is being read.
func RosterReading(name string) string { return say("roster reading", name) }

// RosterParams is a list of liaisons as it was read.
type RosterParams struct {
	People   int // read
	Ready    int // to be invited
	Bound    int // bound already: left out
	Unknown  []RosterUnit
	Skipped  int // left out by the office's word
	Troubles []string
	More     int // troubles not shown
}

// RosterUnit is a unit of the list that is not known, with what it may be.
type RosterUnit struct {
	Line    int
	Name    string
	Suggest []string
}

// RosterCard is the preview before links are made.
func RosterCard(p RosterParams) string { return say("roster card", p) }

// MakeLinks is the button that makes the links of a list.
func MakeLinks(n int) string { return "生成 " + strconv.Itoa(n) + " 个链接" }

// UnitIs is the button that reads an unknown unit as a known one.
func UnitIs(typed, unit string) string {
	if typed == "" {
		return unit
	}
	return "“" + typed + "”＝" + unit
}

// RosterLinksParams is one message of links.
type RosterLinksParams struct {
	From, To, Total int // numbers of the first and last one, number of all
	Expires         time.Time
	People          []RosterLink
}

// RosterLink is one person's link.
type RosterLink struct {
	No                      int
	Unit, Name, Phone, Link string
}

// RosterLinks is one message of links.
func RosterLinks(p RosterLinksParams) string { return say("roster links", p) }

// RosterDone says that all links of a list are made.
func RosterDone(p RosterLinksParams) string { return say("roster done", p) }

// RosterTrouble is one doubt about a line of a list; kind as the reader of
// lists names it.
func RosterTrouble(line int, kind, text string) string {
	words, known := rosterTroubles[kind]
	if !known {
		words = kind
	}
	where := ""
	if line > 0 {
		where = "第" + strconv.Itoa(line) + "行"
	}
	if text != "" {
		where += "“" + text + "”"
	}
	if where == "" {
		return words
	}
	return where + "：" + words
}

var rosterTroubles = map[string]string{
	"no_head":      "没有找到表头（单位、姓名、电话）",
	"no_unit":      "没有写单位，略去",
	"unit_assumed": "单位空白，按上一行的单位登记",
	"no_name":      "没有写姓名，略去",
	"odd_name":     "姓名请核对",
	"no_phone":     "没有电话",
	"bad_phone":    "电话号码请核对",
	"twice":        "与前面重复，略去",
	"same_phone":   "与前面的人电话相同，请核对",
	"several":      "一格有几个人，电话对不上，请核对",
	"no_chapter":   "该单位没有这一章，略去",
}

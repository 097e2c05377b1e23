package messages

import (
	"strconv"
	"time"
)

// RegisterParams is the register of persons at a glance.
type RegisterParams struct {
	Units, Bound, Empty     int // units: all, with a liaison, without
	Invited                 int // open invitations
	Away, Offline           int
	Office, Leaders, Others int
	Members                 int // of the leading group as the work plan lists it
	Waiting                 int // applications
}

// Register is /people.
func Register(p RegisterParams) string { return say("register", p) }

// Labels of the register.
const (
	PeopleByUnit  = "按单位"
	PeopleGroup   = "领导小组"
	PeopleOffice  = "办公室"
	PeopleOthers  = "专家等"
	InviteLiaison = "邀请联络员"
	AddOffline    = "登记无Telegram人员"
	SeePerson     = "查看人员"
)

// PeopleEmpty is the button of units nobody is bound for.
func PeopleEmpty(n int) string { return counted("尚无联络员", n) }

// PeopleInvited is the button of open invitations.
func PeopleInvited(n int) string { return counted("已邀未登记", n) }

// PeopleAway is the button of persons who can't be reached.
func PeopleAway(n int) string { return counted("联系不上", n) }

// PeopleOffline is the button of persons without Telegram.
func PeopleOffline(n int) string { return counted("无Telegram", n) }

// PeopleWaiting is the button of open applications.
func PeopleWaiting(n int) string { return counted("登记申请", n) }

func counted(label string, n int) string { return label + " " + strconv.Itoa(n) }

// UnitEntryParams is a unit in the register.
type UnitEntryParams struct {
	Unit    string
	Bound   int
	Reached int
	Invited int
}

// UnitEntry is the button of a unit in the register.
func UnitEntry(p UnitEntryParams) string {
	switch {
	case p.Bound > 0 && p.Reached == 0:
		return p.Unit + "（电话）"
	case p.Bound > 0:
		return p.Unit + " " + strconv.Itoa(p.Bound) + "人"
	case p.Invited > 0:
		return p.Unit + "（已邀）"
	}
	return p.Unit + "（无）"
}

// RegisterListParams heads a page of the register.
type RegisterListParams struct {
	Head, Hint      string
	From, To, Total int // numbers of those shown, of how many
}

// RegisterList heads a page of the register.
func RegisterList(p RegisterListParams) string { return say("register list", p) }

// Heads and hints of the lists of the register.
const (
	HeadUnits   = "各单位联络员"
	HeadEmpty   = "尚无联络员的单位"
	HintEmpty   = "点单位名称可邀请联络员，或登记没有 Telegram 的人员。"
	HeadInvited = "已邀请、未登记"
	HintInvited = "点姓名可作废或重新生成链接。"
	HeadAway    = "联系不上的人员"
	HintAway    = "消息发不到，可能停用或屏蔽了本助手，请电话联系。"
	HeadOffline = "没有 Telegram 的人员"
	HintOffline = "由办公室电话催办、代为登记。"
	HeadGroup   = "领导小组已登记"
	HeadOffice  = "办公室人员"
	HeadOthers  = "专家、起草组、征求意见对象"
	HeadWaiting = "待确认的登记申请"
)

// UnitPeopleParams is a unit's persons.
type UnitPeopleParams struct {
	Unit     string
	Aliases  []string
	Liaisons []PersonLine
	Members  []string // of the leading group
	Invited  []string
}

// PersonLine is one person of a unit.
type PersonLine struct {
	Name     string
	Phone    string
	Chapters []string
	Offline  bool
	Away     time.Time
}

// UnitPeople shows a unit's persons.
func UnitPeople(p UnitPeopleParams) string { return say("unit people", p) }

// PersonParams is the card of a person.
type PersonParams struct {
	Name, Phone string
	Offline     bool
	Away        time.Time
	Roles       []PersonRole
}

// PersonRole is a role on the card, in force or ended.
type PersonRole struct {
	Role, Unit   string
	Chapters     []string
	Since, Until time.Time
}

// Person is the card of a person.
func Person(p PersonParams) string { return say("person", p) }

// Labels of the card of a person.
const (
	RenamePerson = "改姓名、电话"
	RebindPerson = "改单位或身份"
	DividePosts  = "A/B岗分工"
	RevokePerson = "撤销登记"
	InvitePerson = "发邀请链接"
	EveryChapter = "负责全部"
	PostsDone    = "分工就这样"
)

// RevokeLabel is the button that ends one role of several.
func RevokeLabel(p HomeRole) string { return "撤销：" + p.Unit + p.Role }

// RevokeCard asks whether a role is to end.
func RevokeCard(p RevokeParams) string { return say("revoke card", p) }

// RevokeParams is a role about to end.
type RevokeParams struct {
	Name, Role, Unit string
	Last             bool // the unit's only liaison
}

// RevokeDone says that a role has ended.
func RevokeDone(p RevokeParams) string { return say("revoke done", p) }

// AskRename asks for a person's name and number.
func AskRename(p Contact) string { return say("ask rename", p) }

// AskRebindRole asks for the new role.
func AskRebindRole() string { return say("ask rebind role", nil) }

// AskRebindUnit asks for the new unit.
func AskRebindUnit() string { return say("ask rebind unit", nil) }

// RebindParams is a change of role.
type RebindParams struct {
	Name     string
	From, To HomeRole
}

// RebindCard asks whether the change is right.
func RebindCard(p RebindParams) string { return say("rebind card", p) }

// AskPosts asks for the chapters of a liaison.
func AskPosts(p DividedPerson) string { return say("ask posts", p) }

// DividedPerson is a liaison and what they look after.
type DividedPerson struct {
	Name, Unit string
	Chapters   []string
}

// PostLabel marks a chapter that is chosen.
func PostLabel(title string, yes bool) string {
	if yes {
		return "✓ " + title
	}
	return title
}

// PostsSaved says that the division is kept.
func PostsSaved(p DividedPerson) string { return say("posts saved", p) }

// AskOfflineUnit asks for the unit of somebody without Telegram.
func AskOfflineUnit() string { return say("ask offline unit", nil) }

// AskOffline asks for name and number.
func AskOffline(unit string) string { return say("ask offline", unit) }

// OfflineParams is somebody without Telegram.
type OfflineParams struct{ Unit, Name, Phone string }

// OfflineCard asks whether the entry is right.
func OfflineCard(p OfflineParams) string { return say("offline card", p) }

// OfflineDone says that the person is kept.
func OfflineDone(p OfflineParams) string { return say("offline done", p) }

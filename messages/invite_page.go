package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// Labels of the page of QR codes and the blank list.
const (
	BlankRoster    = "下载空白名单"
	MakeInvitePage = "二维码打印页"
)

// RosterFile is the name of the blank list's file.
const RosterFile = "联络员名单（空白）.xlsx"

// LinkCard is one invitation to be cut out of the page.
type LinkCard struct {
	Unit, Name, Role string
	Link             string
	Expires          time.Time
}

// Lines are the words above and below the code.
func (c LinkCard) Lines() (above string, below []string) {
	above = strings.Trim(c.Unit+"　"+c.Name, "　")
	if above == "" {
		above = c.Role
	}
	return above, []string{"扫码登记为" + c.Role + "，限本人使用一次", "有效至" + dateWords(plan.DayOf(c.Expires)) + Clock(c.Expires)}
}

// LinkPageFile is the name of the page's file.
func LinkPageFile(day plan.Day, n int) string {
	return fmt.Sprintf("邀请二维码_%s_%d人.docx", day, n)
}

// InvitePageCard is shown before links are made anew.
func InvitePageCard(n int) string { return say("invite page card", n) }

// InvitePageSure makes them.
func InvitePageSure(n int) string { return fmt.Sprintf("重新生成 %d 个", n) }

// InvitePageMade says that they are being made.
func InvitePageMade(n int) string { return say("invite page made", n) }

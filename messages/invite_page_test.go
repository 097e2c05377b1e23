package messages

import (
	"strings"
	"testing"
)

func TestThePageOfInvitationsIsSaidInFull(t *testing.T) {
	golden(t, "invite/page_card", InvitePageCard(8)+"\n"+InvitePageSure(8))
	golden(t, "invite/page_made", InvitePageMade(8)+"\n"+LinkPageFile(monday, 8))
	var lines []string
	for _, c := range []LinkCard{
		{Unit: "市教育局", Name: "张丽萍", Role: "联络员", Expires: (monday + 9).At(18, 0)}, {Name: "向阳", Role: "组长", Expires: (monday + 9).At(18, 0)},
		{Role: "公众代表", Expires: (monday + 9).At(18, 0)},
	} {
		above, below := c.Lines()
		lines = append(lines, above+" / "+strings.Join(below, " / "))
	}
	golden(t, "invite/page_lines", strings.Join(lines, "\n"))
}

package bot_test

import (
	"database/sql"
	"path/filepath"
	"testing"

	"planbot/messages"
)

// forgot checks that no job keeps the codes of links.
func (s *story) forgot() {
	s.t.Helper()
	db, err := sql.Open("sqlite", "file:"+filepath.Join(s.dir, "planbot.db")+"?mode=ro")
	if err != nil {
		s.t.Fatal(err)
	}
	defer db.Close() //nolint:errcheck // read only
	var jobs, keep int
	if err := db.QueryRow(`SELECT count(*), coalesce(sum(args LIKE '%codes%'), 0) FROM job WHERE kind = 'export'`).Scan(&jobs, &keep); err != nil {
		s.t.Fatal(err)
	}
	if jobs == 0 || keep > 0 {
		s.t.Errorf("%d of %d jobs keep codes", keep, jobs)
	}
}

// A blank list is filled in and sent back; with the links comes a page of QR
// codes to be printed and cut. Who has not come yet gets a new page, and the old
// links are void.
func TestStoryPrintingInvitations(t *testing.T) {
	s := tell(t, "printing_invitations")
	office := s.director("郑晓云")
	s.says("没有邀请过人：没有可打印的")
	office.writes("邀请二维码")
	s.says("下载空白名单，填好发回")
	office.writes("/invite")
	office.presses(messages.BlankRoster)
	s.text.WriteString(office.lastTable() + "\n")
	s.quietly(func() {
		office.sends("联络员名单.xlsx", sheet(t,
			[]string{"单位", "姓名", "联系电话"},
			[]string{"市教育局", "张丽萍", "13812345678"},
			[]string{"市教育局", "韩雪莲", "13912345678"},
			[]string{"市财政局", "石磊", ""},
			[]string{"市人社局", "丁海燕", ""},
			[]string{"市卫健委", "马小军", "0979-8412345"},
			[]string{"市公安局", "李文斌", ""},
			[]string{"市民政局", "苏敏", ""},
			[]string{"市司法局", "王雪", ""},
			[]string{"市统计局", "赵强", ""},
		), "")
	})
	s.says("生成链接，随后收到二维码页")
	s.quietly(func() { office.presses(messages.MakeLinks(9)) })
	office.printed()
	s.forgot()

	s.says("一位扫码登记；过几天给其余的人重新打印")
	liaison := s.person("丽萍")
	s.quietly(func() {
		liaison.opens(office.linkFor("张丽萍"))
		liaison.presses(messages.ConfirmInvite)
		s.advanceTo(january(7, 9, 5))
	})
	old := office.linkFor("石磊")
	office.writes("人员")
	office.presses(messages.PeopleInvited(8))
	office.presses(messages.MakeInvitePage)
	office.presses(messages.InvitePageSure(8))
	office.keep()
	s.says("旧链接已作废")
	late := s.person("石磊")
	late.opens(old)
	s.end()
}

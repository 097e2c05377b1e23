package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

// Notices are printed to be sealed and carried: before the signature, after it as
// they were signed though a chapter came in since, and for a unit nobody reaches
// in chat.
func TestStoryPrintingNotices(t *testing.T) {
	s := tell(t, "printing_notices")
	office := s.director("郑晓云")
	s.liaison("张丽萍", "市卫健委")
	s.liaison("石文", "市委组织部")
	s.openStage(2)
	s.allBut("妇女与健康", "儿童与健康", "妇女与教育", "妇女与决策管理")

	s.says("还没有签发过，没有可打印的")
	office.writes("导出")
	office.presses(messages.ExportName(plan.ExportNotices))

	s.says("签发前先打印一份送主任看")
	s.quietly(func() { s.advanceTo(january(25, 9, 5)) })
	office.writes("/urges")
	office.presses("看·市卫健委")
	office.presses(messages.PrintNotice)
	office.printed()

	s.says("全部签发，打包打印")
	s.quietly(func() { office.presses(messages.Back) })
	office.presses(messages.SignAll)
	office.presses(messages.SignAllSure(2))
	office.presses(messages.PrintAllNow)

	s.says("其中一章随后报来：打印出来的仍是签发时的样子")
	s.quietly(func() {
		s.advanceTo(january(25, 10, 0))
		s.handIn("儿童与健康")
		office.writes("/urges")
	})
	office.presses(messages.PrintSigned)
	s.contains(office.fromPack("市卫健委"), "关于报送", "催〔2021〕", "《儿童与健康》分领域稿", "《妇女与健康》分领域稿", "2021年1月25日")
	s.contains(office.fromPack("市委组织部"), "商〔2021〕1号", "专此函商。")

	s.says("没有人能在聊天里联系上的单位：从电话催办打印")
	office.writes("/calls")
	office.presses("市教育局")
	office.presses(messages.PrintUnit)
	office.printed()
	s.end()
}

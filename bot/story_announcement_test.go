package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

// An announcement with a file and receipts: one confirms, one is reminded once,
// one without Telegram is put down by the office.
func TestStoryAnAnnouncement(t *testing.T) {
	s := tell(t, "an_announcement")
	office := s.director("郑晓云")
	health := s.liaison("张丽萍", "市卫健委")
	school := s.liaison("马建国", "市教育局")

	s.says("办公室给三家单位发通知，附提纲，要回执")
	office.writes("发通知")
	office.writes("市卫健委、市教育局、市公安局")
	office.presses(messages.TickedDone)
	office.writes("请各单位按提纲准备2016—2020年规划实施情况的数据。\n联系人：郑晓云。")
	office.sends("提纲.docx", paper(t, "提纲", "一、主要指标"), "")
	office.presses(messages.WithReceipt)
	office.presses(messages.ConfirmAnnounce)

	s.says("市卫健委确认；再点一次说已确认过")
	health.presses(messages.ActName(plan.ActSeen))

	s.says("两天后办公室看情况，提醒一次，电话问到的登记")
	s.advanceTo(plan.Date(2021, 1, 6).At(10, 0))
	office.writes("通知情况")
	office.presses("1. ")
	office.presses(messages.RemindUnseen)
	office.presses(messages.ActName(plan.ActNotice))
	office.presses(messages.EnterSeen)
	office.writes("市公安局")
	office.presses(messages.TickedDone)
	school.presses(messages.ActName(plan.ActSeen))
	office.writes("通知情况")
	s.end()
}

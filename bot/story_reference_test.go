package bot_test

import (
	"testing"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// The office pins what everybody works by; everybody finds it by word or title.
func TestStoryReferences(t *testing.T) {
	s := tell(t, "references")
	office := s.director("郑晓云")
	liaison := s.liaison("张丽萍", "市卫健委")

	liaison.writes("参考资料")
	office.writes("参考资料")
	office.presses(messages.AddReference)
	office.sends("中国妇女发展纲要（2021—2030年）.docx", health(t, "18/10万"), "")
	office.presses("国务院")
	office.writes("2020年12月30日")
	office.presses(messages.ConfirmPin)

	s.says("没有文件的登记到哪里取；密级写不进去")
	office.presses(messages.AddReference)
	office.presses(messages.WithoutFile)
	office.writes("海西州妇女发展规划 秘密★10年")
	office.writes("海西州妇女发展规划")
	office.writes("州人民政府")
	office.presses(messages.IssuedUnknown)
	office.writes("ftp://x")
	office.writes("办公室纸质件")
	office.presses(messages.ConfirmPin)

	s.says("各单位一说题名就能找到")
	liaison.writes("/reference")
	liaison.writes("妇女发展纲要")
	liaison.presses(messages.GetReference)
	liaison.writes("海西州妇女发展规划")

	s.says("撤下，文件一并删除")
	office.writes("/reference 妇女发展纲要")
	office.presses(messages.DropReference)
	office.presses(messages.DropReference)
	liaison.presses(messages.GetReference)

	s.says("仅登记模式下不收文件")
	s.do(func(tx *storage.Tx) error { return tx.Set(storage.SettingMode, string(plan.ModeRegister)) })
	office.writes("参考资料")
	office.presses(messages.AddReference)
	office.writes("/cancel")
	s.end()
}

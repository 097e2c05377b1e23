package bot_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"planbot/messages"
	"planbot/storage/plan"
)

// A whole list of liaisons is read, doubts are shown by line, links are made.
func TestStoryAListOfLiaisons(t *testing.T) {
	s := tell(t, "a_list_of_liaisons")
	director := s.person("郑晓云")
	s.quietly(func() {
		director.opens(s.link)
		director.presses(messages.ConfirmInvite)
		director.presses(messages.ModeName(plan.ModeRegister))
	})
	s.says("选了仅登记也能导入名单；不是表格的文件不收")
	director.writes("/invite")
	director.presses(messages.ImportRoster)
	director.sends("名单.txt", []byte("市教育局 张丽萍"), "")
	director.sends("空表.xlsx", sheet(t, []string{"单位", "姓名", "电话"}), "")
	s.says("名单里有问题的逐行列出，认不出的单位请办公室指定")
	director.sends("联络员名单.xlsx", sheet(t,
		[]string{"规划编制工作联络员名单"},
		[]string{"序号", "单位", "姓名", "职务", "联系电话", "负责章节"},
		[]string{"1", "市教育局", "张丽萍", "科长", "13812345678", "妇女与教育、妇女与航天"},
		[]string{"2", "", "韩雪莲", "科员", "13912345678", ""},
		[]string{"3", "格尔木市财政局", "石磊", "", "1391234567", ""},
		[]string{"4", "市人力资源社会保障局", "丁海燕", "", "13612345678", ""},
		[]string{"5", "市天文台", "陈星", "", "13512345678", ""},
		[]string{"6", "市卫生健康委员会", "马小军", "主任", "0979-8412345", ""},
	), "")
	director.presses("“市人力资源社会保障局”＝市人社局")
	director.presses(messages.SkipUnit + "“市天文台”")
	director.presses(messages.MakeLinks(5))
	s.says("其中一位登记")
	liaison := s.person("丽萍")
	liaison.opens(director.linkFor("张丽萍"))
	liaison.presses(messages.ConfirmInvite)
	liaison.writes("/me")
	director.writes("人员")
	director.presses(messages.PeopleInvited(4))
	s.says("同一份名单再导一次：已登记的不再邀请")
	director.writes("/invite")
	director.sends("联络员名单.xlsx", sheet(t, []string{"单位", "姓名", "手机"}, []string{"市教育局", "张丽萍", "13812345678"}), "")
	s.end()
}

// linkFor is the newest link sent beside this name.
func (a *actor) linkFor(name string) string {
	a.story.t.Helper()
	all := a.Messages()
	for i := len(all) - 1; i >= 0; i-- {
		if _, rest, ok := strings.Cut(all[i].Text, name); ok && all[i].FromBot && links.MatchString(rest) {
			return links.FindString(rest)
		}
	}
	a.story.t.Fatalf("%s was sent no link for %s", a.Name(), name)
	return ""
}

// sheet writes a workbook of these rows.
func sheet(t *testing.T, rows ...[]string) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i, row := range rows {
		for j, cell := range row {
			at, err := excelize.CoordinatesToCellName(j+1, i+1)
			if err == nil {
				err = f.SetCellStr("Sheet1", at, cell)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

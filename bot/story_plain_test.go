package bot_test

import (
	"testing"

	"planbot/storage/plan"
)

// People write as they would to a colleague: the bot answers what it understood,
// asks back between two, and changes nothing without a card.
func TestStoryPlainWords(t *testing.T) {
	s := tell(t, "plain")
	s.quietly(func() { s.openStage(2) })
	office := s.director("郑晓云")
	health := s.liaison("张丽萍", "市卫健委")
	school := s.liaison("陈建国", "市教育局")
	head := s.bound("罗启明", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})

	s.says("联络员问自己的事")
	health.writes("我们什么时候交")
	health.writes("健康交了没")
	health.writes("教育局交了没")
	health.writes("健康想延期到下周三")
	health.writes("/cancel")
	school.writes("还要交什么")
	school.writes("收到，谢谢")
	school.writes("代办")

	s.says("一件事没办完，也可以先问别的，或改办另一件")
	school.writes("交稿")
	school.writes("教育什么时候交")
	school.writes("下周五交行不行")
	school.writes("/cancel")

	s.says("办公室问全局")
	office.writes("卫健委 健康 交了没")
	office.writes("还有谁没交")
	office.writes("妇女规划谁没交")
	office.writes("健康")
	office.presses("妇女与健康")
	office.writes("卫建委交了没")
	office.presses("市卫健委")
	office.writes("/people 张丽萍")
	office.writes("/people 卫健委")
	office.writes("/invite 张三 13900001111 水利局")
	office.writes("/cancel")
	office.writes("/status 卫健委")
	office.writes("/todo 女4")
	office.writes("第二阶段改到1月28日")
	office.writes("/cancel")
	office.writes("下周三")
	office.writes("谁没反馈")

	s.says("领导看进度")
	head.writes("健康谁牵头")
	head.writes("女4")
	head.writes("还有谁没交")
	head.writes("明天开会吗")
	head.writes("多少家单位")

	s.says("工作群里只回答点名的问话，只有数字")
	group := s.workGroup("规划编制工作群", office, health, school)
	group.AddBot()
	s.quietly(func() { office.writesIn(group, "/here@"+s.server.Username()) })
	health.writesIn(group, "健康交了没")
	health.writesIn(group, "@"+s.server.Username()+" 进度怎么样")
	health.writesIn(group, "@"+s.server.Username()+" 教育局交了没")
	health.writesIn(group, "@"+s.server.Username()+" 收到")
	s.end()
}

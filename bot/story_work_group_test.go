package bot_test

import (
	"testing"
	"time"
)

func TestStoryTheWorkGroup(t *testing.T) {
	s := tell(t, "the_work_group")
	director := s.director("郑晓云")
	liaison := s.liaison("张丽萍", "市教育局")
	s.says("机器人被拉进工作群")
	group := s.workGroup("规划编制工作群", director, liaison)
	group.AddBot()
	s.settle()
	s.collect()
	s.says("联络员不能绑定；办公室可以；群里的闲谈不回应")
	liaison.writesIn(group, "/here@"+s.server.Username())
	liaison.writesIn(group, "大家好，进度怎么样")
	liaison.writesIn(group, "/status@"+s.server.Username())
	director.writesIn(group, "/here@"+s.server.Username())
	liaison.writesIn(group, "/status@"+s.server.Username())
	liaison.writesIn(group, "/todo@"+s.server.Username())
	s.says("没有绑定的群，十分钟后退出")
	stray := s.workGroup("同学群", liaison)
	stray.AddBot()
	s.settle()
	s.collect()
	s.advanceTo(s.server.Clock().Now().Add(11 * time.Minute))
	s.says("升级为超级群后仍是工作群；被移出后办公室知道")
	group.MigrateToSupergroup()
	s.settle()
	s.collect()
	director.writes("/here")
	group.KickBot()
	s.settle()
	s.collect()
	director.writes("/here")
	s.end()
}

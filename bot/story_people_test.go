package bot_test

import (
	"regexp"
	"testing"
	"time"

	"planbot/bot/sandbox"
	"planbot/messages"
	"planbot/storage/plan"
)

// links finds an invitation link in a message.
var links = regexp.MustCompile(`https://t\.me/\S+`)

// made is the newest link the bot sent this person.
func (a *actor) made() string {
	a.story.t.Helper()
	all := a.Messages()
	for i := len(all) - 1; i >= 0; i-- {
		if m := all[i]; m.FromBot {
			if found := links.FindString(m.Text); found != "" {
				return found
			}
		}
	}
	a.story.t.Fatalf("%s was sent no link", a.Name())
	return ""
}

// in makes a group of the story's people.
func (s *story) workGroup(title string, people ...*actor) *sandbox.Group {
	var accounts []*sandbox.Account
	for _, p := range people {
		accounts = append(accounts, p.Account)
	}
	g := s.server.Group(title, accounts...)
	s.groups = append(s.groups, g)
	return g
}

// menu checks what a person finds first in the command menu.
func (s *story) menu(a *actor, first string) {
	s.t.Helper()
	commands := s.server.Commands(a.ID())
	if len(commands) == 0 || commands[0].Command != first || len(commands) > 8 {
		s.t.Errorf("%s's menu is %v, want %s first", a.Name(), commands, first)
	}
}

// A liaison's first day: the link, the yes, what the unit owes, help, and a few
// things that are no commands.
func TestStoryALiaisonsFirstDay(t *testing.T) {
	s := tell(t, "a_liaisons_first_day")
	director := s.director("郑晓云")
	s.openStage(2)
	liaison := s.person("丽萍")
	s.says("收到办公室转发的链接，点开，确认")
	liaison.opens(s.invite(plan.Invite{Role: plan.RoleLiaison, Unit: s.unit("市卫健委"), Name: "张丽萍", Phone: "13812345678"}))
	s.says("先随手写了一句，又发了个表情")
	liaison.writes("这是做什么的？")
	liaison.step("发送一个表情", liaison.SendSticker)
	liaison.presses(messages.ConfirmInvite)
	s.menu(liaison, "todo")
	s.says("看看要办什么")
	liaison.presses(messages.ActName(plan.ActTodo))
	liaison.writes("帮助")
	liaison.writes("我的登记")
	s.says("姓名写错了，告诉办公室")
	liaison.presses(messages.WrongName)
	liaison.writes("张丽平")
	director.presses(messages.TakeName)
	s.says("写错了命令")
	liaison.writes("/nothing")
	s.end()
}

// The office's first day: how drafts come in, the doubts of the work plan.
func TestStoryTheOfficeSetsUp(t *testing.T) {
	s := tell(t, "the_office_sets_up")
	director := s.person("郑晓云")
	s.says("办公室第一次启动，主任用一次性链接登记，随即选定收稿方式")
	director.opens(s.link)
	director.presses(messages.ConfirmInvite)
	director.presses(messages.ModeName(plan.ModeUpload))

	s.says("方案核对：第一条，牵头单位疑为笔误")
	director.presses("应为市民政局")
	director.presses(messages.SettleYes)
	director.presses("市民宗局是另一家")
	director.presses(messages.SettleYes)
	s.says("先放一放，第二天接着做")
	director.presses(messages.StopSetup)
	s.advanceTo(s.server.Clock().Now().Add(24 * time.Hour))
	director.writes("/setup")
	director.presses(messages.NextQuestion)
	director.presses("与市工商科信局是同一单位")
	director.presses(messages.SettleYes)
	director.presses("按全部单位")
	s.says("名称写法：逐条看第一条，否定它，其余一并确认")
	director.presses(messages.OneByOne)
	director.presses("不是同一单位")
	director.presses(messages.SettleYes)
	director.presses(messages.AllReadings)
	s.says("提示事项看过即可")
	for range 2 {
		director.presses(messages.PageNext)
	}
	director.presses(messages.NotedAll)
	s.end()

	w := s.world()
	for _, u := range w.Units {
		switch u.Name {
		case "州民政局", "市科技局":
			if u.Merged == 0 {
				t.Errorf("%s was not merged", u.Name)
			}
		case "市民宗局":
			if u.Doubtful || u.Merged != 0 {
				t.Errorf("%s is no unit of its own", u.Name)
			}
		case "市妇儿工委办公室":
			if len(u.Aliases) != 0 {
				t.Errorf("%s still has the rejected alias %v", u.Name, u.Aliases)
			}
		}
	}
}

// One person is invited, by typing a part of the unit's name; the link reaches
// the wrong person first, is used, is used again, is guessed.
func TestStoryAnInvitation(t *testing.T) {
	s := tell(t, "an_invitation")
	director := s.director("郑晓云")
	s.says("邀请市教育局的联络员")
	director.writes("/invite")
	director.presses("联络员")
	director.writes("天文台")
	director.writes("教育")
	director.writes("张丽萍 138 1234 5678")
	director.presses(messages.MakeInvite)
	link := director.made()

	s.says("主任自己点了这个链接")
	director.opens(link)
	s.says("链接先到了别人手里")
	other := s.person("小马")
	other.opens(link)
	other.presses(messages.DeclineInvite)
	s.says("本人登记")
	liaison := s.person("丽萍")
	liaison.opens(link)
	liaison.presses(messages.ConfirmInvite)
	liaison.writes("待办")
	liaison.writes("/me")
	s.says("别人再用，或乱试")
	other.opens(link)
	for range 6 {
		other.starts("abcdefghijklmnopqrstuv")
	}
	s.end()
}

func TestStoryAnInvitationExpiresOrIsTakenBack(t *testing.T) {
	s := tell(t, "an_invitation_expires")
	director := s.director("郑晓云")
	s.says("请领导小组成员，从方案名单中选")
	director.writes("邀请")
	director.presses("领导小组")
	director.writes("公安")
	director.presses(messages.MakeInvite)
	link := director.made()
	leader := s.person("喻局")
	s.advanceTo(plan.Date(2021, 1, 13).At(18, 1))
	s.says("过了七个工作日才点")
	leader.opens(link)
	s.says("重新生成，又作废")
	director.writes("/invite")
	director.presses("领导小组")
	director.writes("喻元青")
	director.presses(messages.MakeInvite)
	link = director.made()
	director.presses(messages.OpenInviteCard)
	director.presses(messages.RecallInvite)
	leader.opens(link)
	director.writes("/invite")
	director.presses("领导小组")
	director.writes("喻元青")
	director.presses(messages.MakeInvite)
	leader.opens(director.made())
	leader.presses(messages.ConfirmInvite)
	director.writes("人员")
	director.presses(messages.PeopleGroup)
	s.end()
}

func TestStoryAStrangerApplies(t *testing.T) {
	s := tell(t, "a_stranger_applies")
	director := s.director("郑晓云")
	colleague := s.bound("周敏", plan.Binding{Role: plan.RoleOffice})
	s.says("没有链接的人来了")
	stranger := s.person("石磊")
	stranger.starts("")
	stranger.writes("进度")
	stranger.presses(messages.ApplyAnyway)
	stranger.presses("联络员")
	stranger.writes("审计")
	stranger.writes("统计局")
	stranger.writes("石")
	stranger.writes("石磊 13912345678")
	stranger.presses(messages.SendApply)
	stranger.writes("/apply")
	stranger.writes("/start")
	s.says("办公室点一下就登记")
	director.presses(messages.Admit)
	stranger.writes("/start")
	s.menu(stranger, "todo")
	s.says("办公室另一位同志手里的同一张卡片已经办过；不是主任不能邀请办公室人员")
	colleague.presses(messages.Admit)
	colleague.writes("邀请")
	s.says("另一位没有被同意")
	visitor := s.person("访客")
	visitor.starts("")
	visitor.writes("申请登记")
	visitor.presses("专家")
	visitor.writes("王小明")
	visitor.presses(messages.SendApply)
	director.presses(messages.Reject)
	s.end()
}

func TestStoryHandingOver(t *testing.T) {
	s := tell(t, "handing_over")
	director := s.director("郑晓云")
	old := s.person("张丽萍")
	s.quietly(func() {
		old.opens(s.invite(plan.Invite{Role: plan.RoleLiaison, Unit: s.unit("市教育局"), Name: "张丽萍"}))
		old.presses(messages.ConfirmInvite)
	})
	s.says("接替的同志自己来说")
	next := s.person("韩雪莲")
	next.starts("")
	next.writes("您好，我接替张丽萍同志的工作")
	next.writes("韩雪莲 13812345678")
	next.presses(messages.SendApply)
	s.says("办公室同意；原联络员收到告知，菜单收回")
	director.presses(messages.Admit)
	old.writes("待办")
	s.menu(old, "start")
	s.menu(next, "todo")
	next.writes("/me")
	s.says("再换一次：由离任的同志转发链接")
	next.writes("换人")
	next.presses(messages.MakeHandover)
	third := s.person("丁海燕")
	third.opens(next.made())
	third.presses(messages.ConfirmInvite)
	third.writes("丁海燕")
	third.presses(messages.SendApply)
	director.presses(messages.Admit)
	third.starts("")
	s.end()

	w := s.world()
	now := s.server.Clock().Now()
	if got := w.Liaisons(s.unit("市教育局"), 0, now); len(got) != 1 || w.PersonName(got[0]) != "丁海燕" {
		t.Errorf("liaisons after two handovers: %v", got)
	}
}

package messages

import (
	"testing"
	"time"

	"planbot/storage/plan"
)

var (
	joinedAt = monday.At(9, 30)
	goodTill = (monday + 9).At(18, 0)
)

func TestTheHomePageKnowsWhoIAm(t *testing.T) {
	liaison := []HomeRole{{Role: "联络员", Unit: "市教育局"}}
	golden(t, "people/home_stranger", Home(HomeParams{City: "格尔木市"}))
	golden(t, "people/home_waiting", Home(HomeParams{City: "格尔木市", Waiting: true}))
	golden(t, "people/home_liaison", Home(HomeParams{Name: "张丽萍", Roles: liaison, Owed: 2, Next: goodTill}))
	golden(t, "people/home_liaison_idle", Home(HomeParams{Name: "张<丽>萍", Roles: liaison}))
	golden(t, "people/home_director", Home(HomeParams{
		Name: "郑晓云", Roles: []HomeRole{{Role: "办公室主任"}, {Role: "领导小组副组长"}}, Office: true, Setup: true,
	}))
}

func TestAnInvitationIsShownBeforeItIsAccepted(t *testing.T) {
	golden(t, "people/invited", Invited(InvitedParams{
		City: "格尔木市", Name: "张丽萍", Unit: "市教育局", Role: "联络员", Chapters: []string{"妇女与教育", "儿童与教育"},
	}))
	golden(t, "people/invited_successor", Invited(InvitedParams{City: "格尔木市", Unit: "市教育局", Role: "联络员", Replaces: "张丽萍"}))
	golden(t, "people/declined", Declined(JoinedParams{Name: "张丽萍", Unit: "市教育局", Role: "联络员"}))
	golden(t, "people/declined_self", DeclinedSelf("张丽萍"))
	golden(t, "people/joined", Joined(JoinedParams{Name: "张丽萍", Unit: "市教育局", Role: "联络员"}))
	golden(t, "people/reachable", Reachable(UnreachableParams{Name: "张丽萍", Units: []string{"市教育局"}, Phone: "13812345678"}))
	golden(t, "people/unreachable", Unreachable(UnreachableParams{Name: "张丽萍", Units: []string{"市教育局"}, Phone: "13812345678"}))
}

func TestAPersonSeesTheirOwnEntry(t *testing.T) {
	golden(t, "people/me", Me(MeParams{
		Name: "张丽萍", Phone: "13812345678",
		Roles: []MeRole{
			{Role: "联络员", Unit: "市教育局", Since: joinedAt, Chapters: []string{"妇女与教育"}, With: []string{"韩雪莲"}},
			{Role: "起草组成员", Since: joinedAt},
		},
		Office: []Contact{{"郑晓云", "8412345"}, {"周敏", ""}},
	}))
	golden(t, "people/me_stranger", Me(MeParams{Stranger: true}))
	golden(t, "people/me_waiting", Me(MeParams{Stranger: true, Waiting: true, Office: []Contact{{"郑晓云", "8412345"}}}))
	golden(t, "people/ask_my_name", AskMyName("丽萍"))
	golden(t, "people/name_changed", NameChanged("张丽萍"))
	golden(t, "people/name_forwarded", NameForwarded("张丽萍"))
	golden(t, "people/name_said", NameSaid(NameSaidParams{Known: "丽萍", Said: "张丽萍"}))
	golden(t, "people/renamed", Renamed("张丽萍"))
	golden(t, "people/revoked", Revoked(HomeRole{Role: "联络员", Unit: "市教育局"}))
	golden(t, "people/rebound", Rebound(HomeRole{Role: "联络员", Unit: "市妇联"}))
	golden(t, "people/divided", Divided(DividedParams{Unit: "市教育局", Chapters: []string{"妇女与教育"}}))
	golden(t, "people/divided_all", Divided(DividedParams{Unit: "市教育局"}))
}

func TestTheRegisterIsSaidInFull(t *testing.T) {
	golden(t, "people/register", Register(RegisterParams{
		Units: 40, Bound: 12, Empty: 28, Invited: 5, Away: 1, Offline: 2, Office: 2, Leaders: 3, Others: 4, Members: 38, Waiting: 1,
	}))
	golden(t, "people/register_empty", Register(RegisterParams{Units: 40, Empty: 40, Office: 1, Members: 38}))
	golden(t, "people/register_list", RegisterList(RegisterListParams{Head: HeadEmpty, Hint: HintEmpty, From: 9, To: 16, Total: 28}))
	golden(t, "people/register_list_short", RegisterList(RegisterListParams{Head: HeadAway, Hint: HintAway, From: 1, To: 2, Total: 2}))
	golden(t, "people/register_list_empty", RegisterList(RegisterListParams{Head: HeadWaiting, From: 1}))
	golden(t, "people/unit", UnitPeople(UnitPeopleParams{
		Unit: "市人社局", Aliases: []string{"市人力资源和社会保障局"},
		Liaisons: []PersonLine{
			{Name: "张丽萍", Phone: "13812345678", Chapters: []string{"妇女与社会保障"}},
			{Name: "李大山", Phone: "8412345", Offline: true},
			{Name: "马小军", Away: joinedAt},
		},
		Members: []string{"田红丽 市人力资源和社会保障局副局长"}, Invited: []string{"丁海燕"},
	}))
	golden(t, "people/unit_empty", UnitPeople(UnitPeopleParams{Unit: "市水利局"}))
}

func TestThePersonCardIsSaidInFull(t *testing.T) {
	golden(t, "people/person", Person(PersonParams{
		Name: "张丽萍", Phone: "13812345678", Away: joinedAt,
		Roles: []PersonRole{
			{Role: "联络员", Unit: "市教育局", Since: joinedAt, Until: goodTill},
			{Role: "联络员", Unit: "市妇联", Since: goodTill, Chapters: []string{"妇女与家庭建设"}},
		},
	}))
	golden(t, "people/person_offline", Person(PersonParams{
		Name: "李大山", Phone: "8412345", Offline: true, Roles: []PersonRole{{Role: "联络员", Unit: "市水利局", Since: joinedAt}},
	}))
	golden(t, "people/revoke_card", RevokeCard(RevokeParams{Name: "张丽萍", Role: "联络员", Unit: "市教育局", Last: true}))
	golden(t, "people/revoke_done", RevokeDone(RevokeParams{Name: "张丽萍", Role: "联络员", Unit: "市教育局", Last: true}))
	golden(t, "people/ask_rename", AskRename(Contact{"张丽萍", "13812345678"}))
	golden(t, "people/ask_rebind_role", AskRebindRole())
	golden(t, "people/ask_rebind_unit", AskRebindUnit())
	golden(t, "people/rebind_card", RebindCard(RebindParams{
		Name: "张丽萍", From: HomeRole{Role: "联络员", Unit: "市教育局"}, To: HomeRole{Role: "领导小组成员"},
	}))
	golden(t, "people/ask_posts", AskPosts(DividedPerson{Name: "张丽萍", Unit: "市教育局", Chapters: []string{"妇女与教育"}}))
	golden(t, "people/ask_posts_all", AskPosts(DividedPerson{Name: "张丽萍", Unit: "市教育局"}))
	golden(t, "people/posts_saved", PostsSaved(DividedPerson{Name: "张丽萍", Unit: "市教育局"}))
	golden(t, "people/ask_offline_unit", AskOfflineUnit())
	golden(t, "people/ask_offline", AskOffline("市水利局"))
	golden(t, "people/offline_card", OfflineCard(OfflineParams{"市水利局", "李大山", "09798412345"}))
	golden(t, "people/offline_done", OfflineDone(OfflineParams{"市水利局", "李大山", "09798412345"}))
}

func TestAUnitsButtonTellsWhetherAnybodyIsThere(t *testing.T) {
	for want, p := range map[string]UnitEntryParams{
		"市教育局 2人":  {Unit: "市教育局", Bound: 2, Reached: 1},
		"市水利局（电话）": {Unit: "市水利局", Bound: 1},
		"市公安局（已邀）": {Unit: "市公安局", Invited: 1},
		"市财政局（无）":  {Unit: "市财政局"},
	} {
		if got := UnitEntry(p); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestLabelsAreCutToWhatAButtonShows(t *testing.T) {
	if got := Clip("昆仑经济技术开发区（格尔木工业园）管委会党工委"); len([]rune(got)) != 20 {
		t.Errorf("%q has %d characters", got, len([]rune(got)))
	}
	if got := Clip("市教育局"); got != "市教育局" {
		t.Errorf("a short label was cut: %q", got)
	}
}

func TestSuccessionIsHeardInFreeText(t *testing.T) {
	for text, want := range map[string]string{
		"我接替张丽萍":            "张丽萍",
		"您好，我接替张丽萍同志的工作":    "张丽萍",
		"我来接替 张丽萍 老师。":      "张丽萍",
		"由我接替张丽萍担任联络员":      "张丽萍",
		"张丽萍调走了，我接手张丽萍的工作":  "张丽萍",
		"我接替市教育局张丽萍的联络员工作了": "市教育局张丽萍",
		"明天开会吗":             "",
		"我接替":               "",
	} {
		if got, heard := HeardSuccession(text); got != want || heard != (want != "") {
			t.Errorf("%s: heard %v, %q, want %q", text, heard, got, want)
		}
	}
}

func TestTheCopyButtonsTextFits(t *testing.T) {
	p := InviteParams{
		Name: "张丽萍", Unit: "昆仑经济技术开发区（格尔木工业园）管委会", Role: "联络员",
		Link: "https://t.me/planbot_sandbox_bot?start=abcdefghijklmnopqrstuv", Expires: goodTill,
	}
	if n := len([]rune(InviteCopy(p))); n > 256 {
		t.Errorf("the text has %d characters", n)
	}
	p.Unit += p.Unit + p.Unit + p.Unit + p.Unit + p.Unit + p.Unit + p.Unit
	if got := InviteCopy(p); got != p.Link {
		t.Errorf("too long a text was kept: %q", got)
	}
	golden(t, "invite/copy", InviteCopy(InviteParams{Name: "张丽萍", Unit: "市教育局", Role: "联络员", Link: "https://t.me/b?start=x", Expires: goodTill}))
}

func TestInvitingIsSaidInFull(t *testing.T) {
	liaison := InviteParams{
		City: "格尔木市", Name: "张丽萍", Phone: "13812345678", Unit: "市教育局", Role: "联络员",
		Link: "https://t.me/b?start=abcdefghijklmnopqrstuv", Expires: goodTill, Earlier: true,
	}
	leader := InviteParams{City: "格尔木市", Name: "喻元青", Role: "领导小组成员", Position: "市公安局副局长", Expires: goodTill, Link: liaison.Link}
	golden(t, "invite/ask_role", AskInviteRole())
	golden(t, "invite/ask_unit", AskInviteUnit())
	golden(t, "invite/ask_member", AskMember())
	golden(t, "invite/ask_name", AskInviteName("市教育局"))
	golden(t, "invite/card", InviteCard(liaison))
	golden(t, "invite/card_leader", InviteCard(leader))
	golden(t, "invite/card_nameless", InviteCard(InviteParams{Role: "专家"}))
	golden(t, "invite/made", InviteMade(liaison))
	golden(t, "invite/text", InviteText(liaison))
	golden(t, "invite/text_nameless", InviteText(InviteParams{City: "格尔木市", Role: "专家", Link: liaison.Link, Expires: goodTill}))
	golden(t, "invite/open", OpenInvite(liaison))
	golden(t, "invite/recalled", InviteRecalled(leader))
}

func TestAListOfLiaisonsIsPreviewed(t *testing.T) {
	golden(t, "invite/ask_roster", AskRoster())
	golden(t, "invite/roster_reading", RosterReading("联络员名单.xlsx"))
	golden(t, "invite/roster_card", RosterCard(RosterParams{
		People: 38, Ready: 34, Bound: 2, Skipped: 1,
		Unknown:  []RosterUnit{{Line: 7, Name: "市民宗局", Suggest: []string{"市统战部（民宗局）", "市民政局"}}, {Line: 9, Name: "市天文台"}},
		Troubles: []string{RosterTrouble(5, "bad_phone", "1391234567"), RosterTrouble(6, "no_phone", "石磊"), RosterTrouble(0, "no_head", "")},
		More:     3,
	}))
	golden(t, "invite/roster_card_nothing", RosterCard(RosterParams{People: 2, Bound: 2}))
	people := []RosterLink{
		{No: 11, Unit: "市教育局", Name: "张丽萍", Phone: "13812345678", Link: "https://t.me/b?start=x"},
		{No: 12, Unit: "市财政局", Name: "石磊", Link: "https://t.me/b?start=y"},
	}
	golden(t, "invite/roster_links", RosterLinks(RosterLinksParams{From: 11, To: 12, Total: 12, Expires: goodTill, People: people}))
	golden(t, "invite/roster_done", RosterDone(RosterLinksParams{Total: 12, Expires: goodTill}))
}

func TestApplyingIsSaidInFull(t *testing.T) {
	a := ApplicationParams{Name: "石磊", Phone: "13912345678", Unit: "市统计局", Role: "联络员", Account: "石头", Asked: joinedAt}
	s := a
	s.Replaces, s.Text, s.Account = "张丽萍", "我接替张丽萍", ""
	golden(t, "apply/ask_role", AskApplyRole())
	golden(t, "apply/ask_unit", AskApplyUnit())
	golden(t, "apply/ask_name", AskApplyName())
	golden(t, "apply/card", ApplyCard(a))
	golden(t, "apply/card_successor", ApplyCard(s))
	golden(t, "apply/sent", ApplySent())
	golden(t, "apply/applied", Applied(a))
	golden(t, "apply/applied_successor", Applied(s))
	golden(t, "apply/admitted", Admitted(a))
	golden(t, "apply/admitted_successor", Admitted(s))
	golden(t, "apply/not_admitted", NotAdmitted(a))
	golden(t, "apply/decided_yes", Decided(DecidedParams{ApplicationParams: s, Yes: true, By: "郑晓云"}))
	golden(t, "apply/decided_no", Decided(DecidedParams{ApplicationParams: a, By: "郑晓云"}))
}

func TestHandingOverIsSaidInFull(t *testing.T) {
	h := HandoverParams{Unit: "市教育局", Role: "联络员", Name: "张丽萍", Link: "https://t.me/b?start=x", Expires: goodTill}
	o := HandedOverParams{Unit: "市教育局", Role: "联络员", Successor: "韩雪莲"}
	golden(t, "apply/ask_handover_unit", AskHandoverUnit())
	golden(t, "apply/handover_card", HandoverCard(h))
	golden(t, "apply/handover_made", HandoverMade(h))
	golden(t, "apply/handover_text", HandoverText(h))
	golden(t, "apply/handed_over", HandedOver(o))
	golden(t, "apply/ask_predecessor", AskPredecessor())
	golden(t, "apply/ask_successor_name", AskSuccessorName(HandedOverParams{Unit: "市教育局", Role: "联络员", Successor: "张丽萍"}))
	golden(t, "apply/ask_which_duty", AskWhichDuty("张丽萍"))
}

func TestGroupsAreSpokenToInFull(t *testing.T) {
	golden(t, "group/bound", GroupBound(false))
	golden(t, "group/bound_topic", GroupBound(true))
	golden(t, "group/entered", GroupEntered("planbot"))
	golden(t, "group/left", GroupLeft())
	golden(t, "group/ended", GroupEnded())
	golden(t, "group/lost", GroupLost("规划编制工作群"))
	golden(t, "group/groups", Groups(GroupsParams{Bot: "planbot", Groups: []string{"规划编制工作群"}}))
	golden(t, "group/groups_none", Groups(GroupsParams{Bot: "planbot"}))
	golden(t, "group/end_card", EndGroupCard("规划编制工作群"))
	golden(t, "group/unbound", GroupUnbound("规划编制工作群"))
}

func TestSettingUpIsSaidInFull(t *testing.T) {
	lead := plan.Anomaly{
		Kind: plan.DoubtfulLead, Name: "州民政局", Other: "市民政局", Titles: []string{"儿童与福利"}, Count: 8, Absent: true,
		Answers: []plan.Settlement{plan.SettleDifferent, plan.SettleSame},
	}
	reading := plan.Anomaly{Kind: plan.Inferred, Name: "市法院", Other: "市人民法院"}
	golden(t, "setup/ask_mode", AskMode(plan.ModeUnset))
	golden(t, "setup/ask_mode_again", AskMode(plan.ModeUpload))
	golden(t, "setup/mode_chosen", ModeChosen(plan.ModeRegister))
	golden(t, "setup/setup_open", Setup(SetupParams{Mode: plan.ModeUpload, Settled: 3, Total: 19, Notes: 24, Units: 40}))
	golden(t, "setup/setup_done", Setup(SetupParams{Mode: plan.ModeUpload, Settled: 19, Total: 19, Liaisons: 12, Units: 40}))
	golden(t, "setup/question", Question(QuestionParams{Settled: 3, Total: 19, Anomaly: lead}))
	golden(t, "setup/readings", Readings(ReadingsParams{Settled: 4, Total: 19, Readings: []plan.Anomaly{reading, reading}}))
	golden(t, "setup/settle_same", SettleCard(SettleCardParams{lead, plan.SettleSame}))
	golden(t, "setup/settle_different", SettleCard(SettleCardParams{lead, plan.SettleDifferent}))
	golden(t, "setup/settle_reject", SettleCard(SettleCardParams{reading, plan.SettleReject}))
	golden(t, "setup/notes", Notes(NotesParams{First: 9, Last: 10, Total: 24, Notes: []plan.Anomaly{
		{Kind: plan.NoOwner, Name: "前言"}, {Kind: plan.NoMember, Name: "市委网信办"},
	}}))
	golden(t, "setup/notes_one_page", Notes(NotesParams{First: 1, Last: 1, Total: 1, Notes: []plan.Anomaly{{Kind: plan.NoOwner, Name: "前言"}}}))
}

func TestHelpAndTheAnswersToNothingAreSaidInFull(t *testing.T) {
	golden(t, "common/help", Help(HelpParams{Rows: []HelpRow{{plan.ActTodo, "待办", "要办什么、哪天前"}}, Words: []string{"待办", "进度"}, Files: true, Office: true, Phone: "8412345"}))
	golden(t, "common/help_first_page", Help(HelpParams{Rows: []HelpRow{{plan.ActDesk, "今日事项", "今天等办公室办的事"}}, Words: []string{"待办", "进度"}, Files: true, More: true}))
	golden(t, "common/help_topic", Help(HelpParams{Topic: TopicName(plan.TopicStages), Rows: []HelpRow{{plan.ActStage, "阶段", "六个阶段的时限和状态"}}, Words: []string{"待办", "进度"}, Files: true}))
	golden(t, "common/cancelled", Cancelled())
	golden(t, "common/help_without_files", Help(HelpParams{Rows: []HelpRow{{plan.ActApply, "申请登记", "没有邀请链接时申请登记"}}, Words: []string{"申请登记"}}))
	golden(t, "common/lapsed", Lapsed())
	golden(t, "common/cancelled_half", CancelledHalf())
	golden(t, "common/nothing_to_cancel", NothingToCancel())
	golden(t, "common/unplaced", Unplaced(UnplacedParams{Files: true}))
	golden(t, "common/defect", Defect("E-0001"))
	golden(t, "common/defect_office", DefectOffice(DefectOfficeParams{Number: "E-0001", Name: "张丽萍", At: joinedAt.Add(time.Hour)}))
}

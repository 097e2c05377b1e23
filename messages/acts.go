package messages

import "planbot/storage/plan"

// act is what people call an act: its name on buttons, in the menu and in help,
// and other words it is heard by.
type act struct {
	name  string
	help  string // one line for the menu and /help
	heard []string
}

// Each noun names its own acts.
var acts = joined(
	meetingActs, announcementActs,

	changeActs,

	commonActs, draftActs, assemblyActs, peopleActs, requestActs, consultationActs, opinionActs, stageActs, setupActs, supervisionActs, extensionActs, statusActs, recordActs,
	expertActs, verdictActs, targetActs, alignmentActs,
	formActs, gatheringActs,
	approvalActs,
	referenceActs,
	digestActs,
	consentActs,
)

var commonActs = map[plan.Act]act{
	plan.ActStart:  {"首页", "我是谁、等我办什么", []string{"首页", "开始", "你好", "您好", "在吗", "菜单"}},
	plan.ActHelp:   {"帮助", "能办哪些事、怎么办", []string{"帮助", "怎么用", "使用说明"}},
	plan.ActCancel: {"放弃", "放下正在填的内容", []string{"放弃", "取消", "算了"}},
}

// ActName is an act's name on a button.
func ActName(a plan.Act) string { return acts[a].name }

// ActHelp is the one line that explains an act in the menu.
func ActHelp(a plan.Act) string { return acts[a].help }

// ActWords lists the plain words an act is heard by.
func ActWords(a plan.Act) []string { return acts[a].heard }

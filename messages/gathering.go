package messages

import (
	"fmt"

	"planbot/storage/plan"
)

// Labels of entering opinions gathered elsewhere.
const (
	SheetBlank    = "空白意见征集表"
	GatherOnline  = "网上征集"
	GatherLetters = "来函（人大、政协等转来）"
	ConfirmGather = "确认登记"
	GatherMore    = "再补几条"
	ChangeSource  = "改来源"
	HeldUnsaid    = "不清楚，跳过"
	ProxyGathered = "座谈会、代表委员和公众意见"
	PagesStored   = "盖章页和附件"
)

// UnitsWord counts units beside the classes of persons.
const UnitsWord = "单位"

// AtPlace is a meeting's place behind its title.
func AtPlace(place string) string {
	if place == "" {
		return ""
	}
	return "，" + place
}

// CrowdName is what a person is who was never met in chat.
func CrowdName(c plan.Crowd) string {
	switch c {
	case plan.CrowdNPC:
		return "人大代表"
	case plan.CrowdCPPCC:
		return "政协委员"
	case plan.CrowdExpert:
		return "专家"
	case plan.CrowdPublic:
		return "公众"
	}
	return ""
}

// VoiceName names a person together with what it is; the nameless are so called.
func VoiceName(name string, c plan.Crowd) string {
	switch {
	case c == plan.CrowdNone:
		return name
	case name == "":
		return CrowdName(c) + "（不具名）"
	}
	return name + "（" + CrowdName(c) + "）"
}

// GatherParams is what is about to be entered, or was.
type GatherParams struct {
	Title    string // of the consultation
	Channel  plan.Channel
	Meeting  string // title and place of a 座谈会
	Held     plan.Day
	People   int
	File     string
	Classes  []GatherClass
	Opinions int
	Whole    int      // opinions whose chapter was not recognised: entered for the whole text
	Troubles []string // rows that can't be used
	More     int      // further ones
	Recorder string
}

// GatherClass counts one class of voices: units in 家, persons in 人.
type GatherClass struct {
	Name     string
	Voices   int
	Units    bool
	Opinions int
}

// GatherCard is the preview before opinions gathered elsewhere are entered.
func GatherCard(p GatherParams) string { return say("gather card", p) }

// Gathered is the receipt.
func Gathered(p GatherParams) string { return say("gathered", p) }

// GatherTrouble says why a row can't be entered.
func GatherTrouble(line int, kind, text string) string {
	where := fmt.Sprintf("第%d行：", line)
	switch kind {
	case "not_asked":
		return where + "“" + text + "”不在本轮征求单位之列，请先在“反馈情况”中增加征求对象"
	case "no_unit":
		return where + "没有认出单位“" + text + "”"
	case "no_class":
		return where + "没有认出类别“" + text + "”，请写人大代表、政协委员、公众或专家"
	case "said":
		return where + "已登记过：" + text
	case "many":
		return where + "同一人（单位）超过100条：" + text
	}
	return where + text
}

// AskChannelOf asks how opinions were gathered.
func AskChannelOf(title string) string { return say("ask gathering channel", title) }

// AskMeetingTitle asks which 座谈会 it was.
func AskMeetingTitle() string { return say("ask meeting title", nil) }

// AskHeld asks for the day of a 座谈会.
func AskHeld() string { return say("ask held", nil) }

// AskMeetingPeople asks how many took part.
func AskMeetingPeople() string { return say("ask meeting people", nil) }

// AskVoices asks for the table, or for opinions written line by line; n were
// written so far.
func AskVoices(files bool) string { return say("ask voices", files) }

// GatheredFrom says in one line where opinions were gathered.
func GatheredFrom(c plan.Channel, title string, held plan.Day, file string) string {
	s := ChannelName(c)
	if title != "" {
		s += "　" + title
	}
	if held != 0 {
		s += "（" + Day(held) + "）"
	}
	if file != "" {
		s += "，" + file
	}
	return s
}

// PagesNote stands beside the first of a reply's pages and files.
func PagesNote(who, title, number string, n int) string {
	return say("pages note", map[string]any{"Who": who, "Title": title, "Number": number, "N": n})
}

// PageFile is the name of a stamped page that is sent again.
func PageFile(who string, no int, format string) string {
	return fmt.Sprintf("盖章页-%s-%d.%s", who, no, format)
}

// PagesOfReply is the button that sends a reply's pages and files again.
func PagesOfReply(n int) string { return fmt.Sprintf("%s（%d）", PagesStored, n) }

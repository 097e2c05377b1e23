package messages

import (
	"fmt"
	"strings"
	"time"

	"planbot/storage/plan"
)

// Labels of putting a text together.
const (
	ConfirmAssemble = "确认统稿"
	AssembleAnyway  = "写明理由先行统稿"
	AssembleAgain   = "重新统稿"
	SeeAssembly     = "由哪些稿件统成"
	ChangeWhole     = "换一个文本"
)

// AskWhole asks which whole text is to be put together.
func AskWhole() string { return say("ask whole", nil) }

// WholeLabel is the button of a whole text: "妇女规划初稿（已有第1稿）".
func WholeLabel(p plan.PlanID, text plan.TextStage, revision int) string {
	label := PlanName(p) + TextName(text)
	if revision > 0 {
		label += "（已有" + Nth(revision) + "）"
	}
	return label
}

// Titles are titles of chapters as a sentence lists them: a long list is cut.
type Titles []string

func (t Titles) String() string {
	const enough = 8
	if len(t) <= enough {
		return strings.Join(t, "、")
	}
	return fmt.Sprintf("%s等%d部分", strings.Join(t[:enough-1], "、"), len(t))
}

// AssemblyPart is one chapter of a text with the version that goes in.
type AssemblyPart struct {
	Title string
	Nth   string // "第2稿"
	Text  plan.TextStage
	Unit  string
	At    time.Time
	File  string
	New   bool // another version counts now
}

// AssembleParams is a text about to be put together.
type AssembleParams struct {
	Plan       plan.PlanID
	Text       plan.TextStage
	Revision   int // it will have
	Parts      []AssemblyPart
	Missing    Titles
	Returned   Titles
	NoDocx     []AssemblyPart
	Changed    Titles // since the last one was put together
	Last       int    // its revision, 0 for none
	Undecided  int
	Unrealized int  // adopted, not found in a later text yet
	Failed     bool // the panel did not let the plan pass
	Unheard    bool // the panel has not given its word
	Director   bool
	Reason     string
}

// Gated tells whether a text waits for what only the director may pass over.
func (p AssembleParams) Gated() bool { return p.Undecided > 0 || p.Failed }

// GateParams is what a text waits for.
type GateParams struct {
	Undecided int
	Failed    bool
}

// Name is "《妇女规划》初稿第2稿".
func (p AssembleParams) Name() string {
	return Draft{Kind: plan.DraftPlan, Plan: p.Plan, Text: p.Text, Revision: p.Revision}.Name()
}

// AssembleCard shows what goes into a text and what is missing.
func AssembleCard(p AssembleParams) string { return say("assemble card", p) }

// AssembleChanged is said when the card no longer holds.
func AssembleChanged() string { return say("assemble changed", nil) }

// Assembling is said while the text is put together.
func Assembling(p AssembleParams) string { return say("assembling", p) }

// AskGateReason asks the director why the gate is passed.
func AskGateReason(p GateParams) string { return say("ask gate reason", p) }

// AssembledParams is a text that was put together.
type AssembledParams struct {
	Draft
	Chapters int
	Missing  Titles
	Left     []AssemblyLeft
	By       string
	Reason   string
	Count    int  // opinions without a result, with Reason
	Failed   bool // the panel did not let the plan pass, with Reason
}

// AssemblyLeft is something a chapter carried that the text has not as it was.
type AssemblyLeft struct {
	Chapter string
	What    []string
}

// AssemblyMade is the file of a text put together.
type AssemblyMade struct {
	SHA  string
	Size int64
	Left []AssemblyLeft
}

// Assembled goes with the file.
func Assembled(p AssembledParams) string { return say("assembled", p) }

// AssembledNews tells the rest of the office.
func AssembledNews(p AssembledParams) string { return say("assembled news", p) }

// AssembledNote tells the work group.
func AssembledNote(p AssembledParams) string { return say("assembled note", p) }

// GatePassed tells the leading group that a text was put together before every
// opinion had a result.
func GatePassed(p AssembledParams) string { return say("gate passed", p) }

// OutdatedParams is a version that came after a text was put together.
type OutdatedParams struct {
	Draft          // what came
	Texts []string // "《妇女规划》初稿第1稿"
}

// Outdated tells the office that a text no longer holds the newest versions.
func Outdated(p OutdatedParams) string { return say("outdated", p) }

// AssemblyViewParams is what a whole text was put together from.
type AssemblyViewParams struct {
	Draft
	At     time.Time
	By     string
	Parts  []AssemblyPart
	Gone   Titles // chapters that were missing
	Old    Titles // chapters of which another version counts now
	Reason string
	Count  int
}

// AssemblyView is what a whole text was put together from.
func AssemblyView(p AssemblyViewParams) string { return say("assembly view", p) }

// AssemblyFile is the name of the file: "格尔木市妇女发展规划（2021—2030年）（初稿）第1稿.docx".
func AssemblyFile(title string, text plan.TextStage, revision int) string {
	return title + AssemblyUnder(text) + Nth(revision) + ".docx"
}

// AssemblyUnder is what stands under the title: "（征求意见稿）", nothing under
// the text that is issued.
func AssemblyUnder(text plan.TextStage) string {
	if text == plan.TextFinal {
		return ""
	}
	return "（" + TextName(text) + "）"
}

// LeftWords says what of a chapter was not taken over; names are a few words of
// it.
func LeftWords(kind string, n int, names []string) string {
	sentence, ok := leftWords[kind]
	if !ok {
		panic("no words for what is left: " + kind)
	}
	text := sentence
	if strings.Contains(sentence, "%d") {
		text = fmt.Sprintf(sentence, n)
	}
	const shown = 3
	var some []string
	for _, name := range names {
		if len(some) < shown {
			some = append(some, "“"+shortName(name, 24)+"”")
		}
	}
	if len(some) == 0 {
		return text
	}
	return text + strings.Join(some, "")
}

// leftWords by the kinds of bot/document.
var leftWords = map[string]string{
	"above":    "章名及以上%d行未带入：",
	"contents": "原有目录未带入，已重新生成",
	"header":   "页眉页脚未带入：",
	"comment":  "批注%d处未带入",
	"revision": "修订痕迹%d处按接受处理",
	"hidden":   "隐藏文字%d处未带入",
	"textbox":  "文本框%d处转为正文，请核对位置",
	"formula":  "公式%d处转为文字，请核对",
	"picture":  "图片%d幅未能带入，请手工补入：",
	"object":   "嵌入对象、图表%d个未带入，请改用图片：",
	"link":     "外部链接内容%d处未带入",
	"deep":     "五级以下编号%d处保留原样",
	"endnote":  "尾注%d条改为脚注",
}

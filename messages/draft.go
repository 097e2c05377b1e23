package messages

import (
	"strings"
	"time"

	"planbot/storage/plan"
)

// Labels of the card shown before a draft is handed in.
const (
	ConfirmDraft   = "确认提交"
	ChangeSlot     = "改章节"
	ChangeApprover = "改审定人"
	ChangeOwner    = "改单位"
	ChangeFile     = "改正文"
	DropFile       = "不交了，删除文件"
)

// Draft is a version as messages name it.
type Draft struct {
	Kind     plan.DraftKind
	Plan     plan.PlanID
	Title    string // of the chapter; "" for a whole text
	Text     plan.TextStage
	Revision int
	Number   string
	Unit     string
}

// Place is what a version is a version of: "《妇女与健康》", "《妇女规划》初稿",
// "《妇女与健康》材料". A chapter's text is what its title alone means.
func (d Draft) Place() string {
	switch {
	case d.Kind == plan.DraftPlan:
		return "《" + PlanName(d.Plan) + "》" + TextName(d.Text)
	case d.Kind == plan.DraftMaterial:
		return chapterName(d.Plan, d.Title) + "材料"
	case d.Text == plan.TextChapter:
		return chapterName(d.Plan, d.Title)
	}
	return chapterName(d.Plan, d.Title) + TextName(d.Text)
}

// Nth is "第2稿", of material "第2份".
func (d Draft) Nth() string {
	if d.Kind == plan.DraftMaterial {
		return strings.TrimSuffix(Nth(d.Revision), "稿") + "份"
	}
	return Nth(d.Revision)
}

// Beside is how a version is called beside another of its chapter: "第1稿", with
// its text where that is not the other's.
func (d Draft) Beside(o Draft) string {
	if d.Text == o.Text {
		return d.Nth()
	}
	return TextName(d.Text) + d.Nth()
}

// Name is the version: "《妇女与健康》第2稿".
func (d Draft) Name() string { return d.Place() + d.Nth() }

// Numbered is the version with its number, as refusals say it.
func (d Draft) Numbered() string { return d.Name() + "（编号" + d.Number + "）" }

// SlotParams is one place a file can be for.
type SlotParams struct {
	Kind     plan.DraftKind
	Title    string
	Plan     plan.PlanID
	Text     plan.TextStage // said when the unit has several texts to choose from
	Material bool
}

// SlotLabel is the button of a place a file can be for; both plans have chapters
// of the same title, so the plan is said where the title does not say it.
func SlotLabel(p SlotParams) string {
	if p.Kind == plan.DraftPlan {
		return "《" + PlanName(p.Plan) + "》" + TextName(p.Text)
	}
	label := p.Title
	if p.Plan == plan.Women && !strings.HasPrefix(label, "妇女") {
		label = "妇女·" + label
	}
	if p.Plan == plan.Children && !strings.HasPrefix(label, "儿童") {
		label = "儿童·" + label
	}
	switch {
	case p.Material:
		label += "（材料）"
	case p.Text != "":
		label += "·" + TextName(p.Text)
	}
	return label
}

// DraftCardParams is the summary before handing in.
type DraftCardParams struct {
	Draft
	Lead     string // of material: the unit it goes to
	Proxy    bool   // the office enters it for the unit
	Channel  plan.Channel
	File     string
	Size     int64
	Annexes  []string // names of further files
	Pages    int      // photos of the stamped page
	Paper    string   // metadata-only: title of the paper
	Sheets   int      // metadata-only: its pages
	Approver string
	Due      time.Time // zero: none
	Late     bool
	Secrecy  int      // places in running text that name a level of secrecy
	Quotes   []string // the words around some of them
}

// DraftCard is the summary before handing in.
func DraftCard(p DraftCardParams) string { return say("draft card", p) }

// DraftReceiptParams is a draft that was received.
type DraftReceiptParams struct {
	Draft
	Proxy    bool
	Lead     string // of material
	Late     bool
	Due      time.Time
	Feedback plan.Day // 0: none promised
	Checks   []string
	Whole    bool   // every plan's whole text of this stage is there now
	Attached int    // annexes and stamped pages
	Consent  string // what was asked of the supporting units about the version before, made by ConsentBeforeLine
}

// DraftReceipt is the receipt of a draft.
func DraftReceipt(p DraftReceiptParams) string { return say("draft receipt", p) }

// DraftArrivedParams tells others of a draft.
type DraftArrivedParams struct {
	Draft
	Late bool
	By   string // who handed it in or recorded it
	// Entered: the office recorded it for the unit.
	Entered bool
}

// DraftOfColleague tells a unit's liaisons what another of them handed in.
func DraftOfColleague(p DraftArrivedParams) string { return say("draft of colleague", p) }

// DraftArrived tells the office of a draft.
func DraftArrived(p DraftArrivedParams) string { return say("draft arrived", p) }

// MaterialArrived tells a lead of material.
func MaterialArrived(p DraftArrivedParams) string { return say("material arrived", p) }

// DraftEntered tells a unit that the office entered a draft for it.
func DraftEntered(p DraftArrivedParams) string { return say("draft entered", p) }

// Buttons under a receipt and on a version's card.
const (
	WithdrawDraft = "撤回"
	MoveDraft     = "改到另一章"
	DraftDetail   = "详情"
	DownloadDraft = "下载"
	CompareDraft  = "与上一稿对比"
	CompareOther  = "与其他稿对比"
	ReturnDraft   = "退回修改"
	SeeDraft      = "查看"
)

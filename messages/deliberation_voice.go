package messages

import (
	"fmt"
	"time"

	"planbot/storage/plan"
)

// VoiceAsked asks a leader for the answer in writing.
func VoiceAsked(p DeliberationParams) string { return say("voice asked", p) }

// VoiceParams is one member's word.
type VoiceParams struct {
	Texts  string
	Name   string
	Names  []string // several, entered at once
	Stance plan.VoiceAnswer
	Remark string
	Due    time.Time
	Own    bool
}

// StanceName is the answer in words.
func (p VoiceParams) StanceName() string { return VoiceAnswerName(p.Stance) }

// AskRemark asks for a member's words.
func AskRemark(p VoiceParams) string { return say("ask remark", p) }

// AskSpeaker asks who spoke, or who signed.
func AskSpeaker(p VoiceParams) string { return say("ask speaker", p) }

// AskStance asks which answer the paper bears.
func AskStance() string { return say("ask stance", nil) }

// VoiceCard is shown before answers are entered for others.
func VoiceCard(p VoiceParams) string { return say("voice card", p) }

// VoiceKept says that it was written down.
func VoiceKept(p VoiceParams) string { return say("voice kept", p) }

// VoiceArrived tells the office of a remark.
func VoiceArrived(p VoiceParams) string { return say("voice arrived", p) }

// ToSign is a text the reader is asked to sign on: "《妇女规划》送审稿书面审议，请于6月25日（周五）前签署".
func ToSign(p DeliberationParams) string {
	return fmt.Sprintf("%s书面审议，请于%s前签署", p.Name, Day(plan.DayOf(p.Due)))
}

// ConclusionWaits is the desk's line about a conclusion that is not entered yet.
func ConclusionWaits(p DeliberationParams) string {
	if p.Written() {
		return fmt.Sprintf("%s传签已签 %d/%d，待登记结论", p.Name, p.Answered(), p.All())
	}
	return fmt.Sprintf("%s%s会议审议，待登记结论", p.Name, Day(p.Day))
}

// RevisionWaits is the desk's line about a note that is owed.
func RevisionWaits(p DeliberationParams) string {
	return p.Name + "原则通过，待修改并写修改说明"
}

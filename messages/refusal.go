package messages

import (
	"fmt"
	"html"

	"planbot/storage/plan"
)

// refusals has a sentence for every reason: why, and what to do next. %s is the
// refusal's Text, or else its Day. Each noun keeps its own.
var refusals = joined(
	meetingRefusals, announcementRefusals,

	changeRefusals,

	commonRefusals, inviteRefusals, draftRefusals, assemblyRefusals, peopleRefusals, requestRefusals, consultationRefusals, opinionRefusals, stageRefusals, setupRefusals, supervisionRefusals, extensionRefusals, statusRefusals, recordRefusals,
	expertRefusals, verdictRefusals, targetRefusals, alignmentRefusals,
	formRefusals, gatheringRefusals,
	approvalRefusals,
	referenceRefusals,
	consentRefusals,
)

var commonRefusals = map[plan.Why]string{
	plan.WhyStranger:    "您还没有登记，暂时不能办这件事。请点办公室发给您的邀请链接；没有链接可发送 /start 申请登记。",
	plan.WhyNotYours:    "这件事不在您的职责范围内，未作改动。如需办理，请联系办公室；您能办的事见 /help。",
	plan.WhyNotHere:     "这件事请在与我的私聊中办理，未作改动。",
	plan.WhyUnknownAct:  "没有“%s”这个命令。能办的事见 /help。",
	plan.WhyStale:       "这个按钮对应的内容已经变化，未作改动。请重新打开查看最新情况。",
	plan.WhySpent:       "这个按钮已经用过了，未重复办理。",
	plan.WhyExpired:     "这个按钮已经过期，未作改动。请重新打开。",
	plan.WhyForeign:     "这是发给别人的按钮，未作改动。",
	plan.WhyGone:        "对应的内容已经不在了，未作改动。请重新打开查看最新情况。",
	plan.WhyBadChoice:   "没有“%s”这个选项，请点按钮选择。",
	plan.WhyWantsFile:   "这里要的是文件，“%s”没有记入。",
	plan.WhyCardWaits:   "“%s”没有记入，下面的内容还没有提交。请点按钮：确认，或先修改。",
	plan.WhyBadDate:     "没有看懂日期“%s”。请写成“3月15日”或“2021-03-15”。",
	plan.WhyPastDate:    "%s已经过了，请写今天以后的日期。",
	plan.WhyTooLong:     "内容太长了，请精简后再发；长文请用文件发送。",
	plan.WhyEmpty:       "内容是空的，请写上文字再发。",
	plan.WhyNotText:     "这里需要文字，请用文字回答，或点按钮。",
	plan.WhyNothing:     "目前没有需要办的事项。",
	plan.WhyAmbiguous:   "“%s”可以指好几项，请点按钮选择。",
	plan.WhyAnonymous:   "匿名发言无法确认身份，未作处理。请用个人账号，或在与我的私聊中办理。",
	plan.WhyUnknownWord: "没有找到“%s”，请换个说法，或点按钮选择。",
}

func joined[K comparable, V any](parts ...map[K]V) map[K]V {
	all := map[K]V{}
	for _, part := range parts {
		for k, v := range part {
			all[k] = v
		}
	}
	return all
}

// Refusal is a refusal as HTML.
func Refusal(r plan.Refusal) string { return refusal(r, html.EscapeString) }

// RefusalAlert is a refusal as plain text for a callback alert (≤ 200
// characters).
func RefusalAlert(r plan.Refusal) string {
	text := []rune(refusal(r, func(s string) string { return s }))
	if len(text) > 200 {
		text = append(text[:199], '…')
	}
	return string(text)
}

func refusal(r plan.Refusal, escape func(string) string) string {
	sentence, ok := refusals[r.Why]
	if !ok {
		panic("no sentence for refusal " + string(r.Why))
	}
	text := r.Text
	if text == "" && r.Day != 0 {
		text = Date(r.Day)
	}
	for i := 0; i+1 < len(sentence); i++ {
		if sentence[i] == '%' {
			return fmt.Sprintf(sentence, escape(text))
		}
	}
	return sentence
}

// Whys lists the reasons that have a sentence.
func Whys() []plan.Why {
	out := make([]plan.Why, 0, len(refusals))
	for why := range refusals {
		out = append(out, why)
	}
	return out
}

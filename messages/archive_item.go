package messages

import (
	"fmt"
	"strings"

	"planbot/storage/plan"
)

// Titles of what lies in an archive.

// ArchiveWholeTitle is a whole text: 妇女发展规划（征求意见稿）第1稿.
func ArchiveWholeTitle(title string, text plan.TextStage, revision int) string {
	return title + "（" + TextName(text) + "）" + Nth(revision)
}

// ArchiveChapterTitle is a chapter's version, or material for it.
func ArchiveChapterTitle(p plan.PlanID, chapter string, text plan.TextStage, revision int, material bool) string {
	what := TextName(text)
	if material {
		what = "材料"
	}
	return PlanName(p) + "《" + chapter + "》" + what + Nth(revision)
}

// ArchiveDraftNotes is what a draft's line says beside.
func ArchiveDraftNotes(d plan.Draft, paper bool) string {
	notes := []string{"编号" + d.Number}
	if d.State == plan.DraftReturned {
		notes = append(notes, DraftStateName(d.State))
	}
	if d.Late {
		notes = append(notes, "逾期报送")
	}
	if d.Proxy.Recorder != 0 {
		notes = append(notes, "补录："+ChannelName(d.Proxy.Channel))
	}
	if paper {
		notes = append(notes, "仅登记")
	}
	return strings.Join(notes, "；")
}

// ArchiveReplyTitle is an answer to a consultation.
func ArchiveReplyTitle(consultation string, opinions int) string {
	if opinions == 0 {
		return "对“" + consultation + "”的反馈（无意见）"
	}
	return fmt.Sprintf("对“%s”的反馈（意见%d条）", consultation, opinions)
}

// ArchiveReplyNotes is by what form it came and who stands behind it.
func ArchiveReplyNotes(form plan.Channel, approver string, late bool) string {
	s := ChannelName(form)
	if approver != "" {
		s += "；审定人" + approver
	}
	if late {
		s += "；逾期反馈"
	}
	return s
}

// ArchiveLetterTitle is the letter of a consultation, or its tables of opinions.
func ArchiveLetterTitle(kind plan.PaperKind, consultation string) string {
	if kind == plan.PaperLetter {
		return "征求意见函：" + consultation
	}
	return "反馈意见表：" + consultation
}

// ArchiveGatheringTitle is where opinions were gathered.
func ArchiveGatheringTitle(g plan.Gathering, consultation string) string {
	title := g.Title
	if title == "" {
		title = ChannelName(g.Channel) + "意见"
	}
	return fmt.Sprintf("%s：%s（意见%d条）", title, consultation, g.Opinions)
}

// ArchiveDeliberationTitle is what the leading group deliberated on.
func ArchiveDeliberationTitle(texts string) string { return RaisedTitle(texts) }

// ArchiveNoticeTitle is a notice signed by the director.
func ArchiveNoticeTitle(kind string, unit string) string {
	if unit == "" {
		return kind
	}
	return kind + "（" + unit + "）"
}

// ArchiveOffice is who wrote what the program wrote.
const ArchiveOffice = "编制工作领导小组办公室"

// ArchivePage tells a stamped page from the others.
func ArchivePage(n int) string { return fmt.Sprintf("盖章页%d", n) }

// ArchiveAnnex tells an annex.
func ArchiveAnnex(n int) string { return fmt.Sprintf("附件%d", n) }

// ArchiveAgenda is the material of an item of a meeting.
func ArchiveAgenda(meeting string) string { return meeting + "议题材料" }

// ArchiveMinutes is what a meeting came to.
func ArchiveMinutes(meeting string) string { return meeting + "纪要" }

// ArchiveCancelled says that a meeting did not take place.
func ArchiveCancelled(reason string) string { return "已取消：" + reason }

// ArchiveOfPlan says of which plan a paper is.
func ArchiveOfPlan(p plan.PlanID, what string) string { return PlanName(p) + "：" + what }

// ArchivePost is who is answerable for what a post decided.
func ArchivePost(p plan.Post) string {
	if p == plan.PostJustice {
		return "市司法局"
	}
	return "市人民政府"
}

// ArchiveWaived says why a paper does not apply.
func ArchiveWaived(reason string) string { return "不适用：" + reason }

// ArchiveSigner is who signed what was issued.
func ArchiveSigner(name string, issued plan.Day) string {
	return "签发人" + name + "；" + Date(issued) + "印发"
}

// ArchiveConsentTitle is what a supporting unit answered about a version.
func ArchiveConsentTitle(p plan.PlanID, chapter string, revision int, a plan.ConsentAnswer) string {
	return "对" + PlanName(p) + "《" + chapter + "》" + Nth(revision) + "的意见：" + ConsentName(a)
}

// ArchiveConsentNotes is who stands behind it and how it came.
func ArchiveConsentNotes(approver string, proxy plan.Proxy) string {
	var notes []string
	if approver != "" {
		notes = append(notes, "审定人"+approver)
	}
	if proxy.Recorder != 0 {
		notes = append(notes, "补录："+ChannelName(proxy.Channel))
	}
	return strings.Join(notes, "；")
}

// ArchiveAnnouncement is an announcement on paper.
func ArchiveAnnouncement(a plan.Announcement, text, office string) LetterText {
	return LetterText{Title: []string{"通知"}, Body: strings.FieldsFunc(text, func(r rune) bool { return r == '\n' }), Sign: office, Date: dateWords(plan.DayOf(a.Sent))}
}

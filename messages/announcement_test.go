package messages

import (
	"testing"
)

func TestAnnouncementsAreSentAndConfirmed(t *testing.T) {
	p := NoticeParams{
		Title: "请各单位准备数据", Text: "请各单位<准备>数据。", Receipt: true, File: "提纲.docx", Group: true, Units: []string{"市教育局", "市公安局"},
		Persons: []string{"向阳"}, Phone: []string{"市公安局"}, People: 2,
	}
	plain := NoticeParams{Title: "启用新表格", Text: "启用新表格。", Units: []string{"市教育局"}, People: 1}
	stands := p
	stands.Sent, stands.Reminded, stands.Seen, stands.Waiting = monday.At(9, 0), (monday+2).At(10, 0), 1, []string{"市公安局", "向阳"}
	stands.Letters, stands.Delivered, stands.Failed = 3, 2, 1
	quiet := plain
	quiet.Sent, quiet.Letters, quiet.Delivered, quiet.Phone = monday.At(9, 0), 1, 1, []string{"市教育局"}
	for name, text := range map[string]string{
		"ask-who": AskNoticeWho(nil), "ask-who-picked": AskNoticeWho([]string{"市教育局"}), "ask-text": AskNoticeText(800),
		"ask-file": AskNoticeFile(true), "ask-file-none": AskNoticeFile(false), "ask-receipt": AskNoticeReceipt(),
		"preview": NoticePreview(p), "preview-plain": NoticePreview(plain), "sent": NoticeSent(p), "sent-plain": NoticeSent(plain),
		"notice": Notice(p.Text, nil, true), "notice-plain": Notice(p.Text, nil, false), "notice-pass": Notice(p.Text, []string{"向阳（副市长）"}, true), "again": NoticeAgain(p.Title, monday.At(9, 0)),
		"reminded": NoticeReminded(2), "reminded-none": NoticeReminded(0), "card": NoticeCard(stands), "card-plain": NoticeCard(quiet),
		"list":       Notices([]NoticeLine{{No: 1, Title: p.Title, Sent: monday.At(9, 0), Receipt: true, Seen: 1, To: 3}, {No: 2, Title: plain.Title, Sent: monday.At(9, 0)}}, 2),
		"list-empty": Notices(nil, 0), "seen": SeenToast(false) + SeenToast(true), "ask-seen": AskSeenWho(p.Title),
	} {
		golden(t, "announcement/"+name, text)
	}
}

package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// notice is the announcement the arguments name.
func (t *Turn) notice() (plan.Announcement, error) {
	n, err := t.id("notice")
	if err != nil {
		return plan.Announcement{}, err
	}
	a, ok := rules.NoticeByID(t.World, plan.AnnouncementID(n))
	if !ok {
		return a, plan.Refuse(plan.WhyGone)
	}
	return a, nil
}

// showNotices lists announcements, the last first, or shows how one stands.
func showNotices(t *Turn) error {
	if t.Args["notice"] != "" {
		return t.noticeCard()
	}
	all := t.World.Announcements
	leaf := t.leaf(len(all))
	var lines []messages.NoticeLine
	var buttons []plan.Button
	for i := leaf.from; i < leaf.to; i++ {
		a := all[len(all)-1-i]
		lines = append(lines, messages.NoticeLine{
			No: i + 1, Title: a.Title, Sent: a.Sent, Receipt: a.Receipt, Seen: len(a.To) - len(rules.Unconfirmed(a)), To: len(a.To),
		})
		buttons = append(buttons, Do(plan.ActNotice, messages.NoticeLabel(i+1, a.Title), noticeArgs(a)))
	}
	rows := append(Grid(buttons, 2), leaf.buttons(plan.ActNotice, nil)...)
	return t.Show(messages.Notices(lines, len(all)), append(rows, []plan.Button{Do(plan.ActAnnounce, messages.NewNotice, nil)})...)
}

func (t *Turn) noticeCard() error {
	a, err := t.notice()
	if err != nil {
		return err
	}
	p, err := workflow.NoticeWords(t.Tx, t.World, a, t.Now)
	if err != nil {
		return err
	}
	if p.Text, err = t.Tx.AnnouncementText(a.ID); err != nil {
		return err
	}
	var row []plan.Button
	if rules.RemindNotice(a) == nil {
		row = append(row, Do(plan.ActNoticeAgain, messages.RemindUnseen, noticeArgs(a)))
	}
	if a.Receipt && len(p.Waiting) > 0 {
		row = append(row, Do(plan.ActSeen, messages.EnterSeen, plan.Args{"notice": id(a.ID), "office": "1"}))
	}
	return t.Show(messages.NoticeCard(p), append([][]plan.Button{row}, []plan.Button{Do(plan.ActNotice, messages.Back, nil)})...)
}

func remindNotice(t *Turn) error {
	a, err := t.notice()
	if err != nil {
		return err
	}
	n, err := workflow.RemindNotice(t.Tx, a, t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	return t.Show(messages.NoticeReminded(n), []plan.Button{Do(plan.ActNotice, messages.ActName(plan.ActNotice), noticeArgs(a))})
}

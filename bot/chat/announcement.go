package chat

import (
	"fmt"
	"slices"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func announcementRows() []Row {
	return []Row{
		{
			Act: plan.ActAnnounce, Command: true, Confirm: confirmAnnounce, Do: announce,
			Fields: []Field{
				{Name: "who", Many: true, Ask: askNoticeWho, Parse: parseGuests, Check: checkTicked("who")},
				{Name: "text", Ask: askNoticeText, Parse: parseNoticeText},
				{Name: "upload", Ask: askNoticeFile, File: true},
				{Name: "receipt", Ask: askNoticeReceipt},
			},
		},
		{Act: plan.ActNotice, Command: true, Do: showNotices},
		{Act: plan.ActNoticeAgain, Do: remindNotice},
		seenRow(),
	}
}

func askNoticeWho(t *Turn) (Prompt, error) {
	picked, rows := t.guestRows("who", rules.GuestClasses())
	if len(t.World.Groups) > 0 {
		on := t.ticked("who", string(rules.ClassGroup))
		rows = slices.Insert(rows, len(rows)-1, []plan.Button{Tick("who", string(rules.ClassGroup), messages.NoticeGuestLabel(on))})
	}
	return Prompt{Text: messages.AskNoticeWho(picked), Buttons: append(rows, []plan.Button{Do(plan.ActConvene, messages.MeetingInstead, nil)})}, nil
}

// longestNotice is how long an announcement may be: it must fit under a file.
const longestNotice = 800

func askNoticeText(*Turn) (Prompt, error) {
	return Prompt{Text: messages.AskNoticeText(longestNotice)}, nil
}

func parseNoticeText(_ *Turn, text string) (string, error) {
	if text = strings.TrimSpace(text); len([]rune(text)) > longestNotice {
		return "", plan.Refuse(plan.WhyNoticeLong)
	}
	return text, nil
}

func askNoticeFile(t *Turn) (Prompt, error) {
	return Prompt{
		Text:    messages.AskNoticeFile(t.World.Settings.Mode == plan.ModeUpload),
		Buttons: [][]plan.Button{{Choice("upload", "", messages.WithoutAnnex)}},
	}, nil
}

func askNoticeReceipt(*Turn) (Prompt, error) {
	return Prompt{Text: messages.AskNoticeReceipt(), Buttons: [][]plan.Button{
		{Choice("receipt", "1", messages.WithReceipt), Choice("receipt", "", messages.WithoutReceipt)},
	}}, nil
}

func (t *Turn) announcing() (x workflow.Announcing, a plan.Announcement, err error) {
	x = workflow.Announcing{Text: t.Args["text"], Picks: t.Gathered("who"), Receipt: t.Args["receipt"] != "", By: t.Person.ID}
	if x.File, err = t.sentFile(); err != nil {
		return x, a, err
	}
	if a, err = workflow.PlanNotice(t.World, x, t.Now); err == nil && x.File != nil {
		a.File.Name = x.File.File.Name
	}
	return x, a, err
}

// sentTo tells whether who gets it is still what the preview showed.
func sentTo(a plan.Announcement) string {
	var out strings.Builder
	for _, r := range a.To {
		fmt.Fprint(&out, r.Seat.Unit, ".", r.Seat.Member, ".", r.Seat.Person, ";")
	}
	return out.String()
}

func confirmAnnounce(t *Turn) (Prompt, error) {
	x, a, err := t.announcing()
	if err != nil {
		return Prompt{}, err
	}
	t.Args[seen] = sentTo(a)
	p := workflow.NoticePreview(t.World, a, t.Now)
	p.Text = x.Text
	return Prompt{Text: messages.NoticePreview(p), Buttons: [][]plan.Button{
		{sure(messages.ConfirmAnnounce)},
		{edit(messages.ChangeText, "text"), edit(messages.ChangeClasses, "who"), edit(messages.ChangeMinutesFile, "upload"), edit(messages.ChangeReceipt, "receipt")},
	}}, nil
}

func announce(t *Turn) error {
	x, a, err := t.announcing()
	if err != nil {
		return err
	}
	if sentTo(a) != t.Args[seen] {
		delete(t.Args, confirmed)
		t.Toast(messages.CirculateChanged())
		return t.summarize()
	}
	if a, err = workflow.Announce(t.Tx, x, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(messages.NoticeSent(workflow.NoticePreview(t.World, a, t.Now)), []plan.Button{Do(plan.ActNotice, messages.ActName(plan.ActNotice), noticeArgs(a))})
}

func noticeArgs(a plan.Announcement) plan.Args { return plan.Args{"notice": id(a.ID)} }

package chat

import (
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// replyPages lists the stamped pages and the files of an answer as they are sent
// again.
func (t *Turn) replyPages(id plan.ReplyID, who string) ([]plan.Attachment, error) {
	pages, err := t.Tx.PageFiles(id)
	if err != nil {
		return nil, err
	}
	for i := range pages {
		pages[i].Name = messages.PageFile(who, i+1, pages[i].Name)
		pages[i].FileID = "" // a photo's handle is no document's
	}
	files, err := t.Tx.ReplyFiles(id)
	return append(pages, files...), err
}

// pagesButton sends an answer's pages and files again; nil when it has none.
func (t *Turn) pagesButton(r plan.Reply) ([]plan.Button, error) {
	files, err := t.replyPages(r.ID, "")
	if err != nil || len(files) == 0 {
		return nil, err
	}
	return []plan.Button{Do(plan.ActPages, messages.PagesOfReply(len(files)), plan.Args{"to": id(r.Addressee)})}, nil
}

// sendPages sends the stamped pages and the table of an answer once more.
func sendPages(t *Turn) error {
	seat, err := t.chair()
	if err != nil {
		return err
	}
	if seat.Reply == nil {
		return plan.Refuse(plan.WhyNoReply)
	}
	who := workflow.AnsweredName(t.World, seat)
	files, err := t.replyPages(seat.Reply.ID, who)
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return plan.Refuse(plan.WhyNoPages)
	}
	number := messages.ReplyNumber(seat.Reply.ID, seat.Reply.At)
	for i := range files {
		l := plan.Letter{Protect: true, Document: &files[i]}
		if i == 0 {
			l.Text = messages.PagesNote(who, seat.Consultation.Title, number, len(files))
		}
		if err := t.Post(l); err != nil {
			return err
		}
	}
	return t.Tx.Record(plan.Event{
		At: t.Now, Person: t.Person.ID, Act: plan.ActPages, Kind: "reply", Object: int64(seat.Reply.ID), Unit: seat.To.Unit, Name: number,
	}, nil)
}

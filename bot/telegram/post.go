package telegram

import (
	"context"

	tg "github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"planbot/storage/plan"
)

// form is what a message is sent with; degrade takes parts away until the
// server accepts it, since a plain message is better than none.
type form struct {
	text   string
	mode   models.ParseMode
	markup models.ReplyMarkup
	reply  *models.ReplyParameters
	thread int
}

// post sends a letter as new messages: a document first, then its text in as
// many pieces as it needs, the buttons on the last. Pieces that are out are not
// sent again when a later one has to be.
func (s *Sender) post(ctx context.Context, l plan.Letter) plan.Outcome {
	texts := split(l.Text, textLimit)
	caption := ""
	if l.Document != nil && visible(l.Text) <= captionLimit {
		caption, texts = l.Text, nil
	}
	total := len(texts)
	if l.Document != nil {
		total++
	}
	last := plan.Outcome{Kind: plan.OutcomeDead, Why: "letter is empty"}
	fileID := ""
	for n := s.progress(l.ID); n < total; n++ {
		f := newForm(l, n == 0, n == total-1)
		if l.Document != nil && n == 0 {
			f.text = caption
			last = s.document(ctx, l, f)
			fileID = last.FileID
		} else {
			f.text = texts[n-(total-len(texts))]
			last = s.message(ctx, l, f)
		}
		if last.Kind != plan.OutcomeSent {
			break
		}
		s.note(l.ID, n+1)
	}
	if last.Kind != plan.OutcomeRetry {
		s.note(l.ID, 0)
	}
	if last.Kind == plan.OutcomeSent {
		last.FileID = fileID
	}
	return last
}

func newForm(l plan.Letter, first, last bool) form {
	f := form{mode: models.ParseModeHTML, thread: l.Thread}
	if first && l.ReplyTo != 0 {
		f.reply = &models.ReplyParameters{MessageID: l.ReplyTo, AllowSendingWithoutReply: true}
	}
	if last {
		f.markup = markup(l)
	}
	return f
}

func (s *Sender) message(ctx context.Context, l plan.Letter, f form) plan.Outcome {
	return s.degrade(ctx, f, func(ctx context.Context, f form) (*models.Message, error) {
		return s.wire.bot.SendMessage(ctx, &tg.SendMessageParams{
			ChatID: l.Chat, MessageThreadID: f.thread, Text: f.text, ParseMode: f.mode,
			LinkPreviewOptions:  &models.LinkPreviewOptions{IsDisabled: tg.True()},
			DisableNotification: l.Silent, ProtectContent: l.Protect,
			ReplyParameters: f.reply, ReplyMarkup: f.markup,
		})
	})
}

// degrade sends f and, as long as the server refuses a part of it that can be
// done without, sends it again without that part.
func (s *Sender) degrade(ctx context.Context, f form, do func(context.Context, form) (*models.Message, error)) plan.Outcome {
	for {
		var sent *models.Message
		o := s.call(ctx, func(ctx context.Context) (err error) {
			sent, err = do(ctx, f)
			return err
		})
		if o.Kind == plan.OutcomeSent && sent != nil {
			o.Message = sent.ID
			o.FileID = handle(sent)
		}
		if o.Kind != plan.OutcomeDead || !f.without(o.Why) {
			return o
		}
	}
}

// without takes away the part the server's words complain about; false when
// there is none, or it is gone already.
func (f *form) without(why string) bool {
	switch {
	case f.mode != "" && says(why, "can't parse entities", "can't parse message text"):
		f.text, f.mode = plain(f.text), ""
	case f.markup != nil && !notModified(why) && says(why, "button_", "reply markup", "inline keyboard", "url host is empty", "wrong http url", "unsupported url protocol"):
		f.markup = nil
	case f.reply != nil && says(why, "message to be replied not found", "reply message not found"):
		f.reply = nil
	case f.thread != 0 && says(why, "message thread not found", "topic_closed", "topic_deleted"):
		f.thread = 0
	default:
		return false
	}
	return true
}

// progress is how many messages of the letter are out.
func (s *Sender) progress(id plan.LetterID) int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.done[id]
}

func (s *Sender) note(id plan.LetterID, n int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n == 0 {
		delete(s.done, id)
		return
	}
	s.done[id] = n
}

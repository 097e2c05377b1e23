package telegram

import (
	"context"

	tg "github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"planbot/storage/plan"
)

// edit changes text and buttons of the message an earlier letter became. Where
// that can't be done the letter goes out as a new message.
func (s *Sender) edit(ctx context.Context, l plan.Letter) plan.Outcome {
	if visible(l.Text) > textLimit {
		return s.post(ctx, l)
	}
	f := form{text: l.Text, mode: models.ParseModeHTML, markup: markup(l)}
	o := s.degrade(ctx, f, func(ctx context.Context, f form) (*models.Message, error) {
		return s.wire.bot.EditMessageText(ctx, &tg.EditMessageTextParams{
			ChatID: l.Chat, MessageID: l.EditMessage, Text: f.text, ParseMode: f.mode,
			LinkPreviewOptions: &models.LinkPreviewOptions{IsDisabled: tg.True()}, ReplyMarkup: f.markup,
		})
	})
	if o.Kind == plan.OutcomeDead && textless(o.Why) && visible(l.Text) <= captionLimit {
		o = s.degrade(ctx, f, func(ctx context.Context, f form) (*models.Message, error) {
			return s.wire.bot.EditMessageCaption(ctx, &tg.EditMessageCaptionParams{
				ChatID: l.Chat, MessageID: l.EditMessage, Caption: f.text, ParseMode: f.mode, ReplyMarkup: f.markup,
			})
		})
	}
	switch {
	case o.Kind == plan.OutcomeSent, o.Kind == plan.OutcomeDead && notModified(o.Why):
		return plan.Outcome{Kind: plan.OutcomeSent, Message: l.EditMessage}
	case o.Kind == plan.OutcomeDead && (gone(o.Why) || textless(o.Why)):
		return s.post(ctx, l)
	}
	return o
}

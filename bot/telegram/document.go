package telegram

import (
	"context"
	"fmt"
	"strings"
	"time"

	tg "github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"planbot/storage/plan"
)

// slowest is the line an upload must get through, in bytes a second.
const slowest = 16 << 10

// document sends the letter's file: by Telegram's own id when one is known,
// else its bytes. A picture the server can't show goes as a file.
func (s *Sender) document(ctx context.Context, l plan.Letter, f form) plan.Outcome {
	if l.Document.FileID != "" {
		o := s.degrade(ctx, f, func(ctx context.Context, f form) (*models.Message, error) {
			return s.hand(ctx, l, f, &models.InputFileString{Data: l.Document.FileID})
		})
		if o.Kind != plan.OutcomeDead || !fileRefused(o.Why) {
			return o
		}
	}
	o := s.degrade(ctx, f, func(ctx context.Context, f form) (*models.Message, error) {
		return s.upload(ctx, l, f)
	})
	if l.Document.Photo && o.Kind == plan.OutcomeDead && photoRefused(o.Why) {
		plain := *l.Document
		plain.Photo, plain.FileID, l.Document = false, "", &plain
		return s.document(ctx, l, f)
	}
	return o
}

// hand sends a file as the letter wants it shown.
func (s *Sender) hand(ctx context.Context, l plan.Letter, f form, file models.InputFile) (*models.Message, error) {
	if !l.Document.Photo {
		return s.wire.bot.SendDocument(ctx, documentParams(l, f, file))
	}
	return s.wire.bot.SendPhoto(ctx, &tg.SendPhotoParams{
		ChatID: l.Chat, MessageThreadID: f.thread, Photo: file, Caption: f.text, ParseMode: f.mode,
		DisableNotification: l.Silent, ProtectContent: l.Protect,
		ReplyParameters: f.reply, ReplyMarkup: f.markup,
	})
}

// handle is Telegram's own id of the file in a message; a photo comes in several
// sizes, the largest last.
func handle(m *models.Message) string {
	switch {
	case m.Document != nil:
		return m.Document.FileID
	case len(m.Photo) > 0:
		return m.Photo[len(m.Photo)-1].FileID
	}
	return ""
}

// upload streams the bytes; every attempt opens the file anew, since a reader
// that was read sends nothing.
func (s *Sender) upload(ctx context.Context, l plan.Letter, f form) (*models.Message, error) {
	if s.files == nil {
		return nil, fmt.Errorf("send document %s: %w", l.Document.SHA, errFile)
	}
	data, size, err := s.files(ctx, l.Document.SHA)
	if err != nil {
		return nil, fmt.Errorf("send document %s: %w: %w", l.Document.SHA, errFile, err)
	}
	defer func() { _ = data.Close() }()
	ctx = withUpload(ctx, upload{data: data, size: size})
	file := &models.InputFileUpload{Filename: fileName(l.Document.Name), Data: strings.NewReader("")}
	return s.hand(ctx, l, f, file)
}

func documentParams(l plan.Letter, f form, file models.InputFile) *tg.SendDocumentParams {
	return &tg.SendDocumentParams{
		ChatID: l.Chat, MessageThreadID: f.thread, Document: file, Caption: f.text, ParseMode: f.mode,
		DisableNotification: l.Silent, ProtectContent: l.Protect,
		ReplyParameters: f.reply, ReplyMarkup: f.markup,
	}
}

// fileName keeps line breaks out of the form's header.
func fileName(name string) string {
	name = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return '_'
		}
		return r
	}, name)
	if name == "" {
		return "file"
	}
	return name
}

// uploadTime bounds a call by what it carries.
func uploadTime(l plan.Letter) time.Duration {
	if l.Document == nil {
		return callTime
	}
	return callTime + time.Duration(l.Document.Size/slowest)*time.Second
}

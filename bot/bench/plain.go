package bench

import (
	"context"
	"fmt"
	"strconv"
	"sync"
	"time"

	tg "github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"planbot/bot/chat"
	"planbot/storage"
	"planbot/storage/plan"
)

// runPlain runs a bot as one writes it after the library's own examples: its
// Start, its default client and its default handlers (a goroutine each), one
// transaction per update, one SendMessage. What it does per update is what ours
// does, through the same code: the person, the permission, the duties, the same
// words and buttons, written down with the update's mark in one durable
// transaction of the same database settings. It is even given our one writer: on
// an unlimited pool most of its transactions would fail.
func runPlain(ctx context.Context, c contest, db *storage.DB, clock plan.Clock) (stop func() error, err error) {
	p := plainBot{db: db, clock: clock, chat: chat.New("bench")}
	b, err := tg.New(c.Token, tg.WithServerURL(c.API), tg.WithDefaultHandler(p.handle), tg.WithErrorsHandler(func(error) {}))
	if err != nil {
		return nil, fmt.Errorf("start plain bot: %w", err)
	}
	ctx, cancel := context.WithCancel(ctx)
	var running sync.WaitGroup
	running.Go(func() { b.Start(ctx) })
	return func() error {
		cancel()
		running.Wait()
		return nil
	}, nil
}

type plainBot struct {
	db    *storage.DB
	clock plan.Clock
	chat  *chat.Chat
}

func (p plainBot) handle(ctx context.Context, b *tg.Bot, u *models.Update) {
	if u.Message == nil || u.Message.From == nil {
		return
	}
	var letter plan.Letter
	err := p.db.Do(ctx, func(tx *storage.Tx) error {
		sha := strconv.FormatInt(u.ID, 10)
		if seen, err := tx.Handled(u.ID, sha); err != nil || seen {
			return err
		}
		if _, err := p.chat.Handle(tx, p.update(u)); err != nil {
			return err
		}
		id, err := tx.LastLetter()
		if err != nil {
			return err
		}
		if letter, _, err = tx.Letter(id); err != nil {
			return err
		}
		return tx.MarkHandled(u.ID, sha, p.clock.Now())
	})
	if err != nil || letter.ID == 0 {
		return // that is what such bots do: log it and go on
	}
	off := true
	_, _ = b.SendMessage(ctx, &tg.SendMessageParams{
		ChatID: letter.Chat, Text: letter.Text, ParseMode: models.ParseModeHTML,
		LinkPreviewOptions: &models.LinkPreviewOptions{IsDisabled: &off}, ReplyMarkup: keyboard(letter),
	})
}

func (p plainBot) update(u *models.Update) plan.Update {
	m := u.Message
	return plan.Update{ID: u.ID, Received: p.clock.Now(), Message: &plan.Message{
		ID: m.ID, Chat: m.Chat.ID, Place: plan.PlacePrivate, Date: time.Unix(int64(m.Date), 0), Text: m.Text,
		From: plan.Sender{User: m.From.ID, Name: m.From.FirstName, Username: m.From.Username},
	}}
}

// keyboard is the letter's buttons. The library's own button type writes an
// empty copy_text into each, which the server refuses.
func keyboard(l plan.Letter) models.ReplyMarkup {
	type key struct {
		Text string `json:"text"`
		Data string `json:"callback_data"`
	}
	var rows [][]key
	n := 0
	for _, row := range l.Buttons {
		var keys []key
		for _, b := range row {
			keys = append(keys, key{b.Label, l.PressKey + ":" + strconv.Itoa(n)})
			n++
		}
		rows = append(rows, keys)
	}
	if rows == nil {
		return nil
	}
	return map[string]any{"inline_keyboard": rows}
}

package sandbox

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"io"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	tg "github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"
)

// client is the real Go client against the sandbox.
func client(t *testing.T, s *Server, options ...tg.Option) *tg.Bot {
	t.Helper()
	b, err := tg.New(s.Token(), append([]tg.Option{tg.WithServerURL(s.URL())}, options...)...)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func picture(t *testing.T, w, h int) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestTheRealClientSendsEditsAndSeesErrorsAsItsOwn(t *testing.T) {
	s, a := start(t, Options{Unlimited: true})
	p := started(t, a, "李晓燕")
	b, ctx := client(t, s), context.Background()
	keys := &models.InlineKeyboardMarkup{InlineKeyboard: [][]models.InlineKeyboardButton{{
		{Text: "采纳", CallbackData: "a1", Style: "success"}, {Text: "打开", URL: "https://t.me/" + s.Username()},
		{Text: "复制", CopyText: models.CopyTextButton{Text: "抄"}}}}}
	m, err := b.SendMessage(ctx, &tg.SendMessageParams{ChatID: p.ID(), Text: "<b>您好</b>", ParseMode: models.ParseModeHTML, ReplyMarkup: keys,
		ReplyParameters: &models.ReplyParameters{MessageID: 1, AllowSendingWithoutReply: true}})
	if err != nil {
		t.Fatal(err)
	}
	if m.Text != "您好" || m.From == nil || !m.From.IsBot || m.Chat.ID != p.ID() || m.ReplyToMessage == nil || m.ReplyMarkup.InlineKeyboard[0][2].CopyText.Text != "抄" {
		t.Errorf("message %+v", m)
	}
	edit := &tg.EditMessageTextParams{ChatID: p.ID(), MessageID: m.ID, Text: "<b>您好</b>", ParseMode: models.ParseModeHTML, ReplyMarkup: keys}
	if _, err := b.EditMessageText(ctx, edit); !errors.Is(err, tg.ErrorBadRequest) || !strings.Contains(err.Error(), unmodified) {
		t.Errorf("unchanged edit: %v", err)
	}
	p.Block()
	if _, err := b.SendMessage(ctx, &tg.SendMessageParams{ChatID: p.ID(), Text: "x"}); !errors.Is(err, tg.ErrorForbidden) {
		t.Errorf("blocked: %v", err)
	}
	var many *tg.TooManyRequestsError
	s.Fail(Fault{Kind: "429", Method: "getMe", RetryAfter: 7})
	if _, err := b.GetMe(ctx); !errors.As(err, &many) || many.RetryAfter != 7 {
		t.Errorf("429: %v", err)
	}
	ok, err := b.SetMyCommands(ctx, &tg.SetMyCommandsParams{Commands: []models.BotCommand{{Command: "todo", Description: "我的待办"}}, Scope: &models.BotCommandScopeChat{ChatID: p.ID()}})
	if !ok || err != nil || len(s.Commands(p.ID())) != 1 || len(s.Commands(1)) != 0 {
		t.Errorf("commands: %v %v", ok, err)
	}
}

func TestTheRealClientSendsFilesAndFetchesThem(t *testing.T) {
	s, a := start(t, Options{Unlimited: true})
	p := started(t, a, "李晓燕")
	b, ctx := client(t, s), context.Background()
	m, err := b.SendDocument(ctx, &tg.SendDocumentParams{ChatID: p.ID(), Caption: "<i>表</i>", ParseMode: models.ParseModeHTML,
		Document: &models.InputFileUpload{Filename: "反馈意见表.docx", Data: strings.NewReader("内容")}})
	if err != nil || m.Document.FileName != "反馈意见表.docx" || m.Document.FileSize != 6 || m.Caption != "表" || len(m.CaptionEntities) != 1 {
		t.Fatalf("document: %+v %v", m, err)
	}
	again, err := b.SendDocument(ctx, &tg.SendDocumentParams{ChatID: p.ID(), Document: &models.InputFileString{Data: m.Document.FileID}})
	if err != nil || again.Document.FileUniqueID != m.Document.FileUniqueID {
		t.Errorf("by file_id: %v", err)
	}
	album, err := b.SendMediaGroup(ctx, &tg.SendMediaGroupParams{ChatID: p.ID(), Media: []models.InputMedia{
		&models.InputMediaDocument{Media: "attach://one.txt", MediaAttachment: strings.NewReader("一"), Caption: "说明"},
		&models.InputMediaDocument{Media: m.Document.FileID}}})
	if err != nil || len(album) != 2 || album[0].MediaGroupID == "" || album[0].MediaGroupID != album[1].MediaGroupID {
		t.Errorf("album: %v %v", album, err)
	}
	shot, err := b.SendPhoto(ctx, &tg.SendPhotoParams{ChatID: p.ID(), Photo: &models.InputFileUpload{Filename: "board.png", Data: bytes.NewReader(picture(t, 300, 200))}})
	if err != nil || len(shot.Photo) != 2 || shot.Photo[1].Width != 300 {
		t.Errorf("photo: %+v %v", shot, err)
	}
	if _, err := b.SendPhoto(ctx, &tg.SendPhotoParams{ChatID: p.ID(), Photo: &models.InputFileUpload{Filename: "a.png", Data: strings.NewReader("no picture")}}); err == nil {
		t.Error("text went through as a photo")
	}
	f, err := b.GetFile(ctx, &tg.GetFileParams{FileID: m.Document.FileID})
	if err != nil {
		t.Fatal(err)
	}
	if got, code := fetch(t, s, f.FilePath); got != "内容" || code != 200 {
		t.Errorf("fetched %q %d", got, code)
	}
	s.Clock().Add(time.Hour)
	if _, code := fetch(t, s, f.FilePath); code != 404 {
		t.Errorf("a path an hour old gives %d", code)
	}
}

func fetch(t *testing.T, s *Server, path string) (string, int) {
	t.Helper()
	resp, err := http.Get(s.URL() + "/file/bot" + s.Token() + "/" + path)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return err.Error(), resp.StatusCode
	}
	return string(body), resp.StatusCode
}

func TestTheRealClientsOwnLoopReceivesEverything(t *testing.T) {
	s, a := start(t, Options{Unlimited: true})
	p := started(t, a, "李晓燕")
	var got atomic.Int64
	b := client(t, s, tg.WithDefaultHandler(func(ctx context.Context, b *tg.Bot, u *models.Update) {
		if u.Message != nil && u.Message.From.ID == p.ID() && u.Message.Chat.Type == models.ChatTypePrivate && u.Message.From.LanguageCode == "zh-hans" {
			got.Add(1)
		}
	}))
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	go b.Start(ctx)
	if err := s.Flood(300, func(int) (*Account, string) { return p, "/status" }); err != nil {
		t.Fatal(err)
	}
	if err := p.SendAlbum([]File{{Name: "一.docx", Data: []byte("1"), Caption: "两章"}, {Name: "二.docx", Data: []byte("2")}}); err != nil {
		t.Fatal(err)
	}
	for range 2000 {
		if got.Load() == 302 {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Errorf("%d of 302 received", got.Load())
}

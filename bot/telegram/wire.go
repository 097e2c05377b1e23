// Package telegram is the wire: it speaks the Bot API and nothing else. Updates
// come in through the Poller and leave as plan.Update; letters go out through
// the Sender. No other package knows Telegram's formats, and the token never
// leaves this one.
package telegram

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"time"

	tg "github.com/go-telegram/bot"
)

// DefaultAPI is Telegram's own server.
const DefaultAPI = "https://api.telegram.org"

// placeholder stands for the token everywhere but on the wire itself, so that
// no error, log line or answer can carry the real one.
const placeholder = "0:TOKEN"

// callTime bounds one call without a file.
const callTime = 30 * time.Second

// ErrToken says the server does not know the token: nothing can be done before
// the operator gives another one.
var ErrToken = errors.New("the bot token is not valid")

var tokenShape = regexp.MustCompile(`^[0-9]+:[A-Za-z0-9_-]+$`)

// Wire is a connection to one Bot API server with one token. It is safe for
// concurrent use.
type Wire struct {
	api    *url.URL
	client *http.Client
	bot    *tg.Bot
}

// Self is what the server says the bot is.
type Self struct {
	ID       int64
	Username string // without @; may be empty on a sloppy server
	Name     string
}

// Dial prepares a wire; it does not call the server. An empty api means
// Telegram's own. HTTPS_PROXY and NO_PROXY are honoured.
func Dial(token, api string) (*Wire, error) {
	if !tokenShape.MatchString(token) {
		return nil, fmt.Errorf("read token: %w", ErrToken)
	}
	if api == "" {
		api = DefaultAPI
	}
	base, err := url.Parse(strings.TrimRight(api, "/"))
	if err != nil || base.Host == "" || (base.Scheme != "http" && base.Scheme != "https") {
		return nil, errors.New("read API base: want http:// or https:// and a host")
	}
	client := &http.Client{
		Transport: &transport{base: newBase(), api: base, token: token},
		CheckRedirect: func(*http.Request, []*http.Request) error {
			return http.ErrUseLastResponse // a redirect would carry the token elsewhere
		},
	}
	bot, err := tg.New(placeholder, tg.WithSkipGetMe(), tg.WithServerURL(base.String()),
		tg.WithHTTPClient(callTime, client), tg.WithErrorsHandler(func(error) {}))
	if err != nil {
		return nil, fmt.Errorf("prepare bot: %w", err)
	}
	return &Wire{api: base, client: client, bot: bot}, nil
}

// Me asks the server who the bot is; ErrToken when it doesn't know.
func (w *Wire) Me(ctx context.Context) (Self, error) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	me, err := w.bot.GetMe(ctx)
	if err != nil {
		if tokenRefused(err) {
			return Self{}, fmt.Errorf("ask who the bot is: %w", ErrToken)
		}
		return Self{}, fmt.Errorf("ask who the bot is: %w", err)
	}
	return Self{ID: me.ID, Username: me.Username, Name: me.FirstName}, nil
}

func tokenRefused(err error) bool {
	return errors.Is(err, tg.ErrorUnauthorized) || errors.Is(err, tg.ErrorNotFound)
}

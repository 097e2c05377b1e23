package telegram

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"time"

	tg "github.com/go-telegram/bot"
)

// allowed are the kinds of update we ask for. Without the list the server
// remembers the one of an earlier program with the same token.
var allowed = []string{"message", "edited_message", "callback_query", "my_chat_member"}

// pollGrace is how much longer than the server's own timeout a poll may take.
const pollGrace = 15 * time.Second

// request is the body of getUpdates.
type request struct {
	Offset  int64    `json:"offset"`
	Limit   int      `json:"limit"`
	Timeout int      `json:"timeout"` // seconds
	Allowed []string `json:"allowed_updates"`
}

// pollError is the server's refusal of a poll.
type pollError struct {
	Code  int
	After time.Duration
	Why   string
}

func (e *pollError) Error() string {
	return fmt.Sprintf("server refused the poll: %d %s", e.Code, e.Why)
}

// updates asks for updates once. Each comes back as the bytes the server sent,
// so that one nobody can read does not hide the others; date is the server's
// own clock, zero when it did not say.
func (w *Wire) updates(ctx context.Context, r request) (raws []json.RawMessage, date time.Time, err error) {
	ctx, cancel := context.WithTimeout(ctx, time.Duration(r.Timeout)*time.Second+pollGrace)
	defer cancel()
	r.Allowed = allowed
	body, err := json.Marshal(r)
	if err != nil {
		return nil, date, fmt.Errorf("poll: %w", err)
	}
	url := w.api.String() + "/bot" + placeholder + "/getUpdates"
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader(body))
	if err != nil {
		return nil, date, fmt.Errorf("poll: %w", err)
	}
	req.Header.Set("Content-Type", "application/json")
	resp, err := w.client.Do(req)
	if err != nil {
		return nil, date, fmt.Errorf("poll: %w", err)
	}
	defer func() { _ = resp.Body.Close() }()
	date, err = http.ParseTime(resp.Header.Get("Date"))
	if err != nil {
		date = time.Time{}
	}
	text, err := io.ReadAll(resp.Body)
	if err != nil {
		return nil, date, fmt.Errorf("poll: %w", err)
	}
	raws, err = readUpdates(text, resp.StatusCode)
	return raws, date, err
}

func readUpdates(text []byte, status int) ([]json.RawMessage, error) {
	var answer struct {
		OK         bool              `json:"ok"`
		Result     []json.RawMessage `json:"result"`
		Code       int               `json:"error_code"`
		Why        string            `json:"description"`
		Parameters struct {
			RetryAfter int `json:"retry_after"`
		} `json:"parameters"`
	}
	if err := json.Unmarshal(text, &answer); err != nil {
		return nil, fmt.Errorf("poll: %w", &Fault{Status: status, Garbled: true})
	}
	if answer.OK {
		return answer.Result, nil
	}
	if answer.Code == 0 {
		answer.Code = status
	}
	return nil, &pollError{Code: answer.Code, Why: answer.Why, After: time.Duration(answer.Parameters.RetryAfter) * time.Second}
}

// refusedToken says whether a poll failed because of the token, and conflict
// because somebody else polls with it.
func refusedToken(err error) bool {
	var p *pollError
	return errors.As(err, &p) && (p.Code == http.StatusUnauthorized || p.Code == http.StatusNotFound)
}

func conflict(err error) bool {
	var p *pollError
	return errors.As(err, &p) && p.Code == http.StatusConflict
}

// hooked: an earlier program with this token had updates pushed to it; as long
// as that stands nobody may poll.
func hooked(err error) bool { return conflict(err) && says(err.Error(), "webhook") }

// unhook ends the pushing; what waits is kept.
func (p *Poller) unhook(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, callTime)
	defer cancel()
	if _, err := p.Wire.bot.DeleteWebhook(ctx, &tg.DeleteWebhookParams{}); err != nil {
		p.Logger.Warn("webhook of an earlier program not removed", "err", err)
		return
	}
	p.Logger.Info("removed the webhook of an earlier program")
}

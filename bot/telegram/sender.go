package telegram

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"sync"

	tg "github.com/go-telegram/bot"
	"github.com/go-telegram/bot/models"

	"planbot/storage/plan"
)

// Files opens a stored file by its hex SHA-256 and tells its size in bytes.
type Files func(ctx context.Context, sha string) (io.ReadCloser, int64, error)

// Sender puts letters on the wire. It is safe for concurrent use.
type Sender struct {
	wire  *Wire
	files Files

	mu   sync.Mutex
	done map[plan.LetterID]int // messages of a long letter that are already out
}

// NewSender sends over wire; files may be nil when no letter has a document.
func NewSender(wire *Wire, files Files) *Sender {
	return &Sender{wire: wire, files: files, done: map[plan.LetterID]int{}}
}

// Send delivers one letter and says what became of it. Its time is bounded;
// ending ctx cuts it short.
func (s *Sender) Send(ctx context.Context, l plan.Letter) plan.Outcome {
	ctx, cancel := context.WithTimeout(ctx, uploadTime(l))
	defer cancel()
	o := s.send(ctx, l)
	if o.Kind != plan.OutcomeStop {
		return o
	}
	// A single 401 or 404 of a sloppy server must not stop the process.
	if _, err := s.wire.Me(ctx); !errors.Is(err, ErrToken) {
		return plan.Outcome{Kind: plan.OutcomeRetry, Fault: true, Why: o.Why}
	}
	return o
}

func (s *Sender) send(ctx context.Context, l plan.Letter) plan.Outcome {
	switch l.Kind {
	case plan.LetterStrip:
		return s.strip(ctx, l)
	case plan.LetterMenu:
		return bestEffort(s.menu(ctx, l))
	case plan.LetterAction:
		return bestEffort(s.action(ctx, l))
	case plan.LetterLeave:
		return bestEffort(s.leave(ctx, l))
	case plan.LetterEdit:
		if l.EditMessage != 0 && l.Document == nil {
			return s.edit(ctx, l)
		}
	}
	return s.post(ctx, l)
}

// bestEffort: menus and the like are a courtesy. Servers that don't know the
// method answer in many ways, and none of them is worth holding up a chat.
func bestEffort(o plan.Outcome) plan.Outcome {
	if o.Kind == plan.OutcomeRetry && !o.Fault {
		return o
	}
	return plan.Outcome{Kind: plan.OutcomeSent, Why: o.Why}
}

// call makes one call with a trace and says what became of it.
func (s *Sender) call(ctx context.Context, do func(ctx context.Context) error) plan.Outcome {
	ctx, trace := withTrace(ctx)
	err := do(ctx)
	return outcome(err, trace.left())
}

func (s *Sender) strip(ctx context.Context, l plan.Letter) plan.Outcome {
	if l.EditMessage == 0 {
		return plan.Outcome{Kind: plan.OutcomeSent, Why: "nothing to strip"}
	}
	o := s.call(ctx, func(ctx context.Context) error {
		_, err := s.wire.bot.EditMessageReplyMarkup(ctx, &tg.EditMessageReplyMarkupParams{ChatID: l.Chat, MessageID: l.EditMessage})
		return err
	})
	if o.Kind == plan.OutcomeDead && (notModified(o.Why) || gone(o.Why)) {
		return plan.Outcome{Kind: plan.OutcomeSent, Message: l.EditMessage}
	}
	if o.Kind == plan.OutcomeSent {
		o.Message = l.EditMessage
	}
	return o
}

func (s *Sender) menu(ctx context.Context, l plan.Letter) plan.Outcome {
	var commands []models.BotCommand
	if err := json.Unmarshal([]byte(l.Text), &commands); err != nil {
		return plan.Outcome{Kind: plan.OutcomeDead, Why: "menu letter is not a list of commands"}
	}
	scope := &models.BotCommandScopeChat{ChatID: l.Chat}
	return s.call(ctx, func(ctx context.Context) error {
		if len(commands) == 0 {
			_, err := s.wire.bot.DeleteMyCommands(ctx, &tg.DeleteMyCommandsParams{Scope: scope})
			return err
		}
		_, err := s.wire.bot.SetMyCommands(ctx, &tg.SetMyCommandsParams{Commands: commands, Scope: scope})
		return err
	})
}

func (s *Sender) action(ctx context.Context, l plan.Letter) plan.Outcome {
	return s.call(ctx, func(ctx context.Context) error {
		_, err := s.wire.bot.SendChatAction(ctx, &tg.SendChatActionParams{
			ChatID: l.Chat, MessageThreadID: l.Thread, Action: models.ChatAction(l.Text)})
		return err
	})
}

func (s *Sender) leave(ctx context.Context, l plan.Letter) plan.Outcome {
	return s.call(ctx, func(ctx context.Context) error {
		_, err := s.wire.bot.LeaveChat(ctx, &tg.LeaveChatParams{ChatID: l.Chat})
		return err
	})
}

var errFile = errors.New("stored file can't be opened")

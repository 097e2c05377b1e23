package telegram

import (
	"errors"
	"net/http"
	"strings"
	"time"

	tg "github.com/go-telegram/bot"

	"planbot/storage/plan"
)

// outcome reads the library's error: what became of the call, and whether it
// may be made again.
func outcome(err error, left bool) plan.Outcome {
	if err == nil {
		return plan.Outcome{Kind: plan.OutcomeSent}
	}
	why := err.Error()
	var limited *tg.TooManyRequestsError
	var moved *tg.MigrateError
	var fault *Fault
	switch {
	case errors.As(err, &limited):
		return plan.Outcome{Kind: plan.OutcomeRetry, Limited: true, After: time.Duration(limited.RetryAfter) * time.Second, Why: why}
	case errors.As(err, &moved):
		return plan.Outcome{Kind: plan.OutcomeMigrated, Chat: int64(moved.MigrateToChatID), Why: why}
	case errors.As(err, &fault):
		return faulty(fault, why)
	case errors.Is(err, tg.ErrorUnauthorized), errors.Is(err, tg.ErrorNotFound):
		return plan.Outcome{Kind: plan.OutcomeStop, Why: why}
	case errors.Is(err, tg.ErrorForbidden), errors.Is(err, tg.ErrorBadRequest) && unreachable(why):
		return plan.Outcome{Kind: plan.OutcomeUnreachable, Why: why}
	case errors.Is(err, tg.ErrorBadRequest):
		return plan.Outcome{Kind: plan.OutcomeDead, Why: why}
	case errors.Is(err, errFile):
		return plan.Outcome{Kind: plan.OutcomeRetry, Fault: true, Why: why}
	case strings.Contains(why, "error decode response result"):
		// The server said ok and then something we can't read: the message is out.
		return plan.Outcome{Kind: plan.OutcomeSent, Why: why}
	case strings.Contains(why, "error response from telegram"), errors.Is(err, tg.ErrorConflict):
		return plan.Outcome{Kind: plan.OutcomeRetry, Fault: true, Why: why}
	case left:
		return plan.Outcome{Kind: plan.OutcomeUnknown, Why: why}
	}
	return plan.Outcome{Kind: plan.OutcomeRetry, Why: why}
}

func faulty(f *Fault, why string) plan.Outcome {
	switch {
	case f.Garbled:
		return plan.Outcome{Kind: plan.OutcomeUnknown, Why: why}
	case f.Status == http.StatusTooManyRequests:
		return plan.Outcome{Kind: plan.OutcomeRetry, Limited: true, After: f.After, Why: why}
	case f.Status == http.StatusRequestEntityTooLarge:
		return plan.Outcome{Kind: plan.OutcomeDead, Why: why}
	}
	return plan.Outcome{Kind: plan.OutcomeRetry, Fault: true, After: f.After, Why: why}
}

// unreachable are the server's words, under 400, for a chat that can't be
// written to.
func unreachable(why string) bool {
	return says(why, "chat not found", "user not found", "peer_id_invalid", "group chat was deactivated", "bot was kicked",
		"have no rights to send", "not enough rights to send", "need administrator rights", "chat_write_forbidden")
}

// says reports whether the server's words contain one of the phrases, whatever
// the case.
func says(why string, phrases ...string) bool {
	why = strings.ToLower(why)
	for _, p := range phrases {
		if strings.Contains(why, p) {
			return true
		}
	}
	return false
}

// notModified: the message already looks as we want it.
func notModified(why string) bool { return says(why, "message is not modified") }

// gone: the message to edit is not there, or can't be edited any more.
func gone(why string) bool {
	return says(why, "message to edit not found", "message can't be edited", "message_id_invalid", "message not found",
		"message identifier is not specified")
}

// textless: the message to edit is a file, its text is a caption.
func textless(why string) bool { return says(why, "there is no text in the message to edit") }

// fileRefused: Telegram's own id of a file does not work any more.
func fileRefused(why string) bool {
	return says(why, "can't use file of type", "wrong file_id", "wrong file identifier", "wrong remote file", "file reference", "file is temporarily unavailable",
		"failed to get http url content", "wrong type of the web page content")
}

// photoRefused: the server can't show the file as a picture.
func photoRefused(why string) bool {
	return says(why, "image_process_failed", "photo_invalid_dimensions", "photo_ext_invalid", "photo_save_file_invalid", "too big for a photo")
}

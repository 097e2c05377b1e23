package chat

import (
	"strconv"
	"strings"

	"planbot/bot/document"
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// Where files are not taken (仅登记), a paper is handed in by its title, its
// pages and the day it went out.

const (
	longestTitle = 50
	mostSheets   = 2000
)

func askPaper(*Turn) (Prompt, error)  { return Prompt{Text: messages.AskPaper()}, nil }
func askSheets(*Turn) (Prompt, error) { return Prompt{Text: messages.AskSheets()}, nil }

func parsePaper(_ *Turn, text string) (string, error) {
	title := strings.Join(strings.Fields(text), " ")
	hard, _ := document.Marks(messages.HeardSecrecy(), []document.Line{{Text: title}}, title)
	if title == "" || len([]rune(title)) > longestTitle || len(hard) > 0 {
		return "", plan.Refuse(plan.WhyBadTitle)
	}
	return title, nil
}

func parseSheets(_ *Turn, text string) (string, error) {
	n, ok := messages.HeardCount(text)
	if !ok || n < 1 || n > mostSheets {
		return "", plan.Refusal{Why: plan.WhyBadPages, Text: short(text)}
	}
	return strconv.Itoa(n), nil
}

func askSent(t *Turn) (Prompt, error) {
	today := plan.DayOf(t.Now)
	return Prompt{Text: messages.AskSent(), Buttons: [][]plan.Button{{
		Choice("sent", today.String(), messages.SentToday), Choice("sent", (today - 1).String(), messages.SentYesterday),
	}}}, nil
}

func parseSent(t *Turn, text string) (string, error) {
	day, ok := messages.HeardPastDay(text, plan.DayOf(t.Now))
	if !ok {
		return "", plan.Refusal{Why: plan.WhyBadDate, Text: short(text)}
	}
	return day.String(), checkSent(t, day.String())
}

// checkSent: a paper can't have gone out in the future, nor before the work
// began.
func checkSent(t *Turn, value string) error {
	day, err := plan.ParseDay(value)
	if err != nil {
		return plan.Refusal{Why: plan.WhyBadDate, Text: short(value)}
	}
	if day > plan.DayOf(t.Now) || day < plan.DayOf(t.Now)-365 {
		return plan.Refusal{Why: plan.WhyBadSent, Text: messages.Day(day)}
	}
	return nil
}

// registered fills in what is handed in without a file. A paper of today counts
// from now, an earlier one from the end of its day.
func (t *Turn) registered(h *workflow.Handed) error {
	h.Title = t.Args["paper"]
	pages, err := strconv.Atoi(t.Args["sheets"])
	if err != nil {
		return plan.Refuse(plan.WhyGone)
	}
	h.Pages = pages
	day, err := plan.ParseDay(t.Args["sent"])
	if err != nil {
		return plan.Refuse(plan.WhyGone)
	}
	h.Sent = t.Now
	if end := rules.EndOfWork(day); end.Before(t.Now) && day < plan.DayOf(t.Now) {
		h.Sent = end
	}
	return nil
}

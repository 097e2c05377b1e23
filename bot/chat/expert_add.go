package chat

import (
	"encoding/json"
	"fmt"
	"strings"
	"time"
	"unicode"

	"planbot/bot/document"
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// mostExperts is how many experts may be added at once.
const mostExperts = 100

// expertsDoubtful are the lines of a table that could not be read.
const expertsDoubtful = "doubtful"

func addExpertsRow() Row {
	return Row{
		Act: plan.ActAddExperts, Command: true, Rest: "list", Confirm: confirmExperts, Do: addExperts,
		Fields: []Field{{Name: "list", Ask: askExperts, Parse: parseExperts, File: true, Job: plan.JobExperts}},
	}
}

func askExperts(*Turn) (Prompt, error) { return Prompt{Text: messages.AskExperts()}, nil }

// parseExperts reads one expert a line.
func parseExperts(t *Turn, text string) (string, error) {
	var list []plan.ExpertEntry
	no := 0
	for line := range strings.SplitSeq(text, "\n") {
		no++
		if strings.TrimSpace(line) == "" {
			continue
		}
		e, err := expertLine(line)
		if err != nil {
			return "", err
		}
		e.Line = no
		list = append(list, e)
	}
	if len(list) > mostExperts {
		return "", plan.Refuse(plan.WhyExpertAmount)
	}
	delete(t.Args, expertsDoubtful)
	return written(list)
}

// expertLine reads "name employer title [field] [telephone]", with or without a
// number in front.
func expertLine(line string) (e plan.ExpertEntry, err error) {
	var words []string
	for _, word := range strings.FieldsFunc(line, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(",，;；|、", r) }) {
		switch phone, ok := plainPhone(word); {
		case len(words) == 0 && strings.Trim(word, "0123456789.．()（）") == "":
		case ok && len(phone) >= 7:
			e.Phone = phone
		default:
			words = append(words, strings.TrimLeftFunc(word, func(r rune) bool { return len(words) == 0 && (unicode.IsDigit(r) || r == '.') }))
		}
	}
	if len(words) < 3 || len([]rune(words[0])) < 2 || len([]rune(words[0])) > 20 {
		return e, plan.Refusal{Why: plan.WhyExpertLine, Text: short(strings.TrimSpace(line))}
	}
	e.Name, e.Employer, e.Title, e.Field = words[0], words[1], words[2], strings.Join(words[3:], " ")
	return e, nil
}

// takeExperts starts reading a table of experts, which is not kept.
func (t *Turn) takeExperts() error {
	return t.takeTable(plan.JobExperts, plan.WhyNotExperts, messages.ExpertsReading)
}

// ExpertsRead continues after the table was read: the dialogue shows its preview.
func (c *Chat) ExpertsRead(tx *storage.Tx, u plan.Upload, rows [][]string, now time.Time) error {
	t, err := c.resume(tx, u.Person, u.Chat, now)
	if err != nil {
		return err
	}
	list, doubtful := document.Experts(rows, messages.HeardExperts())
	return t.refused(func() error {
		conversation, open, err := t.dialogue()
		if err != nil {
			return err
		}
		switch {
		case !open || conversation.Act != plan.ActAddExperts:
			return plan.Refuse(plan.WhyGone)
		case len(list) == 0:
			return plan.Refuse(plan.WhyNoExperts)
		case len(list) > mostExperts:
			return plan.Refuse(plan.WhyExpertAmount)
		}
		t.Args = plan.Args{}
		if t.Args["list"], err = written(list); err != nil {
			return err
		}
		if t.Args[expertsDoubtful], err = written(doubtful); err != nil {
			return err
		}
		return t.perform()
	})
}

// listed reads the list the dialogue holds.
func (t *Turn) expertList() (list []plan.ExpertEntry, doubtful []int, err error) {
	if err := json.Unmarshal([]byte(t.Args["list"]), &list); err != nil {
		return nil, nil, fmt.Errorf("read list of experts: %w", err)
	}
	if t.Args[expertsDoubtful] != "" {
		err = json.Unmarshal([]byte(t.Args[expertsDoubtful]), &doubtful)
	}
	return list, doubtful, err
}

func confirmExperts(t *Turn) (Prompt, error) {
	list, doubtful, err := t.expertList()
	if err != nil {
		return Prompt{}, err
	}
	p := messages.ExpertsCardParams{Doubtful: doubtful}
	p.Add, p.Have = rules.Enlist(t.World, list, t.Now)
	var rows [][]plan.Button
	if len(p.Add) > 0 {
		rows = append(rows, []plan.Button{sure(messages.ConfirmExpert)})
	}
	return Prompt{Text: messages.ExpertsCard(p), Buttons: append(rows, []plan.Button{changing("list", messages.RewriteExpert)})}, nil
}

func addExperts(t *Turn) error {
	list, _, err := t.expertList()
	if err != nil {
		return err
	}
	added, err := workflow.AddExperts(t.Tx, list, t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	var names []string
	for _, person := range added {
		names = append(names, t.World.PersonName(person))
	}
	return t.Say(messages.ExpertsAdded(names), []plan.Button{
		Do(plan.ActExperts, messages.SeeExperts, nil), Do(plan.ActAddExperts, messages.AddExperts, nil),
	})
}

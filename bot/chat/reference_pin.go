package chat

import (
	"strings"

	"planbot/bot/document"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// noFile is the answer that there is no file, only a title and a place.
const noFile = "0"

func pinRow() Row {
	return Row{
		Act: plan.ActPin, Confirm: confirmPin, Do: pin,
		Fields: []Field{
			{Name: "upload", When: takesFiles, Ask: askPinFile, Check: checkPinFile, File: true},
			{Name: "title", Guess: guessPinTitle, Ask: askPinTitle, Parse: parsePinTitle},
			{Name: "source", Ask: askPinSource, Parse: parsePinSource},
			{Name: "issued", Ask: askPinIssued, Parse: parsePinIssued, Check: checkPinIssued},
			{Name: "place", When: withoutFile, Ask: askPinPlace, Parse: parsePinPlace},
		},
	}
}

func withoutFile(t *Turn) bool { return registersOnly(t) || t.Args["upload"] == noFile }

func askPinFile(t *Turn) (Prompt, error) {
	if t.World.Settings.Mode == plan.ModeUnset {
		return Prompt{}, plan.Refuse(plan.WhyNoMode)
	}
	return Prompt{Text: messages.AskPinFile(), Buttons: [][]plan.Button{{Choice("upload", noFile, messages.WithoutFile)}}}, nil
}

func checkPinFile(t *Turn, value string) error {
	if value == noFile {
		return nil
	}
	return checkFile(t, value)
}

// guessPinTitle takes the file's name for the title; the card lets it be changed.
func guessPinTitle(t *Turn) (string, bool, error) {
	if withoutFile(t) {
		return "", false, nil
	}
	u, err := t.upload()
	if err != nil {
		return "", false, err
	}
	name := u.File.Name
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	title, err := parsePinTitle(t, name)
	if err != nil {
		return "", false, nil //nolint:nilerr // a name that is no title is asked for
	}
	return title, true, nil
}

func parsePinTitle(_ *Turn, text string) (string, error) {
	return unmarked(text, longestTitle, plan.WhyBadReferenceTitle)
}

func askPinTitle(*Turn) (Prompt, error) { return Prompt{Text: messages.AskPinTitle()}, nil }

func askPinSource(*Turn) (Prompt, error) {
	var buttons []plan.Button
	for _, s := range messages.PinSources {
		buttons = append(buttons, Choice("source", s, s))
	}
	return Prompt{Text: messages.AskPinSource(), Buttons: Grid(buttons, 3)}, nil
}

func parsePinSource(_ *Turn, text string) (string, error) {
	return unmarked(text, 30, plan.WhyBadSource)
}

// unmarked takes a short line without a secrecy mark.
func unmarked(text string, most int, why plan.Why) (string, error) {
	line := strings.Join(strings.Fields(text), " ")
	hard, _ := document.Marks(messages.HeardSecrecy(), []document.Line{{Text: line}}, line)
	if n := len([]rune(line)); n < 2 || n > most || len(hard) > 0 {
		return "", plan.Refuse(why)
	}
	return line, nil
}

func askPinIssued(*Turn) (Prompt, error) {
	return Prompt{Text: messages.AskPinIssued(), Buttons: [][]plan.Button{{Choice("issued", "", messages.IssuedUnknown)}}}, nil
}

func parsePinIssued(t *Turn, text string) (string, error) {
	day, ok := messages.HeardPastDay(text, plan.DayOf(t.Now))
	if !ok {
		return "", plan.Refusal{Why: plan.WhyBadDate, Text: short(text)}
	}
	return day.String(), checkPinIssued(t, day.String())
}

// checkPinIssued: a paper that is out was not issued in the future.
func checkPinIssued(t *Turn, value string) error {
	if value == "" {
		return nil
	}
	day, err := plan.ParseDay(value)
	if err != nil {
		return plan.Refusal{Why: plan.WhyBadDate, Text: short(value)}
	}
	if day > plan.DayOf(t.Now) {
		return plan.Refusal{Why: plan.WhyFuture, Text: messages.Date(day)}
	}
	return nil
}

func askPinPlace(t *Turn) (Prompt, error) {
	return Prompt{Text: messages.AskPinPlace(registersOnly(t))}, nil
}

// parsePinPlace takes a link or a few words; a link has no blanks.
func parsePinPlace(_ *Turn, text string) (string, error) {
	text = strings.TrimSpace(text)
	if messages.Linked(text) {
		if len(text) > 200 || strings.ContainsAny(text, " \n\t<>\"") {
			return "", plan.Refuse(plan.WhyBadPlace)
		}
		return text, nil
	}
	if strings.Contains(text, "://") {
		return "", plan.Refuse(plan.WhyBadPlace)
	}
	return unmarked(text, 60, plan.WhyBadPlace)
}

// pinned is what the dialogue has gathered, and the file if there is one.
func (t *Turn) pinned() (plan.Reference, *plan.Upload, error) {
	r := plan.Reference{Title: t.Args["title"], Source: t.Args["source"], Place: t.Args["place"], By: t.Person.ID}
	if t.Args["issued"] != "" {
		day, err := plan.ParseDay(t.Args["issued"])
		if err != nil {
			return r, nil, plan.Refuse(plan.WhyGone)
		}
		r.Issued = day
	}
	if withoutFile(t) {
		return r, nil, nil
	}
	u, err := t.upload()
	return r, &u, err
}

func (t *Turn) pinLine() (messages.ReferenceLine, error) {
	r, u, err := t.pinned()
	line := messages.ReferenceLine{Title: r.Title, Source: r.Source, Issued: r.Issued, Place: r.Place}
	if u != nil {
		line.File, line.Size, line.Place = true, u.File.Size, ""
	}
	return line, err
}

func confirmPin(t *Turn) (Prompt, error) {
	line, err := t.pinLine()
	change := []plan.Button{
		changing("title", messages.ChangePinTitle), changing("source", messages.ChangePinFrom), changing("issued", messages.ChangePinDate),
	}
	if !line.File {
		change = append(change, changing("place", messages.ChangePinPlace))
	}
	return Prompt{Text: messages.PinCard(line), Buttons: append([][]plan.Button{{sure(messages.ConfirmPin)}}, Grid(change, 2)...)}, err
}

func pin(t *Turn) error {
	line, err := t.pinLine()
	if err != nil {
		return err
	}
	r, u, err := t.pinned()
	if err != nil {
		return err
	}
	if u != nil {
		r.Place = ""
	}
	if _, err := workflow.Pin(t.Tx, r, u, t.Now); err != nil {
		return err
	}
	return t.Show(messages.Pinned(line), []plan.Button{Open(plan.ActReference), Do(plan.ActPin, messages.AddReference, nil)})
}

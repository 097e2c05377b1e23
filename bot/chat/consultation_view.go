package chat

import (
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// which picks consultations that an act can be about.
type which func(plan.Consultation) bool

func anyConsultation(plan.Consultation) bool    { return true }
func openConsultation(c plan.Consultation) bool { return c.Open() }

// consultations lists those that fit, newest first.
func (t *Turn) consultations(fits which) []plan.Consultation {
	var out []plan.Consultation
	for i := len(t.World.Consultations) - 1; i >= 0; i-- {
		if c := t.World.Consultations[i]; fits(c) {
			out = append(out, c)
		}
	}
	return out
}

func guessConsultation(fits which) func(*Turn) (string, bool, error) {
	return func(t *Turn) (string, bool, error) {
		switch all := t.consultations(fits); len(all) {
		case 0:
			return "", false, plan.Refuse(plan.WhyNoConsultation)
		case 1:
			return id(all[0].ID), true, nil
		}
		return "", false, nil
	}
}

func askConsultation(fits which) func(*Turn) (Prompt, error) {
	return func(t *Turn) (Prompt, error) {
		var buttons []plan.Button
		for _, c := range t.consultations(fits) {
			buttons = append(buttons, Choice("consultation", id(c.ID), messages.ConsultationLabel(c.Text, c.Round, c.Open())))
		}
		return Prompt{Text: messages.AskConsultation(), Buttons: t.paged("consultation", buttons, 1, 6)}, nil
	}
}

func (t *Turn) consultation() (plan.Consultation, error) {
	cid, err := t.id("consultation")
	if err != nil {
		return plan.Consultation{}, err
	}
	c := t.World.Index.Consult[plan.ConsultationID(cid)]
	if c == nil {
		return plan.Consultation{}, plan.Refuse(plan.WhyGone)
	}
	return *c, nil
}

func consultationVersion(t *Turn) (int64, error) {
	c, err := t.consultation()
	return c.Version, err
}

// showTexts lists what a consultation puts before one addressee, to download.
func showTexts(t *Turn) error {
	seat, err := t.chair()
	if err != nil {
		return err
	}
	drafts := rules.TextsFor(seat.Consultation, seat.To)
	page := t.leaf(len(drafts))
	names := workflow.DraftNames(t.World, drafts)
	p := messages.TextsParams{Title: seat.Consultation.Title, Due: seat.Due, Total: len(drafts), Texts: names[page.from:page.to]}
	var buttons []plan.Button
	for i, draft := range drafts[page.from:page.to] {
		buttons = append(buttons, Do(plan.ActDownload, messages.Clip(p.Texts[i]), plan.Args{"draft": id(draft)}))
	}
	args := plan.Args{"to": id(seat.To.ID)}
	rows := append(Grid(buttons, 2), page.buttons(plan.ActTexts, args)...)
	return t.Say(messages.Texts(p), append(rows, answerButtons(args))...)
}

// answerButtons begin an answer in a seat.
func answerButtons(args plan.Args) []plan.Button {
	return []plan.Button{
		Do(plan.ActOpinion, messages.GiveOpinion, args), Do(plan.ActNone, messages.ActName(plan.ActNone), args),
	}
}

// repliesWords is how a consultation stands.
func (t *Turn) repliesWords(c plan.Consultation) messages.RepliesParams {
	count := rules.Counts(t.World, c.ID)
	p := messages.RepliesParams{
		Title: c.Title, Due: c.Due, Closed: c.Closed, Units: messages.TallyParams(count.Units), Persons: messages.TallyParams(count.Persons),
		Opinions: count.Opinions, Undecided: count.Undecided, Waiting: count.Opinions - count.Undecided - count.Published,
	}
	for _, to := range rules.Unanswered(t.World, c.ID) {
		p.Missing = append(p.Missing, workflow.SeatName(t.World, to))
	}
	return p
}

func showReplies(t *Turn) error {
	c, err := t.consultation()
	if err != nil {
		return err
	}
	args := plan.Args{"consultation": id(c.ID)}
	rows := [][]plan.Button{{
		Do(plan.ActOpinions, messages.ActName(plan.ActOpinions), args), Do(plan.ActProxy, messages.ActName(plan.ActProxy), args),
	}}
	if c.Open() {
		end := Do(plan.ActClosing, messages.EndConsultation, args)
		end.Version = c.Version
		rows = append(rows, []plan.Button{end})
	}
	if len(t.World.Consultations) > 1 {
		rows = append(rows, []plan.Button{Do(plan.ActReplies, messages.OtherConsultations, nil)})
	}
	return t.Show(messages.Replies(t.repliesWords(c)), rows...)
}

func confirmClosing(t *Turn) (Prompt, error) {
	c, err := t.consultation()
	if err != nil {
		return Prompt{}, err
	}
	if err := rules.Close(&c); err != nil {
		return Prompt{}, err
	}
	return Prompt{
		Text:    messages.ClosingCard(t.repliesWords(c)),
		Buttons: [][]plan.Button{{{Label: messages.ConfirmClosing, Act: plan.ActConfirm}}},
	}, nil
}

func closeConsultation(t *Turn) error {
	cid, err := t.id("consultation")
	if err != nil {
		return err
	}
	c, err := workflow.CloseConsultation(t.Tx, plan.ConsultationID(cid), t.Person.ID, t.Now)
	if err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	text := messages.Closed(t.repliesWords(c))
	if err := workflow.ToOffice(t.Tx, t.World, t.Person.ID, plan.Letter{Text: text}, t.Now); err != nil {
		return err
	}
	if err := t.Strip(); err != nil {
		return err
	}
	return t.Say(text, []plan.Button{Do(plan.ActOpinions, messages.ActName(plan.ActOpinions), plan.Args{"consultation": id(c.ID)})})
}

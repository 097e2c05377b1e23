package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Response is what a unit says to one or several requests.
type Response struct {
	Consents []plan.ConsentID
	Answer   plan.ConsentAnswer
	Words    string
	Approver plan.Approver
	Proxy    plan.Proxy // entered for the unit
	At       time.Time  // when it came; now, or the day the paper came
	Act      plan.Act
	Actor    plan.Actor
}

// Respond writes an answer down and tells the lead what it must hear of: what
// should be changed, what is not agreed to, and that nobody is waited for any
// more. Objections also go to the office: they must be talked over.
func Respond(tx *storage.Tx, x Response, now time.Time) error {
	for _, id := range x.Consents {
		if err := respond(tx, id, x, now); err != nil {
			return err
		}
	}
	return nil
}

func respond(tx *storage.Tx, id plan.ConsentID, x Response, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	c, ok := rules.ConsentOf(world, id)
	if !ok {
		return plan.Refuse(plan.WhyGone)
	}
	if err := rules.Respond(world, c, rules.RespondentOf(world, x.Actor, c), x.Answer, x.Words); err != nil {
		return err
	}
	waited := rules.ConsentWaits(world, c)
	c.Answer, c.Words, c.Answered, c.Person, c.Given = x.Answer, x.Words, x.At, x.Actor.Person, 0
	c.Approver, c.Proxy = x.Approver, x.Proxy
	c.Raised, c.Plea = time.Time{}, "" // what leaders are asked about is no more what was said
	if err := tx.SaveConsent(c); err != nil {
		return err
	}
	if x.Approver.Name != "" {
		if err := tx.RememberApprover(rules.Standing(world, c.Unit), x.Approver, now.UnixMilli()); err != nil {
			return err
		}
	}
	if world, err = tx.Snapshot(); err != nil {
		return err
	}
	d := *world.Index.Draft[c.Draft]
	if err := recordConsent(tx, x.Act, c, d, x.Actor.Person, now); err != nil {
		return err
	}
	return tellOfAnswer(tx, world, c, d, x, waited, now)
}

func tellOfAnswer(tx *storage.Tx, world *plan.Snapshot, c plan.Consent, d plan.Draft, x Response, waited bool, now time.Time) error {
	see := [][]plan.Button{{SeeConsents(d.ID)}}
	words := ConsentWords(world, c, now)
	by := x.Actor.Person
	lead := rules.Standing(world, c.Lead)
	mine := x.Actor.Serves(lead, c.Chapter)
	if c.Answer != plan.ConsentAgree {
		l := plan.Letter{Text: messages.ConsentArrived(words, false), Buttons: see}
		if err := toConsulting(tx, world, d, x.Actor, l, now); err != nil {
			return err
		}
		told := lead == world.Settings.Office || (!mine && len(world.Liaisons(lead, c.Chapter, now)) == 0) // by toLead
		if l.Text = messages.ConsentArrived(words, true); c.Answer == plan.ConsentObject && !told {
			if err := ToOffice(tx, world, by, l, now); err != nil {
				return err
			}
		}
	}
	if x.Proxy.Recorder != 0 {
		p := messages.AnswerCardParams{
			List: []messages.ConsentWords{words}, Answer: c.Answer, Words: c.Words, Unit: words.Unit, Proxy: x.Proxy, Received: x.At,
		}
		who := world.PersonName(by)
		if _, err := ToUnit(tx, world, rules.Standing(world, c.Unit), c.Chapter, by, plan.Letter{
			Text: messages.ConsentEntered(p, who), Buttons: ConsentButtons(world, c),
		}, now); err != nil {
			return err
		}
	}
	if n := rules.CountConsents(world, d.ID); waited && n.Open == 0 {
		return toConsulting(tx, world, d, x.Actor, plan.Letter{Text: messages.ConsentsComplete(ConsentLine(world, d)), Buttons: see}, now)
	}
	return nil
}

// toConsulting posts to the lead, unless the actor is of it: whoever enters an
// answer for the lead knows it, and the office need not hear in its place.
func toConsulting(tx *storage.Tx, world *plan.Snapshot, d plan.Draft, a plan.Actor, l plan.Letter, now time.Time) error {
	lead := rules.Standing(world, world.LeadOf(d.Chapter, now))
	if a.Serves(lead, d.Chapter) {
		_, err := ToUnit(tx, world, lead, d.Chapter, a.Person, l, now) // colleagues
		return err
	}
	return toLead(tx, world, d, a.Person, l, now)
}

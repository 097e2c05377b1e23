package workflow

import (
	"fmt"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Speak keeps what a member said, himself or by the office (补录), and tells the
// office of answers that ask for something.
func Speak(tx *storage.Tx, id plan.DeliberationID, v plan.Voice, now time.Time) error {
	world, d, err := findDeliberation(tx, id)
	if err != nil {
		return err
	}
	if err := rules.Speak(d, v.Stance); err != nil {
		return concluded(d, err)
	}
	if v.Remark != "" || v.Stance != plan.VoiceAgree {
		if v.Remark, err = CheckRemark(v.Remark); err != nil {
			return err
		}
	}
	v.At = now
	if v.ID, err = tx.AddVoice(id, v); err != nil {
		return err
	}
	if err := recordDeliberation(tx, world, plan.ActVoice, d, v.By, map[string]any{
		"voice": v.ID, "member": v.Member, "stance": v.Stance, "channel": v.Proxy.Channel,
	}, now); err != nil {
		return err
	}
	if v.Proxy.Recorder != 0 || v.Stance == plan.VoiceAgree {
		return nil
	}
	return ToOffice(tx, world, v.By, plan.Letter{Text: messages.VoiceArrived(messages.VoiceParams{
		Texts: textsName(world, d.Drafts), Name: v.Name, Stance: v.Stance, Remark: v.Remark,
	}), Buttons: [][]plan.Button{{SeeDeliberation(id)}}}, now)
}

// HurryVoices asks those in chat again who have not answered, once a day at most,
// and tells how many.
func HurryVoices(tx *storage.Tx, id plan.DeliberationID, by plan.PersonID, now time.Time) (int, error) {
	world, d, err := findDeliberation(tx, id)
	if err != nil {
		return 0, err
	}
	today := plan.DayOf(now)
	switch {
	case !d.Open():
		return 0, concluded(d, plan.Refusal{Why: plan.WhyConcluded})
	case d.Hurried == today || plan.DayOf(d.Opened) == today:
		return 0, plan.Refuse(plan.WhyHurried)
	case !rules.Hours(world, now):
		return 0, plan.Refuse(plan.WhyNight)
	}
	n := 0
	for _, s := range rules.AskedIn(world, d, now).Waiting {
		if len(rules.Reached(world, []plan.PersonID{s.Person})) == 0 {
			continue
		}
		n++
		if err := ToPerson(tx, world, s.Person, VoiceLetter(world, d, now), now); err != nil {
			return n, err
		}
	}
	if n == 0 {
		return 0, plan.Refuse(plan.WhyNobodyToHurry)
	}
	d.Hurried = today
	if err := tx.SaveDeliberation(d); err != nil {
		return n, err
	}
	return n, recordDeliberation(tx, world, plan.ActHurry, d, by, map[string]any{"sent": n}, now)
}

// RaiseRemarks makes opinions of the remarks, so that each is handled and holds
// the next text until it has a result. It tells how many there were.
func RaiseRemarks(tx *storage.Tx, id plan.DeliberationID, by plan.PersonID, now time.Time) (int, error) {
	world, d, err := findDeliberation(tx, id)
	if err != nil {
		return 0, err
	}
	remarks := rules.ToRaise(world, d, now)
	if len(remarks) == 0 {
		return 0, plan.Refuse(plan.WhyNoRemarks)
	}
	c, people, err := raised(tx, world, d, remarks, by, now)
	if err != nil {
		return 0, err
	}
	replies := map[plan.PersonID]plan.ReplyID{}
	numbers := map[plan.PersonID]int{}
	for i, v := range remarks {
		who := people[i]
		if replies[who] == 0 {
			r := plan.Reply{Consultation: c.ID, Person: who, Kind: plan.ReplyOpinions, Form: plan.ChannelMeeting, At: v.At, Version: 1}
			for _, to := range c.To {
				if to.Person == who {
					r.Addressee = to.ID
				}
			}
			if d.Way == plan.InWriting {
				r.Form = plan.ChannelLetter
			}
			if replies[who], err = tx.AddReply(r); err != nil {
				return 0, err
			}
		}
		numbers[who]++
		o := plan.Opinion{
			Reply: replies[who], Consultation: c.ID, Person: who, No: numbers[who], Plan: onePlan(world, d.Drafts), Suggestion: v.Remark,
			Revision: 1, State: plan.OpinionOpen,
		}
		if o.ID, err = tx.AddOpinion(o); err != nil {
			return 0, err
		}
		if err := tx.VoiceRaised(v.ID, o.ID); err != nil {
			return 0, err
		}
		if err := recordOpinion(tx, plan.ActOpinion, o, by, now); err != nil {
			return 0, err
		}
	}
	return len(remarks), recordDeliberation(tx, world, plan.ActRaise, d, by, map[string]any{"opinions": len(remarks), "consultation": c.ID}, now)
}

// raised is the consultation the leaders' opinions belong to: one that was closed
// as it was made, its addressees the people who remarked. The people stand in
// the order of the remarks; a member never met in chat gets a row of his own.
func raised(tx *storage.Tx, world *plan.Snapshot, d plan.Deliberation, remarks []plan.Voice, by plan.PersonID, now time.Time) (plan.Consultation, []plan.PersonID, error) {
	c := plan.Consultation{
		Title: messages.RaisedTitle(textsName(world, d.Drafts)), Text: d.Text, Round: 1, Drafts: d.Drafts, Opened: d.Opened, Due: now, By: by,
	}
	for _, other := range world.Consultations {
		if other.Text == c.Text {
			c.Round = max(c.Round, other.Round+1)
		}
	}
	known := map[string]plan.PersonID{}
	var people []plan.PersonID
	for _, v := range remarks {
		who := v.Person
		key := fmt.Sprint(v.Member, "/", v.Person)
		if who == 0 {
			who = known[key]
		}
		if who == 0 {
			var err error
			if who, err = tx.AddPerson(plan.Person{Name: v.Name}, now); err != nil {
				return c, nil, err
			}
		}
		if known[key] == 0 {
			known[key] = who
			c.To = append(c.To, plan.Addressee{Person: who, Added: d.Opened})
		}
		people = append(people, who)
	}
	c, err := tx.AddConsultation(c)
	if err != nil {
		return c, nil, err
	}
	c.Closed = now
	return c, people, tx.SaveConsultation(c)
}

// onePlan is the plan of all the texts; "" when there are two.
func onePlan(world *plan.Snapshot, drafts []plan.DraftID) (out plan.PlanID) {
	for i, id := range drafts {
		d := world.Index.Draft[id]
		if d == nil || (i > 0 && d.Plan != out) {
			return ""
		}
		out = d.Plan
	}
	return out
}

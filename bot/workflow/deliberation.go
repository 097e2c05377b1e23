package workflow

import (
	"errors"
	"slices"
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Deliberate puts texts before the leading group. In writing every leader in chat
// gets them with the three answers. The texts are fixed from then on.
func Deliberate(tx *storage.Tx, d plan.Deliberation, now time.Time) (plan.Deliberation, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return d, err
	}
	drafts, err := rules.Deliberate(world, d.Drafts)
	if err != nil {
		return d, err
	}
	d.Text, d.Opened, d.Version = drafts[0].Text, now, 1
	if d, err = rules.HearAt(world, d, d.Meeting, now); err != nil {
		return d, err
	}
	if d.ID, err = tx.AddDeliberation(d); err != nil {
		return d, err
	}
	if err := useDrafts(tx, world, d.Drafts); err != nil {
		return d, err
	}
	if err := recordDeliberation(tx, world, plan.ActDeliberate, d, d.By, map[string]any{"drafts": d.Drafts, "way": d.Way, "meeting": d.Meeting}, now); err != nil {
		return d, err
	}
	if world, err = tx.Snapshot(); err != nil {
		return d, err
	}
	h := newHerald(tx, world, d.By, now)
	if d.Way == plan.InWriting {
		for _, s := range rules.Signers(world, now) {
			if s.Person != 0 {
				if err := h.tell(s.Person, VoiceLetter(world, d, now)); err != nil {
					return d, err
				}
			}
		}
	}
	return d, h.tellAll(plan.RoleOffice, plan.Letter{
		Text: messages.DeliberationNews(DeliberationWords(world, d, now)), Buttons: [][]plan.Button{{SeeDeliberation(d.ID)}},
	})
}

// VoiceLetter asks a leader for the answer in writing.
func VoiceLetter(world *plan.Snapshot, d plan.Deliberation, now time.Time) plan.Letter {
	l := plan.Letter{Text: messages.VoiceAsked(DeliberationWords(world, d, now)), Buttons: VoiceButtons(d.ID)}
	for _, id := range d.Drafts {
		if x := world.Index.Draft[id]; x != nil && x.SHA != "" {
			l.Buttons = append(l.Buttons, []plan.Button{{
				Label: messages.ReadText(x.Plan, x.Text), Act: plan.ActDownload, Args: DraftArgs(id),
			}})
		}
	}
	return l
}

// VoiceButtons are the three answers in writing.
func VoiceButtons(id plan.DeliberationID) [][]plan.Button {
	var row []plan.Button
	for _, s := range []plan.VoiceAnswer{plan.VoiceAgree, plan.VoiceAmend, plan.VoiceOppose} {
		row = append(row, plan.Button{Label: messages.VoiceAnswerName(s), Act: plan.ActVoice, Args: plan.Args{"deliberation": arg(id), "stance": string(s)}})
	}
	return [][]plan.Button{row}
}

// SeeDeliberation opens the card of a deliberation.
func SeeDeliberation(id plan.DeliberationID) plan.Button {
	return plan.Button{Label: messages.SeeDeliberation, Act: plan.ActDeliberation, Args: plan.Args{"deliberation": arg(id)}}
}

func recordDeliberation(tx *storage.Tx, world *plan.Snapshot, act plan.Act, d plan.Deliberation, by plan.PersonID, data map[string]any, now time.Time) error {
	return tx.Record(plan.Event{
		At: now, Person: by, Act: act, Kind: "deliberation", Object: int64(d.ID), Unit: world.Settings.Office, Name: textsName(world, d.Drafts),
	}, data)
}

// textsName is "《妇女规划》《儿童规划》送审稿".
func textsName(world *plan.Snapshot, drafts []plan.DraftID) string {
	var plans []plan.PlanID
	var text plan.TextStage
	for _, id := range drafts {
		if d := world.Index.Draft[id]; d != nil && !slices.Contains(plans, d.Plan) {
			plans, text = append(plans, d.Plan), d.Text
		}
	}
	return messages.TextsName(plans, text)
}

// DeliberationWords is how a deliberation stands, in words.
func DeliberationWords(world *plan.Snapshot, d plan.Deliberation, now time.Time) messages.DeliberationParams {
	p := messages.DeliberationParams{
		Name: textsName(world, d.Drafts), Way: d.Way, Day: d.Day, Due: d.Due, Roll: d.Roll, Ballot: d.Ballot, Votes: d.Votes,
		Conclusion: d.Conclusion, Concluded: d.Concluded, ConcludedBy: world.PersonName(d.ConcludedBy), Basis: d.Basis,
		Revision: d.Revision, Owes: rules.OwesRevision(d), Today: plan.DayOf(now), Framework: d.Text == plan.TextFirst,
	}
	if m := world.Index.Meeting[d.Meeting]; m != nil {
		p.Meeting, p.At, p.Minutes = m.Title, m.At, m.Minutes
	}
	for _, id := range d.Drafts {
		if x := world.Index.Draft[id]; x != nil {
			p.Texts = append(p.Texts, DraftWords(world, *x).Name())
		}
	}
	if d.Way == plan.InWriting {
		a := rules.AskedIn(world, d, now)
		p.Agree, p.Amend, p.Oppose, p.Waiting = len(a.Agree), len(a.Amend), len(a.Oppose), len(a.Waiting)
		for _, s := range a.Waiting {
			if s.Person == 0 {
				p.Unbound++
			}
		}
	}
	for _, v := range rules.Remarks(world, d, now) {
		p.Remarks = append(p.Remarks, messages.RemarkWords{Name: v.Name, Stance: v.Stance, Text: v.Remark, Raised: v.Opinion != 0})
	}
	p.ToRaise = len(rules.ToRaise(world, d, now))
	return p
}

// concluded says the conclusion where a refusal speaks of it.
func concluded(d plan.Deliberation, err error) error {
	var r plan.Refusal
	if errors.As(err, &r) && r.Why == plan.WhyConcluded {
		r.Text = messages.ConclusionName(d.Conclusion, d.Text)
		return r
	}
	return err
}

func findDeliberation(tx *storage.Tx, id plan.DeliberationID) (*plan.Snapshot, plan.Deliberation, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return nil, plan.Deliberation{}, err
	}
	d, err := rules.DeliberationOf(world, id)
	return world, d, err
}

const (
	remarkShortest = 2
	remarkLongest  = 500
)

// CheckRemark looks at a member's words.
func CheckRemark(text string) (string, error) {
	text = strings.TrimSpace(text)
	switch n := len([]rune(text)); {
	case n < remarkShortest:
		return "", plan.Refuse(plan.WhyRemarkShort)
	case n > remarkLongest:
		return "", plan.Refuse(plan.WhyTooLong)
	}
	return text, nil
}

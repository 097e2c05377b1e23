package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// VerdictPaper is what the draft of a panel's word says: the experts, what the
// panel said, and while it has not spoken what the experts said each.
func VerdictPaper(tx *storage.Tx, of plan.PlanID, now time.Time) (messages.VerdictPaperParams, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return messages.VerdictPaperParams{}, err
	}
	p := messages.VerdictPaperParams{Title: planTitle(world, of), Plan: of}
	head := rules.HeadOf(world, of, now)
	v, given := rules.PanelVerdict(world, of)
	if given {
		head, p.Result, p.Day = v.Head, v.Result, v.Signed
		if m := world.Index.Meeting[v.Meeting]; m != nil {
			p.Meeting = MeetingWords(world, *m)
		}
		if p.Text, err = tx.VerdictText(v.ID); err != nil {
			return p, err
		}
	}
	p.Head = world.PersonName(head)
	serving, _ := rules.Experts(world, now)
	for _, x := range serving {
		line := messages.ExpertLine{Name: world.PersonName(x.Person), Employer: x.Employer, Title: x.Title}
		if x.Person == head {
			line.Heads = []plan.PlanID{of}
			p.Experts = append([]messages.ExpertLine{line}, p.Experts...)
			continue
		}
		p.Experts = append(p.Experts, line)
	}
	for i := range p.Experts {
		p.Experts[i].No = i + 1
	}
	for _, o := range world.Opinions {
		if !o.Withdrawn.IsZero() || o.Plan != of && o.Plan != "" {
			continue
		}
		point := messages.PanelPoint{Text: o.Suggestion}
		if o.Chapter != 0 {
			point.Where = messages.ChapterName(of, world.ChapterTitle(o.Chapter))
		}
		switch {
		case given && o.Consultation == v.Consultation:
			p.Points = append(p.Points, point)
		case isExpert(world, o.Person) && !rules.OfPanel(world, o.Consultation):
			p.Opinions = append(p.Opinions, point)
		}
	}
	return p, nil
}

func isExpert(world *plan.Snapshot, person plan.PersonID) bool {
	for _, b := range world.Bindings {
		if b.Person == person && b.Role == plan.RoleExpert {
			return true
		}
	}
	return false
}

// VerdictPaperMade sends the draft to whoever asked for it.
func VerdictPaperMade(tx *storage.Tx, j plan.Job, a plan.Attachment, now time.Time) error {
	world, by, err := askedBy(tx, j)
	if err != nil {
		return err
	}
	of := plan.PlanID(j.Args["plan"])
	return ToPerson(tx, world, by, plan.Letter{
		Text: messages.VerdictWritten(of), Priority: plan.PriorityReply, Document: &a,
		Buttons: [][]plan.Button{{{Label: messages.OtherVerdicts, Act: plan.ActVerdicts}}},
	}, now)
}

// VerdictPaperFailed tells whoever asked for it that there is none.
func VerdictPaperFailed(tx *storage.Tx, j plan.Job, now time.Time) error {
	world, by, err := askedBy(tx, j)
	if err != nil {
		return err
	}
	return ToPerson(tx, world, by, plan.Letter{Text: messages.Refusal(plan.Refusal{Why: plan.WhyPaperNotMade}), Priority: plan.PriorityReply}, now)
}

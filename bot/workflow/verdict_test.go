package workflow

import (
	"testing"
	"time"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

// sitting is a town whose office has two experts on its list.
func sitting(t *testing.T) (c *town, office plan.PersonID, experts []plan.PersonID) {
	t.Helper()
	c = newTown(t)
	office = c.bind("clerk", plan.RoleOffice, "")
	c.do(func(tx *storage.Tx) (err error) {
		experts, err = AddExperts(tx, []plan.ExpertEntry{
			{Name: "张海燕", Employer: "青海大学", Title: "教授"}, {Name: "李建国", Employer: "州委党校", Title: "副教授"},
		}, office, c.now)
		return err
	})
	return c, office, experts
}

func points(texts ...string) []rules.Point {
	var out []rules.Point
	for _, x := range texts {
		out = append(out, rules.Point{Plan: plan.Women, Suggestion: x})
	}
	return out
}

func TestAPointSaidAgainKeepsWhatWasDecidedAndOneDroppedIsStruck(t *testing.T) {
	c, office, experts := sitting(t)
	give := func(why string, head plan.PersonID, result plan.VerdictResult, texts ...string) {
		t.Helper()
		c.do(func(tx *storage.Tx) error {
			_, err := GiveVerdict(tx, Judged{Verdict: plan.PanelVerdict{
				Plan: plan.Women, Result: result, Head: head, Signed: plan.DayOf(c.now), Why: why, By: office,
			}, Text: "总体可行。", Points: points(texts...)}, c.now)
			return err
		})
	}
	give("", experts[0], plan.VerdictAmend, "补充基期值", "与省规划衔接")
	c.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		o := w.Opinions[0]
		o.State, o.Result, o.Decided, o.DecidedBy = plan.OpinionDecided, plan.ResultAdopted, c.now, office
		return tx.SaveOpinion(o)
	})
	c.now = c.now.Add(time.Hour)
	give("原件登记有误", experts[1], plan.VerdictAmend, "补充基期值", "明确责任单位")
	w := c.world()
	standing := map[string]plan.Result{}
	for _, o := range w.Opinions {
		if o.Withdrawn.IsZero() {
			standing[o.Suggestion] = o.Result
		}
	}
	if len(standing) != 2 || standing["补充基期值"] != plan.ResultAdopted || standing["明确责任单位"] != plan.ResultNone {
		t.Errorf("points stand as %v", standing)
	}
	v, ok := rules.PanelVerdict(w, plan.Women)
	if !ok || v.Head != experts[1] || len(rules.PastVerdicts(w, plan.Women)) != 1 || len(w.Consultations) != 1 || w.Consultations[0].To[0].Person != experts[1] {
		t.Errorf("verdict %+v, consultations %+v", v, w.Consultations)
	}
	if got := rules.HeadOf(w, plan.Women, c.now); got != experts[0] {
		t.Errorf("the panel is headed by %d", got)
	}

	c.now = c.now.Add(time.Hour)
	give("重新论证", experts[0], plan.VerdictPass)
	for _, o := range c.world().Opinions {
		if o.Withdrawn.IsZero() {
			t.Errorf("still standing: %s", o.Suggestion)
		}
	}
}

func TestASecondWordNeedsItsReason(t *testing.T) {
	c, office, experts := sitting(t)
	give := func(tx *storage.Tx) error {
		_, err := GiveVerdict(tx, Judged{Verdict: plan.PanelVerdict{
			Plan: plan.Children, Result: plan.VerdictPass, Head: experts[0], Signed: plan.DayOf(c.now), By: office,
		}}, c.now)
		return err
	}
	c.do(give)
	if why := c.refused(give).Why; why != plan.WhyVerdictMoved {
		t.Errorf("refused for %s", why)
	}
	if got := len(c.world().Consultations); got != 0 {
		t.Errorf("a pass without points opened %d consultations", got)
	}
}

func TestAnAccountTakesOverWhatTheOfficeKeptOfItsExpert(t *testing.T) {
	c, office, experts := sitting(t)
	c.do(func(tx *storage.Tx) error {
		if _, err := HeadPanel(tx, plan.Women, experts[0], office, c.now); err != nil {
			return err
		}
		_, err := tx.AddConsultation(plan.Consultation{
			Title: "征求意见", Text: plan.TextExpert, Opened: c.now, Due: c.now.Add(time.Hour), By: office, To: []plan.Addressee{{Person: experts[0], Added: c.now}},
		})
		return err
	})
	var account plan.PersonID
	c.do(func(tx *storage.Tx) (err error) {
		if account, err = tx.AddPerson(plan.Person{User: 77, Chat: 77, Name: "海燕"}, c.now); err != nil {
			return err
		}
		_, i, err := Invite(tx, plan.Invite{Role: plan.RoleExpert, Name: "张海燕", Entry: experts[0], By: office}, c.now)
		if err != nil {
			return err
		}
		_, err = Accept(tx, account, i.ID, c.now)
		return err
	})
	w := c.world()
	serving, left := rules.Experts(w, c.now)
	if len(serving) != 2 || len(left) != 0 || serving[0].Person != account || serving[0].Employer != "青海大学" {
		t.Errorf("serving %+v, left %+v", serving, left)
	}
	if rules.HeadOf(w, plan.Women, c.now) != account || w.PersonName(account) != "张海燕" {
		t.Errorf("head %d, called %s", rules.HeadOf(w, plan.Women, c.now), w.PersonName(account))
	}
	if _, open := rules.OpenSeat(w, account); !open {
		t.Error("the seat in the open consultation was lost")
	}
}

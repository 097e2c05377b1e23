package workflow

import (
	"slices"
	"testing"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// handed adds a version of 妇女与健康 with bytes, as a unit handed it in.
func (c *town) handed(revision int, text plan.TextStage) plan.DraftID {
	c.t.Helper()
	var id plan.DraftID
	c.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		for _, ch := range w.Chapters {
			if ch.Code == "W4" {
				id, err = tx.AddDraft(plan.Draft{
					Number: "n" + string(rune('0'+revision)) + string(text), Kind: plan.DraftText, Plan: ch.Plan, Chapter: ch.ID, Text: text,
					Revision: revision, Unit: w.LeadOf(ch.ID, c.now), State: plan.DraftReceived, Received: c.now, SHA: "sha", FileName: "a.docx",
				})
			}
		}
		return err
	})
	return id
}

// ordered puts an order down and hands its job back.
func (c *town) ordered(o Order) plan.Job {
	c.t.Helper()
	c.do(func(tx *storage.Tx) error { return OrderAssembly(tx, o, c.now) })
	return plan.Job{Kind: plan.JobAssemble, Args: o.args()}
}

var madeFile = messages.AssemblyMade{SHA: "0123456789012345678901234567890123456789012345678901234567890123", Size: 9}

func (c *town) finish(j plan.Job) {
	c.t.Helper()
	c.do(func(tx *storage.Tx) error { return Assembled(tx, j, madeFile, c.now) })
}

func TestATextKeepsWhatItWasMadeOfAndFixesIt(t *testing.T) {
	c := second(t)
	clerk := c.people["clerk"]
	part := c.handed(1, plan.TextChapter)
	c.finish(c.ordered(Order{Plan: plan.Women, Text: plan.TextFirst, Parts: []plan.DraftID{part}, By: clerk}))
	w := c.world()
	if len(w.Assemblies) != 1 || !slices.Equal(w.Assemblies[0].Parts, []plan.DraftID{part}) || w.Assemblies[0].SHA != madeFile.SHA {
		t.Fatalf("assemblies %+v", w.Assemblies)
	}
	whole := w.Index.Draft[w.Assemblies[0].Draft]
	if whole.Kind != plan.DraftPlan || whole.Text != plan.TextFirst || whole.Revision != 1 || whole.Unit != w.Settings.Office {
		t.Errorf("the text is %+v", whole)
	}
	if w.Index.Draft[part].State != plan.DraftUsed {
		t.Error("the version in it is not fixed")
	}
	if b, err := rules.FindBundle(w, "text:first"); err != nil || !slices.Equal(b.Drafts, []plan.DraftID{whole.ID}) {
		t.Errorf("it can't be circulated: %v %v", b, err)
	}
	for _, l := range rules.Lacking(w, nil, 2) {
		if l.Kind == rules.LackText && l.Plan == plan.Women {
			t.Error("stage 2 still misses it")
		}
	}
}

func TestAnOrderOvertakenByANewVersionIsNotDone(t *testing.T) {
	c := second(t)
	clerk := c.people["clerk"]
	j := c.ordered(Order{Plan: plan.Women, Text: plan.TextFirst, Parts: []plan.DraftID{c.handed(1, plan.TextChapter)}, By: clerk})
	c.handed(2, plan.TextChapter)
	c.letters("clerk")
	c.finish(j)
	if w := c.world(); len(w.Assemblies) != 0 {
		t.Error("it was put together nevertheless")
	}
	only(t, c.letters("clerk"), "请发送 /assemble 按最新情况重新统稿")
}

func TestAnOrderDoneTwiceIsOneText(t *testing.T) {
	c := second(t)
	clerk := c.people["clerk"]
	j := c.ordered(Order{Plan: plan.Women, Text: plan.TextFirst, Parts: []plan.DraftID{c.handed(1, plan.TextChapter)}, By: clerk})
	c.finish(j)
	c.letters("clerk")
	c.finish(j)
	if w := c.world(); len(w.Assemblies) != 1 {
		t.Errorf("%d texts", len(w.Assemblies))
	}
	only(t, c.letters("clerk"), "收入的稿件与上一次统稿完全相同")
}

func TestTheGateHoldsUnlessTheDirectorGivesAReasonWhichLeadersHear(t *testing.T) {
	c := second(t)
	director := c.people["director"]
	part := c.handed(1, plan.TextChapter)
	c.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		unit := c.people["health"]
		con, err := tx.AddConsultation(plan.Consultation{
			Title: "初稿", Text: plan.TextFirst, Round: 1, Drafts: []plan.DraftID{part}, Opened: c.now, Due: c.now.AddDate(0, 0, 5),
			To: []plan.Addressee{{Unit: w.LeadOf(w.Index.Draft[part].Chapter, c.now), Added: c.now}},
		})
		if err != nil {
			return err
		}
		reply, err := tx.AddReply(plan.Reply{Consultation: con.ID, Addressee: con.To[0].ID, Unit: con.To[0].Unit, Person: unit, Kind: plan.ReplyOpinions, Form: plan.ChannelLiaison, At: c.now})
		if err != nil {
			return err
		}
		_, err = tx.AddOpinion(plan.Opinion{
			Reply: reply, Consultation: con.ID, Unit: con.To[0].Unit, No: 1, Plan: plan.Women, Suggestion: "改", Revision: 1, State: plan.OpinionOpen,
		})
		return err
	})
	o := Order{Plan: plan.Women, Text: plan.TextConsultation, Parts: []plan.DraftID{part}, By: director}
	if r := c.refused(func(tx *storage.Tx) error { return OrderAssembly(tx, o, c.now) }); r.Why != plan.WhyGate {
		t.Errorf("refused for %s", r.Why)
	}
	c.letters("head")
	o.Reason = "州里要求月底前报送"
	c.finish(c.ordered(o))
	a := c.world().Assemblies
	if len(a) != 1 || a[0].Reason != o.Reason || a[0].Undecided != 1 {
		t.Fatalf("assemblies %+v", a)
	}
	only(t, c.letters("head"), "州里要求月底前报送", "还有1条意见没有办理结果")
}

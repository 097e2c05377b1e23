package rules

import (
	"slices"
	"testing"

	"planbot/storage/plan"
)

func TestTheDeskSaysWhatCanBeDoneWithATextNow(t *testing.T) {
	jan, feb := plan.Date(2021, 1, 20).At(9, 0), plan.Date(2021, 2, 1).At(9, 0)
	asked := func(replied, closed bool) func(*plan.Snapshot) {
		return func(w *plan.Snapshot) {
			c := plan.Consultation{ID: 3, Text: plan.TextFirst, Drafts: []plan.DraftID{901}, Opened: feb, Due: feb.AddDate(0, 0, 9), To: []plan.Addressee{{ID: 5, Unit: 2}}}
			if closed {
				c.Closed = feb.AddDate(0, 0, 10)
			}
			w.Consultations = append(w.Consultations, c)
			if replied {
				w.Replies = append(w.Replies, plan.Reply{ID: 1, Consultation: 3, Addressee: 5, Kind: plan.ReplyNone, At: feb.AddDate(0, 0, 1)})
			}
		}
	}
	ready := both(opened(2, jan), written(1, 4, plan.TextChapter, plan.DraftReceived, "a.docx"), func(w *plan.Snapshot) { w.Drafts[0].Received = jan })
	sent := both(opened(3, feb), written(1, 4, plan.TextChapter, plan.DraftUsed, "a.docx"), assembled(1, 1))
	for _, c := range []struct {
		name   string
		change func(*plan.Snapshot)
		days   int // after the first of February
		want   []Step
	}{
		{"while a chapter is owed there is nothing to put together", opened(2, jan), 0, nil},
		{"when every part is there the text can be put together", ready, 0, []Step{{Kind: StepAssemble, Plan: plan.Women, Text: plan.TextFirst}}},
		{"once put together it is not asked for again", both(ready, assembled(1, 1)), 0, nil},
		{"an open stage whose text went to nobody asks to send it", sent, 0, []Step{{Kind: StepCirculate, Plan: plan.Women, Text: plan.TextFirst}}},
		{"while replies come in there is nothing to do", both(sent, asked(false, false)), 1, nil},
		{"when everybody answered the consultation can be closed", both(sent, asked(true, false)), 2, []Step{{Kind: StepClose, Consultation: 3}}},
		{"past its day with a reply missing it is to be closed or moved", both(sent, asked(false, false)), 20, []Step{{Kind: StepOverdue, Consultation: 3, Left: 1}}},
		{"when it is closed and nothing is owed the next text can be put together", both(sent, asked(true, true)), 20, []Step{{Kind: StepAssemble, Plan: plan.Women, Text: plan.TextConsultation}}},
		{"nothing while the work is paused", both(ready, func(w *plan.Snapshot) { w.Stages[1].Paused = jan }), 0, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, now := city(c.change), feb.AddDate(0, 0, c.days)
			if got := NextSteps(w, Duties(w, now), now); !slices.Equal(got, c.want) {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

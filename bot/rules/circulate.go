package rules

import (
	"strconv"

	"planbot/storage/plan"
)

// Bundle is what can be put before addressees in one consultation: the latest
// version of every chapter, of one chapter, or a whole text of the plans.
type Bundle struct {
	Key    string // names it in buttons: "chapters", "chapter:12", "text:first"
	Text   plan.TextStage
	Drafts []plan.DraftID
}

// Bundles lists what can be circulated: whole texts, the newest first, all
// chapters together, then each chapter.
func Bundles(w *plan.Snapshot) []Bundle {
	out := wholeTexts(w)
	chapters := LatestChapters(w)
	if len(chapters) > 1 {
		all := Bundle{Key: "chapters"}
		for _, d := range chapters {
			all.Drafts = append(all.Drafts, d.ID)
			if textRank(d.Text) > textRank(all.Text) {
				all.Text = d.Text
			}
		}
		all.Text = partOf(w, all.Text)
		out = append(out, all)
	}
	for _, d := range chapters {
		out = append(out, Bundle{
			Key: "chapter:" + strconv.FormatInt(int64(d.Chapter), 10), Text: partOf(w, d.Text), Drafts: []plan.DraftID{d.ID},
		})
	}
	return out
}

// FindBundle is the bundle of this key, or a Refusal.
func FindBundle(w *plan.Snapshot, key string) (Bundle, error) {
	for _, b := range Bundles(w) {
		if b.Key == key {
			return b, nil
		}
	}
	return Bundle{}, plan.Refuse(plan.WhyGone)
}

// LatestChapters lists the version of each chapter that counts: the last one not
// withdrawn. A chapter whose last version was returned has none.
func LatestChapters(w *plan.Snapshot) []plan.Draft {
	last := map[plan.ChapterID]plan.Draft{}
	for _, d := range w.Drafts {
		if d.Kind != plan.DraftText || d.Text == plan.TextResearch || d.State == plan.DraftWithdrawn {
			continue
		}
		last[d.Chapter] = d
	}
	var out []plan.Draft
	for _, c := range w.Chapters {
		if d, ok := last[c.ID]; ok && d.State != plan.DraftReturned {
			out = append(out, d)
		}
	}
	return out
}

// wholeTexts gathers the last whole text of each plan, by text stage.
func wholeTexts(w *plan.Snapshot) []Bundle {
	type of struct {
		text plan.TextStage
		plan plan.PlanID
	}
	last := map[of]plan.DraftID{}
	for _, d := range w.Drafts {
		if d.Kind == plan.DraftPlan && d.State != plan.DraftWithdrawn && d.State != plan.DraftReturned {
			last[of{d.Text, d.Plan}] = d.ID
		}
	}
	var out []Bundle
	for i := len(textOrder) - 1; i >= 0; i-- {
		b := Bundle{Key: "text:" + string(textOrder[i]), Text: textOrder[i]}
		for _, p := range w.Plans {
			if id, ok := last[of{b.Text, p.ID}]; ok {
				b.Drafts = append(b.Drafts, id)
			}
		}
		if len(b.Drafts) > 0 {
			out = append(out, b)
		}
	}
	return out
}

var textOrder = []plan.TextStage{
	plan.TextResearch, plan.TextChapter, plan.TextFirst, plan.TextConsultation, plan.TextExpert, plan.TextSubmission, plan.TextFinal,
}

func textRank(t plan.TextStage) int {
	for i, x := range textOrder {
		if x == t {
			return i
		}
	}
	return -1
}

// partOf is the text a chapter version is circulated as: once stage 2 is closed
// its chapters are parts of the first draft (work plan, stage 3).
func partOf(w *plan.Snapshot, text plan.TextStage) plan.TextStage {
	if s := w.Index.Stage[2]; text == plan.TextChapter && s != nil && s.State == plan.StageClosed {
		return plan.TextFirst
	}
	return text
}

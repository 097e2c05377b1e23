package rules

import (
	"strconv"

	"planbot/storage/plan"
)

// Bundle is what can be put before addressees in one consultation: a whole text
// of both plans or of one, the latest version of every chapter, of those changed
// since the last round, or of one chapter.
type Bundle struct {
	Key    string // names it in buttons: "text:first", "text:first:women", "chapters", "changed", "chapter:12"
	Text   plan.TextStage
	Drafts []plan.DraftID
}

// Bundles lists what can be circulated: whole texts, the newest first, the
// chapters changed since the last round, all chapters together, then each.
func Bundles(w *plan.Snapshot) []Bundle {
	out := wholeTexts(w)
	chapters := LatestChapters(w)
	if b, ok := changedChapters(w, chapters); ok {
		out = append(out, b)
	}
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

// partOf is the text a chapter version is circulated as. Until the stage that
// ends with its text is closed it is a revised part of the text before; once
// stage 2 is closed its chapters are parts of the first draft (work plan, stage 3).
func partOf(w *plan.Snapshot, text plan.TextStage) plan.TextStage {
	closed := func(no int) bool {
		s := w.Index.Stage[no]
		return s != nil && s.State == plan.StageClosed
	}
	if text == plan.TextChapter {
		if closed(2) {
			return plan.TextFirst
		}
		return text
	}
	for no := 3; no <= 5; no++ {
		if text == Produced(no) && !closed(no) {
			return Produced(no - 1)
		}
	}
	return text
}

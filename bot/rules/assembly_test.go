package rules

import (
	"errors"
	"slices"
	"testing"
	"time"

	"planbot/storage/plan"
)

// written adds a version of the women's chapter 4 or the frame chapter 1.
func written(id plan.DraftID, c plan.ChapterID, text plan.TextStage, state plan.DraftState, name string) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		w.Drafts = append(w.Drafts, plan.Draft{
			ID: id, Kind: plan.DraftText, Plan: plan.Women, Chapter: c, Text: text, Revision: int(id), Unit: 2, State: state, SHA: "s", FileName: name,
		})
	}
}

// framed adds a frame chapter that stands before chapter 4 in the text.
func framed(w *plan.Snapshot) {
	w.Chapters[0].Order = 2
	w.Chapters = append(w.Chapters, plan.Chapter{ID: 1, Plan: plan.Women, Kind: plan.KindFrame, Order: 1})
}

// assembled adds an assembly of the women's first draft with its text.
func assembled(id plan.AssemblyID, parts ...plan.DraftID) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		d := plan.DraftID(900 + id)
		w.Drafts = append(w.Drafts, plan.Draft{ID: d, Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextFirst, Revision: int(id), State: plan.DraftReceived})
		w.Assemblies = append(w.Assemblies, plan.Assembly{ID: id, Draft: d, Plan: plan.Women, Text: plan.TextFirst, Revision: int(id), Parts: parts})
	}
}

func TestWhichVersionOfEachChapterGoesIn(t *testing.T) {
	const docx = "a.docx"
	for _, c := range []struct {
		name   string
		change func(*plan.Snapshot)
		text   plan.TextStage
		want   []plan.DraftID
		state  PartState // of chapter 4
	}{
		{"nothing while nothing came in", nil, plan.TextFirst, nil, PartMissing},
		{"the last one", both(written(11, 4, plan.TextChapter, plan.DraftUsed, docx), written(12, 4, plan.TextChapter, plan.DraftReceived, docx)), plan.TextFirst, []plan.DraftID{12}, PartReady},
		{"in compiled order, not as they came", both(written(11, 4, plan.TextChapter, plan.DraftReceived, docx), written(12, 1, plan.TextChapter, plan.DraftReceived, docx)), plan.TextFirst, []plan.DraftID{12, 11}, PartReady},
		{"an earlier text's carries forward", written(11, 4, plan.TextChapter, plan.DraftUsed, docx), plan.TextExpert, []plan.DraftID{11}, PartReady},
		{"a later text's is not for this one", both(written(11, 4, plan.TextChapter, plan.DraftUsed, docx), written(12, 4, plan.TextConsultation, plan.DraftReceived, docx)), plan.TextFirst, []plan.DraftID{11}, PartReady},
		{"research material never", written(11, 4, plan.TextResearch, plan.DraftReceived, docx), plan.TextFirst, nil, PartMissing},
		{"a withdrawn one never was", both(written(11, 4, plan.TextChapter, plan.DraftReceived, docx), written(12, 4, plan.TextChapter, plan.DraftWithdrawn, docx)), plan.TextFirst, []plan.DraftID{11}, PartReady},
		{"one that went back is being revised: not the one before it either", both(written(11, 4, plan.TextChapter, plan.DraftReceived, docx), written(12, 4, plan.TextChapter, plan.DraftReturned, docx)), plan.TextFirst, nil, PartReturned},
		{"plain text will do", written(11, 4, plan.TextChapter, plan.DraftReceived, "A.TXT"), plan.TextFirst, []plan.DraftID{11}, PartReady},
		{"a pdf must be a docx first", written(11, 4, plan.TextChapter, plan.DraftReceived, "a.pdf"), plan.TextFirst, nil, PartNoDocx},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := Compose(city(both(framed, opened(2, began), orNothing(c.change))), plan.Women, c.text)
			if got := s.Drafts(); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
			if len(s.Parts) != 2 || s.Parts[1].State != c.state {
				t.Errorf("parts %+v", s.Parts)
			}
		})
	}
}

func TestOneOnlyRegisteredHasNoFile(t *testing.T) {
	w := city(both(framed, written(11, 4, plan.TextChapter, plan.DraftReceived, "a.docx")))
	w.Drafts[0].SHA = ""
	if s := Compose(w, plan.Women, plan.TextFirst); s.Parts[1].State != PartNoDocx {
		t.Errorf("state %s", s.Parts[1].State)
	}
}

func orNothing(change func(*plan.Snapshot)) func(*plan.Snapshot) {
	if change == nil {
		return func(*plan.Snapshot) {}
	}
	return change
}

// said adds a consultation on a text with one opinion without a result.
func saidOn(text plan.TextStage, p plan.PlanID) func(*plan.Snapshot) {
	return func(w *plan.Snapshot) {
		w.Consultations = append(w.Consultations, plan.Consultation{ID: 1, Text: text})
		w.Opinions = append(w.Opinions, plan.Opinion{ID: 1, Consultation: 1, Plan: p, State: plan.OpinionOpen})
	}
}

func TestWhetherATextIsPutTogether(t *testing.T) {
	ready := written(11, 4, plan.TextChapter, plan.DraftReceived, "a.docx")
	for _, c := range []struct {
		name     string
		change   func(*plan.Snapshot)
		text     plan.TextStage
		override bool
		want     plan.Why
	}{
		{"of what came in", ready, plan.TextFirst, false, ""},
		{"not of nothing", nil, plan.TextFirst, false, plan.WhyNoParts},
		{"not while a file can't be taken over", both(ready, written(12, 1, plan.TextChapter, plan.DraftReceived, "a.doc")), plan.TextFirst, true, plan.WhyNeedsDocx},
		{"not from the same versions again", both(ready, assembled(1, 11)), plan.TextFirst, false, plan.WhySameParts},
		{"again when another came", both(ready, assembled(1, 10)), plan.TextFirst, false, ""},
		{"not while an opinion on the text before has no result", both(ready, saidOn(plan.TextFirst, plan.Women)), plan.TextConsultation, false, plan.WhyGate},
		{"nor one on both plans", both(ready, saidOn(plan.TextFirst, "")), plan.TextConsultation, false, plan.WhyGate},
		{"unless the director overrides", both(ready, saidOn(plan.TextFirst, plan.Women)), plan.TextConsultation, true, ""},
		{"the other plan's opinions do not stop it", both(ready, saidOn(plan.TextFirst, plan.Children)), plan.TextConsultation, false, ""},
		{"nor those on a later text", both(ready, saidOn(plan.TextConsultation, plan.Women)), plan.TextConsultation, false, ""},
		{"nor those on the same text", both(ready, saidOn(plan.TextFirst, plan.Women)), plan.TextFirst, false, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := city(both(framed, orNothing(c.change)))
			err := Assemble(w, Compose(w, plan.Women, c.text), c.override)
			var r plan.Refusal
			if c.want == "" && err != nil || c.want != "" && (!errors.As(err, &r) || r.Why != c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}

func TestWhatMakesATextOutdated(t *testing.T) {
	const docx = "a.docx"
	first := written(11, 4, plan.TextChapter, plan.DraftUsed, docx)
	for _, c := range []struct {
		name   string
		change func(*plan.Snapshot)
		want   []plan.ChapterID
	}{
		{"nothing", both(first, assembled(1, 11)), nil},
		{"a later version of a chapter", both(first, assembled(1, 11), written(12, 4, plan.TextChapter, plan.DraftReceived, docx)), []plan.ChapterID{4}},
		{"a chapter that was missing", both(first, assembled(1, 11), written(12, 1, plan.TextChapter, plan.DraftReceived, docx)), []plan.ChapterID{1}},
		{"its own version going back", both(written(11, 4, plan.TextChapter, plan.DraftReturned, docx), assembled(1, 11)), []plan.ChapterID{4}},
		{"not one that had gone back before", both(first, written(12, 1, plan.TextChapter, plan.DraftReturned, docx), assembled(1, 11)), nil},
		{"not a version for the next text", both(first, assembled(1, 11), written(12, 4, plan.TextConsultation, plan.DraftReceived, docx)), nil},
		{"not once a later text stands", both(first, assembled(1, 11), written(12, 4, plan.TextChapter, plan.DraftUsed, docx), assembled(2, 12)), nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := city(both(framed, c.change))
			if got := Outdated(w, w.Assemblies[0]); !slices.Equal(got, c.want) {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}

func TestAWithdrawnOrUploadedTextIsNoAssemblyThatStands(t *testing.T) {
	w := city(both(framed, written(11, 4, plan.TextChapter, plan.DraftUsed, "a.docx"), assembled(1, 11)))
	if a, ok := LastAssembly(w, plan.Women, plan.TextFirst); !ok || a.ID != 1 {
		t.Error("the assembly does not stand")
	}
	w.Drafts = append(w.Drafts, plan.Draft{ID: 999, Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextFirst, State: plan.DraftReceived})
	if _, ok := LastAssembly(w, plan.Women, plan.TextFirst); ok {
		t.Error("stands although the office uploaded a later text")
	}
}

var began = time.Date(2021, 1, 4, 9, 0, 0, 0, plan.Beijing)

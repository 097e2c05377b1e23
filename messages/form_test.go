package messages

import (
	"strings"
	"testing"

	"planbot/storage/plan"
)

func formLetter() LetterParams {
	return LetterParams{
		City: "格尔木市", Work: "格尔木市妇女儿童发展规划（2021—2030年）编制工作方案", Office: "编制工作领导小组办公室", Text: plan.TextConsultation,
		Whole: []string{"格尔木市妇女发展规划（2021—2030年）", "格尔木市儿童发展规划（2021—2030年）"}, Both: true,
		Due: replyDue, Sent: plan.Date(2021, 3, 1), Contact: "郑晓云", Phone: "0979-8412345",
	}
}

func TestLettersOfConsultations(t *testing.T) {
	all := formLetter()
	one := all
	one.Whole, one.Both, one.To, one.Phone = one.Whole[:1], false, "市教育局", ""
	person := all
	person.To, person.Person, person.Contact = "王教授", true, ""
	parts := all
	parts.Text, parts.Whole, parts.Parts = plan.TextChapter, nil, []string{"妇女与健康", "儿童与健康"}
	many := parts
	many.Parts = strings.Fields("甲 乙 丙 丁 戊 己 庚")
	for name, p := range map[string]LetterParams{"all": all, "one": one, "person": person, "parts": parts, "many": many} {
		l := ConsultationLetter(p)
		lines := append(append([]string{}, l.Title...), l.To)
		lines = append(lines, l.Body...)
		for i, a := range l.Attach {
			lines = append(lines, Attached(i+1, len(l.Attach), a))
		}
		golden(t, "form/letter-"+name, strings.Join(append(lines, l.Sign, l.Date, l.Note), "\n"))
	}
}

func TestTablesOfOpinions(t *testing.T) {
	unit := FormParams{
		Title: ConsultationTitle(plan.TextConsultation, 1), Consultation: 3, To: 17, Who: "市教育局", Due: replyDue,
		Chapters: []FormPlace{{plan.Women, "妇女与健康"}, {plan.Children, "儿童与教育"}},
	}
	person := FormParams{Title: unit.Title, Consultation: 3, To: 18, Who: "王教授", Person: true, Due: replyDue}
	for name, p := range map[string]FormParams{"unit": unit, "person": person} {
		f := FormSheet(p)
		lines := []string{f.Title, f.Under}
		for _, h := range f.Head {
			lines = append(lines, strings.Join(h[:], "｜"))
		}
		lines = append(lines, strings.Join(f.Columns, "｜"))
		for _, r := range f.Rows {
			lines = append(lines, strings.Join(r, "｜"))
		}
		golden(t, "form/table-"+name, strings.Join(append(append(lines, f.Notes...), f.Seal), "\n"))
	}
}

func TestWordsOfPapers(t *testing.T) {
	title := ConsultationTitle(plan.TextConsultation, 1)
	var away []string
	for range 14 {
		away = append(away, "市残联")
	}
	for name, text := range map[string]string{
		"papers": Papers(PapersParams{Title: title, Away: away[:2]}), "papers-many": Papers(PapersParams{Title: title, Away: away}),
		"papers-none": Papers(PapersParams{Title: title}),
		"whose-form":  AskWhosePaper(plan.PaperForm), "whose-letter": AskWhosePaper(plan.PaperLetter),
		"sent-letter": PaperSent(PaperSentParams{Kind: plan.PaperLetter, Title: title, Office: true}),
		"sent-form":   PaperSent(PaperSentParams{Kind: plan.PaperForm, Title: title, Who: "市教育局", Due: replyDue}),
		"sent-office": PaperSent(PaperSentParams{Kind: plan.PaperForm, Title: title, Who: "市残联", Due: replyDue, Office: true}),
		"sent-forms":  PaperSent(PaperSentParams{Kind: plan.PaperForms, Title: title, Office: true}),
		"forms-away":  FormsAway(12),
	} {
		golden(t, "form/"+name, text)
	}
	for _, label := range []string{FormsAway(120), PapersOf, LetterToAll, FormOfOne, FormBlank} {
		if n := len([]rune(label)); n > 20 {
			t.Errorf("%s has %d characters", label, n)
		}
	}
}

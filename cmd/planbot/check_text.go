package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workplan"
	"planbot/messages"
	"planbot/storage/plan"
)

func (c checked) writeText(w io.Writer) error {
	var b bytes.Buffer
	c.summary(&b)
	c.listAnomalies(&b)
	c.listDeadlines(&b)
	_, err := w.Write(b.Bytes())
	return err
}

// summary gives the counts with what the number of units rests on.
func (c checked) summary(b *bytes.Buffer) {
	rows := workplan.Assignments(c.work)
	leads, chapters, inTables := 0, 0, map[string]bool{}
	for _, r := range rows {
		if r.Part == plan.Lead {
			leads++
		}
		inTables[r.Party.Unit] = true
	}
	for _, p := range c.work.Plans {
		chapters += len(p.Chapters)
	}
	delete(inTables, "") // sets and doubtful labels
	units := len(c.work.Units)
	fmt.Fprintf(b, "%s: no errors\n\n", c.name)
	fmt.Fprintf(b, "%d plans, %d chapters, %d assignments (%d lead, %d support), %d people in the group\n",
		len(c.work.Plans), chapters, len(rows), leads, len(rows)-leads, len(c.work.Group.Members))
	fmt.Fprintf(b, "%d units: %d named in the tables, %d only in the group; %s not counted until settled\n",
		units, len(inTables), units-len(inTables), count(len(c.work.Doubts), "doubtful label"))
}

func (c checked) listAnomalies(b *bytes.Buffer) {
	fmt.Fprintf(b, "\n%s\n", strings.ToUpper(anomalyCount(len(c.anomalies))))
	for i, a := range c.anomalies {
		line, col := workplan.Place(c.data, a.Path)
		fmt.Fprintf(b, "%3d. %s:%d:%d [%s] %s\n", i+1, c.name, line, col, a.Kind, messages.Anomaly(a))
	}
}

func anomalyCount(n int) string {
	if n == 1 {
		return "1 anomaly"
	}
	return fmt.Sprintf("%d anomalies", n)
}

// listDeadlines shows each stage's own deadline with its basis, and below it the
// inner ones as they would be proposed if the stage opened on its first day.
func (c checked) listDeadlines(b *bytes.Buffer) {
	fmt.Fprint(b, "\nDEADLINES\n")
	for _, s := range c.work.Stages {
		due := plan.DayOf(rules.OuterDeadline(c.calendar, s, c.today))
		fmt.Fprintf(b, "%3d. %s %s 18:00 %s: %s\n", s.No, due, messages.Weekday(due), s.Name, c.basis(s))
		steps, _ := rules.InnerDeadlines(c.calendar, s.No, s.Opens, due, c.today)
		var words []string
		for _, step := range steps {
			day := plan.DayOf(step.Due)
			words = append(words, fmt.Sprintf("%s %s %s", messages.StepName(step.Step), day, messages.Weekday(day)))
		}
		fmt.Fprintf(b, "     %s\n", strings.Join(words, "; "))
	}
}

// basis is what a stage's deadline rests on, with a word where the days off of
// its year are not known yet.
func (c checked) basis(s plan.WrittenStage) string {
	basis := messages.DeadlineBasis(s.Window, s.MonthOnly)
	if year := s.Closes.Year(); !rules.Known(c.calendar, year, c.today) {
		basis += messages.Also(messages.UnpublishedYear(year))
	}
	return basis
}

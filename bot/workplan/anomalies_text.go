package workplan

import (
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

func stageName(no int) string { return "stage " + strconv.Itoa(no) }

func (f finder) typos() []plan.Anomaly {
	var out []plan.Anomaly
	for i, t := range f.work.Typos {
		a := plan.Anomaly{
			Key:   "typo:" + t.Written,
			Kind:  plan.Typo,
			Path:  "typo" + index(i) + ".written",
			Name:  t.Written,
			Other: t.Meant,
		}
		a.Where, a.Stages, a.Titles = f.whereWritten(t.Written)
		out = append(out, a)
	}
	return out
}

func (f finder) whereWritten(words string) (where string, stages []int, titles []string) {
	for _, s := range f.work.Stages {
		if strings.Contains(s.Task, words) || strings.Contains(s.Name, words) {
			return stageName(s.No), []int{s.No}, nil
		}
	}
	for i, a := range f.work.Articles {
		if strings.Contains(a.Text, words) {
			return "article " + strconv.Itoa(i), nil, []string{a.Title}
		}
	}
	return "", nil, nil
}

func (f finder) unowned() []plan.Anomaly {
	var out []plan.Anomaly
	for i, s := range f.work.Sections {
		if s.Holds == plan.HoldsUnowned {
			out = append(out, plan.Anomaly{
				Key:   "section:" + s.Code,
				Kind:  plan.NoOwner,
				Where: "section " + s.Code,
				Path:  "section" + index(i),
				Name:  s.Title,
			})
		}
	}
	return out
}

func (f finder) months() []plan.Anomaly {
	a := plan.Anomaly{Key: "months", Kind: plan.MonthsOnly, Where: "stages"}
	for i, s := range f.work.Stages {
		if !s.MonthOnly {
			continue
		}
		if a.Path == "" {
			a.Path = "stage" + index(i) + ".opens"
		}
		a.Stages = append(a.Stages, s.No)
	}
	if len(a.Stages) == 0 {
		return nil
	}
	return []plan.Anomaly{a}
}

// windows tells what time belongs to no stage and what to two.
func (f finder) windows() []plan.Anomaly {
	var stages []plan.Stage
	for _, s := range f.work.Stages {
		stages = append(stages, plan.Stage{No: s.No, Opens: s.Opens, Closes: s.Closes})
	}
	var out []plan.Anomaly
	for _, gap := range rules.Gaps(stages) {
		out = append(out, plan.Anomaly{
			Key: "gap:" + gap.From.String(), Kind: plan.StageGap, Where: "stages", Path: "stage[0]",
			From: gap.From, To: gap.To,
		})
	}
	for _, o := range rules.Overlaps(stages) {
		out = append(out, plan.Anomaly{
			Key:  "overlap:" + strconv.Itoa(o.First) + ":" + strconv.Itoa(o.Second),
			Kind: plan.StageOverlap, Where: stageName(o.Second), Path: "stage" + index(o.Second-1) + ".opens",
			Stages: []int{o.First, o.Second}, From: o.From, To: o.To,
		})
	}
	return out
}

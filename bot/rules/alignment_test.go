package rules_test

import (
	"slices"
	"strings"
	"testing"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

func TestOpenIsWhatWasNotComparedOrWaits(t *testing.T) {
	w := &plan.Snapshot{Alignments: []plan.Alignment{
		{Plan: plan.Women, Basis: plan.BasisLaw, Finding: plan.FindingAgrees}, {Plan: plan.Women, Basis: plan.BasisNational, Finding: plan.FindingWaits},
		{Plan: plan.Women, Basis: plan.BasisProvince, Finding: plan.FindingDiffers, Note: "省规划口径不同"}, {Plan: plan.Children, Basis: plan.BasisCurrent, Finding: plan.FindingAgrees},
	}}
	if got := rules.OpenAlignment(w, plan.Women); !slices.Equal(got, []plan.Basis{plan.BasisNational, plan.BasisPrefecture, plan.BasisFiveYear, plan.BasisCurrent}) {
		t.Errorf("open: %v", got)
	}
	if got := rules.OpenAlignment(w, plan.Children); len(got) != 5 {
		t.Errorf("of the other plan open: %v", got)
	}
}

func TestADifferenceIsExplained(t *testing.T) {
	for name, c := range map[string]struct {
		a    plan.Alignment
		want plan.Why
	}{
		"in agreement":           {plan.Alignment{Compared: "《宪法》", Finding: plan.FindingAgrees}, ""},
		"different, not said":    {plan.Alignment{Compared: "省规划", Finding: plan.FindingDiffers}, plan.WhyAlignNote},
		"different, said":        {plan.Alignment{Compared: "省规划", Finding: plan.FindingDiffers, Note: "口径不同"}, ""},
		"nothing was compared":   {plan.Alignment{Finding: plan.FindingAgrees}, plan.WhyAlignText},
		"a word without an end":  {plan.Alignment{Compared: strings.Repeat("长", 301), Finding: plan.FindingAgrees}, plan.WhyAlignText},
		"a note without an end":  {plan.Alignment{Compared: "省规划", Note: strings.Repeat("长", 301), Finding: plan.FindingWaits}, plan.WhyAlignText},
		"the paper is not there": {plan.Alignment{Compared: "国家纲要征求意见稿", Finding: plan.FindingWaits}, ""},
	} {
		if got := whyOf(rules.Align(c.a)); got != c.want {
			t.Errorf("%s: refused as %q, want %q", name, got, c.want)
		}
	}
}

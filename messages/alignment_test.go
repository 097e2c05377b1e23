package messages

import (
	"strings"
	"testing"
	"time"

	"planbot/storage/plan"
)

func TestAlignmentMessages(t *testing.T) {
	at := time.Date(2021, 6, 2, 10, 0, 0, 0, plan.Beijing)
	differs := AlignmentLine{
		No: 3, Plan: plan.Women, Basis: plan.BasisProvince, Finding: plan.FindingDiffers, Compared: "《青海省妇女发展规划（征求意见稿）》主要目标部分", Note: "孕产妇死亡率口径不同",
		At: at, By: "郑晓云",
	}
	lines := []AlignmentLine{
		{No: 1, Basis: plan.BasisLaw, Finding: plan.FindingAgrees, At: at}, {No: 2, Basis: plan.BasisNational, Finding: plan.FindingWaits, At: at}, differs,
		{No: 4, Basis: plan.BasisPrefecture}, {No: 5, Basis: plan.BasisFiveYear}, {No: 6, Basis: plan.BasisCurrent},
	}
	for name, got := range map[string]string{
		"list":  Alignment(AlignmentParams{Plan: plan.Women, Lines: lines, Open: 4}) + "\n\n" + Alignment(AlignmentParams{Plan: plan.Women, Lines: lines[:1]}),
		"basis": Basis(differs) + "\n\n" + Basis(AlignmentLine{Plan: plan.Women, Basis: plan.BasisCurrent}),
		"asked": strings.Join([]string{
			AskAlignPlan(), AskCompared(differs), AskFinding(differs), AskAlignNote(plan.FindingAgrees), AskAlignNote(plan.FindingDiffers), AskAlignNote(plan.FindingWaits),
			AlignCard(differs),
		}, "\n\n"),
	} {
		golden(t, "alignment/"+name, got)
	}
}

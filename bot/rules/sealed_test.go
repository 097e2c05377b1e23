package rules_test

import (
	"testing"

	"planbot/bot/rules"
	"planbot/storage/plan"
)

// What only shows or exports goes on when both plans were issued; the next act to
// it, which changes something, does not.
func TestWhatOnlyShowsGoesOnAfterTheIssue(t *testing.T) {
	w := &plan.Snapshot{
		Plans:         []plan.PlanInfo{{ID: plan.Women}, {ID: plan.Children}},
		Promulgations: []plan.Promulgation{{Plan: plan.Women}, {Plan: plan.Children}},
	}
	w.Reindex()
	for _, c := range []struct{ shows, changes plan.Act }{
		{plan.ActExport, plan.ActAssemble}, {plan.ActConsents, plan.ActConsent}, {plan.ActTargets, plan.ActAddTarget},
		{plan.ActTarget, plan.ActAmendTarget}, {plan.ActExperts, plan.ActPanelHead}, {plan.ActVerdicts, plan.ActVerdict},
		{plan.ActVerdictText, plan.ActRealize}, {plan.ActVerdictPaper, plan.ActWording}, {plan.ActAlignment, plan.ActAlign},
		{plan.ActAgrees, plan.ActAgree}, {plan.ActMeeting, plan.ActConvene}, {plan.ActReceipts, plan.ActReceipt},
		{plan.ActReceiptSheet, plan.ActAttendance}, {plan.ActMeetingPapers, plan.ActMinutes}, {plan.ActRecap, plan.ActPrompt},
		{plan.ActPapers, plan.ActRaise}, {plan.ActReference, plan.ActPin}, {plan.ActReferenceGet, plan.ActUnpin},
		{plan.ActNotice, plan.ActAnnounce}, {plan.ActDeliberation, plan.ActHeardAt}, {plan.ActSubmission, plan.ActPassage},
		{plan.ActDisputes, plan.ActDispose}, {plan.ActSummary, plan.ActPublish}, {plan.ActHeld, plan.ActRoll},
	} {
		if err := rules.Sealed(w, c.shows, nil); err != nil {
			t.Errorf("%s, which only shows, is refused: %v", c.shows, err)
		}
		if err := rules.Sealed(w, c.changes, nil); refusedFor(err) != plan.WhyPromulgated {
			t.Errorf("%s, which changes something, is answered %v", c.changes, err)
		}
	}
}

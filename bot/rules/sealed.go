package rules

import "planbot/storage/plan"

// Sealed refuses an act that would change what belongs to an issued plan. With
// both plans issued everything is only read, except who is who; with one of them,
// what is about that plan alone. plans is what the act is about; nil: nothing
// particular.
func Sealed(w *plan.Snapshot, act plan.Act, plans []plan.PlanID) error {
	if len(w.Promulgations) == 0 || reads[act] || upkeep[act] {
		return nil
	}
	if AllPromulgated(w) {
		return plan.Refusal{Why: plan.WhyPromulgated, N: len(w.Promulgations)}
	}
	for _, p := range plans {
		if _, issued := Promulgated(w, p); !issued {
			return nil
		}
	}
	if len(plans) == 0 {
		return nil
	}
	return plan.Refusal{Why: plan.WhyPromulgated, Text: string(plans[0]), N: 1}
}

// reads are the acts that change nothing: an act not named here or in upkeep is
// taken to change something.
var reads = actSet(
	plan.ActStart, plan.ActHelp, plan.ActMe, plan.ActCancel, plan.ActTodo, plan.ActStatus, plan.ActBoard, plan.ActBrief, plan.ActOverview,
	plan.ActChapter, plan.ActUnit, plan.ActVersions, plan.ActDraft, plan.ActDownload, plan.ActCompare, plan.ActAssembly, plan.ActMaterial,
	plan.ActTexts, plan.ActReplies, plan.ActOpinions, plan.ActHandle, plan.ActDesk, plan.ActRemind, plan.ActUrges, plan.ActUrge,
	plan.ActCalls, plan.ActCall, plan.ActExtensions, plan.ActExtension, plan.ActStage, plan.ActSetup, plan.ActEvents,
	plan.ActDeliberation, plan.ActSubmission, plan.ActEnclosure, plan.ActIssued,
	plan.ActMeeting, plan.ActReceipts, plan.ActReceiptSheet, plan.ActMeetingPapers, plan.ActExperts, plan.ActExpert,
	plan.ActReply, plan.ActDisputes, plan.ActSummary, plan.ActPapers, plan.ActLetter, plan.ActForm, plan.ActForms, plan.ActAsk, plan.ActRecap,
	plan.ActExport, plan.ActConsents, plan.ActViews, plan.ActSettled, plan.ActSheet, plan.ActPages, plan.ActBasis, plan.ActDigest, plan.ActReference, plan.ActReferenceOf, plan.ActReferenceGet,
	plan.ActTargets, plan.ActTarget, plan.ActVerdicts, plan.ActVerdictText, plan.ActVerdictPaper, plan.ActAlignment, plan.ActAgrees,
	plan.ActNotice, plan.ActHeld,
)

// upkeep are the acts that go on after the issue: who is who, the notice of the
// issue and its correction, the end of the last stage.
var upkeep = actSet(
	plan.ActBind, plan.ActDecline, plan.ActApply, plan.ActSucceed, plan.ActHandover, plan.ActMyName, plan.ActInvite, plan.ActInvited,
	plan.ActReissue, plan.ActRecall, plan.ActAdmit, plan.ActPeople, plan.ActPerson, plan.ActRename, plan.ActRebind, plan.ActPosts,
	plan.ActOffline, plan.ActRevoke, plan.ActHere, plan.ActUnhere, plan.ActUnits, plan.ActAlias, plan.ActTitle, plan.ActAddExperts,
	plan.ActAmendExpert, plan.ActIssueNote, plan.ActCorrect, plan.ActEndStage, plan.ActMerge, plan.ActAddUnit, plan.ActSetDigest,
	plan.ActSendHeld, plan.ActDropHeld, plan.ActInvitePage, plan.ActMember,
)

func actSet(acts ...plan.Act) map[plan.Act]bool {
	out := make(map[plan.Act]bool, len(acts))
	for _, a := range acts {
		out[a] = true
	}
	return out
}

// Reads tells whether an act is known to change nothing.
func Reads(act plan.Act) bool { return reads[act] }

// Upkeep tells whether an act goes on after the issue.
func Upkeep(act plan.Act) bool { return upkeep[act] }

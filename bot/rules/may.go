// Package rules decides: pure functions over a plan.Snapshot and a moment. No
// clock, no SQL, no network, no words.
package rules

import "planbot/storage/plan"

// permission tells whether an actor may do an act of the given scope.
type permission func(plan.Actor, plan.Scope) bool

// May is the only permission in the program: nil, or a Refusal. What the table
// does not name is denied. It is asked again at every press.
func May(a plan.Actor, act plan.Act, s plan.Scope) error {
	allowed, ok := permissions[act]
	if ok && allowed(a, s) {
		return nil
	}
	why := plan.WhyNotYours
	if len(a.Bindings) == 0 {
		why = plan.WhyStranger
	}
	return plan.Refusal{Why: why, Act: act, Unit: s.Unit, Chapter: s.Chapter}
}

var permissions = map[plan.Act]permission{
	plan.ActStart:   anyone,
	plan.ActHelp:    anyone,
	plan.ActMe:      anyone,
	plan.ActMyName:  someone,
	plan.ActCancel:  anyone,
	plan.ActBind:    anyone,
	plan.ActDecline: anyone,
	plan.ActApply:   anyone,
	plan.ActSucceed: anyone,

	plan.ActTodo:     either(liaison, office, leader, expert, reviewer),
	plan.ActStatus:   either(liaison, office, leader, drafter, inGroup),
	plan.ActSubmit:   either(ofUnit, office),
	plan.ActWithdraw: either(ofUnit, office),
	plan.ActMove:     either(ofUnit, office),
	plan.ActVersions: either(ofUnit, office, leader, drafter, expert, reviewer),
	plan.ActDraft:    either(ofUnit, office, leader, drafter, inPerson),
	plan.ActDownload: either(ofUnit, office, leader, drafter, inPerson),
	plan.ActCompare:  either(ofUnit, office, leader, drafter, inPerson),
	plan.ActAssemble: office,
	plan.ActAssembly: either(office, leader, drafter),
	plan.ActReturn:   office,
	plan.ActTake:     either(ofUnit, office),
	plan.ActDrop:     either(ofUnit, office),
	plan.ActAttach:   either(ofUnit, office),
	plan.ActRequest:  either(ofUnit, office),
	plan.ActMaterial: either(ofUnit, office),
	plan.ActWaive:    either(ofUnit, ofLead, office),
	plan.ActExcuse:   either(ofUnit, office),
	plan.ActNudge:    either(ofUnit, office),
	plan.ActHandover: liaison,

	plan.ActOpinion:   either(asked, office),
	plan.ActNone:      either(asked, office),
	plan.ActRetract:   either(asked, office),
	plan.ActTexts:     either(asked, office, leader),
	plan.ActCirculate: office,
	plan.ActClosing:   office,
	plan.ActReplyDue:  office,
	plan.ActReplies:   office,
	plan.ActOpinions:  office,
	plan.ActHandle:    office,
	plan.ActPass:      office,
	plan.ActReopen:    office,
	plan.ActDispose:   office,
	plan.ActTalk:      office,
	plan.ActPublish:   office,
	plan.ActPropose:   either(ofLead, office),
	plan.ActProxy:     office,

	plan.ActJoin:     office,
	plan.ActUnask:    office,
	plan.ActReply:    office,
	plan.ActRealize:  office,
	plan.ActIssue:    office,
	plan.ActDisputes: either(office, leader),
	plan.ActSummary:  either(office, leader),

	plan.ActPapers: office,
	plan.ActLetter: either(asked, office),
	plan.ActForm:   either(asked, office),
	plan.ActForms:  office,
	plan.ActGather: office,
	plan.ActSheet:  office,
	plan.ActPages:  either(asked, office),

	plan.ActConsent:      either(ofUnit, office),
	plan.ActConsents:     either(ofUnit, office, leader),
	plan.ActAgree:        either(ofUnit, office),
	plan.ActRespond:      either(ofUnit, office),
	plan.ActConsentEnter: either(ofUnit, office),
	plan.ActConsentNudge: either(ofUnit, office),
	plan.ActConsentClose: either(ofUnit, office),
	plan.ActWording:      either(ofUnit, office),
	plan.ActViews:        either(liaison, office),

	plan.ActInvite:  seats,
	plan.ActInvited: office,
	plan.ActReissue: seats,
	plan.ActRecall:  seats,

	plan.ActInvitePage: office,

	plan.ActAdmit:   seats,
	plan.ActPeople:  office,
	plan.ActPerson:  office,
	plan.ActRename:  office,
	plan.ActRebind:  seats,
	plan.ActPosts:   office,
	plan.ActOffline: office,
	plan.ActRevoke:  seats,
	plan.ActHere:    office,
	plan.ActUnhere:  office,
	plan.ActSetup:   director,
	plan.ActMode:    director,
	plan.ActSettle:  director,
	plan.ActNoted:   director,
	plan.ActUnits:   office,
	plan.ActAlias:   office,
	plan.ActTitle:   office,
	plan.ActEvents:  office,
	plan.ActExport:  office,

	plan.ActLead:      director,
	plan.ActSupport:   office,
	plan.ActUnsupport: office,
	plan.ActMerge:     director,
	plan.ActMember:    director,
	plan.ActAddUnit:   office,
	plan.ActSettled:   director,
	plan.ActResettle:  director,

	plan.ActStage:     office,
	plan.ActOpenStage: office,
	plan.ActEndStage:  office,
	plan.ActMoveStage: office,
	plan.ActPostpone:  director,
	plan.ActPause:     director,
	plan.ActDates:     office,

	plan.ActRemind: office,
	plan.ActPrompt: office,
	plan.ActUrges:  office,
	plan.ActUrge:   office,
	plan.ActSign:   director,
	plan.ActHold:   director,
	plan.ActCalls:  office,
	plan.ActCall:   office,
	plan.ActCalled: office,
	plan.ActDesk:   office,

	plan.ActExtend:     either(ofUnit, office),
	plan.ActTakeBack:   either(ofUnit, office),
	plan.ActExtensions: office,
	plan.ActExtension:  either(ofUnit, office),
	plan.ActGrant:      office,
	plan.ActDeny:       office,
	plan.ActLateNote:   either(ofUnit, office),

	plan.ActExperts:     either(office, leader),
	plan.ActExpert:      either(office, leader),
	plan.ActAddExperts:  office,
	plan.ActAmendExpert: office,
	plan.ActAskExpert:   office,
	plan.ActPanelHead:   office,

	plan.ActVerdicts:     either(office, leader, panels),
	plan.ActVerdict:      either(office, panels),
	plan.ActVerdictText:  either(office, leader, panels),
	plan.ActVerdictPaper: either(office, panels),

	plan.ActTargets:       either(liaison, office, leader),
	plan.ActTarget:        either(ofLead, office, leader),
	plan.ActAmendTarget:   either(ofLead, office),
	plan.ActAddTarget:     either(ofLead, office),
	plan.ActStrikeTarget:  either(ofLead, office),
	plan.ActConfirmTarget: either(ofLead, office),
	plan.ActArgueTarget:   either(ofLead, office),

	plan.ActAlignment: either(office, leader, drafter),
	plan.ActAgrees:    either(office, leader, drafter),
	plan.ActAlign:     office,

	plan.ActMeeting:       someone,
	plan.ActConvene:       office,
	plan.ActCallMeeting:   office,
	plan.ActMoveMeeting:   office,
	plan.ActCancelMeeting: office,
	plan.ActReceipt:       either(hasSeat, office),
	plan.ActReceipts:      office,
	plan.ActReceiptSheet:  office,
	plan.ActAttendance:    office,
	plan.ActAgenda:        office,
	plan.ActMeetingPapers: someone,
	plan.ActMinutes:       office,
	plan.ActAnnounce:      office,
	plan.ActNotice:        office,
	plan.ActSeen:          either(hasSeat, office),
	plan.ActNoticeAgain:   office,

	plan.ActDeliberation:    either(leader, office),
	plan.ActDeliberate:      office,
	plan.ActVoice:           either(leader, office),
	plan.ActRoll:            office,
	plan.ActHeardAt:         office,
	plan.ActBallot:          director,
	plan.ActTally:           office,
	plan.ActConclude:        office,
	plan.ActRevision:        office,
	plan.ActRaise:           office,
	plan.ActHurry:           office,
	plan.ActSubmission:      either(leader, office),
	plan.ActEnclosure:       either(leader, office),
	plan.ActEnclosureReady:  office,
	plan.ActEnclosureFile:   office,
	plan.ActEnclosureNumber: office,
	plan.ActEnclosurePeriod: office,
	plan.ActEnclosureWaive:  director,
	plan.ActPassage:         office,
	plan.ActPromulgate:      office,
	plan.ActIssued:          someone,
	plan.ActIssueNote:       office,
	plan.ActCorrect:         director,

	plan.ActBoard:     either(leader, office, inGroup),
	plan.ActBrief:     either(leader, office),
	plan.ActRecap:     either(leader, office),
	plan.ActBasis:     either(leader, office),
	plan.ActDigest:    either(leader, office),
	plan.ActSetDigest: either(leader, office),

	plan.ActReference:    someone,
	plan.ActReferenceOf:  someone,
	plan.ActReferenceGet: someone,
	plan.ActPin:          office,
	plan.ActUnpin:        office,

	plan.ActAsk:      someone,
	plan.ActOverview: either(leader, office),
	plan.ActChapter:  either(leader, office),
	plan.ActUnit:     either(leader, office),
}

func anyone(plan.Actor, plan.Scope) bool { return true }

func someone(a plan.Actor, _ plan.Scope) bool { return len(a.Bindings) > 0 }

func liaison(a plan.Actor, _ plan.Scope) bool  { return a.Has(plan.RoleLiaison) }
func office(a plan.Actor, _ plan.Scope) bool   { return a.Has(plan.RoleOffice) }
func leader(a plan.Actor, _ plan.Scope) bool   { return a.Has(plan.RoleLeader) }
func expert(a plan.Actor, _ plan.Scope) bool   { return a.Has(plan.RoleExpert) }
func reviewer(a plan.Actor, _ plan.Scope) bool { return a.Has(plan.RoleReviewer) }
func drafter(a plan.Actor, _ plan.Scope) bool  { return a.Has(plan.RoleDrafter) }

// inPerson: the act is about this very person.
func inPerson(a plan.Actor, s plan.Scope) bool { return s.Person != 0 && s.Person == a.Person }

// inGroup: anybody in a work group, where only counts are said.
func inGroup(_ plan.Actor, s plan.Scope) bool { return s.Place == plan.PlaceGroup }

func director(a plan.Actor, _ plan.Scope) bool {
	return a.Ranked(plan.RoleOffice, plan.RankDirector)
}

// seats: the office gives and takes every role but its own, which are its
// director's.
func seats(a plan.Actor, s plan.Scope) bool {
	if s.Role == plan.RoleOffice {
		return director(a, s)
	}
	return office(a, s)
}

// ofUnit: a liaison of the unit (for the chapter) the act is about; without a
// unit in the scope, of any.
func ofUnit(a plan.Actor, s plan.Scope) bool {
	if s.Unit == 0 {
		return a.Has(plan.RoleLiaison)
	}
	return a.Serves(s.Unit, s.Chapter)
}

// ofLead: a liaison of the unit that leads the chapter the act is about.
func ofLead(a plan.Actor, s plan.Scope) bool {
	return s.Lead != 0 && a.Serves(s.Lead, s.Chapter)
}

func either(ways ...permission) permission {
	return func(a plan.Actor, s plan.Scope) bool {
		for _, way := range ways {
			if way(a, s) {
				return true
			}
		}
		return false
	}
}

package plan

// Act is something a person can do. Its command is the same word.
type Act string

const (
	ActStart    Act = "start"
	ActHelp     Act = "help"
	ActMe       Act = "me"
	ActCancel   Act = "cancel"
	ActBind     Act = "bind" // the confirm screen of an invitation
	ActTodo     Act = "todo"
	ActSubmit   Act = "submit"
	ActWithdraw Act = "withdraw"
	ActMove     Act = "move" // 改到另一章
	ActVersions Act = "versions"
	ActDownload Act = "download"
	ActReturn   Act = "return"
	ActRequest  Act = "request" // 索要材料
	ActWaive    Act = "waive"   // 无材料
	ActHandover Act = "handover"

	ActOpinion   Act = "opinion"
	ActNone      Act = "none"
	ActCirculate Act = "circulate"
	ActClosing   Act = "closing" // close a consultation
	ActOpinions  Act = "opinions"
	ActDispose   Act = "dispose"
	ActTalk      Act = "talk"
	ActPublish   Act = "publish"
	ActPropose   Act = "propose"
	ActProxy     Act = "proxy" // 补录

	ActInvite Act = "invite"
	ActApply  Act = "apply"
	ActAdmit  Act = "admit"
	ActPeople Act = "people"
	ActRevoke Act = "revoke"
	ActHere   Act = "here"
	ActSetup  Act = "setup"
	ActSettle Act = "settle"
	ActUnits  Act = "units"
	ActEvents Act = "events"

	ActStage     Act = "stage"
	ActOpenStage Act = "open_stage"
	ActEndStage  Act = "end_stage"
	ActMoveStage Act = "move_stage"
	ActPostpone  Act = "postpone"
	ActPause     Act = "pause"
	ActDates     Act = "dates"

	ActRemind Act = "remind"
	ActSign   Act = "sign"
	ActCall   Act = "call"
	ActDesk   Act = "desk"
	ActStatus Act = "status"

	// Acts of the program itself, for the record.
	ActClock Act = "clock"

	// Acts of a dialogue.
	ActAnswer  Act = "answer"  // a choice in the open conversation
	ActConfirm Act = "confirm" // the summary is right
	ActEdit    Act = "edit"    // go back to one field of the summary
)

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

	ActDecline Act = "decline" // 不是我: an invitation reached the wrong person
	ActInvite  Act = "invite"
	ActInvited Act = "invited" // the card of an open invitation
	ActReissue Act = "reissue" // a new link for it
	ActRecall  Act = "recall"  // 作废
	ActApply   Act = "apply"
	ActSucceed Act = "succeed" // 我接替…
	ActAdmit   Act = "admit"
	ActPeople  Act = "people"
	ActPerson  Act = "person" // the card of a person
	ActMyName  Act = "my_name"
	ActRename  Act = "rename"
	ActRebind  Act = "rebind"
	ActPosts   Act = "posts"   // A/B岗: which chapters a liaison looks after
	ActOffline Act = "offline" // 登记无Telegram人员
	ActRevoke  Act = "revoke"
	ActHere    Act = "here"
	ActUnhere  Act = "unhere"
	ActSetup   Act = "setup"
	ActMode    Act = "mode" // 文件上传 or 仅登记
	ActSettle  Act = "settle"
	ActNoted   Act = "noted" // anomalies that ask nothing were read
	ActUnits   Act = "units"
	ActEvents  Act = "events"

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

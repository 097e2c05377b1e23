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
	ActDraft    Act = "draft"    // the card of one version
	ActCompare  Act = "compare"  // 对比
	ActAssemble Act = "assemble" // 统稿
	ActAssembly Act = "assembly" // what a whole text was made of
	ActReturn   Act = "return"
	ActTake     Act = "take"     // 办理这份文件: a file that waited
	ActDrop     Act = "drop"     // a file is not handed in after all
	ActAttach   Act = "attach"   // a stamped page to a draft or a reply
	ActRequest  Act = "request"  // 索要材料
	ActMaterial Act = "material" // how requests stand, asked and asked for
	ActWaive    Act = "waive"    // 无材料
	ActExcuse   Act = "excuse"   // the lead needs it no more
	ActNudge    Act = "nudge"    // the lead's friendly word
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
	ActProxy     Act = "proxy"     // 补录
	ActReplyDue  Act = "reply_due" // give addressees until another day
	ActReplies   Act = "replies"   // how a consultation stands: who answered what
	ActTexts     Act = "texts"     // the texts a consultation puts before one
	ActRetract   Act = "retract"   // take a reply back
	ActHandle    Act = "handle"    // one opinion's card
	ActPass      Act = "pass"      // 转牵头单位研究, 待研究
	ActReopen    Act = "reopen"    // handle a decided opinion anew

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
	ActAlias   Act = "alias" // one more name a unit is heard by
	ActTitle   Act = "title" // 单位更名
	ActEvents  Act = "events"

	ActStage     Act = "stage"
	ActOpenStage Act = "open_stage"
	ActEndStage  Act = "end_stage"
	ActMoveStage Act = "move_stage"
	ActPostpone  Act = "postpone"
	ActPause     Act = "pause"
	ActDates     Act = "dates"

	ActRemind Act = "remind"
	ActPrompt Act = "prompt" // the office's friendly word
	ActUrges  Act = "urges"  // what waits for the director's signature
	ActUrge   Act = "urge"   // one notice before it is signed
	ActSign   Act = "sign"
	ActHold   Act = "hold" // 不发
	ActCalls  Act = "calls"
	ActCall   Act = "call"   // one telephone card
	ActCalled Act = "called" // what the call brought
	ActDesk   Act = "desk"

	ActExtend     Act = "extend"     // 延期申请
	ActTakeBack   Act = "take_back"  // a pending one
	ActExtensions Act = "extensions" // who asked for more time
	ActExtension  Act = "extension"  // the card of one wish
	ActGrant      Act = "grant"
	ActDeny       Act = "deny"
	ActLateNote   Act = "late_note" // 逾期说明

	ActStatus   Act = "status"
	ActBoard    Act = "board"    // 进度图
	ActBrief    Act = "brief"    // 汇报口径
	ActOverview Act = "overview" // the chapters of a plan
	ActChapter  Act = "chapter"
	ActUnit     Act = "unit"

	// Acts of the program itself, for the record.
	ActClock Act = "clock"

	// Acts of a dialogue.
	ActAnswer  Act = "answer"  // a choice in the open conversation
	ActConfirm Act = "confirm" // the summary is right
	ActEdit    Act = "edit"    // go back to one field of the summary
	ActTick    Act = "tick"    // put one thing into, or out of, what a question gathers
)

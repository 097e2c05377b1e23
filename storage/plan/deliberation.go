package plan

import "time"

// Ids of what the leading group and the government say about a text.
type (
	DeliberationID int64
	VoiceID        int64
)

// Deliberation (审议) is the leading group's word on whole texts of one or both
// plans: the framework or the 送审稿, in a meeting or in writing (传签).
type Deliberation struct {
	ID          DeliberationID
	Drafts      []DraftID
	Text        TextStage
	Way         DeliberationWay
	Opened      time.Time
	By          PersonID
	Day         Day       // of the meeting; 0 in writing
	Due         time.Time // in writing: by when answers are asked for
	Meeting     MeetingID // 领导小组会 it is heard at; 0: none is linked
	Roll        Roll
	Ballot      bool // votes are counted: only when the director says so
	Votes       Votes
	Conclusion  Conclusion
	Concluded   time.Time
	ConcludedBy PersonID
	Basis       string // the minutes, or whose word the conclusion is
	Revision    string // 修改说明: how the text was changed afterwards
	Revised     time.Time
	RevisedBy   PersonID
	Hurried     Day // when those who had not answered were last asked again
	Version     int64
	Voices      []Voice // in the order they were given
}

// Open tells whether it has no conclusion yet.
func (d Deliberation) Open() bool { return d.Conclusion == "" }

// DeliberationWay is how the group deliberates.
type DeliberationWay string

const (
	ByMeeting DeliberationWay = "meeting" // 会议审议
	InWriting DeliberationWay = "writing" // 书面审议（传签）
)

// Roll is who was there: 应到, 实到, 请假, 代会 (of those present).
type Roll struct{ Due, Present, Leave, Deputed int }

// Votes are the counts of a ballot.
type Votes struct{ For, Against, Abstained int }

// Conclusion is what the group came to.
type Conclusion string

const (
	ConcludedPassed    Conclusion = "passed"    // 审议通过
	ConcludedPrinciple Conclusion = "principle" // 原则通过，修改后报市政府
	ConcludedRejected  Conclusion = "rejected"  // 暂不通过
)

// VoiceAnswer is a member's answer in writing; "" for a remark at a meeting.
type VoiceAnswer string

const (
	VoiceAgree  VoiceAnswer = "agree"  // 同意
	VoiceAmend  VoiceAnswer = "amend"  // 有修改意见
	VoiceOppose VoiceAnswer = "oppose" // 不同意
)

// Voice is what one member said. In writing a later one takes the earlier one's
// place. Member is 0 for a leader the work plan does not list.
type Voice struct {
	ID      VoiceID
	Member  MemberID
	Person  PersonID // the member's binding then, or 0
	Name    string
	Stance  VoiceAnswer
	Remark  string
	At      time.Time
	By      PersonID
	Proxy   Proxy
	Opinion OpinionID // what it became, to be handled
}

// Acts of deliberating.
const (
	ActDeliberate   Act = "deliberate"   // 提请审议
	ActDeliberation Act = "deliberation" // how deliberations stand; the card of one
	ActVoice        Act = "voice"        // a member's answer or remark
	ActRoll         Act = "roll"         // 应到实到
	ActBallot       Act = "ballot"       // count votes, or do not
	ActTally        Act = "tally"        // the counts
	ActConclude     Act = "conclude"     // 审议结论
	ActRevision     Act = "revision"     // 修改说明
	ActRaise        Act = "raise"        // remarks become opinions to be handled
	ActHurry        Act = "hurry"        // ask those again who have not answered
	ActHeardAt      Act = "heard_at"     // 对应会议: the meeting it is heard at
)

// Why deliberating is refused.
const (
	WhyNothingToDeliberate Why = "nothing_to_deliberate" // no whole text
	WhyUnderDeliberation   Why = "under_deliberation"    // it has no conclusion yet
	WhyConcluded           Why = "concluded"             // Text: the conclusion
	WhyNotConcluded        Why = "not_concluded"
	WhyNoRoll              Why = "no_roll"       // 应到实到 are missing
	WhyBadRoll             Why = "bad_roll"      // the numbers do not fit each other
	WhyBadVotes            Why = "bad_votes"     // nor these
	WhyNoBallot            Why = "no_ballot"     // votes are not counted here
	WhyNotSigner           Why = "not_signer"    // not a member of the leading group
	WhyNoMemberNamed       Why = "no_member"     // Text: a name no member has
	WhyNoRemarks           Why = "no_remarks"    // nothing to be handled
	WhyNotYetHeld          Why = "not_yet_held"  // the meeting lies ahead
	WhyHurried             Why = "hurried"       // asked again today already
	WhyNobodyToHurry       Why = "nobody_hurry"  // who has not answered is not in chat
	WhyNoRevisionDue       Why = "no_rev_due"    // no revision note is owed
	WhyNotRevisedYet       Why = "not_revised"   // no later text than the one deliberated on
	WhyRemarkShort         Why = "remark_short"  // no real remark
	WhyMeetingVoice        Why = "meeting_voice" // at a meeting the office writes remarks down
)

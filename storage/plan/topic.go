package plan

// Topic is what an act belongs to in /help.
type Topic string

// Topics, in the order of /help.
const (
	TopicDaily    Topic = "daily"
	TopicDrafts   Topic = "drafts"
	TopicOpinions Topic = "opinions"
	TopicChase    Topic = "chase"
	TopicStages   Topic = "stages"
	TopicApproval Topic = "approval"
	TopicMeetings Topic = "meetings"
	TopicPeople   Topic = "people"
	TopicRecord   Topic = "record"
)

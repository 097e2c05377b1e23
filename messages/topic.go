package messages

import "planbot/storage/plan"

var topicNames = map[plan.Topic]string{
	plan.TopicDaily:    "日常",
	plan.TopicDrafts:   "稿件和材料",
	plan.TopicOpinions: "征求意见",
	plan.TopicChase:    "催办和延期",
	plan.TopicStages:   "阶段和时限",
	plan.TopicApproval: "审议和印发",
	plan.TopicMeetings: "会议和通知",
	plan.TopicPeople:   "人员",
	plan.TopicRecord:   "设置和记录",
}

// TopicName is a topic of /help as people read it.
func TopicName(t plan.Topic) string { return topicNames[t] }

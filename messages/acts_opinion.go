package messages

import "planbot/storage/plan"

var opinionActs = map[plan.Act]act{
	plan.ActOpinion:  {"反馈意见", "对征求意见的文稿提出意见", []string{"反馈意见", "提意见", "有意见", "反馈"}},
	plan.ActNone:     {"无意见", "对征求意见的文稿没有意见", []string{"无意见", "没有意见", "没意见"}},
	plan.ActRetract:  {"撤回反馈", "撤回已作出的反馈", []string{"撤回反馈"}},
	plan.ActOpinions: {"意见办理", "逐条研究意见、给出采纳情况", []string{"意见办理", "办理意见", "采纳情况"}},
	plan.ActHandle:   {"办理意见", "查看并办理一条意见", nil},
	plan.ActDispose:  {"给出结果", "给一条意见定采纳情况", nil},
	plan.ActPass:     {"转办", "转牵头单位研究或待研究", nil},
	plan.ActTalk:     {"记录沟通", "记录与提出单位的沟通", nil},
	plan.ActReopen:   {"重新办理", "撤销一条意见的结果", nil},
	plan.ActPublish:  {"公布结果", "把采纳情况告知提出单位", []string{"公布结果", "公布采纳情况"}},
	plan.ActRealize:  {"落实位置", "登记采纳的意见落实在哪一稿哪一条", nil},
	plan.ActIssue:    {"争议主要问题", "写明未达成一致的主要问题", nil},
	plan.ActSummary:  {"采纳情况汇总表", "每条意见怎么办的，Excel和Word", []string{"采纳情况汇总表", "意见汇总表", "汇总表"}},
	plan.ActDisputes: {"未达成一致意见", "单位仍坚持、未采纳的意见", []string{"未达成一致意见", "未达成一致", "争议意见"}},
	plan.ActPropose:  {"提出处理建议", "牵头单位对意见提出处理建议", nil},
}

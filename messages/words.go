package messages

import "planbot/storage/plan"

// PlanName is how chat calls a plan.
func PlanName(p plan.PlanID) string {
	switch p {
	case plan.Women:
		return "妇女规划"
	case plan.Children:
		return "儿童规划"
	}
	return ""
}

// TextName is the Chinese of a text stage (稿次).
func TextName(t plan.TextStage) string {
	switch t {
	case plan.TextResearch:
		return "调研材料"
	case plan.TextChapter:
		return "分领域稿"
	case plan.TextFirst:
		return "初稿"
	case plan.TextConsultation:
		return "征求意见稿"
	case plan.TextExpert:
		return "专家论证稿"
	case plan.TextSubmission:
		return "送审稿"
	case plan.TextFinal:
		return "正式印发稿"
	}
	return ""
}

// RoleName is the Chinese of a role with its rank.
func RoleName(r plan.Role, rank plan.Rank) string {
	switch r {
	case plan.RoleLiaison:
		return "联络员"
	case plan.RoleOffice:
		if rank == plan.RankDirector {
			return "办公室主任"
		}
		return "办公室工作人员"
	case plan.RoleLeader:
		switch rank {
		case plan.RankHead:
			return "领导小组组长"
		case plan.RankDeputy:
			return "领导小组副组长"
		}
		return "领导小组成员"
	case plan.RoleDrafter:
		return "起草组成员"
	case plan.RoleExpert:
		return "专家"
	case plan.RoleReviewer:
		switch rank {
		case plan.RankNPC:
			return "人大代表"
		case plan.RankCPPCC:
			return "政协委员"
		}
		return "征求意见对象"
	}
	return ""
}

// RoleChoice is a role on the button that chooses it: the leading group's ranks
// come from the work plan, so one word does.
func RoleChoice(r plan.Role, rank plan.Rank) string {
	switch {
	case r == plan.RoleLeader:
		return "领导小组"
	case r == plan.RoleOffice && rank == "":
		return "办公室人员"
	case r == plan.RoleReviewer && rank == plan.RankPublic:
		return "公众代表"
	case r == plan.RoleDrafter:
		return "起草组"
	}
	return RoleName(r, rank)
}

// ChannelName is the form a paper came in.
func ChannelName(c plan.Channel) string {
	switch c {
	case plan.ChannelLetter:
		return "正式复函（盖章）"
	case plan.ChannelLiaison:
		return "联络员反馈"
	case plan.ChannelPhone:
		return "电话"
	case plan.ChannelMeeting:
		return "座谈会"
	case plan.ChannelOnline:
		return "网上征集"
	}
	return ""
}

// ResultName is the Chinese of a disposition (采纳情况).
func ResultName(r plan.Result) string {
	switch r {
	case plan.ResultAdopted:
		return "采纳"
	case plan.ResultPartly:
		return "部分采纳"
	case plan.ResultRejected:
		return "未采纳"
	case plan.ResultCovered:
		return "已体现"
	case plan.ResultDropped:
		return "经沟通不再坚持"
	}
	return ""
}

// LightName is the word of a light.
func LightName(l plan.Light) string {
	switch l {
	case plan.LightDone:
		return "已交"
	case plan.LightOpen:
		return "进行中"
	case plan.LightSoon:
		return "临近"
	case plan.LightLate:
		return "逾期"
	case plan.LightClosed:
		return "已结束"
	case plan.LightNone:
		return "不适用"
	}
	return ""
}

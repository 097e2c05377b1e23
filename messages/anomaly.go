package messages

import (
	"fmt"
	"strings"

	"planbot/storage/plan"
)

// Anomaly is one doubt about the work plan as the office reads it at set-up: what
// is written, what it clashes with, how it is treated until settled. It never
// says that the document is wrong.
func Anomaly(a plan.Anomaly) string {
	switch a.Kind {
	case plan.DoubtfulLead, plan.DoubtfulPair, plan.LooksAlike:
		return doubtfulName(a)
	case plan.UnlistedSet, plan.NoMember, plan.NoChapter, plan.NoLiaison:
		return doubtfulList(a)
	case plan.ManyPosts, plan.ManyRoles, plan.UnplacedPost:
		return doubtfulPerson(a)
	case plan.Typo, plan.NoOwner:
		return doubtfulText(a)
	case plan.MonthsOnly, plan.StageGap, plan.StageOverlap:
		return doubtfulDates(a)
	case plan.Inferred, plan.InferredReport, plan.InferredKinds:
		return inference(a)
	}
	return ""
}

func doubtfulName(a plan.Anomaly) string {
	switch a.Kind {
	case plan.DoubtfulLead:
		hint := ""
		if a.Absent {
			hint = fmt.Sprintf("，而该章责任单位中没有%s，可能是笔误", a.Other)
		}
		return fmt.Sprintf("%s的牵头单位写作“%s”，别处%d次写作“%s”%s。请确认；确认前不合并、不催办。",
			titles(a.Titles), a.Name, a.Count, a.Other, hint)
	case plan.DoubtfulPair:
		return fmt.Sprintf("%s的责任单位写作“%s”，别处%d次写作“%s”%s。请确认是否同一单位；确认前不合并、不另计一家。",
			titles(a.Titles), a.Name, a.Count, a.Other, alsoWritten(a.Aliases))
	}
	return fmt.Sprintf("“%s”只在%s中出现，与“%s”仅一字之差。请确认是否同一单位。", a.Name, titles(a.Titles), a.Other)
}

func doubtfulList(a plan.Anomaly) string {
	switch a.Kind {
	case plan.UnlistedSet:
		return fmt.Sprintf("“%s”是%d章的责任单位，方案没有列出包括哪些单位。暂按全部单位计，属假定。", a.Name, a.Count)
	case plan.NoMember:
		return fmt.Sprintf("%s有编制任务，领导小组名单中没有该单位人员。", a.Name)
	case plan.NoChapter:
		return fmt.Sprintf("%s有人员在领导小组，分解表中没有该单位的任务；单位名称取自职务，系推断。", a.Name)
	}
	if a.Absent {
		return fmt.Sprintf("方案没有写明联络员，%d家单位均需登记。", a.Count)
	}
	return fmt.Sprintf("方案没有写明%d家单位的联络员，需登记。", a.Count)
}

func doubtfulPerson(a plan.Anomaly) string {
	switch a.Kind {
	case plan.ManyPosts:
		return fmt.Sprintf("%s兼%d个职务：%s。", a.Name, len(a.Posts), strings.Join(a.Posts, "、"))
	case plan.UnplacedPost:
		return fmt.Sprintf("%s的职务“%s”对应不到单位名单，暂不另计一家。", a.Name, strings.Join(a.Posts, "、"))
	}
	return fmt.Sprintf("%s（%s）在领导小组任%s，又兼任领导小组办公室主任，一人多职。",
		a.Name, a.Other, memberRank(a.Rank))
}

func doubtfulText(a plan.Anomaly) string {
	if a.Kind == plan.NoOwner {
		return fmt.Sprintf("“%s”在分解表中没有牵头单位和责任单位，暂由领导小组办公室起草。", a.Name)
	}
	where := titles(a.Titles)
	if len(a.Stages) > 0 {
		where = stageOrdinals(a.Stages)
	}
	return fmt.Sprintf("%s中写作“%s”，疑为“%s”。原文照录，不作改动。", where, a.Name, a.Other)
}

func doubtfulDates(a plan.Anomaly) string {
	switch a.Kind {
	case plan.StageGap:
		return fmt.Sprintf("%s不属于任何阶段。", spanWords(a.From, a.To))
	case plan.StageOverlap:
		return fmt.Sprintf("%s同属%s，两个阶段并行。", spanWords(a.From, a.To), stageOrdinals(a.Stages))
	}
	return fmt.Sprintf("%s的时间方案只写到月，时限暂定为末月最后一个工作日下班前（18:00），请确认。", stageOrdinals(a.Stages))
}

func inference(a plan.Anomaly) string {
	switch a.Kind {
	case plan.Inferred:
		return fmt.Sprintf("“%s”与“%s”按同一单位处理，方案没有写明，系推断。", a.Other, a.Name)
	case plan.InferredReport:
		return fmt.Sprintf("%s“%s”只写开展调研；由各发展领域牵头单位交书面调研材料，系推断。", stageOrdinals(a.Stages), a.Name)
	}
	return "各单位属政府、党委、司法机关、群众团体等哪一类，方案没有写明，系推断；只影响发催办通知还是商请函。"
}

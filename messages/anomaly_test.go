package messages

import (
	"testing"

	"planbot/storage/plan"
)

func TestEveryKindOfAnomalyHasItsSentence(t *testing.T) {
	cases := []struct {
		anomaly plan.Anomaly
		want    string
	}{
		{plan.Anomaly{Kind: plan.DoubtfulLead, Name: "州民政局", Other: "市民政局", Titles: []string{"儿童与福利"}, Count: 8, Absent: true},
			"《儿童与福利》的牵头单位写作“州民政局”，别处8次写作“市民政局”，而该章责任单位中没有市民政局，可能是笔误。请确认；确认前不合并、不催办。"},
		{plan.Anomaly{Kind: plan.DoubtfulLead, Name: "州民政局", Other: "市民政局", Titles: []string{"儿童与福利"}, Count: 8},
			"《儿童与福利》的牵头单位写作“州民政局”，别处8次写作“市民政局”。请确认；确认前不合并、不催办。"},
		{plan.Anomaly{Kind: plan.DoubtfulPair, Name: "市民宗局", Other: "市统战部", Aliases: []string{"市委统战部"}, Titles: []string{"甲", "乙"}, Count: 6},
			"《甲》《乙》的责任单位写作“市民宗局”，别处6次写作“市统战部”，又写作“市委统战部”。请确认是否同一单位；确认前不合并、不另计一家。"},
		{plan.Anomaly{Kind: plan.LooksAlike, Name: "州民政局", Other: "市民政局", Titles: []string{"儿童与福利"}},
			"“州民政局”只在《儿童与福利》中出现，与“市民政局”仅一字之差。请确认是否同一单位。"},
		{plan.Anomaly{Kind: plan.UnlistedSet, Name: "各成员单位", Count: 4},
			"“各成员单位”是4章的责任单位，方案没有列出包括哪些单位。暂按全部单位计，属假定。"},
		{plan.Anomaly{Kind: plan.NoMember, Name: "市委网信办"}, "市委网信办有编制任务，领导小组名单中没有该单位人员。"},
		{plan.Anomaly{Kind: plan.NoChapter, Name: "市委党校"},
			"市委党校有人员在领导小组，分解表中没有该单位的任务；单位名称取自职务，系推断。"},
		{plan.Anomaly{Kind: plan.ManyPosts, Name: "刘红", Posts: []string{"甲", "乙"}}, "刘红兼2个职务：甲、乙。"},
		{plan.Anomaly{Kind: plan.UnplacedPost, Name: "刘红", Posts: []string{"老干部局局长"}},
			"刘红的职务“老干部局局长”对应不到单位名单，暂不另计一家。"},
		{plan.Anomaly{Kind: plan.ManyRoles, Name: "王红", Other: "市妇联主席", Rank: plan.RankDeputy},
			"王红（市妇联主席）在领导小组任副组长，又兼任领导小组办公室主任，一人多职。"},
		{plan.Anomaly{Kind: plan.Typo, Name: "分领城", Other: "分领域", Stages: []int{1}},
			"第一阶段中写作“分领城”，疑为“分领域”。原文照录，不作改动。"},
		{plan.Anomaly{Kind: plan.Typo, Name: "分领城", Other: "分领域", Titles: []string{"工作步骤"}},
			"《工作步骤》中写作“分领城”，疑为“分领域”。原文照录，不作改动。"},
		{plan.Anomaly{Kind: plan.NoOwner, Name: "前言"}, "“前言”在分解表中没有牵头单位和责任单位，暂由领导小组办公室起草。"},
		{plan.Anomaly{Kind: plan.NoLiaison, Count: 40, Absent: true}, "方案没有写明联络员，40家单位均需登记。"},
		{plan.Anomaly{Kind: plan.NoLiaison, Count: 3}, "方案没有写明3家单位的联络员，需登记。"},
		{plan.Anomaly{Kind: plan.MonthsOnly, Stages: []int{2, 3}},
			"第二、第三阶段的时间方案只写到月，时限暂定为末月最后一个工作日下班前（18:00），请确认。"},
		{plan.Anomaly{Kind: plan.StageGap, From: plan.Date(2020, 12, 1), To: plan.Date(2020, 12, 31)}, "2020年12月不属于任何阶段。"},
		{plan.Anomaly{Kind: plan.StageGap, From: plan.Date(2020, 12, 1), To: plan.Date(2021, 1, 31)}, "2020年12月—2021年1月不属于任何阶段。"},
		{plan.Anomaly{Kind: plan.StageGap, From: plan.Date(2021, 2, 3), To: plan.Date(2021, 2, 28)}, "2021年2月3日至2021年2月28日不属于任何阶段。"},
		{plan.Anomaly{Kind: plan.StageOverlap, Stages: []int{4, 5}, From: plan.Date(2021, 5, 1), To: plan.Date(2021, 5, 31)},
			"2021年5月同属第四、第五阶段，两个阶段并行。"},
		{plan.Anomaly{Kind: plan.Inferred, Name: "市法院", Other: "市人民法院"}, "“市人民法院”与“市法院”按同一单位处理，方案没有写明，系推断。"},
		{plan.Anomaly{Kind: plan.InferredReport, Name: "启动及前期调研", Stages: []int{1}},
			"第一阶段“启动及前期调研”只写开展调研；由各发展领域牵头单位交书面调研材料，系推断。"},
		{plan.Anomaly{Kind: plan.InferredKinds},
			"各单位属政府、党委、司法机关、群众团体等哪一类，方案没有写明，系推断；只影响发催办通知还是商请函。"},
	}
	for _, c := range cases {
		if got := Anomaly(c.anomaly); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.anomaly.Kind, got, c.want)
		}
	}
}

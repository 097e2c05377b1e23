package document

import (
	"testing"

	"planbot/messages"
	"planbot/storage/plan"
)

func TestTargetsAreTakenApartAsPlansWordThem(t *testing.T) {
	for _, c := range []struct {
		line string
		want plan.FoundTarget
	}{
		{"孕产妇死亡率下降到12/10万以下，城乡、区域差距缩小。", plan.FoundTarget{Name: "孕产妇死亡率", Goal: "12/10万以下", Measure: "/10万", Quantified: true}},
		{"孕产妇死亡率由2020年的18.5/10万下降到15/10万以下。", plan.FoundTarget{Name: "孕产妇死亡率", Base: "18.5/10万（2020年）", Goal: "15/10万以下", Measure: "/10万", Quantified: true}},
		{"到2030年，妇女平均预期寿命达到80岁以上。", plan.FoundTarget{Name: "妇女平均预期寿命", Goal: "80岁以上", Measure: "岁", Quantified: true}},
		{"适龄妇女宫颈癌人群筛查率达到70％以上。", plan.FoundTarget{Name: "适龄妇女宫颈癌人群筛查率", Goal: "70%以上", Measure: "%", Quantified: true}},
		{"新生儿、婴儿和5岁以下儿童死亡率分别降至3.0‰、5.0‰和6.0‰以下。", plan.FoundTarget{Name: "新生儿、婴儿和5岁以下儿童死亡率", Goal: "3.0‰、5.0‰和6.0‰以下", Measure: "‰", Quantified: true}},
		{"学前教育毛入园率从95%提高到98%，普惠性幼儿园覆盖率达到90%以上。", plan.FoundTarget{Name: "学前教育毛入园率；普惠性幼儿园覆盖率", Base: "95%", Goal: "98%；90%以上", Measure: "%", Quantified: true}},
		{"九年义务教育巩固率保持在96%以上。", plan.FoundTarget{Name: "九年义务教育巩固率", Goal: "96%以上", Measure: "%", Quantified: true}},
		{"市级人大代表中的女性比例不低于30%。", plan.FoundTarget{Name: "市级人大代表中的女性比例", Goal: "不低于30%", Measure: "%", Quantified: true}},
		{"儿童伤害死亡率较2020年下降20%。", plan.FoundTarget{Name: "儿童伤害死亡率", Goal: "较2020年下降20%", Measure: "%", Quantified: true}},
		{"5岁以下儿童生长迟缓率控制在5%以下。", plan.FoundTarget{Name: "5岁以下儿童生长迟缓率", Goal: "5%以下", Measure: "%", Quantified: true}},
		{"每千人口拥有3岁以下婴幼儿托位数达到4.6个。", plan.FoundTarget{Name: "每千人口拥有3岁以下婴幼儿托位数", Goal: "4.6个", Measure: "个", Quantified: true}},
		{"从业人员中女性比例保持在百分之四十五左右。", plan.FoundTarget{Name: "从业人员中女性比例", Goal: "百分之四十五左右", Measure: "%", Quantified: true}},
		{"儿童之家实现城乡社区全覆盖。", plan.FoundTarget{Name: "儿童之家", Goal: "实现城乡社区全覆盖", Quantified: true}},
		{"适龄儿童免疫规划疫苗接种率以乡镇为单位达到90%以上。", plan.FoundTarget{Name: "适龄儿童免疫规划疫苗接种率以乡镇为单位", Goal: "90%以上", Measure: "%", Quantified: true}},
		{"妇女健康素养水平明显提高。", plan.FoundTarget{Name: "妇女健康素养水平明显提高"}},
		{"到2030年，性别平等观念更加深入人心，妇女发展环境不断优化。", plan.FoundTarget{Name: "性别平等观念更加深入人心"}},
		{"农村卫生厕所普及率85%，无害化卫生厕所普及率60%。", plan.FoundTarget{Name: "农村卫生厕所普及率；无害化卫生厕所普及率", Goal: "85%；60%", Measure: "%", Quantified: true}},
		{"高中阶段毛入学率2025年达到92%、2030年达到95%。", plan.FoundTarget{Name: "高中阶段毛入学率2025年", Goal: "92%、2030年达到95%", Measure: "%", Quantified: true}},
		{"婚前医学检查率从2020年的65.2%上升到70%以上。", plan.FoundTarget{Name: "婚前医学检查率", Base: "65.2%（2020年）", Goal: "70%以上", Measure: "%", Quantified: true}},
		{"力争到2025年底，城镇登记失业女性就业人数达到1,200人。", plan.FoundTarget{Name: "城镇登记失业女性就业人数", Goal: "1,200人", Measure: "人", Quantified: true}},
	} {
		t.Run(c.line, func(t *testing.T) {
			got := Targets(plainText("主要目标", "1. "+c.line, "策略措施", "1. 完善制度。"), messages.HeardDomain(), messages.HeardTargets(), messages.HeardHeadings())
			if len(got) != 1 {
				t.Fatalf("read %d targets: %+v", len(got), got)
			}
			if got[0].Source == "" {
				t.Error("without its sentence")
			}
			got[0].Source = ""
			if got[0] != c.want {
				t.Errorf("read\n %+v, want\n %+v", got[0], c.want)
			}
		})
	}
}

func TestAsManyTargetsAreReadAsAreCounted(t *testing.T) {
	text := plainText("（一）妇女与健康", "主要目标：", "1．孕产妇死亡率控制在12/10万以下。", "（1）农牧区孕产妇死亡率持续下降。", "2．提高妇女健康素养。", "", "策略措施：", "1．投入5000万元。")
	f := Check(text, true, messages.HeardDomain(), messages.HeardHeadings())
	got := Targets(text, messages.HeardDomain(), messages.HeardTargets(), messages.HeardHeadings())
	quantified := 0
	for _, x := range got {
		if x.Quantified {
			quantified++
		}
	}
	if len(got) != f.Listed || quantified != f.Quantified || f.Listed != 2 {
		t.Errorf("read %d (%d quantified), counted %d (%d)", len(got), quantified, f.Listed, f.Quantified)
	}
}

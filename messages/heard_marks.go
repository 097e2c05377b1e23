package messages

import "strings"

// SecrecyWords are the marks of classified papers as people write them.
type SecrecyWords struct {
	Levels  []string // the three levels, highest first
	Stars   string   // signs that stand for the star between level and term
	Terms   []string // units and words of a term
	Labels  []string // words that introduce the level in a form
	Tails   []string // words that may follow a level in a mark
	Beside  []string // other marks that may share the line: urgency
	Ticks   string   // signs of a ticked box
	Boxes   string   // signs of an empty box
	Country string   // the word before a level in "state secret ★"
	Digits  string   // numerals of a term written in words
}

// HeardSecrecy is what a secrecy mark looks like (国家秘密定密管理暂行规定,
// 保守国家秘密法实施条例; 党政机关公文处理工作条例 art. 9 on its place).
func HeardSecrecy() SecrecyWords {
	return SecrecyWords{
		Levels:  heardList("绝密 机密 秘密"),
		Stars:   "★☆⭐✩✪✫✭✮✯✰⋆*＊﹡",
		Terms:   heardList("年 个月 月 日 天 长期 永久 启用前 解密前 公布前 印发前"),
		Labels:  heardList("密级 保密级别 保密等级 文件密级 涉密等级 秘密等级 密级和保密期限"),
		Tails:   heardList("级 件 级文件 文件 资料 材料"),
		Beside:  heardList("特急 加急 急件 特提 平急 紧急"),
		Ticks:   "☑✓✔√■☒",
		Boxes:   "□☐",
		Country: "国家",
		Digits:  "一二三四五六七八九十百两",
	}
}

// DomainWords are what a chapter of a field of development is checked for.
type DomainWords struct {
	Targets  []string // names of the section of targets
	Measures []string // names of the section of measures
	Rates    []string // words that make a bare number a measure
	Bounds   []string // words that give a number a direction
	Units    []string // units behind a number
	Percent  string   // "percent" written in words
	Year     string
	Full     []string // whole coverage said in words
}

// HeardDomain lists the words of a domain chapter: 主要目标 and 策略措施 are the
// two parts the work plan asks for.
func HeardDomain() DomainWords {
	return DomainWords{
		Targets:  heardList("主要目标 发展目标 目标任务"),
		Measures: heardList("策略措施 策略与措施 主要措施 主要策略 工作措施"),
		Rates:    heardList("率 比例 比重 占比 覆盖 指数 寿命 系数"),
		Bounds:   heardList("以上 以下 以内 不低于 不高于 不少于 不超过 达到 超过 高于 低于 控制在 提高到 降低到 下降到 降至 增至 提高至"),
		Units:    heardList("% ％ ‰ 个百分点 /10万 ／10万 /万 十万分之 千分之 万分之 岁 人 名 所 个 张 万 亿 元 小时 分钟 天 次 平方米 公里 户 套 家 处 分 周 项 场 件 倍"),
		Percent:  "百分之",
		Year:     "年",
		Full:     heardList("全覆盖 实现全面覆盖 百分之百"),
	}
}

func heardList(words string) []string { return strings.Fields(words) }

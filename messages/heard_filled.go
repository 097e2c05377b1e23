package messages

import "regexp"

// FilledWords are the heads and signs of a table of opinions as people write
// them. A head counts by the word that stands last in it, the longer one where
// two end together.
type FilledWords struct {
	Suggestion, Reason, Original, Place, Plan, Unit, Name, Class, Source, No []string
	Others                                                                   []string // heads of columns we don't read
	UnitLabel, ApproverLabel, PositionLabel, FormLabel                       []string // labels above the table
	Labels                                                                   []string // labels of other things
	Seals                                                                    []string // what may stand between a label and its colon
	Titles                                                                   []string // a paper with such a title answers a consultation
	Names                                                                    []string // so does a file of such a name
	None                                                                     []string // whole cells that say: no opinions
	NoneIn, HavingIn                                                         string   // the two boxes of our own table
	Empty                                                                    string   // an empty box
	Notes                                                                    []string // beginnings of lines that are no rows
	Code                                                                     *regexp.Regexp
}

// HeardFilled lists the words of a 反馈意见表 or 意见征集表.
func HeardFilled() FilledWords {
	return FilledWords{
		Suggestion: heardList("建议修改为 修改为 修改建议 修改意见 修改内容 意见建议 意见和建议 意见与建议 意见内容 建议内容 具体意见 具体内容 反馈意见 反馈内容 意见 建议 内容 修改后 表述"),
		Reason:     heardList("修改理由 理由 理由依据 依据 原因 说明"),
		Original:   heardList("原文 原文内容 原文表述 原表述 原内容 原稿 原条文 修改前 现表述 文稿内容"),
		Place:      heardList("章条 章节 章节名称 条款 条目 章 节 位置 部分 领域 页码 段落 涉及内容 针对内容 对应内容"),
		Plan:       heardList("规划 规划名称 文稿 文件名称 文稿名称"),
		Unit:       heardList("提出单位 反馈单位 单位 单位名称 部门"),
		Name:       heardList("姓名 提出人 建议人 网名 昵称 发言人 代表姓名 委员姓名"),
		Class:      heardList("类别 身份 人员类别"),
		Source:     heardList("来源 日期 时间 来源/日期 来源日期 提出日期 提出时间"),
		No:         heardList("序号 编号 号"),
		Others:     heardList("采纳 办理 处理 备注 电话 联系 答复 回复 研究"),

		UnitLabel:     heardList("单位 单位名称 反馈单位 填报单位 填表单位 报送单位"),
		ApproverLabel: heardList("审定人 审核人 审签人 签发人 单位负责人 主要负责人 负责人 分管领导"),
		PositionLabel: heardList("审定人职务 职务"),
		FormLabel:     heardList("反馈形式 反馈情况 形式 有无意见"),
		Labels:        heardList("联系人 联系电话 电话 联系人及电话 反馈截止 截止时间 填报日期 填表人 填报人 日期 姓名 单位职务 经办人 编号"),

		Seals: heardList("（盖章） (盖章) （公章） (公章) （签字） (签字)"),

		Titles:   heardList("反馈意见 意见反馈 意见征集 征求意见表 征求意见反馈 意见建议表 修改意见表 意见汇总表 意见的复函 意见的回复 意见的反馈"),
		Names:    heardList("反馈意见 意见反馈 意见征集 征求意见表 意见表 意见建议 修改意见 反馈表 无意见 没有意见 意见的复函 意见复函 回复意见 意见的回复"),
		None:     heardList("无意见 没有意见 无修改意见 无不同意见 暂无意见 无 没有 均无意见 无反馈意见 无意见建议 无意见和建议 同意 无修改意见建议"),
		NoneIn:   "无意见",
		HavingIn: "有意见",
		Empty:    "□☐○",
		Notes:    heardList("填写说明 填表说明 说明： 说明: 注： 注: 备注： 合计 总计 小计 （单位盖章） (单位盖章) 单位盖章 单位（盖章） 单位(盖章)"),
		Code:     regexp.MustCompile(`(?i)YJ\s*(\d{1,9})\s*[-—–－_]\s*(\d{1,9})`),
	}
}

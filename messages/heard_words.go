package messages

import "planbot/storage/plan"

// sense is what a fixed word of a sentence stands for.
type sense string

const (
	senseWho     sense = "who"
	senseWhen    sense = "when"
	senseWhether sense = "whether"
	senseHow     sense = "how"
	senseMany    sense = "many"
	senseNot     sense = "not"
	senseHand    sense = "hand"    // to hand in
	senseHanded  sense = "handed"  // it is said or asked to be in
	senseMissing sense = "missing" // not handed in
	senseReply   sense = "reply"
	senseSilent  sense = "silent" // not replied
	senseNone    sense = "none"   // no opinions
	senseLead    sense = "lead"
	senseLiaison sense = "liaison"
	senseContact sense = "contact"
	senseMeet    sense = "meet"
	senseWorkday sense = "workday"
	senseSee     sense = "see"
	senseOwn     sense = "own"
	senseFiller  sense = "filler"
)

// keyword is a fixed word: its sense, or the act, plan or text it names.
type keyword struct {
	sense sense
	act   plan.Act
	plan  plan.PlanID
	text  plan.TextStage
}

func (k keyword) idle() bool {
	return k.sense == senseFiller || k.sense == senseOwn || k.sense == senseSee
}

// senses lists the words of each sense, as people write them to the bot.
var senses = map[sense]string{
	senseWho:     "谁 谁家 有谁 还有谁 哪些 哪家 哪几家 哪些家 哪些单位 哪几个单位 哪个单位 哪家单位 哪些部门 哪个部门 哪些人 哪些章 哪几章 哪一章 哪章 是谁 谁来 谁在",
	senseWhen:    "什么时候 什么时间 啥时候 啥时间 何时 几时 哪天 哪一天 几号 多久 截止 截止时间 截止日期 截至 时限 期限 最晚 最迟 到期 几天 还有几天 还剩几天 还剩多少天 剩几天 多少天 哪日 到什么时候 到几号 几月几号 日期",
	senseWhether: "行不行 行吗 可以吗 可不可以 好不好 成不成 吗 么 嘛 没 没有 否 是否 有没有 了没 了没有 了吗 了么 了嘛 没呢 没呀 没啊 有无 是不是 能不能 好了没 好了吗",
	senseHow:     "怎么样 怎样 咋样 如何 到哪 到哪了 到哪一步 到哪一步了 什么情况 啥情况 怎么样了 情况 进展 进度 状态 现状 完成情况 报送情况 完成了没 完成了吗 完成没 写好了没 写完了没 弄好了没 到什么程度 什么进度 走到哪 走到哪一步",
	senseMany:    "多少 几家 几个 几章 多少家 多少章 多少个 几个单位 几份 多少份 几条 多少条",
	senseHand:    "交 报 送 交稿 报稿 提交 报送 上报 交来 报来 送来 发来 交材料 报材料 交上来 报上来 交什么 上交 递交 交齐 报齐 收齐",
	senseHanded:  "交了 报了 已交 已报 交过 报过 交来了 报来了 交上来了 收到了 收到没 收到没有 收到吗 收到了没 交齐了 报齐了 提交了 上报了 报送了 已报送 已提交 已上报 到了 来了 交没交 报没报 有没有交 有没有报 是否报送 是否已交 是否提交 送来了 发来了 交稿了",
	senseMissing: "谁没交 谁还没交 谁没报 没交 未交 没报 未报 还没交 还没报 尚未报送 没有交 没有报 没交的 未交的 没报的 未报的 没上报 未上报 没提交 未提交 没报送 未报送 没交稿 未交稿 没交齐 没报齐 没交材料 没报材料 没送 没送来 没来 欠 欠交 差 还差 缺 还缺 没收到 未收到 没完成 未完成",
	senseReply:   "反馈 回函 复函 回复 答复 回 反馈了 回了 回复了 已反馈 回函了 反馈没反馈 回没回 反馈意见 征求意见 函",
	senseSilent:  "没反馈 未反馈 没回 没回复 未回复 没回函 未回函 没复函 未复函 没答复 没有反馈 没有回 没有回复 没回的 还没反馈 还没回 没回意见 没反馈意见 未反馈意见 没表态 没有回函 不回 没回音",
	senseNone:    "无意见 没意见 没有意见 都没意见 均无意见 没啥意见 没什么意见",
	senseLead:    "牵头 牵头单位 负责 负责人 主笔 归谁 谁管 谁写 责任单位 配合单位 配合 参与 哪家牵头 谁牵头 谁负责 由谁 主责",
	senseLiaison: "联络员 联系人 经办人 对接人",
	senseContact: "电话 手机 手机号 号码 联系方式 怎么联系 联系电话 联系谁 找谁 问谁",
	senseMeet:    "开会 会议 例会 启动会 培训会 论证会 推进会 协调会 调度会 开个会 开不开会 什么会 开什么会 会议通知 参会",
	senseWorkday: "放假 上班 休息 工作日 节假日 放不放假 上不上班 休息吗 调休",
	senseSee:     "看 看看 看一下 看下 查 查看 查查 查一下 查下 打开 找 找一下 了解 了解一下 显示 问 问一下 问下 说说 告诉我 想知道 想看 想问 列出",
	senseOwn:     "我们 我们单位 我单位 本单位 我局 我委 我们局 我们委 咱们 咱们单位 咱 我办 我 自己 自己的 我的 本局 本委 我部",
	senseFiller: "出差 差不多 哪 忘了 忘记 忘记了 不知道 不晓得 领导小组 小组 请问 请 您好 你好 麻烦 劳驾 帮我 帮忙 帮 我想 我要 我想要 想要 想 要 需要 得 应该 该 一下 一个 下 的 地 了 啊 呀 呢 吧 哦 哈 那 那个 这个 这 " +
		"现在 目前 到底 到 至 还 还有 都 也 就 已经 已 能 可以 可 是 在 把 给 跟 和 与 及 让 叫 由 往 从 对 于 关于 对于 有关 谢谢 辛苦 老师 同志 主任 领导 章 那章 这章 这一章 那一章 章节 一章 " +
		"部分 里 里面 上 有 前 之前 以前 内 以内 年 规划 稿 稿件 的稿 材料 文 份 单位 家 部门 各单位 有关单位 所有 全部 大家 什么 啥 怎么 办 事 事情 工作 做 进行 最近 又 再 只 只有 才 没人 人 发 上面 方面 领域 小 最新 最后 同意",
}

// texts and plans as they are named in a sentence.
var (
	planWords = map[plan.PlanID]string{
		plan.Women:    "妇女规划 妇女发展规划 妇女 女 妇女卷 妇女部分 妇女那个",
		plan.Children: "儿童规划 儿童发展规划 儿童 儿 儿童卷 儿童部分 儿童那个",
	}
	textWords = map[plan.TextStage]string{
		plan.TextResearch: "调研材料 调研 调研报告", plan.TextChapter: "分领域稿", plan.TextFirst: "初稿",
		plan.TextConsultation: "征求意见稿", plan.TextExpert: "专家论证稿 论证稿", plan.TextSubmission: "送审稿", plan.TextFinal: "正式印发稿 印发稿 定稿",
	}
	bothPlans = "妇女儿童规划 妇女儿童发展规划 两个规划 两规划 两纲 妇女儿童"
)

// actWords are further words an act is heard by within a sentence; alone they may
// mean something else.
var actWords = map[plan.Act]string{
	plan.ActStatus:    "卡住 卡住了 卡在哪 卡在哪里 卡在 卡壳 哪里卡 难点 堵点 有什么问题 协调 要协调 需要协调 要我协调 需要我协调 要我定 等我定 需要我定",
	plan.ActBasis:     "多少单位 多少家单位 几家单位 单位基数 多少个单位",
	plan.ActTodo:      "要做什么 该做什么 要办什么 该交什么 还要交什么 要交什么 交什么 什么任务 啥任务 有什么任务 有啥任务 要干什么 什么要办 该办什么 还差什么 还有什么没交 什么没交 有什么事 什么事 有啥事 有没有任务 有任务吗",
	plan.ActExtend:    "来不及 晚几天 晚点交 晚交 宽限 推迟 缓几天 缓交 延后 延长 延迟 延期交 迟几天 交不了 交不上 完不成 延期 申请延期 延期申请 延几天",
	plan.ActRemind:    "催 催催 催一催 催一下 催下 提醒 提醒一下 催办 催促 催稿 盯一下",
	plan.ActVersions:  "下载 最新稿 最新版 版本 文稿 原文 全文 历稿 看稿 看稿子 稿子 第几稿 改了几稿",
	plan.ActCalls:     "打电话 打个电话 电话催办",
	plan.ActOpinions:  "意见 提了什么意见 意见处理 意见采纳 采纳情况 采纳",
	plan.ActReturn:    "退回 退稿 打回 退回去 退回修改 返工",
	plan.ActHandover:  "换人 换联络员 换个联络员 换联络人 交接 调走了 不干了 换岗",
	plan.ActRequest:   "要材料 索要材料 催材料 索要",
	plan.ActInvite:    "邀请 发邀请 拉 加人 新增联络员",
	plan.ActMoveStage: "调整 改到 改时限 调整时限 延到 提前到",
	plan.ActPostpone:  "顺延 整体顺延 往后推 后延",
	plan.ActOpenStage: "启动 开始 启动阶段 开启",
	plan.ActEndStage:  "结束 结束阶段 收尾",
	plan.ActProxy:     "补录 代登记 登记反馈 代录 代为登记 录入",
	plan.ActAssemble:  "统稿 汇总成稿 综合 合稿 合成",
	plan.ActCirculate: "发文 征求意见 发征求意见 发函",
	plan.ActHelp:      "怎么用 怎么操作 怎么弄 怎么办理 不会用 说明书 教教我 能干什么 能做什么 会什么",
	plan.ActLateNote:  "逾期说明 说明逾期 说明情况 说明原因",
	plan.ActBoard:     "进度图 图 看图",
	plan.ActBrief:     "汇报口径 口径 怎么汇报 汇报",
	plan.ActStage:     "阶段 六个阶段",
	plan.ActMe:        "我的登记 我是谁 我的信息 我的身份",
	plan.ActUnits:     "单位名单 成员单位 单位名录",
	plan.ActEvents:    "办理记录 操作记录",
	plan.ActPeople:    "人员 名单 通讯录 人员登记",
	plan.ActDates:     "工作日历",
	plan.ActSubmit:    "交稿 报送稿件",
	plan.ActCancel:    "取消 放弃 算了",
}

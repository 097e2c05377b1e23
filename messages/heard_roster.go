package messages

// RosterWords are the heads of a list of liaisons (联络员名单) as people write
// them. A head counts when it contains one of the words; longer words first.
type RosterWords struct {
	Unit     []string
	Name     []string
	Post     []string
	Mobile   []string
	Phone    []string // any telephone; the mobile one wins
	Landline []string
	Chapters []string
	Others   []string // heads of other people's columns: leaders, whoever fills in
	Split    string   // signs between two names or numbers in one cell
	Notes    []string // beginnings of lines that are no rows: totals, remarks
	Totals   []string // first cells of lines that only count
	Heads    RosterHeads
}

// RosterHeads are the heads of our own blank list.
type RosterHeads struct {
	Sheet, Title, Hint, No, Unit, Name, Post, Mobile, Landline, Chapters, Remark string
}

// HeardRoster lists the words of a 联络员名单.xlsx.
func HeardRoster() RosterWords {
	return RosterWords{
		Unit:     heardList("成员单位 责任单位 牵头单位 所在单位 工作单位 单位名称 单位 部门"),
		Name:     heardList("联络员姓名 联系人姓名 经办人姓名 姓名 联络员 联系人 经办人 名字"),
		Post:     heardList("职务 职位 职称 岗位"),
		Mobile:   heardList("手机号码 手机号 手机 移动电话"),
		Phone:    heardList("联系电话 联系方式 电话号码 电话"),
		Landline: heardList("办公电话 办公室电话 固定电话 座机"),
		Chapters: heardList("负责章节 负责领域 负责内容 章节 分工"),
		Others:   heardList("分管领导 主管领导 单位领导 责任领导 领导姓名 主要负责人 负责人 填表人 审核人"),
		Split:    "、，,;；/／|\n",
		Notes:    heardList("合计 总计 备注 注 说明 填表 联系电话 填报 审核"),
		Totals:   heardList("合计 总计 共计 小计"),
		Heads: RosterHeads{
			Sheet: "联络员名单", Title: "联络员名单",
			Hint: "每人一行；一个单位有两位联络员的，写两行。手机号用于发送邀请，不对外公开。",
			No:   "序号", Unit: "单位", Name: "姓名", Post: "职务", Mobile: "手机", Landline: "办公电话",
			Chapters: "负责章节", Remark: "备注",
		},
	}
}

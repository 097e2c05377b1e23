package messages

import "planbot/storage/plan"

var peopleActs = map[plan.Act]act{
	plan.ActMe:         {"我的登记", "我的单位、身份和联系人", []string{"我的登记", "我是谁", "我的信息"}},
	plan.ActApply:      {"申请登记", "没有邀请链接时申请登记", []string{"申请登记", "登记", "申请", "注册"}},
	plan.ActHandover:   {"换人", "把联络员工作交给接替的同志", []string{"换人", "换联络员", "交接", "更换联络员"}},
	plan.ActSucceed:    {"接替", "接替他人担任联络员", []string{"接替", "我接替", "我来接替"}},
	plan.ActPeople:     {"人员", "各单位联络员：谁已登记、谁联系不上", []string{"人员", "人员登记", "联络员", "名单", "通讯录"}},
	plan.ActInvitePage: {"二维码打印页", "给没有登记的人打印邀请二维码", []string{"二维码打印页", "邀请二维码", "打印二维码"}},

	plan.ActInvite: {"邀请", "邀请一人，或导入联络员名单", []string{"邀请", "邀请联络员", "发邀请"}},

	plan.ActBind:    {name: "确认登记"},
	plan.ActDecline: {name: "不是我"},
	plan.ActInvited: {name: "查看邀请"},
	plan.ActReissue: {name: "重新生成链接"},
	plan.ActRecall:  {name: "作废链接"},
	plan.ActAdmit:   {name: "登记申请"},
	plan.ActPerson:  {name: "人员卡片"},
	plan.ActMyName:  {name: "姓名有误"},
	plan.ActRename:  {name: "改姓名、电话"},
	plan.ActRebind:  {name: "改单位或身份"},
	plan.ActPosts:   {name: "A/B岗分工"},
	plan.ActOffline: {name: "登记无Telegram人员"},
	plan.ActRevoke:  {name: "撤销登记"},
}

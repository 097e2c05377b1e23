package messages

import (
	"planbot/storage/plan"
)

var peopleSentences = map[plan.Act]func(EventParams) string{
	plan.ActSetup: func(p EventParams) string { return "按《" + p.Name + "》完成初始设置" },
	plan.ActMode:  func(p EventParams) string { return "选定收稿方式：" + ModeName(plan.FileMode(p.Name)) },
	plan.ActSettle: func(p EventParams) string {
		if p.text("answer") == "" {
			return ""
		}
		return "核对方案疑点（" + settled[plan.Settlement(p.text("answer"))] + "）"
	},

	plan.ActInvite:  func(p EventParams) string { return "邀请" + roleOf(p) },
	plan.ActReissue: func(p EventParams) string { return "重发邀请链接" + bracketed(p.Unit) },
	plan.ActRecall:  func(p EventParams) string { return "作废邀请链接" + bracketed(p.Unit) },
	plan.ActBind:    func(p EventParams) string { return "登记" + p.Person + "为" + roleOf(p) },
	plan.ActRevoke:  func(p EventParams) string { return "解除" + p.Person + "的登记（" + roleOf(p) + "）" },
	plan.ActApply:   func(p EventParams) string { return "申请登记为" + roleOf(p) },
	plan.ActSucceed: func(p EventParams) string { return "申请接替" + roleOf(p) },
	plan.ActAdmit: func(p EventParams) string {
		if p.yes("admitted") {
			return "同意" + p.Person + "登记为" + roleOf(p)
		}
		return "未同意" + p.Person + "登记为" + roleOf(p)
	},
	plan.ActRename:   func(p EventParams) string { return "更正姓名为" + p.Name },
	plan.ActOffline:  func(p EventParams) string { return "登记无Telegram人员" + p.Name + bracketed(p.Unit) },
	plan.ActPosts:    func(p EventParams) string { return "调整" + p.Person + "分管的章" + bracketed(p.Unit) },
	plan.ActSendHeld: func(p EventParams) string { return "再发待定的群消息“" + p.Name + "”" },
	plan.ActDropHeld: func(p EventParams) string { return "不再发待定的群消息“" + p.Name + "”" },
	plan.ActHere:     func(p EventParams) string { return "绑定工作群“" + p.Name + "”" },
	plan.ActUnhere:   func(p EventParams) string { return "解除工作群“" + p.Name + "”" },
}

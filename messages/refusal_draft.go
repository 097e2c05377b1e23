package messages

import "planbot/storage/plan"

var draftRefusals = map[plan.Why]string{
	plan.WhyNoSlot:       "目前没有向贵单位开放的交稿任务，文件未登记为稿件。办公室启动阶段后会通知您；如有疑问请联系办公室。",
	plan.WhyNoMode:       "办公室还没有选定收稿方式，暂时不能接收文件，文件未保存。请稍后再发，或联系办公室。",
	plan.WhySameBytes:    "这个文件与%s完全相同，未另计新稿，原来的登记有效。如有修改，请发送修改后的文件。",
	plan.WhyRegisterOnly: "本平台只登记稿件信息、不接收文件，文件未保存。请按办公室要求的渠道报送文件，并用 /submit 登记标题、页数和日期。",
	plan.WhyBadApprover:  "请写审定人的姓名和职务，中间空一格，如“张三 副局长”。",

	plan.WhyFileEmpty:     "文件“%s”是空的，未保存。请检查后重新发送。",
	plan.WhyFileTooLarge:  "文件“%s”超过20MB，无法接收。请压缩图片或拆分后再发。",
	plan.WhyFileUnknown:   "文件“%s”的格式不能接收。请发送 docx、doc、wps、pdf、txt、xlsx 文件，盖章页可发 jpg、png 照片。",
	plan.WhyFileMismatch:  "文件“%s”的扩展名与内容不符，未保存。请用 Word 或 WPS 打开后另存为 docx 再发。",
	plan.WhyFileMacro:     "文件“%s”含有宏，为安全起见未保存。请另存为不含宏的 docx 再发。",
	plan.WhyFileEncrypted: "文件“%s”设有密码，无法打开，未保存。请取消密码后再发。",
	plan.WhyFileDamaged:   "文件“%s”已损坏，无法打开，未保存。请检查后重新发送。",
	plan.WhyFileBomb:      "文件“%s”解压后体积异常，为安全起见未保存。请用 Word 或 WPS 另存为 docx 再发。",
	plan.WhyFileGone:      "文件“%s”没有取到，可能超过20MB或已过期。请重新发送。",
	plan.WhyFileSecret:    "文件带有密级标志，未保存。请立即从聊天中删除该文件，并报告本单位保密员。",
}

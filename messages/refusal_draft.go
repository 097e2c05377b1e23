package messages

import "planbot/storage/plan"

var draftRefusals = map[plan.Why]string{
	plan.WhyNoSlot:       "目前没有向贵单位开放的交稿任务，未登记为稿件。已发来的文件会留存，办公室启动阶段后发送 /submit 可以接着办理；如有疑问请联系办公室。",
	plan.WhyNoMode:       "办公室还没有选定收稿方式，暂时不能接收文件，文件未保存。请稍后再发，或联系办公室。",
	plan.WhySameBytes:    "这个文件与%s完全相同，未另计新稿，原来的登记有效。如有修改，请发送修改后的文件。",
	plan.WhyRegisterOnly: "本平台只登记稿件信息、不接收文件，文件未保存。请按办公室要求的渠道报送文件，并用 /submit 登记标题、页数和日期。",
	plan.WhyBadApprover:  "没有从“%s”中看出姓名和职务，还没有记入。",
	plan.WhyBadTitle:     "请写稿件标题，50字以内，不要写涉密内容。",
	plan.WhyBadPages:     "没有看懂页数“%s”。请写1到2000之间的数字，如“12”。",

	plan.WhyBadSent: "报送日期%s不对：不能晚于今天，也不能早于一年前。请重新写日期。",

	plan.WhyOutrun:     "还没有提交：您核对期间，本单位又有一稿报来。请重新核对，仍要提交的再点确认。",
	plan.WhyUsed:       "这一稿已经用于征求意见或统稿，不能再改动。如需修改，请联系办公室，或提交新的一稿。",
	plan.WhyWithdrawn:  "这一稿已经撤回，未作改动。如需提交，请重新发送文件。",
	plan.WhyReturned:   "这一稿已经退回修改，未作改动。请提交修改稿。",
	plan.WhySameSlot:   "这份稿件已经在那一章了，未作改动。",
	plan.WhyNoBytes:    "这一稿只登记了信息，没有文件。请向报送单位或办公室索取原件。",
	plan.WhyNoDrafts:   "目前没有可以办理的稿件。全部稿件见 /versions。",
	plan.WhyFirstDraft: "这是第一稿，没有上一稿可以对比。",

	plan.WhyBusy:     "您正在办理“%s”，请先办完，或发送 /cancel 放下。文件已经收好，不会丢失，办完后会接着办理。",
	plan.WhyNoPaper:  "照片不能作为稿件。请发送 docx、doc、wps、pdf 或 txt 文件，表格请发 xlsx；照片只能作盖章页附在稿件后面。",
	plan.WhyNotPaper: "照片不能作为稿件正文，请选择文字文件，或重新发送 docx。",
	plan.WhySheet:    "表格（xlsx）只能作材料，或与正文一起发送作附件，文件已收好。稿件正文请发送 docx、doc、wps、pdf 或 txt。",
	plan.WhySticker:  "收到表情，这里看不懂。办事请发文字、文件，或发送 /help。",
	plan.WhyVoice:    "这里听不了语音，请改用文字；交稿请发送文件。",
	plan.WhyVideo:    "这里看不了视频和动图，未保存。交稿请发送 docx、doc、wps、pdf 或 txt 文件，表格请发 xlsx。",
	plan.WhyPoint:    "位置、名片、投票等内容这里用不上，未保存。办事请发文字、文件，或发送 /help。",

	plan.WhyFileStranger: "您还没有登记，文件“%s”未保存。请先点办公室发给您的邀请链接，或发送 /start 申请登记，登记后再发。",
	plan.WhyFileOpinion:  "文件“%s”未保存：稿件由各单位联络员报送。您的意见请发送 /opinion 填写；需要转交文件的，请联系办公室。",
	plan.WhyFileOther:    "文件“%s”未保存：稿件由各单位联络员报送。需要转交文件的，请联系办公室。",

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

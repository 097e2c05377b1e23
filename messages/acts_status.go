package messages

import "planbot/storage/plan"

var statusActs = map[plan.Act]act{
	plan.ActTodo:   {"待办", "本单位要交什么、哪天前", []string{"待办", "我的待办", "要交什么", "任务"}},
	plan.ActStatus: {"进度", "整体进度和需要协调的事项", []string{"进度", "进展", "情况", "到哪了"}},
}

package messages

import "planbot/storage/plan"

// Words around the picture.
const (
	SeeBoard      = "进度图"
	BoardDrawing  = "正在画图，马上就好"
	BoardNotDrawn = "进度图这次没有画成。请稍后再点一次；文字进度请发“进度”查看。"
)

// BoardCaptionParams is what stands under the picture.
type BoardCaptionParams struct {
	Today   plan.Day
	Summary string // the picture's own one line
}

// BoardCaption is the words under the picture.
func BoardCaption(p BoardCaptionParams) string { return say("board", p) }

// BoardFile names the picture's file.
func BoardFile(d plan.Day) string { return "编制进度图_" + d.String() + ".png" }

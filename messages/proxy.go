package messages

import (
	"time"

	"planbot/storage/plan"
)

// Labels of entering replies for others.
const (
	ProxyMany    = "多家单位无意见"
	ProxyOne     = "一家单位有意见"
	ProxyMore    = "继续补录"
	PagesNone    = "没有照片，跳过"
	PagesDone    = "发完了，下一步"
	ConfirmProxy = "确认补录"
	ChangeUnits  = "改单位"
	ChangeForm   = "改形式"

	ChangeReceived = "改收到日期"
)

// AskProxyKind asks what is to be entered.
func AskProxyKind(title string, missing int) string {
	return say("ask proxy kind", map[string]any{"Title": title, "Missing": missing})
}

// AskProxyUnits asks which units said that they have no opinions.
func AskProxyUnits(ticked int) string { return say("ask proxy units", ticked) }

// AskForm asks in which form a reply came.
func AskForm() string { return say("ask form", nil) }

// AskReceived asks when a reply came to the office.
func AskReceived() string { return say("ask received", nil) }

// AskPages asks for photos of a stamped letter; there are n so far.
func AskPages(n int) string { return say("ask pages", n) }

// ProxyParams is what the office enters for several at once.
type ProxyParams struct {
	Title    string
	Who      []string
	Form     plan.Channel
	Received time.Time
	Pages    int
	Late     int
	Recorder string
	Missing  int // still without a reply afterwards
}

// ProxyCard is the summary before entering.
func ProxyCard(p ProxyParams) string { return say("proxy card", p) }

// Entered is the receipt of entering.
func Entered(p ProxyParams) string { return say("entered", p) }

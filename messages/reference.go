package messages

import (
	"fmt"
	"strings"

	"planbot/storage/plan"
)

// ReferenceLine is one reference as the list shows it.
type ReferenceLine struct {
	No     int
	Title  string
	Source string
	Issued plan.Day // 0: not known
	File   bool
	Size   int64
	Place  string
}

// Link tells whether the place is a link.
func (l ReferenceLine) Link() bool { return Linked(l.Place) }

// Linked tells whether a place is a link.
func Linked(place string) bool {
	return strings.HasPrefix(place, "https://") || strings.HasPrefix(place, "http://")
}

// Words is title, source and date: "《…》　国务院，2021年9月8日（周三）".
func (l ReferenceLine) Words() string {
	s := "《" + l.Title + "》　" + l.Source
	if l.Issued != 0 {
		s += "，" + Date(l.Issued)
	}
	return s
}

// ReferencesParams is the list.
type ReferencesParams struct {
	Lines  []ReferenceLine
	Total  int
	Office bool
}

// References is /reference.
func References(p ReferencesParams) string { return say("references", p) }

// Reference is the card of one.
func Reference(l ReferenceLine) string { return say("reference", l) }

// ReferenceLabel is the button of one: “1. 中国妇女发展纲要”.
func ReferenceLabel(l ReferenceLine) string { return Clip(fmt.Sprintf("%d. %s", l.No, l.Title)) }

// ReferenceNote stands under a reference that is sent.
func ReferenceNote(l ReferenceLine) string { return say("reference note", l) }

// PinCard is the summary before one is pinned.
func PinCard(l ReferenceLine) string { return say("pin card", l) }

// Pinned is the receipt.
func Pinned(l ReferenceLine) string { return say("pinned", l) }

// UnpinCard asks for the word to take one away.
func UnpinCard(l ReferenceLine) string { return say("unpin card", l) }

// Unpinned is the receipt of that.
func Unpinned(l ReferenceLine) string { return say("unpinned", l) }

// AskPinFile asks for the file of a reference.
func AskPinFile() string { return say("ask pin file", nil) }

// AskPinTitle asks for its title.
func AskPinTitle() string { return say("ask pin title", nil) }

// AskPinSource asks who issued it.
func AskPinSource() string { return say("ask pin source", nil) }

// AskPinIssued asks when.
func AskPinIssued() string { return say("ask pin issued", nil) }

// AskPinPlace asks where it can be had; reg where files are only registered.
func AskPinPlace(reg bool) string { return say("ask pin place", reg) }

// Labels of references.
const (
	AddReference   = "添加资料"
	GetReference   = "下载"
	OpenReference  = "打开网页"
	DropReference  = "撤下"
	ConfirmPin     = "添加"
	WithoutFile    = "没有文件，登记题名"
	IssuedUnknown  = "日期不详"
	ChangePinTitle = "改题名"
	ChangePinFrom  = "改发布单位"
	ChangePinDate  = "改日期"
	ChangePinPlace = "改获取方式"
)

// PinSources are who usually issues such papers.
var PinSources = []string{"国务院", "省人民政府", "州人民政府", "市人民政府", "本办公室"}

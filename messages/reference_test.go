package messages

import "testing"

func TestReferencesAreSaidInFull(t *testing.T) {
	file := ReferenceLine{No: 1, Title: "中国妇女发展纲要（2021—2030年）", Source: "国务院", Issued: monday, File: true, Size: 320 << 10}
	link := ReferenceLine{No: 2, Title: "儿童发展规划范本", Source: "本办公室", Place: "https://example.org/a"}
	place := ReferenceLine{No: 3, Title: "州规划", Source: "州人民政府", Place: "办公室纸质件"}
	golden(t, "reference/list", References(ReferencesParams{Lines: []ReferenceLine{file, link, place}, Total: 3}))
	golden(t, "reference/none", References(ReferencesParams{}))
	golden(t, "reference/none_office", References(ReferencesParams{Office: true}))
	golden(t, "reference/file", Reference(file))
	golden(t, "reference/link", Reference(link))
	golden(t, "reference/place", Reference(place))
	golden(t, "reference/note", ReferenceNote(file))
	golden(t, "reference/pin_card", PinCard(file))
	golden(t, "reference/pin_card_place", PinCard(place))
	golden(t, "reference/pinned", Pinned(file))
	golden(t, "reference/unpin_card", UnpinCard(file))
	golden(t, "reference/unpinned", Unpinned(file))
	golden(t, "reference/ask_file", AskPinFile())
	golden(t, "reference/ask_title", AskPinTitle())
	golden(t, "reference/ask_source", AskPinSource())
	golden(t, "reference/ask_issued", AskPinIssued())
	golden(t, "reference/ask_place", AskPinPlace(true))
}

package messages

// Labels of bringing an objection before the leaders.
const (
	UsePlea     = "用这一句"
	ConfirmPlea = "确认呈请"
	ChangePlea  = "改建议"
)

// RaiseLabel is the button of one objection in the list.
func RaiseLabel(no int, raised bool) string {
	if raised {
		return Numbered(no, "撤回呈请")
	}
	return Numbered(no, "呈请协调")
}

// Plea is what the office usually proposes.
func Plea(c ConsentWords) string {
	return "请" + c.Lead + "与" + c.Unit + "当面会商，形成一致意见"
}

// AskPlea asks for the sentence proposed to the leaders.
func AskPlea(c ConsentWords) string {
	return say("ask plea", map[string]any{"Objection": c, "Plea": Plea(c)})
}

// PleaCard is the summary before an objection is brought before the leaders.
func PleaCard(c ConsentWords) string { return say("plea card", Matter{Objection: c}) }

// Unraised says that it was taken back.
func Unraised(c ConsentWords) string { return say("unpleaded", c) }

// RaisedSay says that leaders are asked now.
func RaisedSay(c ConsentWords) string { return say("pleaded", c) }

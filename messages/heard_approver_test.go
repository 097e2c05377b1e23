package messages

import "testing"

func TestApproversAreHeardHoweverNameAndPositionAreParted(t *testing.T) {
	for _, c := range []struct{ text, name, position string }{
		{"李明 副主任", "李明", "副主任"},
		{" 李明　副主任 ", "李明", "副主任"},
		{"李明，副主任", "李明", "副主任"},
		{"李明, 副主任", "李明", "副主任"},
		{"副主任 李明", "李明", "副主任"},
		{"市卫健委副主任 李明", "李明", "市卫健委副主任"},
		{"李明副主任", "李明", "副主任"},
		{"欧阳明常务副局长", "欧阳明", "常务副局长"},
		{"李明 党组书记、局长", "李明", "党组书记、局长"},
		{"张雪 党组成员 副局长", "张雪", "党组成员 副局长"},
		{"王强 一级调研员", "王强", "一级调研员"},
		{"李明", "", ""},
		{"副主任", "", ""},
		{"李副主任", "", ""},
		{"谢谢", "", ""},
		{"，", "", ""},
	} {
		name, position, ok := HeardApprover(c.text)
		if name != c.name || position != c.position || ok != (c.name != "") {
			t.Errorf("%q: got %q, %q, %t", c.text, name, position, ok)
		}
	}
}

package messages

import (
	"fmt"
	"testing"
)

func TestTimesOfDayAreHeardAsPeopleWriteThem(t *testing.T) {
	for said, want := range map[string]string{
		"9:30": "9:30", "９：３０": "9:30", "九点半": "9:30", "上午9点": "9:00", "下午3点": "15:00", "下午 3:30": "15:30", "15:00": "15:00",
		"十点": "10:00", "10时15分": "10:15", "中午12点": "12:00", "晚上7点": "19:00", "下午两点半": "14:30", "9点整": "9:00", "15": "15:00", "3点": "15:00", "三点半": "15:30",
		"下午15:00": "15:00",
		"25点":     "", "9:75": "", "明天": "", "": "", "尽快": "",
	} {
		got := ""
		if h, m, ok := HeardClock(said); ok {
			got = fmt.Sprintf("%d:%02d", h, m)
		}
		if got != want {
			t.Errorf("%q is heard as %q, want %q", said, got, want)
		}
	}
}

func TestADayAndATimeAreParted(t *testing.T) {
	for said, want := range map[string][2]string{
		"1月20日上午9:30":    {"1月20日", "上午9:30"},
		"1月20日":          {"1月20日", ""},
		"下周三下午3点":        {"下周三", "下午3点"},
		"明天 9:30":        {"明天", "9:30"},
		"2021-01-20 9点半": {"2021-01-20", "9点半"},
	} {
		if day, clock := HeardDayClock(said); day != want[0] || clock != want[1] {
			t.Errorf("%q is parted into %q and %q", said, day, clock)
		}
	}
}

func TestTheNumberBeforeAnItemIsNoPartOfIt(t *testing.T) {
	for said, want := range map[string]string{
		"1. 通报方案": "通报方案", "一、通报方案": "通报方案", "（二）部署": "部署", "2021年工作": "2021年工作", "三项工作安排": "三项工作安排", "12）讨论": "讨论", "通报": "通报",
	} {
		if got := HeardItem(said); got != want {
			t.Errorf("%q is heard as %q, want %q", said, got, want)
		}
	}
}

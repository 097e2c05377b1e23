package board

import (
	"fmt"
	"testing"
	"time"

	"planbot/storage/plan"
)

// sample is a board of the real size with every look on it.
func sample() Board {
	looks := []Cell{
		{Text: "已交", Look: Done}, {Text: "进行中", Look: Open}, {Text: "剩2天", Look: Soon}, {Text: "逾期12天", Look: Late},
		{Text: "暂停", Look: Paused}, {Text: "已结束", Look: Closed}, {Text: "未启动", Look: Ahead}, {Text: "不适用", Look: None},
	}
	b := Board{
		Title: "格尔木市妇女儿童发展规划编制进度", AsOf: "截至2021年3月15日（周一）", Summary: "第三阶段 妇女 5/11 章、儿童 6/10 章已交；逾期 2 章",
		Columns: []Column{
			{"前期调研", "已结束", StageOver}, {"初稿", "已结束", StageOver}, {"征求意见", "3月24日前", StageOpen},
			{"专家论证", "5月24日前", StageOpen}, {"送审", "6月底前", StageAhead}, {"颁布", "7月底前", StageAhead},
		},
		Legend: looks,
		Time:   Timeline{Title: "时间安排", Today: plan.Date(2021, 3, 15), Now: "今天 3月15日", End: plan.Date(2021, 8, 1)},
	}
	n := 0
	for _, rows := range []int{11, 10} {
		band := Band{Name: "妇女规划"}
		for i := range rows {
			r := Row{Title: "指导思想和基本原则", Lead: "市妇儿工委办公室"}
			for range 5 {
				r.Cells = append(r.Cells, looks[n%len(looks)])
				n++
			}
			last := Cell{}
			if i == 0 {
				last = Cell{Text: "未启动", Look: Ahead, Span: rows}
			}
			band.Rows = append(band.Rows, Row{r.Title, r.Lead, append(r.Cells, last)})
		}
		b.Bands = append(b.Bands, band)
	}
	for day := plan.Date(2020, 9, 1); day < b.Time.End; {
		year, month, _ := day.Ymd()
		m := Month{First: day, Name: fmt.Sprintf("%d月", month)}
		if day == plan.Date(2020, 9, 1) || month == time.January {
			m.Year = fmt.Sprintf("%d年", year)
		}
		b.Time.Months = append(b.Time.Months, m)
		day = plan.Date(year, month+1, 1)
	}
	for _, x := range []struct {
		name, short string
		from, to    plan.Day
		state       State
	}{
		{"启动及前期调研", "前期调研", plan.Date(2020, 9, 1), plan.Date(2020, 11, 30), StageOver},
		{"基本框架及初稿", "初稿", plan.Date(2021, 1, 1), plan.Date(2021, 1, 31), StageOver},
		{"征求意见稿", "征求意见", plan.Date(2021, 2, 1), plan.Date(2021, 3, 31), StageOpen},
		{"专家论证稿", "专家论证", plan.Date(2021, 4, 1), plan.Date(2021, 5, 31), StageAhead},
		{"送审稿", "送审", plan.Date(2021, 5, 1), plan.Date(2021, 6, 30), StageAhead},
		{"批准及颁布", "颁布", plan.Date(2021, 7, 1), plan.Date(2021, 7, 31), StageAhead},
	} {
		b.Time.Bars = append(b.Time.Bars, Bar{x.name, x.short, x.from, x.to, x.state})
	}
	return b
}

func painter(t testing.TB) *Painter {
	t.Helper()
	p, err := New()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func parts(s Sheet, part Part) (out []Mark) {
	for _, m := range s.Marks {
		if m.Part == part {
			out = append(out, m)
		}
	}
	return out
}

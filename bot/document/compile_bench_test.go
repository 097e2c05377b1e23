package document

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"planbot/bot/bench/peak"
	"planbot/bot/document/paper"
	"planbot/messages"
)

// twentyPages is a chapter of some twenty pages (22 lines of 28 characters) with
// a table and a photograph, as a unit types it.
func twentyPages(b *testing.B, n int) []byte {
	body := p(r("（一）第"+fmt.Sprint(n)+"章")) + p(r("主要目标"))
	for i := range 40 {
		body += p(r(fmt.Sprintf("%d．妇女平均预期寿命达到%d岁，孕产妇死亡率控制在12/10万以下。", i+1, 60+i)))
	}
	body += `<w:tbl><w:tblGrid><w:gridCol w:w="1"/><w:gridCol w:w="2"/></w:tblGrid>` + strings.Repeat(`<w:tr><w:tc>`+p(r("指标"))+`</w:tc><w:tc>`+p(r("2030年目标值"))+`</w:tc></w:tr>`, 20) + `</w:tbl>`
	body += p(r("策略措施"))
	for i := range 55 {
		body += p(r(fmt.Sprintf("%d．完善保障妇女健康的制度机制。", i+1)), r(strings.Repeat("持续改善妇女儿童生存发展环境，", 11)+"落实责任。"))
	}
	noise := make([]byte, 300<<10)
	_, _ = rand.NewChaCha8([32]byte{byte(n)}).Read(noise)
	return docx(b, body+p(`<w:r><w:drawing><a:blip r:embed="rId10"/></w:drawing></w:r>`), [2]string{"media/image1.jpeg", string(noise)})
}

// BenchmarkWholePlan reads 21 chapters of twenty pages, puts them together and
// writes the file.
func BenchmarkWholePlan(b *testing.B) {
	files := make([][]byte, 21)
	for i := range files {
		files[i] = twentyPages(b, i)
	}
	stop := peak.Watch()
	size := 0
	for b.Loop() {
		s := Section{Title: "发展领域、主要目标和策略措施", Numbered: true, Parts: []string{"主要目标", "策略措施"}}
		for i, file := range files {
			text := readGood(b, Docx, file)
			s.Chapters = append(s.Chapters, Chapter{Title: fmt.Sprintf("第%d章", i), Text: &text, Open: func() (io.ReaderAt, int64, error) {
				return bytes.NewReader(file), int64(len(file)), nil
			}})
		}
		text, _, err := Compile(Outline{Title: "规划", Sections: []Section{s}}, compileWords())
		if err != nil {
			b.Fatal(err)
		}
		out := &countingWriter{}
		if err := paper.Write(out, text, messages.Paper()); err != nil {
			b.Fatal(err)
		}
		size = out.n
	}
	b.ReportMetric(float64(stop())/1e6, "peak-MB")
	b.ReportMetric(float64(size)/1e6, "file-MB")
}

type countingWriter struct{ n int }

func (w *countingWriter) Write(b []byte) (int, error) {
	w.n += len(b)
	return len(b), nil
}

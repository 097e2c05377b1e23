package document

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"planbot/bot/bench/peak"
	"planbot/messages"
)

func benchRead(b *testing.B, format Format, file []byte) {
	b.Helper()
	b.SetBytes(int64(len(file)))
	stop := peak.Watch()
	for b.Loop() {
		if _, _, err := Read(format, bytes.NewReader(file), int64(len(file)), messages.HeardHeadings(), DefaultLimits()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(stop())/1e6, "peak-MB")
}

func BenchmarkChapterOfTwentyPages(b *testing.B) {
	body := ""
	for i := range 200 {
		body += p(r(fmt.Sprintf("%d．妇女平均预期寿命达到%d岁，孕产妇死亡率控制在", i+1, i)), `<w:ins>`+r("12/10万以下，")+`</w:ins>`, r(strings.Repeat("持续改善", 10)+"。"))
	}
	benchRead(b, Docx, docx(b, body))
}

func BenchmarkDocxOfTwentyMegabytes(b *testing.B) {
	noise := make([]byte, 2<<20)
	random := rand.NewChaCha8([32]byte{1})
	more := [][2]string{}
	for i := range 9 {
		_, _ = random.Read(noise)
		more = append(more, [2]string{fmt.Sprintf("media/image%d.jpeg", i), string(noise)})
	}
	benchRead(b, Docx, docx(b, strings.Repeat(p(r(strings.Repeat("妇女与健康", 20))), 20_000), more...))
}

func BenchmarkBombOfRoom(b *testing.B) {
	benchRead(b, Docx, bomb(b, "word/document.xml", zeros(b, `<w:document `+spaces+`><w:body>`, ' ', 1<<30), 100))
}

func BenchmarkBombOfPictures(b *testing.B) {
	benchRead(b, Docx, bomb(b, "word/media/image1.bmp", zeros(b, "BM", 0, 1<<30), 100))
}

// The worst a part within all limits can cost: elements up to the limit, too
// uneven to be told by the ratio.
func BenchmarkWorstMarkup(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	var body strings.Builder
	for body.Len() < 15<<20 {
		fmt.Fprintf(&body, `<w:r><w:t a="%d">%d</w:t></w:r>`, random.IntN(1000), random.IntN(1000))
	}
	benchRead(b, Docx, docx(b, p(body.String())))
}

// One comment as long as the part may be: the XML library keeps it whole.
func BenchmarkWorstComment(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	var body strings.Builder
	for body.Len() < 15<<20 {
		body.WriteByte('<')
		for range 100 {
			body.WriteRune(rune('一' + random.IntN(20000)))
		}
	}
	benchRead(b, Docx, docx(b, `<w:p><w:r><w:t><!-- `+body.String()+` --></w:t></w:r></w:p>`))
}

func BenchmarkWorstSheet(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	var shared, data strings.Builder
	for shared.Len() < 5<<20 {
		fmt.Fprintf(&shared, `<si><t>%d</t></si>`, random.IntN(1_000_000))
	}
	for i := range 5000 {
		data.WriteString("<row>")
		for range 80 {
			fmt.Fprintf(&data, `<c t="s"><v>%d</v></c>`, random.IntN(1000)+i)
		}
		data.WriteString("</row>")
	}
	benchRead(b, Xlsx, xlsx(b, data.String(), shared.String(), ""))
}

// Hostile PDFs: endless nesting, objects without ends, forms that call forms.
func BenchmarkHostilePdf(b *testing.B) {
	head := "%PDF-1.4\n"
	for name, file := range map[string]string{
		"nesting": head + strings.Repeat("1 0 obj[[[[[[", 1<<20) + "endobj",
		"numbers": head + "1 0 obj<</Type/Catalog/Pages 1 0 R/Kids[" + strings.Repeat("1 ", 9<<20) + "]>>endobj",
		"streams": head + strings.Repeat("1 0 obj<</Type/ObjStm>>stream\n", 300_000) + "endobj",
		"numbered streams": func() string {
			var s strings.Builder
			s.WriteString(head)
			for i := range 400_000 {
				fmt.Fprintf(&s, "%d 0 obj<</Type/ObjStm>>stream\n", i)
			}
			return s.String()
		}(),
		"forms": string(pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Kids [3 0 R] >>",
			"<< /Type /Page /Contents 4 0 R /Resources << /XObject << /F 4 0 R >> >> >>",
			streamOf("/Subtype /Form", strings.Repeat("/F Do ", 1<<20)))),
		"contents": string(pdf("<< /Type /Catalog /Pages 2 0 R >>", "<< /Kids ["+strings.Repeat("3 0 R ", 1000)+"] >>",
			"<< /Type /Page /Contents ["+strings.Repeat("4 0 R ", 1<<20)+"] >>", streamOf("", strings.Repeat("1 ", 1<<20)))),
		"trailers": head + strings.Repeat("trailer[", 2<<20) + "endobj",
	} {
		b.Run(name, func(b *testing.B) { benchRead(b, Pdf, []byte(file)) })
	}
}

func BenchmarkWorstAttributes(b *testing.B) {
	random := rand.New(rand.NewPCG(1, 2))
	var body strings.Builder
	for range 7 {
		body.WriteString("<w:p")
		for range (2<<20 - 8192) / 6 {
			fmt.Fprintf(&body, ` a="%c"`, 'a'+random.IntN(26))
		}
		body.WriteString("/>")
	}
	benchRead(b, Docx, docx(b, body.String()))
}

package document

import (
	"bytes"
	"io"
	"os"
	"testing"

	"planbot/bot/document/paper"
	"planbot/messages"
)

// FuzzCompile puts whatever is inside a body into a compiled text: the file made
// of it must be one that can be read again.
func FuzzCompile(f *testing.F) {
	chapter, err := os.ReadFile("testdata/chapter.docx")
	if err != nil {
		f.Fatal(err)
	}
	body := `<w:tbl><w:tblGrid><w:gridCol w:w="9"/></w:tblGrid><w:tr><w:tc><w:tcPr><w:gridSpan w:val="3"/></w:tcPr>` + p(r("表1 指标")) + `</w:tc></w:tr></w:tbl>`
	f.Add(body, true)
	f.Add(p(r("一、主要目标"))+p(r("（一）提高。")), true)
	f.Add(`<w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>　①2</w:t><w:br/><w:t>第一条 </w:t></w:r></w:p>`+p(r("主要目标和策略措施：")), false)
	f.Fuzz(func(t *testing.T, body string, domain bool) {
		file := docx(t, body)
		text, reason, err := Read(Docx, bytes.NewReader(file), int64(len(file)), messages.HeardHeadings(), DefaultLimits())
		if err != nil {
			t.Fatal(err)
		}
		if reason != "" {
			return
		}
		s := Section{Title: "章", Numbered: true}
		if domain {
			s.Parts = []string{"主要目标", "策略措施"}
		}
		open := func(b []byte) func() (io.ReaderAt, int64, error) {
			return func() (io.ReaderAt, int64, error) { return bytes.NewReader(b), int64(len(b)), nil }
		}
		whole := readGood(t, Docx, chapter)
		s.Chapters = []Chapter{{Title: "妇女与健康", Text: &text, Open: open(file)}, {Title: "妇女与教育", Text: &whole, Open: open(chapter)}}
		compiled, _, err := Compile(Outline{Title: "规划", Sections: []Section{s}}, compileWords())
		if err != nil {
			t.Fatal(err)
		}
		var out bytes.Buffer
		if err := paper.Write(&out, compiled, messages.Paper()); err != nil {
			t.Fatal(err)
		}
		readGood(t, Docx, out.Bytes())
	})
}

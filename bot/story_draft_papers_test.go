package bot_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"

	"planbot/bot/sandbox"
)

// paper is a small docx with these paragraphs; one that begins with "+" is a
// tracked insertion.
func paper(t *testing.T, lines ...string) []byte {
	t.Helper()
	const space = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`
	var body strings.Builder
	for _, line := range lines {
		text, inserted := strings.CutPrefix(line, "+")
		run := `<w:r><w:t>` + escaped(t, text) + `</w:t></w:r>`
		if inserted {
			run = `<w:ins w:id="1" w:author="x">` + run + `</w:ins>`
		}
		fmt.Fprintf(&body, `<w:p>%s</w:p>`, run)
	}
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`},
		{"word/document.xml", `<?xml version="1.0" encoding="UTF-8"?><w:document ` + space + `><w:body>` + body.String() + `<w:sectPr/></w:body></w:document>`},
	} {
		w, err := z.Create(part[0])
		if err == nil {
			_, err = io.WriteString(w, part[1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func escaped(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	if err := xml.EscapeText(&b, []byte(text)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// health is the chapter 妇女与健康 with this rate as its first target.
func health(t *testing.T, rate string, more ...string) []byte {
	t.Helper()
	return paper(t, append([]string{
		"（一）妇女与健康", "主要目标：", "1. 孕产妇死亡率控制在" + rate + "以下。", "2. 妇女人均预期寿命延长。", "3. 适龄妇女宫颈癌人群筛查率达到70%以上。",
		"策略措施：", "1. 完善妇女健康服务体系，保障妇女全生命周期健康。",
	}, more...)...)
}

// sendsAll sends several files at once, as an album.
func (a *actor) sendsAll(files ...sandbox.File) {
	a.story.t.Helper()
	var names []string
	for _, f := range files {
		names = append(names, "《"+f.Name+"》")
	}
	a.step("一次发送"+strings.Join(names, ""), func() error { return a.SendAlbum(files) })
}

// later moves the clock; what the clock alone says is told in other stories.
func (s *story) later(t time.Time) {
	s.t.Helper()
	s.quietly(func() { s.advanceTo(t) })
	s.day = 0
}

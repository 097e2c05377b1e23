package document

import (
	"strings"
	"testing"
)

func TestDocxTextIsWhatAReaderSees(t *testing.T) {
	for _, c := range []struct{ name, body, want string }{
		{"plain runs join", p(r("妇女与"), r("健康")), "妇女与健康"},
		{"tracked insertions stay", p(r("达到"), `<w:ins w:id="1">`+r("95%")+`</w:ins>`), "达到95%"},
		{"tracked deletions go", p(r("达到"), `<w:del w:id="1"><w:r><w:delText>90%</w:delText></w:r></w:del>`, r("95%")), "达到95%"},
		{"moved text stays once", p(`<w:moveFrom>`+r("甲")+`</w:moveFrom>`, r("乙"), `<w:moveTo>`+r("甲")+`</w:moveTo>`), "乙甲"},
		{"a deleted paragraph mark joins two paragraphs",
			`<w:p><w:pPr><w:rPr><w:del w:id="2"/></w:rPr></w:pPr>` + r("前半") + `</w:p>` + p(r("后半")), "前半后半"},
		{"a hyperlink is its words", p(`<w:hyperlink r:id="rId1">` + r("国家纲要") + `</w:hyperlink>`), "国家纲要"},
		{"a content control is looked into", `<w:sdt><w:sdtPr/><w:sdtContent>` + p(r("甲"), `<w:sdt><w:sdtPr/><w:sdtContent>`+r("乙")+`</w:sdtContent></w:sdt>`) + `</w:sdtContent></w:sdt>`, "甲乙"},
		{"a prompt of a content control says nothing", p(`<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>`+r("单击此处输入")+`</w:sdtContent></w:sdt>`, r("正文")), "正文"},
		{"an unknown wrapper is looked through", p(`<w:future>` + r("仍在") + `</w:future>`), "仍在"},
		{"breaks and tabs", p(`<w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r>`), "一|二\t三"},
		{"a field shows its result", p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`+r("3")+`<w:r><w:fldChar w:fldCharType="end"/></w:r>`, r("页")), "3页"},
		{"an endless field does not swallow the text", p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r>`, r("指令")) + p(r("后文")), "后文"},
		{"the reading above a word is left out", p(`<w:r><w:ruby><w:rt>` + r("tuán") + `</w:rt><w:rubyBase>` + r("团") + `</w:rubyBase></w:ruby></w:r>`), "团"},
		{"hidden words are not in the text", p(r("明"), `<w:r><w:rPr><w:vanish/></w:rPr><w:t>暗</w:t></w:r>`), "明"},
		{"a text box is read once", p(r("前"), `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>`+p(r("框内"))+`</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>`+p(r("框内"))+`</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`) + p(r("后")), "前|框内|后"},
		{"formulas keep their letters", p(r("率"), `<m:oMath><m:r><m:t>x=1</m:t></m:r></m:oMath>`), "率x=1"},
		{"a star of a symbol font", p(r("秘密"), `<w:r><w:sym w:font="Wingdings" w:char="F0AB"/></w:r>`, r("1年")), "秘密★1年"},
		{"characters without width are dropped", p(r("秘\u200b密")), "秘密"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := bodyOf(readGood(t, Docx, docx(t, c.body))); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestDocxCountsWhatTheTextDoesNotShow(t *testing.T) {
	body := p(r("文"), `<w:ins>`+r("增")+`</w:ins>`, `<w:del><w:r><w:delText>删</w:delText></w:r></w:del>`,
		`<w:r><w:footnoteReference w:id="2"/></w:r>`,
		`<w:r><w:drawing><a:blip r:embed="rId12"/></w:drawing></w:r>`)
	text := readGood(t, Docx, docx(t, body,
		[2]string{"footnotes.xml", `<w:footnotes ` + spaces + `><w:footnote w:type="separator" w:id="0">` + p(r("—")) + `</w:footnote><w:footnote w:id="2">` + p(r("据统计公报")) + `</w:footnote></w:footnotes>`},
		[2]string{"comments.xml", `<w:comments ` + spaces + `><w:comment w:id="1">` + p(r("请核")) + `</w:comment></w:comments>`},
		[2]string{"media/image1.png", "png"},
	))
	want := Tally{Insertions: 1, Deletions: 1, Comments: 1, Pictures: 1, Footnotes: 1, Characters: 2}
	if text.Tally != want {
		t.Errorf("tally %+v, want %+v", text.Tally, want)
	}
	anchors := text.Body[0].Paragraph.Anchors
	if len(anchors) != 2 || anchors[0] != (Anchor{Kind: "note", At: 6, Target: "footnote:2"}) || anchors[1] != (Anchor{Kind: "picture", At: 6, Target: "word/media/image1.png"}) {
		t.Errorf("anchors %+v", anchors)
	}
	if len(text.Aside) != 2 || text.Aside[0].Place != InNote || text.Aside[1].Place != InComment {
		t.Errorf("aside %+v", text.Aside)
	}
}

func TestDocxTablesAreRowsOfCells(t *testing.T) {
	tc := func(props, text string) string {
		return `<w:tc><w:tcPr>` + props + `</w:tcPr>` + p(r(text)) + `</w:tc>`
	}
	body := `<w:tbl><w:tblPr/><w:tr><w:trPr><w:tblHeader/></w:trPr>` + tc(`<w:gridSpan w:val="2"/>`, "指标") + tc("", "目标值") + `</w:tr>` +
		`<w:tr>` + tc(`<w:vMerge w:val="restart"/>`, "健康") + tc("", "人均预期寿命") + tc("", "80岁") + `</w:tr>` +
		`<w:tr>` + tc(`<w:vMerge/>`, "") + tc("", "孕产妇死亡率") + tc("", "12/10万") + `</w:tr>` +
		`<w:tr><w:trPr><w:del/></w:trPr>` + tc("", "删去的行") + `</w:tr></w:tbl>`
	text := readGood(t, Docx, docx(t, body))
	table := text.Body[0].Table
	if table == nil || len(table.Rows) != 3 || !table.Rows[0].Header {
		t.Fatalf("table %+v", table)
	}
	if c := table.Rows[0].Cells[0]; c.Span != 2 || c.Text() != "指标" {
		t.Errorf("head cell %+v", c)
	}
	if !table.Rows[2].Cells[0].Joined || table.Rows[1].Cells[0].Joined {
		t.Error("merged cells are not told apart")
	}
	if got := bodyOf(text); !strings.Contains(got, "孕产妇死亡率|12/10万") || strings.Contains(got, "删去") {
		t.Errorf("lines %q", got)
	}
}

func TestDocxHeadingsComeFromStylesOutlinesAndTypedNumbers(t *testing.T) {
	styles := `<w:styles ` + spaces + `><w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="a"><w:name w:val="我的标题"/><w:basedOn w:val="1"/></w:style></w:styles>`
	body := styled("1", "妇女与健康") + styled("a", "主要目标") +
		`<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>` + r("现状") + `</w:p>` +
		p(r("一、指导思想")) + p(r("（二）妇女与教育")) + p(r("1．加强领导")) + p(r("1. 妇女平均预期寿命达到80岁。")) + p(r("2020年以来，全市妇女健康水平提高")) + p(r("（3）宣传引导"))
	text := readGood(t, Docx, docx(t, body, [2]string{"styles.xml", styles}))
	want := []int{1, 1, 3, 1, 2, 3, 0, 0, 4}
	for i, b := range text.Body {
		if b.Paragraph.Level != want[i] {
			t.Errorf("%q: level %d, want %d", b.Paragraph.Text, b.Paragraph.Level, want[i])
		}
	}
}

func TestDocxAutomaticNumbersAreWrittenOut(t *testing.T) {
	lvl := func(i int, format, text string) string {
		return `<w:lvl w:ilvl="` + string(rune('0'+i)) + `"><w:start w:val="1"/><w:numFmt w:val="` + format + `"/><w:lvlText w:val="` + text + `"/></w:lvl>`
	}
	numbering := `<w:numbering ` + spaces + `><w:abstractNum w:abstractNumId="0">` + lvl(0, "chineseCounting", "%1、") + lvl(1, "chineseCounting", "（%2）") + lvl(2, "decimal", "%3.") + `</w:abstractNum>` +
		`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`
	item := func(list, depth, text string) string {
		return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + depth + `"/><w:numId w:val="` + list + `"/></w:numPr></w:pPr>` + r(text) + `</w:p>`
	}
	body := item("1", "0", "总则") + item("1", "1", "背景") + item("1", "1", "依据") + item("1", "2", "甲。") + item("1", "2", "乙。") +
		item("2", "2", "丙。") + item("1", "0", "目标") + item("1", "1", "健康")
	got := bodyOf(readGood(t, Docx, docx(t, body, [2]string{"numbering.xml", numbering})))
	want := "一、总则|（一）背景|（二）依据|1.甲。|2.乙。|1.丙。|二、目标|（一）健康"
	if got != want {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestDocxHeadersAndWatermarksAreReadAside(t *testing.T) {
	header := `<w:hdr ` + spaces + `>` + p(r("机密★5年")) + p(`<w:r><w:pict><v:shape><v:textpath string="绝 密"/></v:shape></w:pict></w:r>`) + `</w:hdr>`
	text := readGood(t, Docx, docx(t, p(r("正文")), [2]string{"header1.xml", header}))
	got := ""
	for _, a := range text.Aside {
		got += string(a.Place) + ":" + a.Text + "|"
	}
	if !strings.Contains(got, "header:机密★5年|") || !strings.Contains(got, "header:绝 密|") {
		t.Errorf("aside %q", got)
	}
}

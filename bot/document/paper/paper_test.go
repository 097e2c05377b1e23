package paper

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"
	"testing"

	"planbot/messages"
)

func said(style Style, text string) Block {
	return Block{Paragraph: &Paragraph{Style: style, Runs: []Run{{Text: text}}}}
}

func photo(format string, w, h int64) *Picture {
	return &Picture{Format: format, Width: w, Height: h, Open: func() (io.Reader, error) { return strings.NewReader("a picture"), nil }}
}

// everything is a paper with all there is.
func everything() Paper {
	note := &Note{Paragraphs: []Paragraph{{Runs: []Run{{Text: "见统计公报。"}}}, {Runs: []Run{{Text: "又见年鉴。"}}}}}
	inner := &Table{Rows: []Row{{Cells: []TableCell{{Span: 1}}}}}
	return Paper{
		Title: []string{"格尔木市妇女发展规划", "（2021—2030年）"}, Under: "（征求意见稿）", Contents: true,
		Body: []Block{
			said(Preface, "前言"), said(Body, "正文<&>\t制表\n换行"), said(Heading1, "一、总目标"), said(Heading2, "（一）健康"), said(Heading3, "主要目标"),
			{Paragraph: &Paragraph{Style: Body, Runs: []Run{
				{Text: "（一）", Face: Kai}, {Text: "面积10m"}, {Text: "2", Raise: 1}, {Text: "，PM"}, {Text: "2.5", Raise: -1}, {Note: note}, {Text: "。"}, {Note: note},
			}}},
			{Paragraph: &Paragraph{Style: Heading1, Keep: true, Mark: Inserted, Runs: []Run{{Text: "新的\n一段", Mark: Inserted}}}},
			{Paragraph: &Paragraph{Style: Body, Mark: Deleted, Runs: []Run{{Text: "旧的", Mark: Deleted, Face: Kai}}}},
			said(Caption, "表1 指标"),
			{Table: &Table{Columns: []int{1, 2, 1}, Rows: []Row{
				{Header: true, Cells: []TableCell{{Body: []Block{said(Cell, "指标")}, Span: 2}, {Body: []Block{said(Cell, "值")}, Span: 1}}},
				{Cells: []TableCell{{Body: []Block{said(Cell, "率")}, Span: 1}, {Span: 1}, {Body: []Block{{Table: inner}}, Span: 1}}},
				{Cells: []TableCell{{Span: 1, Joined: true}, {Body: []Block{{Paragraph: &Paragraph{Style: Cell, Runs: []Run{{Picture: photo("png", 9e6, 9e6)}}}}}, Span: 5}}},
				{},
			}}},
			{Paragraph: &Paragraph{Style: Figure, Runs: []Run{{Picture: photo("jpeg", 0, 0)}, {Picture: photo("emf", 1, 9e8)}}}},
		},
	}
}

func written(t testing.TB, p Paper) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, p, messages.Paper()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func opened(t testing.TB, file []byte) *zip.Reader {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	return z
}

func content(t testing.TB, z *zip.Reader, name string) []byte {
	t.Helper()
	f, err := z.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestTheSamePaperGivesTheSameBytes(t *testing.T) {
	first := sha256.Sum256(written(t, everything()))
	for range 20 {
		if again := sha256.Sum256(written(t, everything())); again != first {
			t.Fatal("bytes differ")
		}
	}
}

func TestEveryElementStandsWhereTheSchemaWantsIt(t *testing.T) {
	z := opened(t, written(t, everything()))
	seen := map[string]bool{}
	for _, f := range z.File {
		if path.Ext(f.Name) == ".xml" && strings.HasPrefix(f.Name, "word/") {
			checkOrder(t, f.Name, content(t, z, f.Name), seen)
		}
	}
	for parent := range schema {
		if !seen[parent] {
			t.Errorf("the sample has no %s: its order is not tested", parent)
		}
	}
}

func TestEveryPartIsRelatedAndHasItsType(t *testing.T) {
	z := opened(t, written(t, everything()))
	types := string(content(t, z, "[Content_Types].xml"))
	document := string(content(t, z, "word/document.xml"))
	rels := string(content(t, z, "word/_rels/document.xml.rels"))
	for _, f := range z.File {
		name := f.Name
		if name == "[Content_Types].xml" || strings.HasSuffix(name, ".rels") {
			continue
		}
		ext := strings.TrimPrefix(path.Ext(name), ".")
		if !strings.Contains(types, `PartName="/`+name+`"`) && (ext == "xml" || !strings.Contains(types, `Extension="`+ext+`"`)) {
			t.Errorf("%s has no content type", name)
		}
		if name != "word/document.xml" && !strings.Contains(rels, `Target="`+strings.TrimPrefix(name, "word/")+`"`) {
			t.Errorf("%s is related to nothing", name)
		}
	}
	for _, attr := range []string{"r:id", "r:embed"} {
		for _, use := range strings.Split(document, attr+`="`)[1:] {
			id, _, _ := strings.Cut(use, `"`)
			if !strings.Contains(rels, `Id="`+id+`"`) {
				t.Errorf("%s %s leads nowhere", attr, id)
			}
		}
	}
}

// A page of nothing but text holds what the standard says; how programs set it
// is looked at in the rendering test.
func TestTheTextAreaTakesTwentyTwoLinesOfTwentyEightCharacters(t *testing.T) {
	if lines := textHeight / linePitch; lines != 22 {
		t.Errorf("%d lines", lines)
	}
	if n := textWidth / (bodySize*10 + squeeze); n != 28 {
		t.Errorf("%d characters", n)
	}
	mm := func(twips int) string { return fmt.Sprintf("%.0f", float64(twips)*25.4/1440) }
	for _, c := range []struct {
		name  string
		twips int
		want  string
	}{
		{"width of the text area", textWidth, "156"}, {"its height", textHeight, "225"}, {"above it", marginTop, "37"}, {"left of it", marginLeft, "28"},
	} {
		if got := mm(c.twips); got != c.want {
			t.Errorf("%s: %s mm, want %s", c.name, got, c.want)
		}
	}
}

func TestPicturesAreFittedToThePage(t *testing.T) {
	for _, c := range []struct {
		name         string
		w, h, widest int64
		wantW, wantH int64
	}{
		{"small ones stay as they are", 1000, 500, widestFigure, 1000, 500},
		{"wide ones shrink in proportion", 2 * widestFigure, widestFigure, widestFigure, widestFigure, widestFigure / 2},
		{"of unknown size: a third of the page", 0, 0, widestFigure, plainWidth, plainHeight},
	} {
		if w, h := fitted(Picture{Width: c.w, Height: c.h}, c.widest); w != c.wantW || h != c.wantH {
			t.Errorf("%s: %d × %d", c.name, w, h)
		}
	}
	if _, h := fitted(Picture{Width: 1, Height: 9e8}, widestFigure); h > textHeight*emuPerTwip {
		t.Error("higher than the page")
	}
}

func TestAPictureShownTwiceIsCarriedOnce(t *testing.T) {
	one := photo("png", 9, 9)
	one.Key = "1"
	p := Paper{Body: []Block{{Paragraph: &Paragraph{Style: Figure, Runs: []Run{{Picture: one}, {Picture: one}, {Picture: photo("png", 9, 9)}}}}}}
	n := 0
	for _, f := range opened(t, written(t, p)).File {
		if strings.HasPrefix(f.Name, "word/media/") {
			n++
		}
	}
	if n != 2 {
		t.Errorf("%d pictures", n)
	}
}

func TestAPictureThatCannotBeOpenedIsAFailure(t *testing.T) {
	p := Paper{Body: []Block{{Paragraph: &Paragraph{Runs: []Run{{Picture: &Picture{Format: "png", Open: func() (io.Reader, error) { return nil, io.ErrUnexpectedEOF }}}}}}}}
	if err := Write(io.Discard, p, messages.Paper()); err == nil {
		t.Error("no error")
	}
}

func checkOrder(t *testing.T, part string, data []byte, seen map[string]bool) {
	t.Helper()
	type level struct {
		name string
		last int
		kid  string
	}
	var open []level
	dec := xml.NewDecoder(bytes.NewReader(data))
	for {
		tok, err := dec.RawToken()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s: %v", part, err)
		}
		switch e := tok.(type) {
		case xml.StartElement:
			name := e.Name.Space + ":" + e.Name.Local
			if n := len(open); n > 0 {
				at := &open[n-1]
				if order, known := schema[at.name]; known {
					seen[at.name] = true
					place := position(order, name)
					switch {
					case place < 0:
						t.Errorf("%s: %s must not stand in %s", part, name, at.name)
					case place < at.last:
						t.Errorf("%s: %s after %s in %s", part, name, at.kid, at.name)
					}
					at.last, at.kid = max(at.last, place), name
				}
			}
			open = append(open, level{name: name})
		case xml.EndElement:
			if n := len(open) - 1; open[n].name == "w:tc" && open[n].kid != "w:p" {
				t.Errorf("%s: a cell ends with %s", part, open[n].kid)
			}
			open = open[:len(open)-1]
		}
	}
}

// position of a child in a schema's order; children behind a + may come in any
// number and order among those joined by |.
func position(order []string, name string) int {
	for i, entry := range order {
		for _, one := range strings.Split(entry, "|") {
			if one == name {
				return i
			}
		}
	}
	return -1
}

// schema is the order of children in ISO/IEC 29500-1 (transitional), of the
// elements this package writes. Children joined by | mix freely.
var schema = map[string][]string{
	"w:document":    {"w:body"},
	"w:body":        {"w:p|w:tbl", "w:sectPr"},
	"w:p":           {"w:pPr", "w:r|w:ins|w:del|w:hyperlink|w:bookmarkStart|w:bookmarkEnd"},
	"w:ins":         {"w:r"},
	"w:del":         {"w:r"},
	"w:r":           {"w:rPr", "w:t|w:delText|w:tab|w:br|w:fldChar|w:instrText|w:drawing|w:footnoteReference|w:footnoteRef|w:separator|w:continuationSeparator"},
	"w:pPr":         {"w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl", "w:numPr", "w:pBdr", "w:shd", "w:tabs", "w:kinsoku", "w:overflowPunct", "w:autoSpaceDE", "w:autoSpaceDN", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:textAlignment", "w:outlineLvl", "w:rPr", "w:sectPr"},
	"w:rPr":         {"w:ins|w:del", "w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:strike", "w:vanish", "w:color", "w:spacing", "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:u", "w:vertAlign", "w:lang"},
	"w:tbl":         {"w:tblPr", "w:tblGrid", "w:tr"},
	"w:tblPr":       {"w:tblStyle", "w:tblW", "w:jc", "w:tblInd", "w:tblBorders", "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"},
	"w:tblBorders":  {"w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"},
	"w:tblCellMar":  {"w:top", "w:left", "w:bottom", "w:right"},
	"w:tr":          {"w:trPr", "w:tc"},
	"w:trPr":        {"w:cantSplit|w:trHeight|w:tblHeader"},
	"w:tc":          {"w:tcPr", "w:p|w:tbl"},
	"w:tcPr":        {"w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar", "w:vAlign"},
	"w:sectPr":      {"w:headerReference|w:footerReference", "w:footnotePr", "w:type", "w:pgSz", "w:pgMar", "w:pgBorders", "w:pgNumType", "w:cols", "w:titlePg", "w:docGrid"},
	"w:styles":      {"w:docDefaults", "w:latentStyles", "w:style"},
	"w:docDefaults": {"w:rPrDefault", "w:pPrDefault"},
	"w:style":       {"w:name", "w:basedOn", "w:next", "w:link", "w:uiPriority", "w:semiHidden", "w:unhideWhenUsed", "w:qFormat", "w:pPr", "w:rPr", "w:tblPr"},
	"w:settings":    {"w:zoom", "w:mirrorMargins", "w:defaultTabStop", "w:evenAndOddHeaders", "w:drawingGridHorizontalSpacing", "w:characterSpacingControl", "w:noLineBreaksAfter", "w:noLineBreaksBefore", "w:updateFields", "w:footnotePr", "w:compat"},
	"w:compat":      {"w:spaceForUL", "w:balanceSingleByteDoubleByteWidth", "w:doNotLeaveBackslashAlone", "w:ulTrailSpace", "w:doNotExpandShiftReturn", "w:adjustLineHeightInTable", "w:useFELayout", "w:compatSetting"},
	"w:footnotes":   {"w:footnote"},
	"w:footnote":    {"w:p|w:tbl"},
	"w:hyperlink":   {"w:r"},
	"w:ftr":         {"w:p"},
	"wp:inline":     {"wp:extent", "wp:effectExtent", "wp:docPr", "wp:cNvGraphicFramePr", "a:graphic"},
	"pic:pic":       {"pic:nvPicPr", "pic:blipFill", "pic:spPr"},
	"pic:nvPicPr":   {"pic:cNvPr", "pic:cNvPicPr"},
	"pic:blipFill":  {"a:blip", "a:srcRect", "a:stretch"},
	"pic:spPr":      {"a:xfrm", "a:prstGeom"},
}

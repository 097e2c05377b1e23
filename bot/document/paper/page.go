package paper

import "strconv"

// Sizes in twips (1/20 point) unless said otherwise, from GB/T 9704-2012: A4,
// 37 mm above and 28 mm left of a text area of 156 × 225 mm that takes 22 lines
// of 28 characters in size 3 (16 points).
const (
	pageWidth, pageHeight = 11906, 16838
	marginTop             = 2098 // 37 mm
	marginLeft            = 1587 // 28 mm
	textWidth             = 8844 // 156 mm
	textHeight            = 12756
	marginRight           = pageWidth - marginLeft - textWidth
	marginBottom          = pageHeight - marginTop - textHeight

	// 12756 / 22 is 579.8: with a pitch of exactly 579 the 22nd line fits and a
	// 23rd never does.
	linePitch = 579
	titleLine = 700

	// 28 characters of 16 points are 158 mm, two more than the standard's text
	// area has: every character gives up a quarter of a point.
	bodySize    = 32 // half points
	squeeze     = -5
	twoChars    = 640
	titleSize   = 44
	pageSize    = 28
	cellSize    = 24
	noteSize    = 18
	pageSpacing = 280 // one character of the page number's size

	// The page number's dash stands 7 mm below the text area (7.5).
	footerMargin = 1406
	headerMargin = 851
	wideFooter   = 600
	wideMargin   = 1134 // 20 mm

	emuPerTwip   = 635
	widestFigure = textWidth * emuPerTwip
	tallestPart  = 8 // of 10 parts of the text area a picture may take
)

func num[T ~int | ~int64](n T) string { return strconv.FormatInt(int64(n), 10) }

// breadth is how wide the text area is.
func (d *writer) breadth() int {
	if d.wide {
		return pageHeight - 2*marginRight
	}
	return textWidth
}

// section describes the only section: the page and where its number stands.
func (d *writer) section(m *markup) {
	m.open("w:sectPr")
	m.empty("w:footerReference", "w:type", "even", "r:id", d.footer("even", "left"))
	m.empty("w:footerReference", "w:type", "default", "r:id", d.footer("odd", "right"))
	if d.wide {
		m.empty("w:pgSz", "w:w", num(pageHeight), "w:h", num(pageWidth), "w:orient", "landscape")
		m.empty("w:pgMar", "w:top", num(wideMargin), "w:right", num(marginRight), "w:bottom", num(wideMargin), "w:left", num(marginRight),
			"w:header", num(headerMargin), "w:footer", num(wideFooter), "w:gutter", "0")
	} else {
		m.empty("w:pgSz", "w:w", num(pageWidth), "w:h", num(pageHeight))
		m.empty("w:pgMar", "w:top", num(marginTop), "w:right", num(marginRight), "w:bottom", num(marginBottom), "w:left", num(marginLeft),
			"w:header", num(headerMargin), "w:footer", num(footerMargin), "w:gutter", "0")
	}
	m.empty("w:cols", "w:space", "425")
	m.empty("w:docGrid", "w:linePitch", num(linePitch))
	m.close("w:sectPr")
}

// footer is the page number between dashes, one character from the outer edge.
func (d *writer) footer(name, side string) string {
	m := newPart("w:ftr")
	m.open("w:p")
	m.open("w:pPr")
	m.empty("w:pStyle", "w:val", "Footer")
	m.empty("w:ind", "w:"+side+"Chars", "100", "w:"+side, num(pageSpacing))
	m.empty("w:jc", "w:val", side)
	m.close("w:pPr")
	m.run("", d.words.PageOpen)
	m.field("PAGE", "1")
	m.run("", d.words.PageClose)
	m.close("w:p")
	m.close("w:ftr")
	part := "footer-" + name + ".xml"
	d.part("word/"+part, kindFooter, m.bytes())
	return d.relate("footer", part)
}

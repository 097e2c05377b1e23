package paper

import "io"

// Formats are the kinds of picture every program shows, by file name extension.
func Formats() map[string]string {
	return map[string]string{
		"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp",
		"tif": "image/tiff", "tiff": "image/tiff", "emf": "image/x-emf", "wmf": "image/x-wmf",
	}
}

// medium is a picture to be copied into the package.
type medium struct {
	name string
	open func() (io.Reader, error)
}

// What a picture of unknown size gets: a third of the page's width.
const (
	plainWidth  = widestFigure / 3
	plainHeight = plainWidth * 3 / 4
)

// fitted is the picture's size on the page: its own, or what there is room for.
func fitted(p Picture, widest int64) (w, h int64) {
	w, h = p.Width, p.Height
	if w <= 0 || h <= 0 {
		w, h = plainWidth, plainHeight
	}
	if w > widest {
		w, h = widest, h*widest/w
	}
	if tallest := int64(textHeight*emuPerTwip) * tallestPart / 10; h > tallest {
		w, h = w*tallest/h, tallest
	}
	return max(w, 1), max(h, 1)
}

func (d *writer) picture(m *markup, p Picture, widest int64) {
	d.drawings++
	no := num(d.drawings)
	name := "image" + no + "." + p.Format
	id, there := d.placed[p.Key]
	if p.Key == "" || !there {
		d.media = append(d.media, medium{"word/media/" + name, p.Open})
		d.kinds[p.Format] = Formats()[p.Format]
		id = d.relate("image", "media/"+name)
		d.placed[p.Key] = id
	}
	w, h := fitted(p, widest)
	m.open("w:r")
	m.open("w:drawing")
	m.open("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0")
	m.empty("wp:extent", "cx", num(w), "cy", num(h))
	m.empty("wp:docPr", "id", no, "name", name)
	m.open("a:graphic")
	m.open("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/picture")
	m.open("pic:pic")
	m.open("pic:nvPicPr")
	m.empty("pic:cNvPr", "id", no, "name", name)
	m.empty("pic:cNvPicPr")
	m.close("pic:nvPicPr")
	m.open("pic:blipFill")
	m.empty("a:blip", "r:embed", id)
	m.open("a:stretch")
	m.empty("a:fillRect")
	m.close("a:stretch")
	m.close("pic:blipFill")
	m.open("pic:spPr")
	m.open("a:xfrm")
	m.empty("a:off", "x", "0", "y", "0")
	m.empty("a:ext", "cx", num(w), "cy", num(h))
	m.close("a:xfrm")
	m.open("a:prstGeom", "prst", "rect")
	m.empty("a:avLst")
	m.close("a:prstGeom")
	m.close("pic:spPr")
	m.close("pic:pic")
	m.close("a:graphicData")
	m.close("a:graphic")
	m.close("wp:inline")
	m.close("w:drawing")
	m.close("w:r")
}

package board

import (
	"image"
	"image/color"
)

// indexed turns the picture into one of at most 256 colours. The sheet has
// hardly more; those beyond become their nearest neighbours, which are shades
// of the same edge.
func indexed(img *image.RGBA) *image.Paletted {
	out := image.NewPaletted(img.Rect, make(color.Palette, 0, 256))
	known := make(map[uint32]uint8, 512)
	for _, c := range base() {
		if c.A > 0 {
			place(out, known, uint32(c.R)<<16|uint32(c.G)<<8|uint32(c.B))
		}
	}
	last, at := uint32(1<<31), uint8(0) // most pixels are as their neighbour
	for i := range out.Pix {
		p := img.Pix[4*i : 4*i+3]
		v := uint32(p[0])<<16 | uint32(p[1])<<8 | uint32(p[2])
		if v != last {
			last, at = v, place(out, known, v)
		}
		out.Pix[i] = at
	}
	return out
}

func place(img *image.Paletted, known map[uint32]uint8, v uint32) uint8 {
	if at, ok := known[v]; ok {
		return at
	}
	c := rgb(v)
	at := uint8(len(img.Palette))
	if len(img.Palette) < 256 {
		img.Palette = append(img.Palette, c)
	} else {
		at = uint8(img.Palette.Index(c))
	}
	known[v] = at
	return at
}

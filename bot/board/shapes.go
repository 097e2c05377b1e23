package board

import "math"

// field is the signed distance of a point to a shape's outline, in pixels:
// negative inside. Shapes drawn from it have smooth edges at any size.
type field func(x, y float64) float64

// cover is how much of the pixel with its middle at x, y lies inside.
func (f field) cover(x, y float64) uint8 {
	return step(uint8(math.Round(255 * min(max(0.5-f(x, y), 0), 1))))
}

// steps is into how many degrees smooth edges are divided: few enough that the
// whole sheet has a palette of 256 colours, which makes the file small and quick
// to write.
const steps = 11

func step(a uint8) uint8 {
	return uint8((int(a)*steps + 127) / 255 * 255 / steps)
}

// rounded is a box of this size with its corner at 0, 0.
func rounded(w, h, radius float64) field {
	return func(x, y float64) float64 {
		dx, dy := math.Abs(x-w/2)-w/2+radius, math.Abs(y-h/2)-h/2+radius
		return math.Hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - radius
	}
}

// frame is the inner edge of a shape, so many pixels wide.
func frame(f field, width float64) field {
	return func(x, y float64) float64 { return max(f(x, y), -f(x, y)-width) }
}

func both(a, b field) field {
	return func(x, y float64) float64 { return max(a(x, y), b(x, y)) }
}

func either(shapes ...field) field {
	return func(x, y float64) float64 {
		d := math.Inf(1)
		for _, f := range shapes {
			d = min(d, f(x, y))
		}
		return d
	}
}

// stroke is a line with round ends.
func stroke(x0, y0, x1, y1, width float64) field {
	dx, dy := x1-x0, y1-y0
	length := dx*dx + dy*dy
	return func(x, y float64) float64 {
		t := 0.0
		if length > 0 {
			t = min(max(((x-x0)*dx+(y-y0)*dy)/length, 0), 1)
		}
		return math.Hypot(x-x0-t*dx, y-y0-t*dy) - width/2
	}
}

// hatching is diagonal lines over the whole plane.
func hatching(apart, width float64) field {
	return func(x, y float64) float64 {
		at := math.Mod(x+y, apart)
		return (math.Abs(at-apart/2) - width/2) / math.Sqrt2
	}
}

// pointer is a triangle standing on its tip in a box of this size.
func pointer(w, h float64) field {
	lean := math.Hypot(h, w/2)
	return func(x, y float64) float64 {
		side := (math.Abs(x-w/2)*h - (h-y)*w/2) / lean
		return max(side, -y)
	}
}

// outline is a shape of this size; nil has none.
func outline(s Shape, w, h float64) field {
	switch s {
	case Square:
		return rounded(w, h, 2)
	case Round:
		return rounded(w, h, 9)
	case Pill:
		return rounded(w, h, min(w, h)/2)
	case Hatch:
		return both(rounded(w, h, 2), hatching(14, 5))
	case Marker:
		return pointer(w, h)
	}
	return nil
}

// drawing is a sign in a square of this size.
func drawing(s Sign, size float64) field {
	at := func(v float64) float64 { return v * size }
	width := size * 0.16
	switch s {
	case Check:
		return either(stroke(at(.12), at(.55), at(.38), at(.82), width), stroke(at(.38), at(.82), at(.9), at(.2), width))
	case Bang:
		return either(stroke(at(.5), at(.14), at(.5), at(.58), width*1.2), stroke(at(.5), at(.87), at(.5), at(.87), width*1.4))
	case Hands:
		face := frame(stroke(at(.5), at(.5), at(.5), at(.5), size), width*.8)
		return either(face, stroke(at(.5), at(.5), at(.5), at(.22), width*.8), stroke(at(.5), at(.5), at(.7), at(.6), width*.8))
	case Pause:
		return either(stroke(at(.3), at(.2), at(.3), at(.8), width*1.2), stroke(at(.7), at(.2), at(.7), at(.8), width*1.2))
	}
	return nil
}

package board

import "image/color"

// The colours of the sheet. What a cell means is also said by its word, its
// shape and its lightness: late is the only dark one, done the only pill.
var (
	paper   = rgb(0xffffff)
	ink     = rgb(0x1b2430)
	grey    = rgb(0x59636f)
	faint   = rgb(0x6b7480)
	rule    = rgb(0xe2e6eb)
	stripe  = rgb(0xcdd3da)
	panel   = rgb(0xf0f3f7)
	running = rgb(0x1f4e8c) // a stage that is open
	today   = rgb(0x111111)
)

// bandColours are the plans', in their order.
var bandColours = []color.RGBA{rgb(0x7b2d6b), rgb(0x0f666f)}

// dress is how a look is drawn.
type dress struct {
	shape Shape
	fill  color.RGBA
	edge  color.RGBA
	ink   color.RGBA
	sign  Sign
	bold  bool
}

var dresses = map[Look]dress{
	Done:   {shape: Pill, fill: rgb(0xcdebd8), ink: rgb(0x0b5235), sign: Check},
	Open:   {shape: Round, fill: paper, edge: rgb(0x4a6fa5), ink: rgb(0x1d4478)},
	Soon:   {shape: Round, fill: rgb(0xffc21f), ink: ink, sign: Hands, bold: true},
	Late:   {shape: Square, fill: rgb(0x9f1226), ink: paper, sign: Bang, bold: true},
	Paused: {shape: Square, fill: rgb(0xefebf8), ink: rgb(0x43356d), sign: Pause},
	Closed: {shape: Square, fill: rgb(0xc1c7cf), ink: rgb(0x313a46)},
	Ahead:  {ink: faint},
	None:   {shape: Hatch, fill: rgb(0xe9ecf0), ink: grey},
}

// stages are the heads of the columns and the bars of the timeline.
var stages = map[State]dress{
	StageAhead: {shape: Round, fill: panel, edge: stripe, ink: grey},
	StageOpen:  {shape: Round, fill: running, ink: paper, bold: true},
	StageOver:  {shape: Round, fill: rgb(0xcdebd8), ink: rgb(0x0b5235), sign: Check},
}

func rgb(v uint32) color.RGBA {
	return color.RGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

// base are all colours of the sheet before edges are smoothed.
func base() []color.RGBA {
	out := append([]color.RGBA{paper, ink, grey, faint, rule, stripe, panel, running, today}, bandColours...)
	for _, l := range []Look{Done, Open, Soon, Late, Paused, Closed, Ahead, None} { // always in one order
		d := dresses[l]
		out = append(out, d.fill, d.edge, d.ink)
	}
	for _, s := range []State{StageAhead, StageOpen, StageOver} {
		d := stages[s]
		out = append(out, d.fill, d.edge, d.ink)
	}
	return out
}

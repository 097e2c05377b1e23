package board

import (
	"image"
	"image/color"
)

// Sheet is where everything stands, before anything is painted.
type Sheet struct {
	Size  image.Point
	Marks []Mark // later ones lie on top
}

// Mark is one thing on the sheet: an area, words in it, or both.
type Mark struct {
	Part  Part
	Box   image.Rectangle
	Shape Shape
	Fill  color.RGBA // of the shape; transparent: none
	Edge  color.RGBA // transparent: none
	Sign  Sign       // before the words
	Text  string     // one line, in the middle of the box's height
	Size  int        // of the letters, in pixels
	Bold  bool
	Ink   color.RGBA
	Align Align
	Down  bool // written from top to bottom
}

// Part says what a mark is for.
type Part string

const (
	PartTitle   Part = "title"
	PartAsOf    Part = "as of"
	PartSummary Part = "summary"
	PartHead    Part = "head"
	PartBand    Part = "band"
	PartChapter Part = "chapter"
	PartLead    Part = "lead"
	PartCell    Part = "cell"
	PartLegend  Part = "legend"
	PartBar     Part = "bar"
	PartMonth   Part = "month"
	PartToday   Part = "today"
	PartRule    Part = "rule"
)

// Shape is the outline of an area.
type Shape string

const (
	Bare   Shape = ""
	Square Shape = "square"
	Round  Shape = "round"
	Pill   Shape = "pill"
	Hatch  Shape = "hatch" // diagonal lines
	Marker Shape = "marker"
)

// Sign is a small drawing before the words of a cell.
type Sign string

const (
	NoSign Sign = ""
	Check  Sign = "check"
	Bang   Sign = "bang"
	Hands  Sign = "hands" // of a clock
	Pause  Sign = "pause"
)

// Align is where words stand in their box.
type Align int

const (
	Left Align = iota
	Center
	Right
)

func (s *Sheet) add(m Mark) { s.Marks = append(s.Marks, m) }

func box(x, y, w, h int) image.Rectangle { return image.Rect(x, y, x+w, y+h) }

package messages

import "fmt"

// AskOther asks with which version one is compared.
func AskOther(d Draft) string { return say("ask other", d) }

// ComparedParams is what changed between two versions.
type ComparedParams struct {
	Old, New Draft
	Total    int // changed paragraphs
	Figures  int // of them with changed figures
	Lines    []ComparedLine
	Unread   bool // one of the two could not be read
}

// ComparedLine is one changed paragraph.
type ComparedLine struct {
	Figures bool
	Kind    ComparedKind
	Pieces  []ComparedPiece
}

// ComparedKind tells what became of a paragraph.
type ComparedKind string

const (
	ComparedAdded   ComparedKind = "added"
	ComparedRemoved ComparedKind = "removed"
	ComparedEdited  ComparedKind = "edited"
	ComparedMoved   ComparedKind = "moved"
)

// ComparedPiece is a run of words: kept, gone, new, or gone for new ones.
type ComparedPiece struct {
	Same, Gone, New string
}

// Compared says what changed between two versions, figures first.
func Compared(p ComparedParams) string { return say("compared", p) }

// Word is what became of a paragraph in one word.
func (l ComparedLine) Word() string {
	switch l.Kind {
	case ComparedAdded:
		return "新增"
	case ComparedRemoved:
		return "删去"
	case ComparedMoved:
		return "移位"
	}
	return "修改"
}

// Inside tells whether words changed inside the paragraph, so that each change
// must be marked off.
func (l ComparedLine) Inside() bool { return l.Kind == ComparedEdited || l.Kind == ComparedMoved }

// Rest says how many changes are not shown.
func (p ComparedParams) Rest() string {
	if n := p.Total - len(p.Lines); n > 0 {
		return fmt.Sprintf("另有%d处改动，请下载文件查看。", n)
	}
	return ""
}

package document

import (
	"io"

	"planbot/bot/document/paper"
	"planbot/messages"
)

// Outline is a text of one plan to be put together from its chapters' texts, in
// the order and with the headings the work plan gives it (article 五).
type Outline struct {
	Title    string // of the plan
	Under    string // centred under it, "" for nothing
	Sections []Section
}

// Section is one line of the compiled order: one chapter, or the place of all
// domain chapters, each of which has the same parts (主要目标, 策略措施).
type Section struct {
	Title    string
	Numbered bool // false: no number, centred (前言)
	Parts    []string
	Chapters []Chapter // one, or with Parts every domain chapter
}

// Chapter is what a section is made of. Text nil: nothing has come in. Open
// gives the .docx the text was read from, for its pictures; nil for plain text.
type Chapter struct {
	Title string
	Text  *Text
	Open  func() (r io.ReaderAt, size int64, err error)
}

// Left is something a chapter carries that the compiled text does not take over
// as it was.
type Left struct {
	Chapter string // its title
	Kind    LeftKind
	Count   int
	Names   []string // words or parts concerned, a few of them
}

// LeftKind tells what it is.
type LeftKind string

const (
	LeftAbove    LeftKind = "above"    // lines above and with the chapter's own title
	LeftContents LeftKind = "contents" // a table of contents of its own
	LeftHeader   LeftKind = "header"   // headers and footers
	LeftComment  LeftKind = "comment"
	LeftRevision LeftKind = "revision" // tracked changes: taken as accepted
	LeftHidden   LeftKind = "hidden"   // hidden words
	LeftTextBox  LeftKind = "textbox"  // taken over as paragraphs
	LeftFormula  LeftKind = "formula"  // taken over as plain characters
	LeftPicture  LeftKind = "picture"  // of a kind programs do not show, or too big
	LeftObject   LeftKind = "object"   // embedded objects, charts, controls
	LeftLink     LeftKind = "link"     // what would be fetched from elsewhere
	LeftDeep     LeftKind = "deep"     // numbers deeper than official papers have
	LeftEndnote  LeftKind = "endnote"  // taken over as footnotes
)

// CompileWords are the words the compiler knows texts by and writes itself.
type CompileWords struct {
	Headings messages.HeadingWords
	Domain   messages.DomainWords
	Compile  messages.CompileWords
}

// pictureRoom bounds the pictures of one text, so that it can be sent (50 MB).
const pictureRoom = 40 << 20

// Compile puts a text together: the chapters under the headings of the outline,
// restyled, their numbers counted anew, with their tables, pictures and
// footnotes. It also lists what was not taken over.
func Compile(o Outline, words CompileWords) (paper.Paper, []Left, error) {
	c := &compiler{words: words, room: pictureRoom, shownOnce: map[string]bool{}}
	number := 0
	for _, s := range o.Sections {
		if !s.Numbered {
			c.heading(paper.Preface, s.Title)
		} else {
			number++
			c.heading(paper.Heading1, c.shown(1, number)+s.Title)
		}
		for i, ch := range s.Chapters {
			if len(s.Parts) > 0 {
				c.heading(paper.Heading2, c.shown(2, i+1)+ch.Title)
			}
			if err := c.chapter(ch, s); err != nil {
				return paper.Paper{}, nil, err
			}
		}
	}
	title := paper.Paper{Title: words.Compile.TitleLines(o.Title), Under: o.Under, Contents: true, Body: c.body}
	return title, c.left, nil
}

type compiler struct {
	words     CompileWords
	body      []paper.Block
	left      []Left
	room      int64           // bytes left for pictures
	shownOnce map[string]bool // pictures that took their room
	number    int             // chapters put in so far
	at        Chapter
	media     *pack // where the chapter's pictures are
}

func (c *compiler) heading(style paper.Style, text string) {
	c.say(style, paper.Run{Text: text})
}

func (c *compiler) say(style paper.Style, runs ...paper.Run) {
	c.body = append(c.body, paper.Block{Paragraph: &paper.Paragraph{Style: style, Runs: runs}})
}

// chapter puts one chapter in.
func (c *compiler) chapter(ch Chapter, s Section) error {
	c.at = ch
	c.number++
	if ch.Text == nil {
		c.say(paper.Body, paper.Run{Text: c.words.Compile.Missing})
		return nil
	}
	var err error
	if c.media, err = openMedia(ch); err != nil {
		return err
	}
	items := c.withoutTitle(c.items(ch.Text.Body), s)
	for _, sc := range c.scopes(items, s) {
		if sc.heading != "" {
			c.heading(paper.Heading3, sc.heading)
		}
		c.scope(sc)
	}
	c.aside(*ch.Text)
	return nil
}

// note lists something of the chapter at hand that was not taken over.
func (c *compiler) note(kind LeftKind, count int, names ...string) {
	if count <= 0 {
		return
	}
	for i := range c.left {
		if l := &c.left[i]; l.Chapter == c.at.Title && l.Kind == kind {
			l.Count += count
			l.Names = append(l.Names, names...)
			return
		}
	}
	c.left = append(c.left, Left{Chapter: c.at.Title, Kind: kind, Count: count, Names: names})
}

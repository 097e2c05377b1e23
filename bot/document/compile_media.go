package document

import (
	"fmt"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"planbot/bot/document/paper"
)

// openMedia opens the package a chapter's pictures are taken from; an empty one
// for plain text, which has none.
func openMedia(ch Chapter) (*pack, error) {
	if ch.Open == nil || ch.Text.Format != Docx {
		return &pack{}, nil
	}
	r, size, err := ch.Open()
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", ch.Title, err)
	}
	p, err := openPack(r, size, DefaultLimits())
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", ch.Title, err)
	}
	return p, nil
}

// picture takes a picture over if programs show its kind and there is room.
func (c *compiler) picture(a Anchor) (paper.Picture, bool) {
	format := strings.ToLower(strings.TrimPrefix(path.Ext(a.Target), "."))
	_, known := paper.Formats()[format]
	p, room := c.media, c.room
	key := strconv.Itoa(c.number) + "/" + partName(a.Target)
	if p.has(a.Target) && !c.shownOnce[key] {
		room -= int64(p.files[partName(a.Target)].CompressedSize64)
	}
	if !known || !p.has(a.Target) || room < 0 {
		c.note(LeftPicture, 1, path.Base(a.Target))
		return paper.Picture{}, false
	}
	c.room, c.shownOnce[key] = room, true
	return paper.Picture{
		Key: key, Format: format, Width: a.Width, Height: a.Height,
		Open: func() (io.Reader, error) { return p.open(a.Target, false) },
	}, true
}

// aside lists what stands beside a chapter's text or hides in it.
func (c *compiler) aside(t Text) {
	c.note(LeftComment, t.Tally.Comments)
	c.note(LeftRevision, t.Tally.Insertions+t.Tally.Deletions)
	var seen []string
	for _, p := range t.Aside {
		words := strings.TrimSpace(p.Text)
		switch {
		case p.Place == InHidden:
			c.note(LeftHidden, 1)
		case p.Place == InHeader && titleWords(words) != "" && !slices.Contains(seen, words) && digits(titleWords(words)) != len(titleWords(words)):
			seen = append(seen, words)
			c.note(LeftHeader, 1, words)
		}
	}
	for _, l := range t.Left {
		switch l.Kind {
		case "link", "dde":
			c.note(LeftLink, 1)
		case "formula":
			c.note(LeftFormula, 1)
		default:
			c.note(LeftObject, 1, path.Base(l.Name))
		}
	}
}

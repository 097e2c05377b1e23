package document

import (
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"planbot/bot/document/paper"
)

// media is the package pictures of a chapter are taken from.
type media struct{ pack *pack }

// openMedia opens a chapter's package; nil when it has none.
func openMedia(ch Chapter) (*media, error) {
	if ch.Open == nil || ch.Text.Format != Docx {
		return nil, nil //nolint:nilnil // a text without a package has no pictures
	}
	r, size, err := ch.Open()
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", ch.Title, err)
	}
	p, err := openPack(r, size, DefaultLimits())
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", ch.Title, err)
	}
	return &media{p}, nil
}

// picture takes a picture over if programs show its kind and there is room.
func (c *compiler) picture(a Anchor) (paper.Picture, bool) {
	format := strings.ToLower(strings.TrimPrefix(path.Ext(a.Target), "."))
	_, known := paper.Formats()[format]
	if c.media == nil || !known || !c.media.pack.has(a.Target) {
		c.note(LeftPicture, 1, path.Base(a.Target))
		return paper.Picture{}, false
	}
	if size := int64(c.media.pack.files[partName(a.Target)].CompressedSize64); size > c.room {
		c.note(LeftPicture, 1, path.Base(a.Target))
		return paper.Picture{}, false
	} else {
		c.room -= size
	}
	p := c.media.pack
	return paper.Picture{
		Format: format, Width: a.Width, Height: a.Height,
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

package document

import (
	"strings"
	"testing"
)

func TestPicturesThatCannotBeTakenOverAreListed(t *testing.T) {
	drawing := func(id, size string) string {
		return `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><wp:extent ` + size + `/><a:blip r:embed="` + id + `"/></wp:inline></w:drawing></w:r>`
	}
	file := docx(t, p(r("甲"), drawing("rId10", `cx="720000" cy="360000"`))+p(drawing("rId11", `cx="x" cy="-1"`))+p(drawing("rId99", ""))+p(r("乙"), drawing("rId10", "")),
		[2]string{"media/image1.png", "png"}, [2]string{"media/image2.wdp", "wdp"})
	ch := chapterOf(t, "章名", Docx, file)
	out, left, err := Compile(Outline{Sections: []Section{{Title: "章", Chapters: []Chapter{ch}}}}, compileWords())
	if err != nil {
		t.Fatal(err)
	}
	figure := out.Body[2].Paragraph.Runs[0].Picture
	if figure == nil || figure.Format != "png" || figure.Width != 720000 || figure.Height != 360000 {
		t.Errorf("figure %+v", figure)
	}
	if again := out.Body[4].Paragraph.Runs[0].Picture; again.Key != figure.Key {
		t.Error("a picture shown twice is carried twice")
	}
	if len(left) != 1 || left[0].Kind != LeftPicture || left[0].Count != 2 || left[0].Names[0] != "image2.wdp" {
		t.Errorf("left %+v", left)
	}
}

// Together they must not make the file too big to be sent.
func TestPicturesBeyondTheRoomAreListed(t *testing.T) {
	c := &compiler{words: compileWords(), room: 10, shownOnce: map[string]bool{}}
	noise := strings.Repeat("x", 5) + "abcdefghijklmnopqrstuvwxyz"
	ch := chapterOf(t, "章名", Docx, docx(t, p(`<w:r><w:drawing><a:blip r:embed="rId10"/></w:drawing></w:r>`), [2]string{"media/image1.png", noise}))
	if err := c.chapter(ch, Section{Title: "章"}); err != nil {
		t.Fatal(err)
	}
	if len(c.left) != 1 || c.left[0].Kind != LeftPicture || c.room != 10 {
		t.Errorf("left %+v, room %d", c.left, c.room)
	}
}

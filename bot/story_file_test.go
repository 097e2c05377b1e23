package bot_test

import (
	"archive/zip"
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/xuri/excelize/v2"

	"planbot/bot/archive"
	"planbot/bot/document"
	"planbot/messages"
)

var filesDir = flag.String("files", "", "a folder into which the files of stories are written, to be looked at as pages")

// newest is the last file the bot gave a person: its name and its bytes.
func (a *actor) newest() (name string, data []byte) {
	a.story.t.Helper()
	all := a.Messages()
	for i := len(all) - 1; i >= 0; i-- {
		if f := all[i].File; f != nil && all[i].FromBot {
			data, ok := a.story.server.File(f.ID)
			if !ok {
				a.story.t.Fatalf("%s is gone", f.Name)
			}
			return f.Name, data
		}
	}
	a.story.t.Fatalf("%s got no file", a.Name())
	return "", nil
}

// keep writes the newest file a person got into the folder of -files.
func (a *actor) keep() {
	a.story.t.Helper()
	if *filesDir == "" {
		return
	}
	name, data := a.newest()
	if err := os.WriteFile(filepath.Join(*filesDir, name), data, 0o600); err != nil {
		a.story.t.Fatal(err)
	}
}

// said is the text of a .docx.
func (s *story) said(name string, data []byte) string {
	s.t.Helper()
	text, reason, err := document.Read(document.Docx, bytes.NewReader(data), int64(len(data)), messages.HeardHeadings(), document.DefaultLimits())
	if err != nil || reason != "" {
		s.t.Fatalf("read %s: %q %v", name, reason, err)
	}
	return strings.Join(text.Paragraphs(), "\n")
}

// lastFile is the text of the newest file a person got.
func (a *actor) lastFile() string {
	a.story.t.Helper()
	return a.story.said(a.newest())
}

// printed writes the words of the newest file a person got into the transcript.
func (a *actor) printed() {
	a.story.t.Helper()
	a.keep()
	a.story.text.WriteString("  （文件内容）\n" + a.lastFile() + "\n")
}

// lastTable is the first sheet of the newest file a person got.
func (a *actor) lastTable() string {
	a.story.t.Helper()
	name, data := a.newest()
	book, err := excelize.OpenReader(bytes.NewReader(data))
	if err != nil {
		a.story.t.Fatalf("open %s: %v", name, err)
	}
	rows, err := book.GetRows(book.GetSheetName(0))
	if err != nil {
		a.story.t.Fatal(err)
	}
	var out []string
	for _, r := range rows {
		out = append(out, strings.ReplaceAll(strings.Join(r, "｜"), "\n", " / "))
	}
	return strings.Join(out, "\n")
}

// fromPack reads the paper whose name has these words in it out of the newest
// archive a person got.
func (a *actor) fromPack(words string) string {
	a.story.t.Helper()
	name, data := a.newest()
	pack, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		a.story.t.Fatalf("open %s: %v", name, err)
	}
	for _, x := range pack.File {
		if !strings.Contains(x.Name, words) {
			continue
		}
		a.story.text.WriteString("  （压缩包中）" + x.Name + "\n")
		r, err := x.Open()
		if err != nil {
			a.story.t.Fatal(err)
		}
		inside, err := io.ReadAll(r)
		if err != nil {
			a.story.t.Fatal(err)
		}
		return a.story.said(x.Name, inside)
	}
	a.story.t.Fatalf("%s has no paper %s", name, words)
	return ""
}

// lastBundle checks the newest archive a person got and lists what it holds.
func (a *actor) lastBundle() string {
	a.story.t.Helper()
	name, data := a.newest()
	r, err := archive.Verify(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		a.story.t.Fatalf("read %s: %v", name, err)
	}
	for _, fault := range r.Faults {
		a.story.t.Errorf("%s: %s", name, fault)
	}
	var out []string
	for _, e := range r.Manifest.Files {
		out = append(out, e.Path)
	}
	return strings.Join(out, "\n")
}

package bot_test

import (
	"archive/zip"
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"

	"planbot/bot/document"
	"planbot/messages"
)

var filesDir = flag.String("files", "", "a folder into which the files of stories are written, to be looked at as pages")

// keep writes the newest file a person got into the folder of -files.
func (a *actor) keep() {
	a.story.t.Helper()
	if *filesDir == "" {
		return
	}
	all := a.Messages()
	for i := len(all) - 1; i >= 0; i-- {
		if f := all[i].File; f != nil && all[i].FromBot {
			data, _ := a.story.server.File(f.ID)
			if err := os.WriteFile(filepath.Join(*filesDir, f.Name), data, 0o600); err != nil {
				a.story.t.Fatal(err)
			}
			return
		}
	}
}

// printed writes the words of the newest file a person got into the transcript.
func (a *actor) printed() {
	a.story.t.Helper()
	a.keep()
	a.story.text.WriteString("  （文件内容）\n" + a.lastFile() + "\n")
}

// fromPack reads the paper whose name has these words in it out of the newest
// archive a person got.
func (a *actor) fromPack(name string) string {
	a.story.t.Helper()
	all := a.Messages()
	for i := len(all) - 1; i >= 0; i-- {
		f := all[i].File
		if f == nil || !all[i].FromBot {
			continue
		}
		data, _ := a.story.server.File(f.ID)
		pack, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			a.story.t.Fatalf("open %s: %v", f.Name, err)
		}
		for _, x := range pack.File {
			if !strings.Contains(x.Name, name) {
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
			text, reason, err := document.Read(document.Docx, bytes.NewReader(inside), int64(len(inside)), messages.HeardHeadings(), document.DefaultLimits())
			if err != nil || reason != "" {
				a.story.t.Fatalf("read %s: %q %v", x.Name, reason, err)
			}
			return strings.Join(text.Paragraphs(), "\n")
		}
		break
	}
	a.story.t.Fatalf("no paper %s", name)
	return ""
}

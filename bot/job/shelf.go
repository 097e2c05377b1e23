package job

import (
	"context"
	"fmt"
	"io"
	"os"

	"planbot/bot/document"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// shelf keeps the files of chapters in private files while a text is put
// together from them, since their pictures are copied last.
type shelf struct {
	db    *storage.DB
	files []*os.File
}

// read fetches and reads one version; a file that can't be read is a Refusal.
func (s *shelf) read(ctx context.Context, title string, d plan.Draft) (document.Chapter, error) {
	file, size, err := s.fetch(ctx, d.SHA)
	if err != nil {
		return document.Chapter{}, fmt.Errorf("fetch draft %s: %w", d.Number, err)
	}
	unread := plan.Refusal{Why: plan.WhyPartUnread, Text: messages.ChapterName(d.Plan, title)}
	format, reason, err := document.Sniff(d.FileName, file, size)
	if err != nil {
		return document.Chapter{}, fmt.Errorf("look at draft %s: %w", d.Number, err)
	}
	if reason != "" || format != document.Docx && format != document.Txt {
		return document.Chapter{}, unread
	}
	text, reason, err := document.Read(format, file, size, messages.HeardHeadings(), document.DefaultLimits())
	if err != nil {
		return document.Chapter{}, fmt.Errorf("read draft %s: %w", d.Number, err)
	}
	if reason != "" {
		return document.Chapter{}, unread
	}
	return document.Chapter{
		Title: title, Text: &text, Open: func() (io.ReaderAt, int64, error) { return file, size, nil },
	}, nil
}

func (s *shelf) fetch(ctx context.Context, sha string) (*os.File, int64, error) {
	file, size, err := privateCopy(ctx, s.db, sha, "planbot-chapter-*")
	if err == nil {
		s.files = append(s.files, file)
	}
	return file, size, err
}

func (s *shelf) close() {
	for _, f := range s.files {
		_ = f.Close()
	}
}

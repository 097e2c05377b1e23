package job_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"planbot/bot/job"
	"planbot/storage"
	"planbot/storage/plan"
)

var errGone = errors.New("gone")

// fetching is a Fetcher over a real database and a server that gives data, or
// fails.
type fetching struct {
	t      *testing.T
	path   string
	db     *storage.DB
	f      *job.Fetcher
	data   []byte
	fail   error
	looked []plan.Upload
}

func fetch(t *testing.T, name, caption string, data []byte) *fetching {
	t.Helper()
	w := &fetching{t: t, path: filepath.Join(t.TempDir(), "planbot.db"), data: data}
	db, err := storage.Open(t.Context(), w.path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	w.db = db
	w.f = &job.Fetcher{
		DB: db, Clock: bubble{}, Gone: func(err error) bool { return errors.Is(err, errGone) },
		Download: func(_ context.Context, _ plan.Incoming, out io.Writer, _ int64) (int64, error) {
			if w.fail != nil {
				_, _ = out.Write(w.data[:len(w.data)/2])
				return 0, w.fail
			}
			n, err := out.Write(w.data)
			return int64(n), err
		},
		Looked: func(_ *storage.Tx, u plan.Upload, _ time.Time) error {
			w.looked = append(w.looked, u)
			return nil
		},
	}
	err = db.Do(t.Context(), func(tx *storage.Tx) error {
		person, err := tx.AddPerson(plan.Person{User: 1, Chat: 1, Name: "x"}, time.Now())
		if err != nil {
			return err
		}
		_, err = tx.AddUpload(plan.Upload{
			Person: person, Chat: 1, Message: 1, File: plan.Incoming{FileID: "handle", Name: name, Size: int64(len(data))},
			Caption: caption, State: plan.UploadWaiting, Received: time.Now(),
		})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// attempt runs the job once and writes its result down.
func (w *fetching) attempt() error {
	w.t.Helper()
	finish, err := w.f.Run(w.t.Context(), plan.Job{Kind: plan.JobFetch, Args: plan.Args{"upload": "1"}})
	if err != nil || finish == nil {
		return err
	}
	return w.db.Do(w.t.Context(), finish)
}

func (w *fetching) upload() (u plan.Upload) {
	w.t.Helper()
	if err := w.db.Read(w.t.Context(), func(tx *storage.Tx) (err error) {
		u, _, err = tx.Upload(1)
		return err
	}); err != nil {
		w.t.Fatal(err)
	}
	return u
}

func TestAFetchedFileIsKeptWithWhatWasFoundInIt(t *testing.T) {
	text := "（一）妇女与健康\n主要目标：\n1. 筛查率达到70%以上。\n2. 保护商业秘密。\n策略措施：\n1. 加强服务。\n"
	w := fetch(t, "妇女与健康.txt", "", []byte(text))
	if err := w.attempt(); err != nil {
		t.Fatal(err)
	}
	u := w.upload()
	if u.State != plan.UploadStored || u.Format != "txt" || len(w.looked) != 1 {
		t.Fatalf("upload is %+v, looked at %d times", u, len(w.looked))
	}
	for _, part := range []string{`"targets":true`, `"measures":true`, `"listed":2`, `"quantified":1`, `"secrecy":1`} {
		if !strings.Contains(u.Checks, part) {
			t.Errorf("checks %s lack %s", u.Checks, part)
		}
	}
	r, size, err := w.db.OpenFile(t.Context(), u.SHA)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(r); err != nil || string(got) != text || size != int64(len(text)) {
		t.Errorf("kept %d bytes, err %v", len(got), err)
	}
	if err := w.db.Read(t.Context(), func(tx *storage.Tx) error {
		_, handle, _, err := tx.FileHandle(u.SHA)
		if handle != "handle" {
			t.Errorf("handle is %q", handle)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

func TestAFailedFetchIsTriedAgainAndEndsTheSame(t *testing.T) {
	w := fetch(t, "甲.txt", "", []byte("妇女与健康分领域稿"))
	w.fail = errors.New("line cut")
	if err := w.attempt(); err == nil {
		t.Fatal("half a file was taken")
	}
	if u := w.upload(); u.State != plan.UploadWaiting || len(w.looked) != 0 {
		t.Fatalf("upload is %s after a failure", u.State)
	}
	w.fail = nil
	for range 2 { // the second time is after a crash between the work and its mark
		if err := w.attempt(); err != nil {
			t.Fatal(err)
		}
	}
	if u := w.upload(); u.State != plan.UploadStored || len(w.looked) != 1 {
		t.Errorf("upload is %s, looked at %d times", u.State, len(w.looked))
	}
}

func TestAFileTheServerWillNeverGiveIsRefused(t *testing.T) {
	w := fetch(t, "甲.txt", "", []byte("text"))
	w.fail = fmt.Errorf("ask for file: %w", errGone)
	if err := w.attempt(); err != nil {
		t.Fatal(err)
	}
	if u := w.upload(); u.State != plan.UploadRefused || plan.Why(u.Reason) != plan.WhyFileGone || len(w.looked) != 1 {
		t.Errorf("upload is %s %s", u.State, u.Reason)
	}
}

func TestGivingUpTellsThePerson(t *testing.T) {
	w := fetch(t, "甲.txt", "", []byte("text"))
	for range 2 {
		if err := w.db.Do(t.Context(), func(tx *storage.Tx) error {
			return w.f.Failed(tx, plan.Job{Kind: plan.JobFetch, Args: plan.Args{"upload": "1"}}, time.Now())
		}); err != nil {
			t.Fatal(err)
		}
	}
	if len(w.looked) != 1 || w.looked[0].State != plan.UploadRefused {
		t.Errorf("told %d times: %+v", len(w.looked), w.looked)
	}
}

// A marked file leaves nothing behind: not its bytes, not its name, not its
// caption, in no table and no file beside the database.
func TestAMarkedFileLeavesNothingBehind(t *testing.T) {
	const name, caption, inside = "zhuanxiang-fangan.txt", "caption-to-forget", "words-to-forget"
	w := fetch(t, name, caption, []byte("机密★10年\n"+inside+"\n"))
	if err := w.attempt(); err != nil {
		t.Fatal(err)
	}
	if u := w.upload(); u.State != plan.UploadRefused || plan.Why(u.Reason) != plan.WhyFileSecret || u.File.Name != "" || u.Caption != "" || u.SHA != "" {
		t.Errorf("upload is %+v", u)
	}
	// What stands in the file of the database may be old pages; a copy holds
	// what is there now.
	if err := w.db.Backup(t.Context(), w.path+".copy"); err != nil {
		t.Fatal(err)
	}
	raw, err := os.ReadFile(w.path + ".copy")
	if err != nil {
		t.Fatal(err)
	}
	for _, word := range []string{name, caption, inside} {
		if bytes.Contains(raw, []byte(word)) {
			t.Errorf("%q is still there", word)
		}
	}
}

func TestFilesThatCantBeReadAreRefusedOrKeptForTheOffice(t *testing.T) {
	ole := append([]byte("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), make([]byte, 4096)...)
	for _, c := range []struct {
		name, file string
		data       []byte
		state      plan.UploadState
		why        plan.Why
	}{
		{"a docx that is none", "甲.docx", []byte("not a zip"), plan.UploadRefused, plan.WhyFileDamaged},
		{"a program", "甲.exe", []byte("MZ"), plan.UploadRefused, plan.WhyFileUnknown},
		{"macros", "甲.docm", []byte("PK\x03\x04"), plan.UploadRefused, plan.WhyFileMacro},
		{"a photo", "甲.jpg", []byte("\xFF\xD8\xFF\xE0photo"), plan.UploadStored, ""},
		{"an empty container", "甲.doc", ole, plan.UploadRefused, plan.WhyFileDamaged},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := fetch(t, c.file, "", c.data)
			if err := w.attempt(); err != nil {
				t.Fatal(err)
			}
			if u := w.upload(); u.State != c.state || plan.Why(u.Reason) != c.why {
				t.Errorf("upload is %s %s, want %s %s", u.State, u.Reason, c.state, c.why)
			}
		})
	}
}

package archive_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"planbot/bot/archive"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

var now = plan.Date(2021, 7, 30).At(18, 0)

// city is a database with three files, which events name, and the words of an
// archive over them.
type city struct {
	t     *testing.T
	db    *storage.DB
	words messages.Archive
}

func built(t *testing.T) *city {
	t.Helper()
	db, err := storage.Open(t.Context(), filepath.Join(t.TempDir(), "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	c := &city{t: t, db: db}
	text := c.file("a.docx", strings.Repeat("the text of a chapter ", 20_000))
	page := c.file("scan.JPG", "a stamped page")
	other := c.file("../../evil", "material")
	c.words = messages.Archive{
		Items: []messages.ArchiveItem{
			{Section: plan.ArchiveChapters, Owner: "市卫健委", Title: "妇女规划《妇女与健康》分领域稿第1稿", Day: plan.Date(2021, 1, 20), Files: []messages.ArchiveFile{
				{File: text}, {File: page, Label: messages.ArchivePage(1)},
			}},
			{Section: plan.ArchiveMaterial, Owner: "市教育局", Title: `../..\evil:*?"<>|` + strings.Repeat("长", 100) + "\u202e", Files: []messages.ArchiveFile{{File: other}}},
			{Section: plan.ArchiveReplies, Owner: "市教育局", Title: messages.ArchiveReplyTitle("征求意见稿", 2), Files: []messages.ArchiveFile{{File: page}}},
			{Section: plan.ArchiveNotices, Number: "催〔2021〕1号", Title: "催办通知（市教育局）", Files: []messages.ArchiveFile{
				{Letter: &messages.LetterText{Title: []string{"关于报送材料的催办通知"}}},
			}},
			{Section: plan.ArchiveTables, Title: "催办台账", Files: []messages.ArchiveFile{{Table: &messages.Table{
				Sheet: "s", Title: "t", Heads: []messages.TableHead{{Text: "h", Width: 4}}, Rows: [][]string{{"x"}},
			}}}},
		},
		Records: []plan.ArchiveRecord{
			{Kind: "draft", ID: 1, Number: "W4-1", Plan: plan.Women, Part: "text", State: "used", SHA: text.SHA},
			{Kind: "reply", ID: 1, Part: "opinions"},
			{Kind: "reply", ID: 2, Part: "none"},
			{Kind: "opinion", ID: 1, Reply: 1, State: "decided", Result: "adopted"},
			{Kind: "opinion", ID: 2, Reply: 1, State: "open"},
			{Kind: "notice", ID: 1, Part: "urge", Number: "催〔2021〕1号"},
		},
	}
	return c
}

// file keeps bytes and records that they came.
func (c *city) file(name, text string) plan.StoredFile {
	c.t.Helper()
	sum := sha256.Sum256([]byte(text))
	f := plan.StoredFile{SHA: hex.EncodeToString(sum[:]), Name: name, Size: int64(len(text))}
	if err := c.db.KeepFile(c.t.Context(), f.SHA, "docx", f.Size, strings.NewReader(text), now); err != nil {
		c.t.Fatal(err)
	}
	if err := c.db.Do(c.t.Context(), func(tx *storage.Tx) error {
		return tx.Record(plan.Event{At: now, Act: plan.ActSubmit, Kind: "draft", Name: "市卫健委"}, map[string]any{"sha": f.SHA})
	}); err != nil {
		c.t.Fatal(err)
	}
	return f
}

func (c *city) order() archive.Order {
	return archive.Order{DB: c.db, Now: now, Words: func(_ *storage.Tx, p plan.PlanID, at time.Time) (messages.Archive, error) {
		c.words.Plan, c.words.AsOf = p, at
		return c.words, nil
	}}
}

func (c *city) bundle() []byte {
	c.t.Helper()
	var out bytes.Buffer
	if _, err := archive.Write(c.t.Context(), &out, c.order()); err != nil {
		c.t.Fatal(err)
	}
	return out.Bytes()
}

func verify(t *testing.T, data []byte) archive.Report {
	t.Helper()
	r, err := archive.Verify(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestABundleIsWholeAndTheSameStateGivesTheSameBytes(t *testing.T) {
	c := built(t)
	data := c.bundle()
	r := verify(t, data)
	for _, f := range r.Faults {
		t.Error(f)
	}
	if !bytes.Equal(data, c.bundle()) {
		t.Error("a second bundle differs")
	}
	got := r.Manifest.Counts
	if got.Items != 5 || got.Drafts != 1 || got.Events != 3 || archive.Kinds(got.Opinions) != "adopted 1, undecided 1" || r.Texts != 1 {
		t.Errorf("counts %+v, %d texts", got, r.Texts)
	}
}

func TestNamesInABundleAreSafeUniqueAndShort(t *testing.T) {
	seen := map[string]bool{}
	for _, f := range verify(t, built(t).bundle()).Manifest.Files {
		name := f.Path[strings.LastIndex(f.Path, "/")+1:]
		if strings.Contains(f.Path, "..") || strings.ContainsAny(name, `\:*?"<>|`) || strings.ContainsRune(name, '\u202e') || len(name) > 255 || utf8.RuneCountInString(name) > 80 {
			t.Errorf("name %q", f.Path)
		}
		if seen[strings.ToLower(f.Path)] {
			t.Errorf("%q twice", f.Path)
		}
		seen[strings.ToLower(f.Path)] = true
		if strings.HasPrefix(f.Path, messages.ArchiveFolder(plan.ArchiveReplies)) {
			t.Errorf("%q lies with the item it first came with", f.Path)
		}
	}
}

func TestABundleLargerThanAllowedIsNotBegun(t *testing.T) {
	c := built(t)
	o := c.order()
	o.Limit = 1000
	var out bytes.Buffer
	if _, err := archive.Write(t.Context(), &out, o); !errors.Is(err, archive.ErrTooBig) || out.Len() > 0 {
		t.Errorf("%d bytes, err %v", out.Len(), err)
	}
}

func TestABundleOfAnEmptyDatabaseIsWhole(t *testing.T) {
	db, err := storage.Open(t.Context(), filepath.Join(t.TempDir(), "planbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	c := &city{t: t, db: db}
	for _, f := range verify(t, c.bundle()).Faults {
		t.Error(f)
	}
}

func TestAFileThatIsNotWhatItsHashSaysIsNotArchived(t *testing.T) {
	c := built(t)
	c.words.Items[0].Files[0].File.SHA = strings.Repeat("0", 64)
	if _, err := archive.Write(t.Context(), &bytes.Buffer{}, c.order()); err == nil {
		t.Error("a file that is not kept was archived")
	}
}

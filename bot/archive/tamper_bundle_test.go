package archive_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"io/fs"
	"strings"
	"testing"

	"planbot/bot/archive"
	"planbot/messages"
)

// part is a file of a bundle taken apart.
type part struct {
	name string
	data []byte
	pack uint16
	mode fs.FileMode
}

func apart(t *testing.T, data []byte) (parts []part, comment string) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts = append(parts, part{f.Name, body, f.Method, 0})
	}
	return parts, z.Comment
}

func together(t *testing.T, parts []part, comment string) []byte {
	t.Helper()
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for _, p := range parts {
		h := &zip.FileHeader{Name: p.name, Method: p.pack}
		if p.mode != 0 {
			h.SetMode(p.mode)
		}
		w, err := z.CreateHeader(h)
		if err == nil {
			_, err = w.Write(p.data)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.SetComment(comment); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// at is the place of the part whose name contains the word.
func at(t *testing.T, parts []part, word string) int {
	t.Helper()
	for i, p := range parts {
		if strings.Contains(p.name, word) {
			return i
		}
	}
	t.Fatalf("no %s in the bundle", word)
	return 0
}

// forge writes the manifest anew so that hashes, sizes and seal fit again: only
// what the bundle says of itself can give it away then.
func forge(t *testing.T, parts []part, change func(m *archive.Manifest)) []byte {
	t.Helper()
	last := at(t, parts, messages.ArchiveManifest)
	var m archive.Manifest
	if err := json.Unmarshal(parts[last].data, &m); err != nil {
		t.Fatal(err)
	}
	m.Files = m.Files[:0]
	for i, p := range parts {
		if i != last {
			m.Files = append(m.Files, archive.Entry{Path: p.name, SHA: digest(p.data), Size: int64(len(p.data))})
		}
	}
	if change != nil {
		change(&m)
	}
	data, err := json.MarshalIndent(m, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	parts[last].data = data
	return together(t, parts, digest(data))
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

func swapLines(data []byte, i, j int) []byte {
	lines := strings.SplitAfter(string(data), "\n")
	lines[i], lines[j] = lines[j], lines[i]
	return []byte(strings.Join(lines, ""))
}

func dropLine(data []byte, i int) []byte {
	lines := strings.SplitAfter(string(data), "\n")
	return []byte(strings.Join(append(lines[:i:i], lines[i+1:]...), ""))
}

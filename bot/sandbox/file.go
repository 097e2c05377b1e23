package sandbox

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"image"
	_ "image/gif" // the formats a photo may have
	_ "image/jpeg"
	_ "image/png"
	"path"
	"strconv"
	"strings"
)

const (
	maxDownload = 20 << 20 // bytes a bot may fetch
	maxPhoto    = 10 << 20 // bytes of a photo a bot may send
	pathLife    = 60 * 60  // seconds a file_path is good for
)

type fileKind uint8

const (
	document fileKind = iota
	photo
	voice
	sticker
)

var fileKinds = [...]string{document: "document", photo: "photo", voice: "voice", sticker: "sticker"}

func (k fileKind) String() string { return fileKinds[k] }

// file is something sent, by a person or by the bot.
type file struct {
	id, unique    string
	name, mime    string
	kind          fileKind
	size          int64
	width, height int
	data          []byte // nil if it is kept on disk
	number        int64
	pathUntil     int64 // unix seconds
}

// keepFile makes data a file of the sandbox.
func (s *Server) keepFile(kind fileKind, name string, data []byte) *file {
	s.counter++
	h := fnv.New64a()
	h.Write(data)
	f := &file{
		kind: kind, name: name, mime: mimeOf(name), size: int64(len(data)), data: data, number: s.counter,
		id:     fmt.Sprintf("BQACAgUAAxkBAAI%08x%016x", s.counter, h.Sum64()),
		unique: fmt.Sprintf("AgAD%016x", h.Sum64()),
	}
	if kind == photo || kind == sticker {
		if c, _, err := image.DecodeConfig(bytes.NewReader(data)); err == nil {
			f.width, f.height = c.Width, c.Height
		}
	}
	s.files[f.id] = f
	s.store(f)
	return f
}

var mimes = map[string]string{
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".doc": "application/msword",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xls": "application/vnd.ms-excel",
	".pdf": "application/pdf", ".txt": "text/plain", ".zip": "application/zip", ".png": "image/png", ".jpg": "image/jpeg",
	".jpeg": "image/jpeg", ".wps": "application/vnd.ms-works", ".html": "text/html", ".csv": "text/csv", ".ogg": "audio/ogg",
	".webp": "image/webp", ".toml": "application/toml", ".json": "application/json",
}

func mimeOf(name string) string {
	if m := mimes[strings.ToLower(path.Ext(name))]; m != "" {
		return m
	}
	return "application/octet-stream"
}

// appendMedia appends the field of a Message that describes the file.
func (f *file) appendMedia(b []byte) []byte {
	b = append(append(append(b, '"'), f.kind.String()...), '"', ':')
	if f.kind == photo {
		small := *f
		small.id, small.unique = f.id+"s", f.unique+"s"
		small.width, small.height = thumbnail(f.width, f.height)
		small.size = min(f.size, 1200)
		b = small.appendSize(append(b, '['), true)
		return append(f.appendSize(append(b, ','), true), ']')
	}
	return f.appendSize(b, false)
}

func thumbnail(w, h int) (int, int) {
	side := max(w, h, 1)
	return max(w*90/side, 1), max(h*90/side, 1)
}

func (f *file) appendSize(b []byte, picture bool) []byte {
	b = append(b, `{"file_id":`...)
	b = appendString(b, f.id)
	b = appendField(b, "file_unique_id", f.unique)
	switch {
	case picture:
		b = appendInt(appendInt(b, "width", int64(f.width)), "height", int64(f.height))
	case f.kind == sticker:
		b = append(b, `,"type":"regular","width":512,"height":512,"is_animated":false,"is_video":false,"emoji":"👍"`...)
	case f.kind == voice:
		b = append(appendInt(b, "duration", 3), `,"mime_type":"audio/ogg"`...)
	default:
		b = appendField(appendField(b, "file_name", f.name), "mime_type", f.mime)
	}
	return append(appendInt(b, "file_size", f.size), '}')
}

// path is where the file is fetched from, below /file/bot<token>/.
func (f *file) path() string {
	ext := strings.ToLower(path.Ext(f.name))
	switch f.kind {
	case photo:
		ext = ".jpg"
	case voice:
		ext = ".oga"
	case sticker:
		ext = ".webp"
	}
	return f.kind.folder() + "/file_" + strconv.FormatInt(f.number, 10) + ext
}

func (k fileKind) folder() string {
	if k == voice {
		return k.String()
	}
	return k.String() + "s"
}

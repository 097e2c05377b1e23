package sandbox

import (
	"context"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"path"
	"strings"
	"time"

	"planbot/storage/plan"
)

// pagePatience bounds how long the page waits for the bot while the clock is
// moved.
const pagePatience = 90 * time.Second

var (
	errNoRing = errors.New("no ring ahead")
	errBusy   = errors.New("the clock is being moved")
)

// simAdvance moves the clock: to a day (09:00) or a moment, by a duration, or
// to the next day or the next ring of the bot's schedule.
func (s *Server) simAdvance(ctx context.Context, v wish) error {
	if !s.advancing.TryLock() {
		return errBusy
	}
	defer s.advancing.Unlock()
	ctx, cancel := context.WithTimeout(ctx, pagePatience)
	defer cancel()
	target, err := s.moveTo(v)
	if err != nil {
		return err
	}
	err = s.AdvanceTo(ctx, target)
	if errors.Is(err, errNoBot) {
		s.clock.Set(target)
		return nil
	}
	return err
}

func (s *Server) moveTo(v wish) (time.Time, error) {
	now := s.clock.Now()
	switch {
	case v.Next == "day":
		return (plan.DayOf(now) + 1).At(9, 0), nil
	case v.Next == "ring":
		if bot, _ := s.attachedBot(); bot != nil {
			if ring := bot.NextRing(); ring.After(now) {
				return ring, nil
			}
		}
		return now, errNoRing
	case v.By != "":
		d, err := time.ParseDuration(v.By)
		return now.Add(d), err
	}
	if t, err := time.ParseInLocation("2006-01-02T15:04", v.To, plan.Beijing); err == nil {
		return t, nil
	}
	day, err := plan.ParseDay(v.To)
	return day.At(9, 0), err
}

func (s *Server) simPerson(v wish) (any, error) {
	name := strings.TrimSpace(v.Name)
	if name == "" || units(name) > 64 {
		return nil, errors.New("a name of 1 to 64 characters is needed")
	}
	a := s.Account(name)
	if v.About != "" || a.About() == "" {
		s.SetAbout(a, v.About)
	}
	return map[string]int64{"id": a.id}, nil
}

func (s *Server) simWrite(a *Account, v wish) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, c, err := s.chatFor(a.id, v.Chat)
	if err != nil {
		return err
	}
	if c.kind == private {
		if err := a.may(); err != nil {
			return err
		}
	}
	return s.write(a, c, v.Text, v.Message)
}

// simPress presses one button; the answer is the query it became, if any.
func (s *Server) simPress(a *Account, v wish) (any, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	_, c, err := s.chatFor(a.id, v.Chat)
	if err != nil {
		return nil, err
	}
	if c.kind == private {
		if err := a.may(); err != nil {
			return nil, err
		}
	}
	m := c.find(v.Message)
	if m == nil || m.markup == nil || v.Row < 0 || v.Row >= len(m.markup.rows) || v.Column < 0 || v.Column >= len(m.markup.rows[v.Row]) {
		return nil, fmt.Errorf("no such button on message %d", v.Message)
	}
	b := m.markup.rows[v.Row][v.Column]
	if b.data == "" {
		return nil, errors.New("not a button the bot hears of")
	}
	return map[string]string{"query": s.pressed(a, m, b.data)}, nil
}

func (s *Server) simRead(a *Account, v wish) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, c, err := s.chatFor(a.id, v.Chat); err == nil && v.Message > a.seen[c.id] {
		a.seen[c.id] = v.Message
		s.touch(event{Kind: "read", Chat: c.id}) // the list shows what is unread
	}
}

// simUpload takes the files of one form as documents or, asked for, as photos.
func (s *Server) simUpload(r *http.Request) error {
	form, err := r.MultipartReader()
	if err != nil {
		return err
	}
	var files []File
	total := 0
	for {
		part, err := form.NextPart()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		data, err := io.ReadAll(io.LimitReader(part, 200<<20))
		if err != nil {
			return err
		}
		if total += len(data); total > 400<<20 {
			return errors.New("more than 400 MB at once")
		}
		files = append(files, File{Name: path.Base(part.FileName()), Data: data})
	}
	if len(files) == 0 || len(files) > 10 {
		return fmt.Errorf("%d files: 1 to 10", len(files))
	}
	q := r.URL.Query()
	files[0].Caption = q.Get("caption")
	kind := document
	if q.Get("as") == "photo" {
		kind = photo
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	a, c, err := s.chatFor(queryID(r, "person"), queryID(r, "chat"))
	if err != nil {
		return err
	}
	if c.kind == private {
		if err := a.may(); err != nil {
			return err
		}
	}
	return s.sent(a, c, kind, files, 0)
}

// simFile gives a file to the browser: pictures to look at, all else to keep.
func (s *Server) simFile(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	f := s.fileByID(r.URL.Query().Get("id"))
	var data []byte
	ok := f != nil
	if ok {
		data, ok = s.content(f)
	}
	s.mu.Unlock()
	if !ok {
		http.NotFound(w, r)
		return
	}
	kind := http.DetectContentType(data)
	disposition := "attachment"
	switch kind {
	case "image/png", "image/jpeg", "image/gif", "image/webp":
		if r.URL.Query().Get("save") == "" {
			disposition = "inline"
		}
	default:
		kind = "application/octet-stream"
	}
	w.Header().Set("Content-Type", kind)
	w.Header().Set("Content-Disposition", mime.FormatMediaType(disposition, map[string]string{"filename": f.name}))
	if _, err := w.Write(data); err != nil {
		s.log.Debug("file not taken", "error", err)
	}
}

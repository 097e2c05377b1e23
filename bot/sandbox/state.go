package sandbox

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

const (
	saveEvery = 500 * time.Millisecond
	// jump keeps numbers given out after the last save from being given out
	// again, when the sandbox was killed before the next one.
	jump = 1000
)

// saved is the sandbox's state as it lies in its folder. Updates are saved as
// they go out, so that they are delivered again to the byte.
type saved struct {
	Clean       bool
	Token       string
	Username    string
	Now         time.Time
	NextUpdate  int64
	LastQueued  time.Time
	LastMessage int
	Counter     int64
	Allowed     []string
	People      []savedPerson
	Groups      []savedGroup
	Chats       []savedChat
	Files       []savedFile
	Queue       []savedUpdate
	Callbacks   map[string]savedPress
	Commands    map[string][]BotCommand
	Profile     savedProfile
}

type savedUpdate struct {
	ID      int64
	Kind    string
	Raw     []byte
	Expires int64
}

type savedPress struct{ Who, At int64 }

type savedProfile struct {
	Name, Description, Short string
	Menu                     map[int64]string
}

func (s *Server) statePath() string { return filepath.Join(s.dir, "sandbox.json") }

// keep saves now and then what has changed, until the server stops.
func (s *Server) keep() {
	tick := time.NewTicker(saveEvery)
	defer tick.Stop()
	for {
		select {
		case <-s.stopped:
			return
		case <-tick.C:
			if err := s.save(false); err != nil {
				s.log.Error("sandbox not saved", "error", err)
			}
		}
	}
}

// save writes the state if it has changed; clean marks the last save.
func (s *Server) save(clean bool) error {
	if s.dir == "" {
		return nil
	}
	s.mu.Lock()
	changed := s.dirty
	s.dirty = false
	var state saved
	if changed || clean {
		state = s.snapshot()
	}
	s.mu.Unlock()
	if !changed && !clean {
		return nil
	}
	state.Clean = clean
	raw, err := json.Marshal(state)
	if err != nil {
		return fmt.Errorf("save sandbox: %w", err)
	}
	temp := s.statePath() + ".new"
	if err := os.WriteFile(temp, raw, 0o600); err != nil {
		return fmt.Errorf("save sandbox: %w", err)
	}
	if err := os.Rename(temp, s.statePath()); err != nil {
		return fmt.Errorf("save sandbox: %w", err)
	}
	return nil
}

// load takes up the state an earlier sandbox left in the folder.
func (s *Server) load() error {
	if s.dir == "" {
		return nil
	}
	if err := os.MkdirAll(s.filesDir(), 0o700); err != nil {
		return err
	}
	raw, err := os.ReadFile(s.statePath())
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var state saved
	if err := json.Unmarshal(raw, &state); err != nil {
		return fmt.Errorf("read %s: %w", s.statePath(), err)
	}
	s.restore(&state)
	return nil
}

func (s *Server) filesDir() string { return filepath.Join(s.dir, "files") }

func (s *Server) filePath(f *file) string {
	return filepath.Join(s.filesDir(), string(appendNumber(nil, int(f.number))))
}

// store puts a file's content on disk, if the sandbox keeps a folder.
func (s *Server) store(f *file) {
	if s.dir == "" {
		return
	}
	if err := os.WriteFile(s.filePath(f), f.data, 0o600); err != nil {
		s.log.Error("sandbox file not stored", "error", err)
		return
	}
	f.data = nil
}

// forget drops a file whose message was refused.
func (s *Server) forget(f *file) {
	delete(s.files, f.id)
	if f.data == nil && s.dir != "" {
		if err := os.Remove(s.filePath(f)); err != nil {
			s.log.Error("sandbox file not removed", "error", err)
		}
	}
}

func (s *Server) content(f *file) ([]byte, bool) {
	if f.data != nil {
		return f.data, true
	}
	data, err := os.ReadFile(s.filePath(f))
	return data, err == nil && s.dir != ""
}

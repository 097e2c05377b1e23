// Package sandbox is a small Telegram for one bot: its Bot API on the loopback
// interface as strict as the real one, invented people who write and press, a
// clock to move, faults to order, and a page in the browser to play it all on.
// The bot cannot tell that it is not the real one.
package sandbox

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"planbot/storage/plan"
)

// Options say how a sandbox is started; the zero value is usable.
type Options struct {
	Token     string       // of the bot; a random well-formed one if empty
	Username  string       // of the bot; "planbot_sandbox_bot" if empty
	Clock     *Clock       // standing at 2021-01-04 09:00 Beijing if nil
	Addr      string       // a loopback address; "127.0.0.1:0" if empty
	Dir       string       // where the sandbox keeps its own state; "" for nowhere
	Unlimited bool         // no pace limits
	Logger    *slog.Logger // nil for none
}

// Server is a running sandbox.
type Server struct {
	token, username string
	ownToken        bool // not given, but made up here
	botID           int64
	botJSON         []byte
	clock           *Clock
	log             *slog.Logger
	unlimited       bool
	dir             string
	listener        net.Listener
	http            *http.Server
	methods         map[string]*method
	inflight        atomic.Int64 // requests under way, parked polls left out
	faulty          atomic.Bool
	stopped         chan struct{}
	closing         sync.Once
	closed          error
	advancing       sync.Mutex // one page moves the clock at a time
	background      sync.WaitGroup

	mu          sync.Mutex // guards everything below and every chat, account, group
	people      map[int64]*Account
	names       map[string]*Account
	order       []*Account
	chats       map[int64]*chat
	groups      []*Group
	files       map[string]*file // by file_id
	paths       map[string]*file // by file_path, once getFile gave it out
	queue       []update
	nextUpdate  int64
	nextExpiry  int64 // unix seconds; nothing in the queue expires earlier
	lastQueued  time.Time
	lastMessage int
	lastPress   []byte
	counter     int64 // of albums, presses, files
	allowed     []string
	parked      *parkedPoll
	up          bool // a bot has polled and not gone away
	callbacks   map[string]*callback
	commands    map[string][]BotCommand
	profile     profile
	pace        bucket
	faults      []*Fault
	bot         Bot
	attached    bool
	dirty       bool
	listeners   map[*listener]bool

	callsMu  sync.Mutex
	calls    []Call
	callsAt  int
	counters Counters
}

// Start opens the sandbox on loopback. It refuses any other address: what is
// played here must not be reachable from outside.
func Start(o Options) (*Server, error) {
	s := newServer(o)
	if err := s.load(); err != nil {
		return nil, fmt.Errorf("load sandbox %s: %w", o.Dir, err)
	}
	if err := s.listen(o.Addr); err != nil {
		return nil, err
	}
	s.clock.moved = func() { s.touchLocked(event{Kind: "clock"}) }
	s.http = &http.Server{Handler: s, ReadHeaderTimeout: 10 * time.Second}
	s.background.Go(func() {
		if err := s.http.Serve(s.listener); !errors.Is(err, http.ErrServerClosed) {
			s.log.Error("sandbox stopped serving", "error", err)
		}
	})
	if s.dir != "" {
		s.background.Go(s.keep)
	}
	return s, nil
}

func newServer(o Options) *Server {
	s := &Server{
		token: o.Token, username: o.Username, clock: o.Clock, log: o.Logger, unlimited: o.Unlimited, dir: o.Dir,
		stopped: make(chan struct{}), people: map[int64]*Account{}, names: map[string]*Account{},
		chats: map[int64]*chat{}, files: map[string]*file{}, paths: map[string]*file{}, callbacks: map[string]*callback{},
		commands: map[string][]BotCommand{}, listeners: map[*listener]bool{},
		nextUpdate: 731_204_501, counters: Counters{Methods: map[string]int{}, Codes: map[int]int{}},
	}
	if s.token == "" {
		s.ownToken = true
		s.token = "7000000001:AA" + rand.Text() + "sandbox"
	}
	if s.username == "" {
		s.username = "planbot_sandbox_bot"
	}
	if s.clock == nil {
		s.clock = NewClock(plan.Date(2021, time.January, 4).At(9, 0))
	}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	s.identify()
	s.methods = methods()
	return s
}

// identify makes the bot's own User object; the id is the token's first part.
func (s *Server) identify() {
	s.botID = 7000000001
	for i := range s.token {
		if s.token[i] == ':' {
			if id, err := strconv.ParseInt(s.token[:i], 10, 64); err == nil {
				s.botID = id
			}
			break
		}
	}
	name := s.profile.name
	if name == "" {
		name = s.username
	}
	b := strconv.AppendInt([]byte(`{"id":`), s.botID, 10)
	b = append(b, `,"is_bot":true,"first_name":`...)
	b = appendString(b, name)
	s.botJSON = append(appendField(b, "username", s.username), '}')
}

func (s *Server) listen(addr string) error {
	if addr == "" {
		addr = "127.0.0.1:0"
	}
	host, _, err := net.SplitHostPort(addr)
	if err != nil {
		return fmt.Errorf("sandbox address %s: %w", addr, err)
	}
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return fmt.Errorf("sandbox address %s: not a loopback address", addr)
	}
	var config net.ListenConfig
	if s.listener, err = config.Listen(context.Background(), "tcp", addr); err != nil {
		return fmt.Errorf("open sandbox on %s: %w", addr, err)
	}
	return nil
}

// URL is the base of the Bot API: the bot calls URL + "/bot<token>/<method>".
func (s *Server) URL() string { return "http://" + s.listener.Addr().String() }

// PageURL is the address of the page in the browser.
func (s *Server) PageURL() string { return s.URL() + "/" }

// Token is the bot's token.
func (s *Server) Token() string { return s.token }

// Username is the bot's username, without @.
func (s *Server) Username() string { return s.username }

// Clock is the sandbox's clock.
func (s *Server) Clock() *Clock { return s.clock }

// Close ends every request, saves the state if there is a place for it, and
// waits until nothing of the sandbox runs any more.
// A second call does nothing.
func (s *Server) Close() error {
	s.closing.Do(func() { s.closed = s.close() })
	return s.closed
}

func (s *Server) close() error {
	close(s.stopped)
	s.mu.Lock()
	s.releasePoll(pollClosed)
	s.mu.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	err := s.http.Shutdown(ctx)
	if errors.Is(err, context.DeadlineExceeded) {
		err = s.http.Close()
	}
	s.background.Wait()
	if saved := s.save(true); err == nil {
		err = saved
	}
	return err
}

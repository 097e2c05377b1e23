package bench

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"sync"
	"time"

	"planbot/bot/sandbox"
)

// server is a sandbox with a meter before it.
type server struct {
	*sandbox.Server
	meter  *meter
	people []*sandbox.Account
	http   *http.Server
	addr   string
	served sync.WaitGroup
}

// serve starts a server whose people have all pressed START.
func (b *bench) serve(ctx context.Context, unlimited bool) (*server, error) {
	box, err := sandbox.Start(sandbox.Options{Clock: sandbox.NewClock(begin), Unlimited: unlimited})
	if err != nil {
		return nil, err
	}
	box.Clock().Run(true)
	s := &server{Server: box, meter: newMeter(box, b.Now)}
	var config net.ListenConfig
	listener, err := config.Listen(ctx, "tcp", "127.0.0.1:0")
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open meter: %w", err), box.Close())
	}
	s.addr = "http://" + listener.Addr().String()
	s.http = &http.Server{Handler: s.meter, ReadHeaderTimeout: 10 * time.Second}
	s.served.Go(func() { _ = s.http.Serve(listener) })
	s.people = accounts(box, b.People)
	for _, a := range s.people {
		if err := a.Start(""); err != nil {
			return nil, errors.Join(err, s.close())
		}
	}
	if err := s.empty(ctx); err != nil {
		return nil, errors.Join(err, s.close())
	}
	return s, nil
}

func (s *server) close() error {
	err := s.http.Close()
	s.served.Wait()
	return errors.Join(err, s.Server.Close())
}

// empty takes what is in the queue out of it: the people's STARTs.
func (s *server) empty(ctx context.Context) error {
	for offset := int64(0); ; {
		body := fmt.Sprintf(`{"offset":%d,"limit":100,"timeout":0}`, offset)
		url := s.Server.URL() + "/bot" + s.Token() + "/getUpdates"
		req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, bytes.NewReader([]byte(body)))
		if err != nil {
			return err
		}
		req.Header.Set("Content-Type", "application/json")
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			return fmt.Errorf("empty queue: %w", err)
		}
		var a struct {
			Result []struct {
				ID int64 `json:"update_id"`
			} `json:"result"`
		}
		err = json.NewDecoder(resp.Body).Decode(&a)
		_ = resp.Body.Close()
		if err != nil {
			return fmt.Errorf("empty queue: %w", err)
		}
		if len(a.Result) == 0 {
			return nil
		}
		offset = a.Result[len(a.Result)-1].ID + 1
		s.meter.first = offset
	}
}

// flood queues n texts; the people write in turn.
func (s *server) flood(n int, text func(i int) string) error {
	s.meter.handed = make([]time.Time, n)
	return s.Flood(n, func(i int) (*sandbox.Account, string) { return s.people[i%len(s.people)], text(i) })
}

// wait returns when n replies were taken, or when none has come for so long
// that none will.
func (s *server) wait(ctx context.Context, n int, patience time.Duration) error {
	seen, quiet := 0, time.Duration(0)
	const step = time.Millisecond
	for ctx.Err() == nil {
		count, _, _ := s.meter.taken()
		if count >= n {
			return nil
		}
		if quiet += step; count != seen {
			seen, quiet = count, 0
		}
		if quiet > patience {
			return nil
		}
		select {
		case <-time.After(step):
		case <-ctx.Done():
		}
	}
	return ctx.Err()
}

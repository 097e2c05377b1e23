package bench

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"time"
)

// way is a way of writing the bot.
type way string

const (
	ours  way = "planbot"
	plain way = "plain way"
)

// contest is what a contender is told, as one line of JSON on its standard input.
// Every line after it is a word: go, stop. It answers with lines: ready, and at
// the end its usage as JSON. When its input ends it ends.
type contest struct {
	Way     way
	DB      string
	API     string
	Token   string
	Now     time.Time // where its clock starts
	Pace    bool
	Profile string
}

// usage is what a contender took from go to stop.
type usage struct {
	CPU  time.Duration // user and system
	Peak int64         // bytes resident at most, 0 where the system does not tell
}

// contender is a contender's process.
type contender struct {
	cmd *exec.Cmd
	in  io.WriteCloser
	out *bufio.Reader
}

// contender starts one on a database and waits until it is ready to go.
func (b *bench) contender(ctx context.Context, s *server, c contest) (*contender, error) {
	c.API, c.Token, c.Now = s.addr, s.Token(), s.Clock().Now()
	cmd := exec.CommandContext(ctx, b.Program, b.Contend...)
	cmd.Stderr = os.Stderr
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, fmt.Errorf("start contender: %w", err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, fmt.Errorf("start contender: %w", err)
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start contender: %w", err)
	}
	p := &contender{cmd: cmd, in: in, out: bufio.NewReader(out)}
	line, err := json.Marshal(c)
	if err == nil {
		err = p.tell(string(line))
	}
	if err == nil {
		_, err = p.hear()
	}
	if err != nil {
		return nil, errors.Join(fmt.Errorf("start contender %s: %w", c.Way, err), p.kill())
	}
	return p, nil
}

func (p *contender) tell(word string) error {
	_, err := io.WriteString(p.in, word+"\n")
	return err
}

func (p *contender) hear() (string, error) { return p.out.ReadString('\n') }

// stop ends the contender in good order and returns what it took.
func (p *contender) stop() (u usage, err error) {
	if err := p.tell("stop"); err != nil {
		return u, errors.Join(fmt.Errorf("stop contender: %w", err), p.kill())
	}
	line, err := p.hear()
	if err == nil {
		err = json.Unmarshal([]byte(line), &u)
	}
	if err != nil {
		return u, errors.Join(fmt.Errorf("stop contender: %w", err), p.kill())
	}
	_ = p.in.Close()
	return u, p.cmd.Wait()
}

// kill ends the contender at once.
func (p *contender) kill() error {
	err := p.cmd.Process.Kill()
	_ = p.cmd.Wait() // says only that it was killed
	return err
}

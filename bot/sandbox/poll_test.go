package sandbox

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"
)

// started is a person whose private chat exists and whose /start is confirmed.
func started(t *testing.T, a *api, name string) *Account {
	t.Helper()
	p := a.s.Account(name)
	if err := p.Start(""); err != nil {
		t.Fatal(err)
	}
	a.drain()
	return p
}

// drain confirms everything that waits.
func (a *api) drain() {
	a.t.Helper()
	for {
		list := a.updates(0)
		if len(list) == 0 {
			return
		}
		a.updates(list[len(list)-1].ID + 1)
	}
}

func write(t *testing.T, p *Account, texts ...string) {
	t.Helper()
	for _, text := range texts {
		if err := p.Write(text); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAnOffsetConfirmsEverythingBelowItAndNothingElse(t *testing.T) {
	s, a := start(t, Options{})
	p := started(t, a, "李晓燕")
	write(t, p, "一", "二", "三")
	first := a.updates(0)
	if len(first) != 3 {
		t.Fatalf("%d updates", len(first))
	}
	if again := a.updates(0); len(again) != 3 || again[0].ID != first[0].ID {
		t.Error("without an offset the queue is not delivered again")
	}
	if rest := a.updates(first[1].ID); len(rest) != 2 || rest[0].Message.Text != "二" {
		t.Errorf("after an offset: %v", rest)
	}
	if old := a.updates(first[0].ID); len(old) != 2 {
		t.Errorf("an old offset gives %d updates, want the 2 left", len(old))
	}
	if future := a.updates(first[2].ID + 100); len(future) != 2 {
		t.Errorf("an unknown offset gives %d updates, want the queue from its head", len(future))
	}
	if none := a.updates(first[2].ID + 1); len(none) != 0 {
		t.Errorf("all confirmed, still %d", len(none))
	}
	if got := s.Counters().Methods["getUpdates"]; got < 7 {
		t.Errorf("%d calls counted", got)
	}
}

func TestAnUpdateDeliveredAgainIsTheSameToTheByte(t *testing.T) {
	_, a := start(t, Options{})
	p := started(t, a, "李晓燕")
	write(t, p, "原文")
	id := p.Messages()[1].ID
	if err := p.Reply(id, "回复"); err != nil {
		t.Fatal(err)
	}
	before := string(a.call("getUpdates", nil).Result)
	if err := p.Edit(id, "改过"); err != nil {
		t.Fatal(err)
	}
	after := string(a.call("getUpdates", nil).Result)
	if !strings.HasPrefix(after, strings.TrimSuffix(before, "]")) {
		t.Errorf("first\n%s\nthen\n%s", before, after)
	}
	if !strings.Contains(after, `"edited_message":{`) || !strings.Contains(after, "改过") {
		t.Error("no edited_message")
	}
}

func TestABatchHoldsAHundredUpdatesAndFourMebibytes(t *testing.T) {
	s, a := start(t, Options{})
	p := started(t, a, "李晓燕")
	if err := s.Flood(250, func(i int) (*Account, string) { return p, fmt.Sprint("第", i) }); err != nil {
		t.Fatal(err)
	}
	if list := a.updates(0); len(list) != 100 || list[99].Message.Text != "第99" {
		t.Errorf("batch of %d", len(list))
	}
	var few []incoming
	a.must("getUpdates", fields{"limit": 7}, &few)
	if len(few) != 7 {
		t.Errorf("limit 7 gives %d", len(few))
	}
	a.drain()
	for range 60 {
		s.Inject(json.RawMessage(`{"message":{"text":"` + fill(100_000, "x") + `"}}`))
	}
	raw := a.call("getUpdates", nil).Result
	if len(raw) > maxBatchBytes+1000 || len(raw) < maxBatchBytes-200_000 {
		t.Errorf("answer of %d bytes", len(raw))
	}
}

func TestASecondPollEndsAParkedOneButServesWaitingUpdates(t *testing.T) {
	s, a := start(t, Options{})
	p := started(t, a, "李晓燕")
	first := make(chan reply, 1)
	go func() { first <- a.call("getUpdates", fields{"timeout": 30}) }()
	waitParked(t, s)
	second := make(chan reply, 1)
	go func() { second <- a.call("getUpdates", fields{"timeout": 30}) }()
	if r := <-first; r.Code != 409 || r.Description != "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running" {
		t.Errorf("parked poll: %+v", r)
	}
	waitParked(t, s)
	write(t, p, "来了")
	if r := <-second; !r.OK || !strings.Contains(string(r.Result), "来了") {
		t.Errorf("second poll: %+v", r)
	}
	if list := a.updates(0); len(list) != 1 {
		t.Errorf("waiting updates are not simply served: %v", list)
	}
}

func waitParked(t *testing.T, s *Server) {
	t.Helper()
	for range 2000 {
		s.mu.Lock()
		parked := s.parked != nil
		s.mu.Unlock()
		if parked {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatal("nobody polls")
}

func TestUpdatesOfUnwantedKindsAreNotMade(t *testing.T) {
	_, a := start(t, Options{})
	p := started(t, a, "李晓燕")
	a.must("getUpdates", fields{"allowed_updates": []string{"callback_query"}}, nil)
	write(t, p, "不要")
	a.must("getUpdates", fields{"allowed_updates": []string{}}, nil)
	if list := a.updates(0); len(list) != 0 {
		t.Errorf("an update made while unwanted came later: %v", list)
	}
	write(t, p, "要")
	if list := a.updates(0); len(list) != 1 {
		t.Errorf("%d updates after asking for the default again", len(list))
	}
}

func TestMessagesWaitADayAndPressesAHundredAndFiftySeconds(t *testing.T) {
	s, a := start(t, Options{})
	p := started(t, a, "李晓燕")
	a.must("sendMessage", fields{"chat_id": p.ID(), "text": "选", "reply_markup": button("确认", "ok")}, nil)
	write(t, p, "文字")
	if err := p.Press("确认"); err != nil {
		t.Fatal(err)
	}
	s.Clock().Add(149 * time.Second)
	if n := len(a.updates(0)); n != 2 {
		t.Errorf("%d updates after 149 s", n)
	}
	s.Clock().Add(time.Second)
	if list := a.updates(0); len(list) != 1 || list[0].Message == nil {
		t.Errorf("after 150 s: %v", list)
	}
	s.Clock().Add(24 * time.Hour)
	if n := len(a.updates(0)); n != 0 {
		t.Errorf("%d updates after a day", n)
	}
}

func TestAfterAQuietWeekNumbersBeginElsewhere(t *testing.T) {
	s, a := start(t, Options{})
	p := started(t, a, "李晓燕")
	write(t, p, "前")
	last := a.updates(0)[0].ID
	a.drain()
	s.Clock().Add(8 * 24 * time.Hour)
	write(t, p, "后")
	list := a.updates(last + 1) // what a bot that kept its offset asks for
	if len(list) != 1 || list[0].ID == last+1 {
		t.Errorf("after a week: %+v", list)
	}
}

func TestInjectedGarbageGoesOutAsItIs(t *testing.T) {
	s, a := start(t, Options{})
	s.Inject(json.RawMessage(`{"message":{"date":"no number"}}`))
	s.Inject(json.RawMessage(`"just a string"`))
	s.Inject(json.RawMessage(`{}`))
	want := fmt.Sprintf(`[{"update_id":%d,"message":{"date":"no number"}},"just a string",{"update_id":%d}]`, 731204501, 731204503)
	if got := string(a.call("getUpdates", nil).Result); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// pacing is a bot that waits for the clock before it is done.
type pacing struct {
	clock *Clock
	due   []time.Time
	rang  []time.Time
}

func (b *pacing) Quiet(context.Context) (bool, time.Time, error) {
	now := b.clock.Now()
	for len(b.due) > 0 && !b.due[0].After(now) {
		b.due = b.due[1:]
	}
	if len(b.rang) == 0 || !b.rang[len(b.rang)-1].Equal(now) {
		b.rang = append(b.rang, now)
	}
	if len(b.due) > 0 {
		return true, b.due[0], nil
	}
	return true, time.Time{}, nil
}

func (b *pacing) NextRing() time.Time { return b.clock.Now().Truncate(time.Hour).Add(time.Hour) }

func TestTheClockIsMovedRingByRingAndForABotThatWaitsOnIt(t *testing.T) {
	s, a := start(t, Options{})
	startEcho(t, a)
	clock := s.Clock()
	begin := clock.Now()
	b := &pacing{clock: clock, due: []time.Time{begin.Add(time.Second), begin.Add(90 * time.Second), begin.Add(10 * time.Minute)}}
	s.Attach(b)
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	if err := s.Settle(ctx); err != nil {
		t.Fatal(err)
	}
	if got := clock.Now().Sub(begin); got != 90*time.Second {
		t.Errorf("settled at +%v, want +1m30s: farther than two minutes nobody waits", got)
	}
	if err := s.AdvanceTo(ctx, begin.Add(150*time.Minute)); err != nil {
		t.Fatal(err)
	}
	var at []string
	for _, r := range b.rang {
		at = append(at, r.Sub(begin).String())
	}
	if got := strings.Join(at, " "); got != "0s 1s 1m30s 1h0m0s 2h0m0s 2h30m0s" {
		t.Errorf("stops at %s", got)
	}
}

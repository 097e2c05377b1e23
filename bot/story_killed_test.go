package bot_test

import (
	"fmt"
	"testing"
	"time"

	"planbot/bot/sandbox"
)

// The process is killed while its answer is on the way: the server took the
// message, the bot never heard so. It can't know, so it says it once more,
// marked; what was not sent yet comes once.
func TestStoryKilledWhileAnswering(t *testing.T) {
	s := tell(t, "killed_while_answering")
	liaison := s.liaison("张丽萍", "市卫健委")
	s.openStage(2)
	s.down()

	s.says("程序停着的时候，联络员发来三条消息")
	s.server.Fail(sandbox.Fault{Kind: "slow", Method: "sendMessage", Delay: time.Hour})
	for _, text := range []string{"待办", "/nothing", "我的登记"} {
		if err := liaison.Write(text); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&s.text, "\n张丽萍：%s\n", text)
	}

	s.says("程序启动，第一条答复刚送出、还没得到回音，进程就被强行结束")
	c := &crash{t: t, server: s.server, dir: s.dir}
	before := len(liaison.Messages())
	c.up()
	waitFor(t, "the first answer under way", func() bool { return s.server.Faults() == 0 })
	c.kill()
	waitFor(t, "the first answer taken", func() bool { return len(liaison.Messages()) > before })

	s.says("再次启动：三条都有答复，可能已到过的那条标明重发，没有遗漏")
	c.up()
	waitFor(t, "all answers", func() bool { return len(liaison.Messages()) >= before+4 })
	time.Sleep(200 * time.Millisecond) // a doubled answer would come now
	c.kill()
	s.collect()
	s.end()
}

func waitFor(t *testing.T, what string, done func() bool) {
	t.Helper()
	for deadline := time.Now().Add(patience); !done(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("waited in vain for %s", what)
		}
	}
}

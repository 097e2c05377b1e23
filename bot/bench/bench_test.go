package bench

import (
	"context"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestMain lets the test binary be the contender's process.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == "contend" {
		if err := Contend(context.Background(), os.Stdin, os.Stdout, func() {}); err != nil {
			panic(err)
		}
		return
	}
	os.Exit(m.Run())
}

func TestBothContendersAnswerEverything(t *testing.T) {
	program, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	b := &bench{dir: t.TempDir(), Options: Options{
		Updates: 200, People: 10, Rounds: 1, Program: program, Contend: []string{"contend"}, Now: time.Now, Out: &said,
	}}
	if err := b.settle(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, w := range []way{ours, plain} {
		r, err := b.round(t.Context(), b.Updates, contest{Way: w}, true)
		if err != nil {
			t.Fatal(err)
		}
		if r.Replies != b.Updates || r.CPU <= 0 || r.P99 < r.P50 || r.P50 <= 0 {
			t.Errorf("%s: %+v", w, r)
		}
		if w == ours && r.Misplaced != 0 {
			t.Errorf("%d replies out of order", r.Misplaced)
		}
	}
}

func TestRepliesThatChangedPlacesAreCounted(t *testing.T) {
	asked := strings.Fields("s t t s s t s t")
	for _, c := range []struct {
		name, answered string
		wrong          int
	}{
		{"in order", "S T T S S T S T", 0},
		{"two neighbours changed places", "S T S T S T S T", 2},
		{"the last ones are missing", "S T T S", 0},
		{"one is something else", "S T T S S T X T", 1},
		{"none at all", "", 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strayed(asked, strings.Fields(c.answered)); got != c.wrong {
				t.Errorf("%d, want %d", got, c.wrong)
			}
		})
	}
}

func TestTheChatOfACallIsFoundInBothForms(t *testing.T) {
	form := "--x\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n5123456789\r\n--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\n7\r\n"
	for body, want := range map[string]int64{
		`{"chat_id":5123456789,"text":"\"chat_id\":7"}`: 5123456789,
		`{"chat_id": -100,"text":"x"}`:                  -100,
		form:                                            5123456789,
		`{"text":"x"}`:                                  0,
	} {
		if got := chatOf([]byte(body)); got != want {
			t.Errorf("%s: %d, want %d", body, got, want)
		}
	}
}

func TestTheSameUpdatesComeInEveryRound(t *testing.T) {
	first, second := commands(100), commands(100)
	var one, two []string
	for i := range 100 {
		one, two = append(one, first(i)), append(two, second(i))
	}
	if !slices.Equal(one, two) || !slices.Contains(one, "/todo") || !slices.Contains(one, "/status") {
		t.Errorf("%v\n%v", one, two)
	}
}

func TestTheIdealTimeCountsTheBurstOut(t *testing.T) {
	if got := ideal(600, 25, 25); got != 23*time.Second {
		t.Error(got)
	}
	if got := ideal(10, 25, 25); got != 0 {
		t.Error(got)
	}
}

package main

import (
	"slices"
	"strings"
	"testing"
)

func TestOnlyWhatIsAsInTheFileIsTakenForUnchanged(t *testing.T) {
	smaps := strings.Join([]string{
		"00400000-00ed5000 r-xp 00000000 fe:00 123                        /usr/bin/plan bot",
		"Rss:                9676 kB",
		"Private_Dirty:         0 kB",
		"Anonymous:             0 kB",
		"VmFlags: rd ex mr mw me",
		"00ed5000-018ee000 r--p 00ad5000 fe:00 123                        /usr/bin/plan bot",
		"Private_Dirty:         8 kB",
		"Anonymous:             8 kB",
		"7fd4f3cf0000-7fd4f3ef0000 rw-p 00000000 00:00 0",
		"Private_Dirty:      1620 kB",
	}, "\n")
	want := []mapping{
		{0x400000, 0xed5000, "r-xp", "/usr/bin/plan bot", false},
		{0xed5000, 0x18ee000, "r--p", "/usr/bin/plan bot", true},
		{0x7fd4f3cf0000, 0x7fd4f3ef0000, "rw-p", "", true},
	}
	if got := mappings(strings.NewReader(smaps)); !slices.Equal(got, want) {
		t.Errorf("got %+v", got)
	}
}

func TestAProgramThatDroppedWhatItStartedWithGoesOn(t *testing.T) {
	for range 3 {
		dropStart()
	}
	if got := strings.Repeat("x", 3); got != "xxx" {
		t.Error(got)
	}
}

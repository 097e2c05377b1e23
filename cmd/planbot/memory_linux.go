package main

import (
	"bufio"
	"io"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// dontNeed is MADV_DONTNEED.
const dontNeed = 4

// mapping is a stretch of memory as /proc/self/smaps tells of it.
type mapping struct {
	from, to uintptr
	rights   string // "r-xp"
	file     string
	changed  bool // some of it is not as in the file
}

// dropStart lets go of the parts of the program's own file that starting has
// touched and that count as memory until the kernel needs the room: a bot that
// waits for people needs a third of them. What is needed again comes back by
// itself from the kernel's cache of the file. Only what can't have changed is
// dropped, so nothing can be lost; where it can't be done nothing happens.
func dropStart() {
	self, err := os.Executable()
	if err != nil {
		return
	}
	smaps, err := os.Open("/proc/self/smaps")
	if err != nil {
		return
	}
	defer func() { _ = smaps.Close() }()
	for _, m := range mappings(smaps) {
		if m.file == self && !m.changed && strings.HasPrefix(m.rights, "r-") {
			_, _, _ = syscall.Syscall(syscall.SYS_MADVISE, m.from, m.to-m.from, dontNeed)
		}
	}
}

// mappings reads smaps: a head line for each mapping, then its figures.
func mappings(smaps io.Reader) []mapping {
	var all []mapping
	lines := bufio.NewScanner(smaps)
	for lines.Scan() {
		words := strings.Fields(lines.Text())
		if len(words) == 0 {
			continue
		}
		if from, to, ok := stretch(words[0]); ok && len(words) >= 5 {
			all = append(all, mapping{from: from, to: to, rights: words[1], file: strings.Join(words[5:], " ")})
			continue
		}
		if m := len(all) - 1; m >= 0 && len(words) == 3 && words[1] != "0" && (words[0] == "Anonymous:" || words[0] == "Private_Dirty:") {
			all[m].changed = true
		}
	}
	return all
}

func stretch(word string) (from, to uintptr, ok bool) {
	a, b, ok := strings.Cut(word, "-")
	if !ok {
		return 0, 0, false
	}
	x, err := strconv.ParseUint(a, 16, 64)
	y, err2 := strconv.ParseUint(b, 16, 64)
	return uintptr(x), uintptr(y), err == nil && err2 == nil && x < y
}

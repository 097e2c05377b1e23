package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"planbot/bot/bench"
)

// BenchCmd measures this bot against the plain way of writing one.
type BenchCmd struct {
	Updates    int    `help:"Updates in the queue, per round." default:"10000"`
	People     int    `help:"Who sent them." default:"100"`
	Rounds     int    `help:"Rounds of each contender, taking turns." default:"5"`
	Limited    int    `help:"Updates of the run with the server's limits on; 0 leaves it out." default:"600"`
	Alone      bool   `help:"Only rounds of the bot itself."`
	CPUProfile string `name:"cpuprofile" help:"Write a processor profile of the bot's first round here." type:"path"`
}

// Run measures and prints.
func (b BenchCmd) Run(ctx context.Context, c console) error {
	program, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find this program: %w", err)
	}
	return bench.Run(ctx, bench.Options{
		Updates: b.Updates, People: b.People, Rounds: b.Rounds, Limited: b.Limited, Alone: b.Alone, Profile: b.CPUProfile,
		Program: program, Contend: []string{"contend"}, Now: time.Now, Out: c.out,
	})
}

// ContendCmd is one side of a bench: it is told what to do on its standard
// input.
type ContendCmd struct{}

// Run contends.
func (ContendCmd) Run(ctx context.Context, c console) error {
	return bench.Contend(ctx, os.Stdin, c.out, tune)
}

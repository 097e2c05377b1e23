package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"planbot/bot"
	"planbot/bot/sandbox"
	"planbot/storage"
)

// SandboxCmd plays everything on this machine: nothing outside is reached.
type SandboxCmd struct {
	Addr  string `help:"Loopback address of the page." default:"127.0.0.1:8077"`
	Data  string `help:"Keep the state here over restarts; default: a temporary directory." type:"path"`
	Debug bool   `help:"Log more."`
}

// Run starts the small Telegram, the bot against it, and the people.
func (s SandboxCmd) Run(ctx context.Context, c console) (err error) {
	dir := s.Data
	if dir == "" {
		if dir, err = os.MkdirTemp("", "planbot-sandbox-*"); err != nil {
			return fmt.Errorf("make sandbox directory: %w", err)
		}
		defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	} else if err := os.MkdirAll(dir, 0o700); err != nil {
		return fmt.Errorf("make sandbox directory: %w", err)
	}
	path := filepath.Join(dir, "planbot.db")
	lock, err := storage.Acquire(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, lock.Release()) }()
	db, err := storage.Open(ctx, path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	log := logger(c.err, s.Debug)
	server, err := sandbox.Start(sandbox.Options{Addr: s.Addr, Dir: dir, Logger: log})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, server.Close()) }()
	return s.play(ctx, c, server, db)
}

func (s SandboxCmd) play(ctx context.Context, c console, server *sandbox.Server, db *storage.DB) error {
	var first string
	b, err := bot.Start(ctx, bot.Options{
		DB: db, Token: server.Token(), API: server.URL(), Clock: server.Clock(), Pace: true, Logger: logger(c.err, s.Debug),
		Link: func(link string) { first = link },
	})
	if err != nil {
		return err
	}
	server.Attach(b)
	if first != "" {
		settling, cancel := context.WithTimeout(ctx, time.Minute)
		defer cancel()
		if err := populate(settling, server, db, first); err != nil {
			return errors.Join(err, b.Stop(settling))
		}
		if err := setScene(settling, server, b); err != nil {
			return errors.Join(err, b.Stop(settling))
		}
	}
	server.Clock().Run(true)
	if _, err := fmt.Fprintf(c.out, "The sandbox is open: %s\nPress Ctrl-C to end it.\n", server.PageURL()); err != nil {
		return err
	}
	return stopWhenDone(ctx, b)
}

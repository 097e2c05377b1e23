package main

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"planbot/bot"
	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/storage"
	"planbot/storage/plan"
)

// InviteCmd makes a one-time link from the command line, also while the bot is
// served: for a lost first link, or an office that can't reach the chat.
type InviteCmd struct {
	DB    string `help:"Database file." default:"planbot.db" env:"PLANBOT_DB" type:"path"`
	Role  string `help:"What the person will be: ${enum}." enum:"director,office,liaison,drafter,expert,reviewer" default:"director"`
	Unit  string `help:"Name of a liaison's unit, or an unmistakable part of it."`
	Name  string `help:"Name of the invited person."`
	Phone string `help:"Telephone of the invited person."`
	Bot   string `help:"User name of the bot; default: as it last ran on this database."`
}

// Run makes the link and prints it with its last moment.
func (i InviteCmd) Run(ctx context.Context, c console) (err error) {
	db, err := storage.OpenExisting(ctx, i.DB)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var link string
	var made plan.Invite
	if err := db.Do(ctx, func(tx *storage.Tx) error {
		link, made, err = i.link(tx, time.Now())
		return err
	}); err != nil {
		return fmt.Errorf("invite: %w", err)
	}
	_, err = fmt.Fprintf(c.out, "%s\ngood for one person until %s\n", link, made.Expires.In(plan.Beijing).Format("2006-01-02 15:04"))
	return err
}

func (i InviteCmd) link(tx *storage.Tx, now time.Time) (string, plan.Invite, error) {
	invite := plan.Invite{Role: plan.Role(i.Role), Name: strings.TrimSpace(i.Name), Phone: i.Phone}
	switch i.Role {
	case "director":
		invite.Role, invite.Rank = plan.RoleOffice, plan.RankDirector
	case "reviewer":
		invite.Rank = plan.RankPublic
	case "liaison":
		world, err := tx.Snapshot()
		if err != nil {
			return "", invite, err
		}
		found := rules.FindUnits(world, i.Unit)
		if len(found) != 1 {
			return "", invite, fmt.Errorf("unit %q means %d units, want one", i.Unit, len(found))
		}
		invite.Unit = found[0]
	}
	if i.Unit != "" && invite.Unit == 0 {
		return "", invite, errors.New("only a liaison has a unit")
	}
	username, err := bot.Username(tx)
	if i.Bot != "" {
		username, err = strings.TrimPrefix(i.Bot, "@"), nil
	}
	if err != nil {
		return "", invite, err
	}
	if username == "" {
		return "", invite, errors.New("the bot never ran on this database; say its user name with --bot")
	}
	code, made, err := workflow.Invite(tx, invite, now)
	return workflow.Link(username, code), made, err
}

package main

import (
	"context"
	"fmt"
	"slices"

	"planbot/bot"
	"planbot/bot/sandbox"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// cast are the people of the sandbox, all invented: the real list of the
// leading group is plan data only.
var cast = []struct {
	name, unit string
	role       plan.Role
	rank       plan.Rank
}{
	{"郑晓云", "", plan.RoleOffice, plan.RankDirector},
	{"林小禾", "", plan.RoleOffice, plan.RankNone},
	{"罗启明", "", plan.RoleLeader, plan.RankHead},
	{"张丽萍", "市卫健委", plan.RoleLiaison, plan.RankNone},
	{"陈建国", "市教育局", plan.RoleLiaison, plan.RankNone},
	{"何秀兰", "市民政局", plan.RoleLiaison, plan.RankNone},
	{"沈志强", "市公安局", plan.RoleLiaison, plan.RankNone},
	{"韩雪", "市人社局", plan.RoleLiaison, plan.RankNone},
	{"唐文博", "", plan.RoleExpert, plan.RankNone},
	{"路人小赵", "", "", ""},
}

// sceneReason is why the first stage is over before the story begins.
const sceneReason = "启动会和前期调研已在线下完成"

// populate lets the cast walk in through the front door: the director by the
// first link, the others by invitations of the office. The last one is a
// stranger who can apply.
func populate(ctx context.Context, server *sandbox.Server, db *storage.DB, first string) error {
	for i, who := range cast {
		account := server.Account(who.name)
		if who.role == "" {
			server.SetAbout(account, "还没有登记")
			continue
		}
		link := first
		if i > 0 {
			code, err := invitation(ctx, db, server, i)
			if err != nil {
				return err
			}
			link = bot.StartLink(server.Username(), code)
		}
		about := messages.RoleName(who.role, who.rank)
		if who.unit != "" {
			about = who.unit + "　" + about
		}
		server.SetAbout(account, about)
		if err := account.Open(link); err != nil {
			return fmt.Errorf("let %s in: %w", about, err)
		}
		if err := server.Settle(ctx); err != nil {
			return err
		}
		if err := account.Press(messages.ConfirmInvite); err != nil {
			return fmt.Errorf("bind %s: %w", about, err)
		}
		if err := server.Settle(ctx); err != nil {
			return err
		}
	}
	return gather(ctx, server)
}

// gather makes the work group of all who are registered; the director adds the
// bot and binds the group.
func gather(ctx context.Context, server *sandbox.Server) error {
	var members []*sandbox.Account
	for _, who := range cast {
		if who.role != "" && who.role != plan.RoleExpert {
			members = append(members, server.Account(who.name))
		}
	}
	group := server.Group("规划编制工作群", members...)
	group.AddBot()
	if err := server.Settle(ctx); err != nil {
		return err
	}
	if err := members[0].WriteIn(group, "/here@"+server.Username()); err != nil {
		return fmt.Errorf("bind the work group: %w", err)
	}
	return server.Settle(ctx)
}

func invitation(ctx context.Context, db *storage.DB, server *sandbox.Server, i int) (code string, err error) {
	who := cast[i]
	err = db.Do(ctx, func(tx *storage.Tx) error {
		world, err := tx.Snapshot()
		if err != nil {
			return err
		}
		invite := plan.Invite{Role: who.role, Rank: who.rank, Name: who.name}
		for _, u := range world.Units {
			if u.Name == who.unit || slices.Contains(u.Aliases, who.unit) {
				invite.Unit = u.ID
			}
		}
		code, _, err = workflow.Invite(tx, invite, server.Clock().Now())
		return err
	})
	return code, err
}

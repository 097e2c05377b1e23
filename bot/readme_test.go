package bot_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"planbot/bot/chat"
	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

const (
	readme     = "../README.md"
	actsBegin  = "<!-- acts: written by go test ./bot -run TestReadme -update -->\n"
	actsEnd    = "<!-- end of acts -->"
	self       = plan.PersonID(1)
	ownUnit    = plan.UnitID(1)
	ownChapter = plan.ChapterID(1)
)

// roles are who the table speaks of, in its order.
var roles = []struct {
	name    string
	binding plan.Binding
}{
	{"director", plan.Binding{Role: plan.RoleOffice, Rank: plan.RankDirector}},
	{"office", plan.Binding{Role: plan.RoleOffice}},
	{"leader", plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead}},
	{"liaison", plan.Binding{Role: plan.RoleLiaison, Unit: ownUnit}},
	{"drafter", plan.Binding{Role: plan.RoleDrafter}},
	{"expert", plan.Binding{Role: plan.RoleExpert}},
	{"reviewer", plan.Binding{Role: plan.RoleReviewer}},
}

func TestReadmeListsTheActsAsTheyAre(t *testing.T) {
	data, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, ok := strings.Cut(string(data), actsBegin)
	table, after, ended := strings.Cut(rest, actsEnd)
	if !ok || !ended {
		t.Fatalf("%s has no place for the acts", readme)
	}
	want := acts()
	if *update {
		if err := os.WriteFile(readme, []byte(before+actsBegin+want+actsEnd+after), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if table != want {
		t.Errorf("README's acts are not the program's: %s\nrun go test ./bot -run TestReadme -update", firstDifference(table, want))
	}
}

// acts is the table: first what has a command, then what is done by buttons.
func acts() string {
	var commands, buttons strings.Builder
	for _, r := range chat.Rows() {
		name := messages.ActName(r.Act)
		if !r.Command {
			fmt.Fprintf(&buttons, "| %s | `%s` | %s |\n", name, r.Act, who(r))
			continue
		}
		fmt.Fprintf(&commands, "| `/%s` | %s | %s | %s |\n", r.Act, name, messages.ActHelp(r.Act), who(r))
	}
	return "\n| command | say or press | what it does | who may |\n|---|---|---|---|\n" + commands.String() +
		"\nBy buttons only:\n\n| button | act | who may |\n|---|---|---|\n" + buttons.String() + "\n"
}

// who asks rules.May for every role, about the person's own and about anybody's.
func who(r chat.Row) string {
	own := plan.Scope{Place: plan.PlacePrivate, Unit: ownUnit, Lead: ownUnit, Chapter: ownChapter, Person: self}
	other := plan.Scope{Place: plan.PlacePrivate, Unit: ownUnit + 1, Lead: ownUnit + 1, Chapter: ownChapter + 1, Person: self + 1}
	if rules.May(plan.Actor{Person: self}, r.Act, other) == nil {
		return "everyone" + inGroup(r)
	}
	var names []string
	all := true
	for _, role := range roles {
		a := plan.Actor{Person: self, Bindings: []plan.Binding{role.binding}}
		switch {
		case rules.May(a, r.Act, other) == nil:
			names = append(names, role.name)
		case rules.May(a, r.Act, own) == nil:
			names = append(names, role.name+"*")
			all = false
		default:
			all = false
		}
	}
	if all {
		return "everyone registered" + inGroup(r)
	}
	list := strings.Join(names, ", ")
	// The director is of the office: said once where both may.
	list = strings.Replace(list, "director, office", "office", 1)
	return list + inGroup(r)
}

func inGroup(r chat.Row) string {
	if r.Group {
		return "; in the work group"
	}
	return ""
}

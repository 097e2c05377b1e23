package rules

import (
	"flag"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"planbot/storage/plan"
)

var updateMay = flag.Bool("update", false, "write the golden files anew")

// The unit, chapter and person the acts of the table are about.
const (
	unitAsked  plan.UnitID    = 1
	unitOther  plan.UnitID    = 2
	unitLead   plan.UnitID    = 3
	theChapter plan.ChapterID = 7
)

// kinds of people, as the columns of the table.
var kinds = []struct {
	name  string
	actor plan.Actor
}{
	{"director", held(plan.Binding{Role: plan.RoleOffice, Rank: plan.RankDirector})},
	{"office", held(plan.Binding{Role: plan.RoleOffice})},
	{"liaison", held(plan.Binding{Role: plan.RoleLiaison, Unit: unitAsked})},
	{"b-post", held(plan.Binding{Role: plan.RoleLiaison, Unit: unitAsked, Chapters: []plan.ChapterID{theChapter + 1}})},
	{"of-lead", held(plan.Binding{Role: plan.RoleLiaison, Unit: unitLead})},
	{"elsewhere", held(plan.Binding{Role: plan.RoleLiaison, Unit: unitOther})},
	{"leader", held(plan.Binding{Role: plan.RoleLeader, Rank: plan.RankHead})},
	{"drafter", held(plan.Binding{Role: plan.RoleDrafter})},
	{"expert", held(plan.Binding{Role: plan.RoleExpert})},
	{"reviewer", held(plan.Binding{Role: plan.RoleReviewer, Rank: plan.RankNPC})},
	{"stranger", plan.Actor{Person: 9}},
}

func held(b plan.Binding) plan.Actor {
	return plan.Actor{Person: 9, Bindings: []plan.Binding{b}}
}

// scopes of the table: an act in general (may it stand in the menu), an act
// about a unit's chapter, an act about a seat in the office, an act in a group.
// Of the later ones only what differs from the first is listed.
var scopes = []struct {
	name  string
	scope plan.Scope
}{
	{"in general", plan.Scope{Place: plan.PlacePrivate}},
	{"about a unit's chapter", plan.Scope{Unit: unitAsked, Chapter: theChapter, Lead: unitLead, Place: plan.PlacePrivate}},
	{"about a seat in the office", plan.Scope{Role: plan.RoleOffice, Place: plan.PlacePrivate}},
	{"in a group", plan.Scope{Place: plan.PlaceGroup}},
}

// TestWhoMay holds the whole of the permissions as a table one can read: a
// change of it shows in testdata/may.txt.
func TestWhoMay(t *testing.T) {
	var b strings.Builder
	general := map[plan.Act]string{}
	for i, s := range scopes {
		fmt.Fprintf(&b, "%s\n%-15s", s.name, "")
		for _, k := range kinds {
			fmt.Fprintf(&b, " %9s", k.name)
		}
		b.WriteString("\n")
		for _, act := range actsOf(t) {
			row := rowOf(act, s.scope)
			if i == 0 {
				general[act] = row
			} else if row == general[act] {
				continue // said above
			}
			b.WriteString(row)
		}
		b.WriteString("\n")
	}
	path := filepath.Join("testdata", "may.txt")
	if *updateMay {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (run with -update to write it)", err)
	}
	before := strings.Split(string(want), "\n")
	for _, line := range strings.Split(b.String(), "\n") {
		if !slices.Contains(before, line) {
			t.Errorf("who may has changed; look at it and run with -update:\n%s", line)
		}
	}
	if len(before) != len(strings.Split(b.String(), "\n")) {
		t.Errorf("the table has %d lines, had %d", len(strings.Split(b.String(), "\n")), len(before))
	}
}

func rowOf(act plan.Act, s plan.Scope) string {
	row := fmt.Sprintf("%-15s", act)
	for _, k := range kinds {
		word := "-"
		if May(k.actor, act, s) == nil {
			word = "yes"
		}
		row += fmt.Sprintf(" %9s", word)
	}
	return row + "\n"
}

// Acts of a dialogue are steps of other acts, and the clock asks nobody.
var unasked = []plan.Act{plan.ActAnswer, plan.ActConfirm, plan.ActEdit, plan.ActTick, plan.ActClock}

func TestEveryActOfTheVocabularyIsDecidedOn(t *testing.T) {
	for _, act := range actsOf(t) {
		_, known := permissions[act]
		if known == slices.Contains(unasked, act) {
			t.Errorf("act %s: has a permission: %v", act, known)
		}
	}
}

func TestWhatTheTableDoesNotNameIsDenied(t *testing.T) {
	for _, k := range kinds {
		if err := May(k.actor, "no_such_act", plan.Scope{}); err == nil {
			t.Errorf("%s may do what nobody decided on", k.name)
		}
	}
}

func TestAStrangerIsToldThatTheyAreNotRegistered(t *testing.T) {
	if got := why(t, May(plan.Actor{}, plan.ActTodo, plan.Scope{})); got != plan.WhyStranger {
		t.Errorf("refused as %s", got)
	}
	if got := why(t, May(held(plan.Binding{Role: plan.RoleExpert}), plan.ActPeople, plan.Scope{})); got != plan.WhyNotYours {
		t.Errorf("refused as %s", got)
	}
}

// actsOf reads the acts out of the vocabulary's source, act.go first, so that a
// new one can't be forgotten here.
func actsOf(t *testing.T) []plan.Act {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("..", "..", "storage", "plan", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var out []plan.Act
	for _, path := range paths {
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			v, ok := n.(*ast.ValueSpec)
			if !ok || len(v.Values) != 1 {
				return true
			}
			kind, named := v.Type.(*ast.Ident)
			lit, ok := v.Values[0].(*ast.BasicLit)
			if !named || kind.Name != "Act" || !ok {
				return true
			}
			word, err := strconv.Unquote(lit.Value)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, plan.Act(word))
			return true
		})
	}
	if len(out) < 60 {
		t.Fatalf("found only %d acts", len(out))
	}
	return out
}

package messages

import (
	"strings"

	"planbot/storage/plan"
)

// MemberChangeParams is a change of the leading group.
type MemberChangeParams struct {
	Out    string // who leaves, with position; "" for nobody
	In     string // who comes
	Rank   plan.Rank
	Units  []string // for whom they speak
	Bound  []string // whose registration as leaders ends
	Urged  int      // notices drafted to these units, not signed
	Basis  string
	Day    plan.Day
	InName string
}

// UnitWords joins the units.
func (p MemberChangeParams) UnitWords() string { return strings.Join(p.Units, "、") }

// BoundWords joins those whose registration ends.
func (p MemberChangeParams) BoundWords() string { return strings.Join(p.Bound, "、") }

// AskMemberOut asks who leaves.
func AskMemberOut() string { return say("ask member out", nil) }

// AskMemberIn asks who comes; out is who leaves, "" for nobody.
func AskMemberIn(out string) string { return say("ask member in", out) }

// AskMemberUnit asks for which unit a new member speaks.
func AskMemberUnit(name string) string { return say("ask member unit", name) }

// MemberChangeCard is the card before the change.
func MemberChangeCard(p MemberChangeParams) string { return say("member change card", p) }

// MemberChangeDone is said after it.
func MemberChangeDone(p MemberChangeParams) string { return say("member change done", p) }

// MemberLeft tells who left.
func MemberLeft(p MemberChangeParams) string { return say("member left", p) }

// Labels of changing the leading group.
const (
	MemberNobodyOut = "增补，无人调出"
	MemberNobodyIn  = "只调出，暂无接任"
	MemberShort     = "成员调整"
	InviteMember    = "邀请新成员"
)

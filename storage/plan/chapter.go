package plan

import "time"

// PlanID names one of the two plans.
type PlanID string

const (
	Women    PlanID = "women"
	Children PlanID = "children"
)

// ChapterKind tells what a chapter is in the compiled text.
type ChapterKind string

const (
	KindDomain  ChapterKind = "domain"  // 发展领域
	KindFrame   ChapterKind = "frame"   // 指导思想和基本原则, 组织与实施, 监测与评估
	KindSection ChapterKind = "section" // 前言, 总目标: no owner in the annexes, the office's
)

// Chapter (章) of a plan. Code is given once and never reused; people see Title.
type Chapter struct {
	ID    ChapterID
	Plan  PlanID
	Code  string // W4, C7; WP, WG for the women's 前言 and 总目标
	No    int    // number in the annex; 0 for sections
	Order int    // place in the compiled text
	Title string
	Kind  ChapterKind
}

// Part is what a unit does for a chapter.
type Part string

const (
	Lead    Part = "lead"
	Support Part = "support"
)

// Assignment (牵头 / 责任单位) is one of the 204: a unit, or a whole unit set,
// leads or supports a chapter, from a moment until another (zero: still).
type Assignment struct {
	ID      AssignmentID
	Chapter ChapterID
	Unit    UnitID // 0 when Set is given
	Set     string // slug of a unit set, expanded only when addressing
	Part    Part
	From    time.Time
	Until   time.Time
}

package workflow

import (
	"strings"
	"testing"

	"planbot/bot/rules"
	"planbot/storage"
	"planbot/storage/plan"
)

func TestOnlyTheLatestVersionIsReadIntoTheRegister(t *testing.T) {
	c := newTown(t)
	health := c.bind("health", plan.RoleLiaison, "", "市卫健委")
	unit := c.unit("市卫健委")
	var chapter plan.Chapter
	for _, x := range c.world().Chapters {
		if x.Code == "W4" {
			chapter = x
		}
	}
	add := func(revision int) (id plan.DraftID) {
		c.do(func(tx *storage.Tx) (err error) {
			id, err = tx.AddDraft(plan.Draft{
				Number: "2021-" + string(rune('0'+revision)), Kind: plan.DraftText, Plan: plan.Women, Chapter: chapter.ID, Text: plan.TextChapter, Revision: revision,
				Unit: unit, Person: health, State: plan.DraftReceived, Received: c.now,
			})
			return err
		})
		return id
	}
	read := func(d plan.DraftID, goal string) {
		c.do(func(tx *storage.Tx) error {
			return TargetsRead(tx, chapter.ID, d, []plan.FoundTarget{{Name: "孕产妇死亡率", Goal: goal, Source: "孕产妇死亡率降到" + goal + "。", Quantified: true}}, c.now)
		})
	}
	first := add(1)
	read(first, "15/10万")
	second := add(2)
	read(first, "99/10万") // its job came late
	var rows []plan.Target
	c.do(func(tx *storage.Tx) (err error) {
		rows, err = tx.Targets(chapter.ID)
		return err
	})
	if len(rows) != 1 || rows[0].Goal != "15/10万" {
		t.Fatalf("register %+v", rows)
	}
	c.do(func(tx *storage.Tx) error {
		x := rows[0]
		x.Base, x.Corrected = "18.5/10万", true
		if err := AmendTarget(tx, x, plan.ActAmendTarget, health, c.now); err != nil {
			return err
		}
		return ArgueTarget(tx, x, plan.Argument{Unit: unit, Text: "可以实现", Basis: "年报", Day: plan.DayOf(c.now), By: health}, c.now)
	})
	c.readAll()
	read(second, "12/10万")
	only(t, c.letters("health"), "请核对指标", "第2稿")
	if n := rules.TargetShare(c.world(), plan.Women); n.Listed != 1 || n.Quantified != 1 || n.Check != 1 || n.Argued != 1 {
		t.Errorf("share %+v", n)
	}
	var table [][]string
	c.do(func(tx *storage.Tx) (err error) {
		table, err = TargetTable(tx, plan.Women)
		return err
	})
	if len(table) != 2 || table[1][3] != "18.5/10万" || !strings.Contains(table[1][8], "可以实现") {
		t.Errorf("table %v", table)
	}
}

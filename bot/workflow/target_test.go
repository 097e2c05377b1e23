package workflow

import (
	"strings"
	"testing"

	"planbot/bot/rules"
	"planbot/messages"
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
	var file messages.ExportFile
	c.do(func(tx *storage.Tx) (err error) {
		file, err = ExportWords(tx, plan.Job{Args: plan.Args{"kind": string(plan.ExportTargets), "person": "1", "chat": "1"}}, c.now)
		return err
	})
	table := file.Tables[0]
	if len(file.Tables) != 2 || len(table.Rows) != 1 || table.Rows[0][5] != "18.5/10万" || !strings.Contains(table.Rows[0][9], "可以实现") {
		t.Errorf("table %v", table)
	}
	if table.Foot[0] != "指标共 1 项，量化指标 1/1（100%）；待牵头单位核对 1 项" || file.Tables[1].Foot[0] != "目前没有登记指标。" {
		t.Errorf("foot %v, %v", table.Foot, file.Tables[1].Foot)
	}
}

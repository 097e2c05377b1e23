package chat

import (
	"encoding/json"
	"fmt"
	"strconv"

	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// eventLines is how many records one message shows.
const eventLines = 10

// eventsRow is the record, newest first: what was done, by whom, to what.
func eventsRow() Row { return Row{Act: plan.ActEvents, Command: true, Do: events} }

func events(t *Turn) error {
	before, err := t.id("before")
	if err != nil {
		return err
	}
	unit, err := t.id("unit")
	if err != nil {
		return err
	}
	// One more than shown tells whether there are older ones.
	list := func() ([]plan.Event, error) { return t.Tx.Events(plan.EventID(before), eventLines+1) }
	if unit != 0 {
		list = func() ([]plan.Event, error) {
			return t.Tx.EventsOf(plan.UnitID(unit), plan.EventID(before), eventLines+1)
		}
	}
	all, err := list()
	if err != nil {
		return err
	}
	p := messages.EventListParams{Unit: t.World.UnitName(plan.UnitID(unit)), Older: before != 0}
	broken, count, err := t.Tx.VerifyEvents()
	if err != nil {
		return err
	}
	p.Broken, p.Count = int64(broken), count
	more := len(all) > eventLines
	if more {
		all = all[:eventLines]
	}
	for _, e := range all {
		line, err := t.eventLine(e)
		if err != nil {
			return err
		}
		p.Lines = append(p.Lines, line)
	}
	return t.Show(messages.EventList(p), t.eventButtons(all, more, before, unit)...)
}

func (t *Turn) eventButtons(shown []plan.Event, more bool, before, unit int64) [][]plan.Button {
	with := func(before int64) plan.Args {
		args := plan.Args{}
		if before != 0 {
			args["before"] = strconv.FormatInt(before, 10)
		}
		if unit != 0 {
			args["unit"] = strconv.FormatInt(unit, 10)
		}
		return args
	}
	var row []plan.Button
	if before != 0 {
		row = append(row, Do(plan.ActEvents, messages.NewestEvents, with(0)))
	}
	if more {
		row = append(row, Do(plan.ActEvents, messages.OlderEvents, with(int64(shown[len(shown)-1].ID))))
	}
	var rows [][]plan.Button
	if row != nil {
		rows = append(rows, row)
	}
	if unit != 0 {
		rows = append(rows, []plan.Button{
			Do(plan.ActUnits, messages.ActName(plan.ActUnits), plan.Args{"unit": strconv.FormatInt(unit, 10)}), Do(plan.ActEvents, messages.AllEvents, nil),
		})
	}
	return rows
}

// eventLine says a record in words: units as they were called that day, people as
// they are known now.
func (t *Turn) eventLine(e plan.Event) (string, error) {
	unit, err := t.Tx.UnitNameThen(e.Unit, e.At)
	if err != nil {
		return "", err
	}
	p := messages.EventParams{
		ID: e.ID, At: e.At, Who: t.World.PersonName(e.Person), Act: e.Act, Kind: e.Kind, Name: e.Name, Unit: unit,
	}
	if err := json.Unmarshal([]byte(e.Data), &p.Data); err != nil {
		return "", fmt.Errorf("read data of event %d: %w", e.ID, err)
	}
	if who, ok := p.Data["person"].(float64); ok {
		p.Person = t.World.PersonName(plan.PersonID(who))
	}
	if c, ok := p.Data["chapter"].(float64); ok {
		if chapter := t.World.Index.Chapter[plan.ChapterID(c)]; chapter != nil {
			p.Chapter = messages.ChapterName(chapter.Plan, chapter.Title)
		}
	}
	p.Texts = t.eventTexts(p.Data["drafts"])
	return messages.EventLine(p), nil
}

// eventTexts names the versions a record lists by id.
func (t *Turn) eventTexts(listed any) []string {
	ids, _ := listed.([]any)
	drafts := make([]plan.DraftID, 0, len(ids))
	for _, x := range ids {
		if n, ok := x.(float64); ok {
			drafts = append(drafts, plan.DraftID(n))
		}
	}
	return workflow.VersionNames(t.World, drafts)
}

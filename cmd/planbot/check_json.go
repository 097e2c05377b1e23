package main

import (
	"encoding/json"
	"fmt"
	"io"

	"planbot/bot/rules"
	"planbot/bot/workplan"
	"planbot/messages"
	"planbot/storage/plan"
)

// checkJSON is the one object of `planbot check --json`. Names stand exactly as
// the source writes them; days are "2021-01-29"; units in group are unit ids.
type checkJSON struct {
	Plans     []planJSON    `json:"plans"`
	Units     []unitJSON    `json:"units"`
	Group     []memberJSON  `json:"group"`
	Stages    []stageJSON   `json:"stages"`
	Anomalies []anomalyJSON `json:"anomalies"`
}

type planJSON struct {
	ID       plan.PlanID   `json:"id"`
	Title    string        `json:"title"`
	Chapters []chapterJSON `json:"chapters"`
}

type chapterJSON struct {
	Code     string           `json:"code"`
	No       int              `json:"no"`
	Title    string           `json:"title"`
	Kind     plan.ChapterKind `json:"kind"`
	Lead     string           `json:"lead"`
	Supports []string         `json:"supports"`
}

type unitJSON struct {
	ID      string   `json:"id"`
	Name    string   `json:"name"`
	Aliases []string `json:"aliases"`
}

type memberJSON struct {
	Name     string    `json:"name"`
	Position string    `json:"position"`
	Units    []string  `json:"units"`
	Rank     plan.Rank `json:"rank"`
}

type stageJSON struct {
	No       int      `json:"no"`
	Name     string   `json:"name"`
	Opens    plan.Day `json:"opens"`
	Closes   plan.Day `json:"closes"`
	Deadline plan.Day `json:"deadline"`
	Basis    string   `json:"basis"`
}

type anomalyJSON struct {
	Kind  plan.AnomalyKind `json:"kind"`
	Where string           `json:"where"` // what it is about, and file:line:column
	Text  string           `json:"text"`
}

func (c checked) writeJSON(w io.Writer) error {
	out := checkJSON{Plans: c.plans(), Units: []unitJSON{}, Group: []memberJSON{}, Anomalies: []anomalyJSON{}}
	for _, u := range c.work.Units {
		unit := unitJSON{ID: u.ID, Name: u.Name, Aliases: []string{}}
		for _, a := range u.Aliases {
			unit.Aliases = append(unit.Aliases, a.Name)
		}
		out.Units = append(out.Units, unit)
	}
	for _, m := range c.work.Group.Members {
		out.Group = append(out.Group, memberJSON{m.Name, m.Position, append([]string{}, m.Units...), m.Rank})
	}
	for _, s := range c.work.Stages {
		due := plan.DayOf(rules.OuterDeadline(c.calendar, s, c.today))
		out.Stages = append(out.Stages, stageJSON{s.No, s.Name, s.Opens, s.Closes, due, c.basis(s)})
	}
	for _, a := range c.anomalies {
		line, col := workplan.Place(c.data, a.Path)
		where := fmt.Sprintf("%s (%s:%d:%d)", a.Where, c.name, line, col)
		out.Anomalies = append(out.Anomalies, anomalyJSON{a.Kind, where, messages.Anomaly(a)})
	}
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(out)
}

func (c checked) plans() []planJSON {
	out := []planJSON{}
	for _, p := range c.work.Plans {
		entry := planJSON{ID: p.ID, Title: p.Title}
		for _, ch := range p.Chapters {
			row := chapterJSON{ch.Code, ch.No, ch.Title, ch.Kind, ch.Lead.Label, []string{}}
			for _, s := range ch.Supports {
				row.Supports = append(row.Supports, s.Label)
			}
			entry.Chapters = append(entry.Chapters, row)
		}
		out = append(out, entry)
	}
	return out
}

package workplan

import (
	"bytes"
	"fmt"

	"github.com/pelletier/go-toml/v2"

	"planbot/storage/plan"
)

const exportHead = "# Work plan exported by planbot. The built-in file explains each part.\n\n"

// Format writes a work plan as the file it would be read from: reading it back
// gives the same plan. Comments are not part of a plan and so are not kept.
func Format(work plan.WorkPlan) ([]byte, error) {
	var b bytes.Buffer
	b.WriteString(exportHead)
	encoder := toml.NewEncoder(&b)
	if err := encoder.Encode(shapeOf(work)); err != nil {
		return nil, fmt.Errorf("write work plan: %w", err)
	}
	return b.Bytes(), nil
}

func shapeOf(work plan.WorkPlan) shape {
	s := shape{Title: work.Title, City: work.City, CC: work.CC, Group: groupShape{work.Group.Name, work.Group.Duties}}
	for _, a := range work.Articles {
		s.Articles = append(s.Articles, articleShape(a))
	}
	for _, m := range work.Group.Members {
		s.Members = append(s.Members, memberShape{string(m.Rank), m.Name, m.Position, m.Units})
	}
	o := work.Office
	s.Office = officeShape{Name: o.Name, Text: o.Text, Unit: o.Unit, Director: o.Director, Duties: o.Duties}
	for _, t := range o.Teams {
		s.Office.Teams = append(s.Office.Teams, teamShape{string(t.Role), t.Name})
	}
	for _, u := range work.Units {
		s.Units = append(s.Units, unitShapeOf(u))
	}
	for _, set := range work.Sets {
		s.Sets = append(s.Sets, setShape(set))
	}
	for _, d := range work.Doubts {
		s.Doubts = append(s.Doubts, doubtShape(d))
	}
	for _, t := range work.Typos {
		s.Typos = append(s.Typos, typoShape(t))
	}
	for _, x := range work.Sections {
		s.Sections = append(s.Sections, sectionShape{x.Number, x.Title, string(x.Holds), x.Code, x.Parts})
	}
	for _, x := range work.Stages {
		s.Stages = append(s.Stages, stageShapeOf(x))
	}
	for _, p := range work.Plans {
		s.Plans = append(s.Plans, planShapeOf(p))
	}
	return s
}

func unitShapeOf(u plan.WrittenUnit) unitShape {
	s := unitShape{ID: u.ID, Name: u.Name, Kind: string(u.Kind), Liaisons: u.Liaisons}
	for _, a := range u.Aliases {
		s.Aliases = append(s.Aliases, aliasShape(a))
	}
	return s
}

func stageShapeOf(x plan.WrittenStage) stageShape {
	s := stageShape{
		No: x.No, Name: x.Name, Short: x.Short, Window: x.Window, Task: x.Task,
		Opens: x.Opens.String(), Closes: x.Closes.String(), Produces: string(x.Produces),
	}
	if x.MonthOnly {
		s.Opens, s.Closes = s.Opens[:len("2021-01")], s.Closes[:len("2021-01")]
	}
	return s
}

func planShapeOf(p plan.WrittenPlan) planShape {
	s := planShape{ID: string(p.ID), Title: p.Title, Annex: p.Annex, Table: p.Table, Prefix: p.Prefix}
	for _, c := range p.Chapters {
		chapter := chapterShape{Code: c.Code, No: c.No, Title: c.Title, Kind: string(c.Kind), Lead: c.Lead.Label}
		for _, party := range c.Supports {
			chapter.Supports = append(chapter.Supports, party.Label)
		}
		s.Chapters = append(s.Chapters, chapter)
	}
	return s
}

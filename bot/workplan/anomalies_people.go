package workplan

import (
	"strings"

	"planbot/storage/plan"
)

// postSign separates the posts of one position (U+3001, the enumeration comma).
const postSign = "\u3001"

func posts(m plan.WrittenMember) []string { return strings.Split(m.Position, postSign) }

// membersMissing finds units that have work to do and nobody in the group.
func (f finder) membersMissing() []plan.Anomaly {
	var out []plan.Anomaly
	for i, u := range f.work.Units {
		if len(f.named(u.ID)) == 0 || f.inGroup(u.ID) {
			continue
		}
		out = append(out, f.ofUnit(plan.NoMember, i))
	}
	return out
}

// chaptersMissing finds units of the group that no chapter names.
func (f finder) chaptersMissing() []plan.Anomaly {
	var out []plan.Anomaly
	for i, u := range f.work.Units {
		if len(f.named(u.ID)) > 0 || !f.inGroup(u.ID) {
			continue
		}
		out = append(out, f.ofUnit(plan.NoChapter, i))
	}
	return out
}

func (f finder) ofUnit(kind plan.AnomalyKind, i int) plan.Anomaly {
	u := f.work.Units[i]
	return plan.Anomaly{
		Key:   string(kind) + ":" + u.ID,
		Kind:  kind,
		Where: "unit " + u.ID,
		Path:  "unit" + index(i),
		Name:  u.Name,
	}
}

// posts finds members who hold several posts, and posts that speak for none of
// the units the member stands for.
func (f finder) posts() []plan.Anomaly {
	var out []plan.Anomaly
	for i, m := range f.work.Group.Members {
		held := posts(m)
		at := plan.Anomaly{Where: "member " + m.Name, Path: "member" + index(i) + ".position", Name: m.Name}
		if len(held) > 1 {
			many := at
			many.Key, many.Kind, many.Posts = "posts:"+m.Name, plan.ManyPosts, held
			out = append(out, many)
		}
		for _, post := range held {
			if len(m.Units) == 0 || f.speaksFor(post, m.Units) {
				continue
			}
			unplaced := at
			unplaced.Key, unplaced.Kind, unplaced.Posts = "post:"+m.Name+":"+post, plan.UnplacedPost, []string{post}
			out = append(out, unplaced)
		}
	}
	return out
}

func (f finder) speaksFor(post string, units []string) bool {
	for _, id := range units {
		u := f.unit(id)
		for _, name := range append(writings(u.Aliases), u.Name) {
			if strings.HasPrefix(post, name) {
				return true
			}
		}
	}
	return false
}

// directorRoles tells when the office's director is a member of the group as
// well: one person then asks, is asked, and reports.
func (f finder) directorRoles() []plan.Anomaly {
	for i, m := range f.work.Group.Members {
		if m.Name == f.work.Office.Director {
			return []plan.Anomaly{{
				Key:   "roles:" + m.Name,
				Kind:  plan.ManyRoles,
				Where: "member " + m.Name,
				Path:  "member" + index(i),
				Name:  m.Name,
				Other: m.Position,
				Rank:  m.Rank,
			}}
		}
	}
	return nil
}

// liaisons tells how many units the document names no liaison for.
func (f finder) liaisons() []plan.Anomaly {
	missing := 0
	for _, u := range f.work.Units {
		if len(u.Liaisons) == 0 {
			missing++
		}
	}
	if missing == 0 {
		return nil
	}
	return []plan.Anomaly{{
		Key:    "liaisons",
		Kind:   plan.NoLiaison,
		Where:  "units",
		Path:   "unit[0]",
		Count:  missing,
		Absent: missing == len(f.work.Units),
	}}
}

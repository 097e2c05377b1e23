package chat

import (
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// parseVerdictPoints reads one point a line; a chapter's title before a colon
// says what it is about.
func parseVerdictPoints(t *Turn, text string) (string, error) {
	const shortest, longest = 4, 500
	of := plan.PlanID(t.Args["plan"])
	var points []rules.Point
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		p := rules.Point{Plan: of, Suggestion: unnumbered(line)}
		if at := strings.IndexAny(p.Suggestion, ":："); at > 0 {
			if c, ok := t.chapterNamed(of, p.Suggestion[:at]); ok {
				p.Chapter, p.Suggestion = c, strings.TrimLeft(p.Suggestion[at:], ":： ")
			}
		}
		if n := len([]rune(p.Suggestion)); n < shortest || n > longest {
			return "", plan.Refuse(plan.WhyVerdictPoint)
		}
		points = append(points, p)
	}
	if len(points) == 0 || len(points) > rules.MaxPoints {
		return "", plan.Refuse(plan.WhyVerdictPoint)
	}
	return written(points)
}

// unnumbered drops a number typed before a line: "1. ", "（2）", "3、".
func unnumbered(line string) string {
	rest := strings.TrimLeft(line, "(（ 0123456789")
	if rest != line && strings.IndexAny(rest, ".．、)）") == 0 {
		return strings.TrimLeft(rest, ".．、)） ")
	}
	return line
}

// chapterNamed is the only chapter of a plan that words name: by title, a part of
// it, or its code.
func (t *Turn) chapterNamed(of plan.PlanID, words string) (plan.ChapterID, bool) {
	words = strings.Trim(strings.Join(strings.Fields(words), ""), "《》“”")
	code, coded := messages.HeardChapterCode(words)
	var part []plan.ChapterID
	for _, c := range t.World.Chapters {
		switch {
		case c.Plan != of:
		case c.Title == words, coded && c.Code == code:
			return c.ID, true
		case len([]rune(words)) > 1 && strings.Contains(c.Title, words):
			part = append(part, c.ID)
		}
	}
	if len(part) != 1 {
		return 0, false
	}
	return part[0], true
}

// panelPoint is a point as it is read.
func (t *Turn) panelPoint(c plan.ChapterID, of plan.PlanID, text string) messages.PanelPoint {
	p := messages.PanelPoint{Text: text}
	if c != 0 {
		p.Where = messages.ChapterName(of, t.World.ChapterTitle(c))
	}
	return p
}

// pageNo reads a place among n; -1 when there is none.
func pageNo(value string, n int) int {
	no, err := strconv.Atoi(value)
	if err != nil || no < 0 || no >= n {
		return -1
	}
	return no
}

// nextBack is the next place further back among n, "" at the end.
func nextBack(value string, n int) string {
	no := 0
	if value != "" {
		no = pageNo(value, n) + 1
	}
	if no >= n {
		return ""
	}
	return strconv.Itoa(no)
}

package chat

import (
	"slices"
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// A place is written "c12" for a chapter, "women" for the whole text of a plan
// and "all" for everything.
const everything = "all"

func chapterPlace(c plan.ChapterID) string { return "c" + id(c) }

// readPlace reads a written place.
func (t *Turn) readPlace(value string) (plan.PlanID, plan.ChapterID) {
	if rest, ok := strings.CutPrefix(value, "c"); ok {
		if n, err := strconv.ParseInt(rest, 10, 64); err == nil {
			if c := t.World.Index.Chapter[plan.ChapterID(n)]; c != nil {
				return c.Plan, c.ID
			}
		}
	}
	if value == everything {
		return "", 0
	}
	return plan.PlanID(value), 0
}

func (t *Turn) placeName(value string) string {
	p, c := t.readPlace(value)
	return messages.Place(t.World.ChapterTitle(c), p)
}

func (t *Turn) placeLabel(value string) string {
	p, c := t.readPlace(value)
	return messages.PlaceLabel(t.World.ChapterTitle(c), p)
}

// places lists what an opinion can be about: the chapters of the texts put
// before the addressee, then the texts as a whole.
func (t *Turn) places() ([]string, error) {
	seat, err := t.chair()
	if err != nil {
		return nil, err
	}
	return t.placesOf(seat), nil
}

func (t *Turn) placesOf(seat rules.Seat) []string {
	var chapters, whole []string
	for _, did := range rules.TextsFor(seat.Consultation, seat.To) {
		d := t.World.Index.Draft[did]
		if d == nil {
			continue
		}
		for _, c := range t.World.Chapters {
			if c.ID == d.Chapter || (d.Chapter == 0 && c.Plan == d.Plan) {
				chapters = append(chapters, chapterPlace(c.ID))
			}
		}
		if !slices.Contains(whole, string(d.Plan)) {
			whole = append(whole, string(d.Plan))
		}
	}
	if len(whole) > 1 {
		whole = append(whole, everything)
	}
	if len(chapters) > placesPerPage { // the whole texts must not hide on the last page
		return append(whole, chapters...)
	}
	return append(chapters, whole...)
}

// placesPerPage is how many places a question shows at once.
const placesPerPage = 8

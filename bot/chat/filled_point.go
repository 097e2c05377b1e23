package chat

import (
	"slices"
	"strconv"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// fillPoints puts the rows of a table into the dialogue of an answer, as if they
// had been typed. Chapters that can't be told are left to be asked for.
func (t *Turn) fillPoints(f plan.Filled, seat rules.Seat) {
	rows := f.Rows[:min(len(f.Rows), rules.MaxRows)]
	t.Args["count"] = strconv.Itoa(len(rows))
	var old []plan.Opinion
	if seat.Reply != nil {
		t.Args["having"] = "1"
		old = rules.PointsOf(t.World, seat.Reply.ID)
	}
	var places []string
	if seat.To.ID != 0 {
		places = t.placesOf(seat)
	} else {
		places = t.allPlaces()
	}
	for i, row := range rows {
		no := i + 1
		t.Args[nth("original", no)], t.Args[nth("suggestion", no)] = row.Original, row.Suggestion
		t.Args[nth("reason", no)], t.Args[nth("row", no)] = row.Reason, strconv.Itoa(row.Line)
		place, ok := t.heardPlace(places, row.Plan, row.Place)
		if !ok {
			t.Args[nth("typed", no)] = messages.TypedPlace(row.Plan, row.Place)
			continue
		}
		t.Args[nth("place", no)] = place
		for j, o := range old { // worded as before: it stays the same opinion
			p, c := t.readPlace(place)
			if o.Plan == p && o.Chapter == c && o.Original == row.Original && o.Suggestion == row.Suggestion && o.Reason == row.Reason {
				t.Args[nth("point", no)] = id(o.ID)
				old = append(old[:j:j], old[j+1:]...)
				break
			}
		}
	}
}

// heardPlace finds the place that a row means, among those it can be about.
func (t *Turn) heardPlace(places []string, planWords, typed string) (string, bool) {
	in := messages.HeardPlan(planWords + typed)
	words := messages.HeardPlace(typed)
	code, coded := messages.HeardChapterCode(words)
	var exact, part, whole []string
	for _, value := range places {
		p, c := t.readPlace(value)
		chapter := t.World.Index.Chapter[c]
		switch {
		case chapter == nil:
			if value == everything && in == "" || value != everything && p == in {
				whole = append(whole, value)
			}
		case in != "" && p != in:
		case coded && chapter.Code == code, chapter.Title == words:
			exact = append(exact, value)
		case words != "" && messages.PlaceLike(chapter.Title, words):
			part = append(part, value)
		}
	}
	switch {
	case len(exact) > 0:
		return exact[0], len(exact) == 1
	case len(part) > 0:
		return part[0], len(part) == 1
	case messages.HeardWhole(words), words == "" && in != "":
		if len(whole) == 0 && in == "" && len(places) > 0 { // one plan only
			for _, value := range places {
				if _, c := t.readPlace(value); c == 0 {
					whole = append(whole, value)
				}
			}
		}
		if len(whole) == 1 {
			return whole[0], true
		}
	}
	return "", false
}

// allPlaces lists every chapter and the whole texts, while it is not known yet
// whose answer it is.
func (t *Turn) allPlaces() []string {
	var out []string
	for _, c := range t.World.Chapters {
		out = append(out, chapterPlace(c.ID))
	}
	for _, p := range t.World.Plans {
		out = append(out, string(p.ID))
	}
	return append(out, everything)
}

// restWhole settles all opinions whose chapter can't be told at once: they are
// about the whole text.
func (t *Turn) restWhole(no int, places []string) [][]plan.Button {
	whole := ""
	for _, value := range places {
		if _, c := t.readPlace(value); c == 0 {
			whole = value // the widest stands last
		}
	}
	args := plan.Args{}
	for i := no; i <= t.count(); i++ {
		if _, settled := t.Args[nth("place", i)]; !settled && !t.struck(i) {
			args[nth("place", i)] = whole
		}
	}
	if whole == "" || len(args) < 2 {
		return nil
	}
	return [][]plan.Button{{{Label: messages.RestWhole(len(args)), Act: plan.ActAnswer, Args: args}}}
}

// pointsPerCard is how many opinions one card shows, cardPages the argument that
// turns its pages.
const (
	pointsPerCard = 12
	cardPages     = "card"
)

// cardPage leaves the opinions of one page on a card that holds more.
func (t *Turn) cardPage(p *messages.OpinionCardParams, field string) [][]plan.Button {
	if len(p.Points) <= pointsPerCard {
		return nil
	}
	all := make([]plan.Button, len(p.Points))
	rows := t.paged(field, all, 1, pointsPerCard)
	turns := rows[len(rows)-1:] // there are always pages to turn
	no, err := strconv.Atoi(t.Args["_page."+field])
	if err != nil || no < 0 {
		no = 0
	}
	no = min(no, (len(all)-1)/pointsPerCard)
	p.Total, p.From, p.To = len(all), no*pointsPerCard+1, min(len(all), (no+1)*pointsPerCard)
	p.Points = p.Points[p.From-1 : p.To]
	return turns
}

// tableWords says on the card of an answer which table it was read from.
func (t *Turn) tableWords(p *messages.OpinionCardParams, seat rules.Seat) error {
	if t.Args[tableFile] == "" {
		return nil
	}
	n, err := t.id(tableFile)
	if err != nil {
		return err
	}
	u, err := t.keptUpload(plan.UploadID(n))
	if err != nil {
		return err
	}
	f, _, err := t.Tx.Filled(u.ID)
	if err != nil {
		return err
	}
	p.File, p.Troubles = u.File.Name, troubleWords(f)
	if over := len(f.Rows) - rules.MaxRows; over > 0 {
		p.Troubles = append(p.Troubles, messages.TableTrouble(0, string(plan.FilledMany), strconv.Itoa(over)))
	}
	if units := rules.FindUnits(t.World, f.Unit); f.Unit != "" && seat.To.Unit != 0 && !slices.Contains(units, rules.Standing(t.World, seat.To.Unit)) {
		p.Names = f.Unit
	}
	return nil
}

package chat

import (
	"slices"
	"strconv"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// gathering is what is about to be entered: where it comes from, whose opinions,
// and how the card tells of it.
func (t *Turn) gathering() (g plan.Gathering, voices []rules.Voice, p messages.GatherParams, err error) {
	c, err := t.consultation()
	if err != nil {
		return g, nil, p, err
	}
	g = plan.Gathering{Consultation: c.ID, Channel: plan.Channel(t.Args["channel"]), Title: t.Args["title"], By: t.Person.ID}
	if t.Args["held"] != "" {
		if g.Held, err = plan.ParseDay(t.Args["held"]); err != nil {
			return g, nil, p, plan.Refusal{Why: plan.WhyBadDate, Text: short(t.Args["held"])}
		}
	}
	if t.Args["people"] != "" {
		if g.People, err = strconv.Atoi(t.Args["people"]); err != nil {
			return g, nil, p, plan.Refuse(plan.WhyGone)
		}
	}
	if t.Args["meeting"] != "" {
		n, err := t.id("meeting")
		if err != nil {
			return g, nil, p, err
		}
		g.Meeting = plan.MeetingID(n)
	}
	p = messages.GatherParams{
		Title: c.Title, Channel: g.Channel, Meeting: g.Title, Held: g.Held, People: g.People, Recorder: t.Person.Name,
	}
	var no cannot
	rows, err := t.gatheredRows(&g, &no)
	if err != nil {
		return g, nil, p, err
	}
	voices = t.voices(&c, rows, &p, &no)
	p.File = g.Name
	p.Troubles, p.More = no.words()
	return g, voices, p, nil
}

// gatheredRows are the rows of the table, or those that were typed.
func (t *Turn) gatheredRows(g *plan.Gathering, no *cannot) ([]plan.FilledRow, error) {
	if t.Args["table"] == voicesTyped {
		return t.typedVoices()
	}
	n, err := t.id("table")
	if err != nil {
		return nil, err
	}
	u, ok, err := t.Tx.Upload(plan.UploadID(n))
	if err != nil {
		return nil, err
	}
	if !ok || u.Person != t.Person.ID {
		return nil, plan.Refuse(plan.WhyGone)
	}
	f, _, err := t.Tx.Filled(u.ID)
	if err != nil {
		return nil, err
	}
	before, taken, err := t.Tx.GatheringBySHA(g.Consultation, u.SHA)
	if err != nil {
		return nil, err
	}
	if taken {
		return nil, plan.Refusal{Why: plan.WhyGathered, Day: plan.DayOf(before.At)}
	}
	g.SHA, g.Name = u.SHA, u.File.Name
	for _, x := range f.Troubles {
		no.add(x.Line, messages.TableTrouble(x.Line, string(x.Kind), x.Text))
	}
	return f.Rows, nil
}

// cannot is the rows that can't be entered, by their lines.
type cannot struct {
	lines []int
	said  map[int][]string
}

func (c *cannot) add(line int, words string) {
	if c.said == nil {
		c.said = map[int][]string{}
	}
	if len(c.said[line]) == 0 {
		c.lines = append(c.lines, line)
	}
	c.said[line] = append(c.said[line], words)
}

// words are the first few in the table's order, and how many more there are.
func (c *cannot) words() (out []string, more int) {
	slices.Sort(c.lines)
	for _, line := range c.lines {
		out = append(out, c.said[line]...)
	}
	if n := len(out); n > shownTroubles {
		return out[:shownTroubles], n - shownTroubles
	}
	return out, 0
}

// voices finds out who says what in rows, and counts it.
func (t *Turn) voices(c *plan.Consultation, rows []plan.FilledRow, p *messages.GatherParams, no *cannot) []rules.Voice {
	var out []rules.Voice
	places := t.consultedPlaces(c)
	for _, row := range rows {
		v, kind, text := t.voiceOf(row)
		if kind != "" {
			no.add(row.Line, messages.GatherTrouble(row.Line, kind, text))
			continue
		}
		seat, seated := rules.VoiceSeat(t.World, c, v, t.Now)
		if v.Unit != 0 && !seated {
			no.add(row.Line, messages.GatherTrouble(row.Line, "not_asked", t.World.UnitName(v.Unit)))
			continue
		}
		point, known := t.pointOf(places, row)
		if rules.Said(t.World, c, seat, v, point) {
			no.add(row.Line, messages.GatherTrouble(row.Line, "said", messages.Cut(row.Suggestion, 20)))
			continue
		}
		more, room := rules.Heard(out, v, point)
		if !room {
			no.add(row.Line, messages.GatherTrouble(row.Line, "many", messages.Cut(row.Suggestion, 20)))
			continue
		}
		out = more
		if p.Opinions++; !known {
			p.Whole++
		}
	}
	p.Classes = countVoices(out)
	return out
}

// countVoices counts units first, then each class of persons.
func countVoices(voices []rules.Voice) []messages.GatherClass {
	var out []messages.GatherClass
	classes := []plan.Crowd{plan.CrowdNone, plan.CrowdNPC, plan.CrowdCPPCC, plan.CrowdExpert, plan.CrowdPublic}
	for _, crowd := range classes {
		count := messages.GatherClass{Name: messages.CrowdName(crowd), Units: crowd == plan.CrowdNone}
		if count.Units {
			count.Name = messages.UnitsWord
		}
		for _, v := range voices {
			if v.Crowd == crowd {
				count.Voices++
				count.Opinions += len(v.Points)
			}
		}
		if count.Voices > 0 {
			out = append(out, count)
		}
	}
	return out
}

// voiceOf tells who a row names, or why that is not clear.
func (t *Turn) voiceOf(row plan.FilledRow) (v rules.Voice, kind, text string) {
	who, crowd := row.Unit, plan.CrowdNone
	if row.Class != "" {
		var known bool
		if crowd, known = messages.HeardCrowd(row.Class); !known && row.Unit == "" && len(rules.FindUnits(t.World, row.Name)) != 1 {
			return v, "no_class", row.Class
		}
	}
	if who == "" && crowd == plan.CrowdNone && row.Name != "" { // a unit written where names stand
		if exact := rules.FindUnits(t.World, row.Name); len(exact) == 1 && messages.NamesUnit(row.Name) {
			who = row.Name
		}
	}
	if who != "" && crowd == plan.CrowdNone {
		units := rules.FindUnits(t.World, who)
		if len(units) != 1 {
			return v, "no_unit", who
		}
		return rules.Voice{Unit: units[0]}, "", ""
	}
	if crowd == plan.CrowdNone {
		crowd = plan.CrowdPublic
	}
	v = rules.Voice{Name: row.Name, Crowd: crowd}
	if messages.HeardNameless(v.Name) {
		v.Name = ""
	}
	return v, "", ""
}

// pointOf is the opinion of a row; false when its chapter was not recognised and
// it counts for the whole text.
func (t *Turn) pointOf(places []string, row plan.FilledRow) (rules.Point, bool) {
	p := rules.Point{Original: row.Original, Suggestion: row.Suggestion, Reason: row.Reason}
	place, ok := t.heardPlace(places, row.Plan, row.Place)
	if t.Args["table"] == voicesTyped {
		if ok {
			p.Suggestion = messages.WithoutPlace(row.Suggestion)
		}
		row.Place = ""
	}
	if ok {
		p.Plan, p.Chapter = t.readPlace(place)
		return p, true
	}
	typed := messages.TypedPlace(row.Plan, row.Place)
	if p.Original == "" {
		p.Original = typed
	}
	return p, typed == ""
}

// consultedPlaces lists what an opinion of anybody can be about.
func (t *Turn) consultedPlaces(c *plan.Consultation) []string {
	return t.placesOf(rules.Seat{Consultation: c, To: plan.Addressee{}})
}

func confirmGather(t *Turn) (Prompt, error) {
	_, voices, p, err := t.gathering()
	if err != nil {
		return Prompt{}, err
	}
	var rows [][]plan.Button
	if len(voices) > 0 {
		rows = append(rows, []plan.Button{{Label: messages.ConfirmGather, Act: plan.ActConfirm, Style: plan.StyleYes}})
	}
	edit := []plan.Button{{Label: messages.ChangeSource, Act: plan.ActEdit, Args: plan.Args{"channel": "", "title": "", "held": "", "people": "", "meeting": ""}}}
	if t.Args["table"] == voicesTyped {
		edit = append([]plan.Button{{Label: messages.GatherMore, Act: plan.ActEdit, Args: plan.Args{"table": ""}}}, edit...)
	}
	return Prompt{Text: messages.GatherCard(p), Buttons: append(rows, edit)}, nil
}

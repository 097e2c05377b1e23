package chat

import (
	"slices"
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// seatOfTable finds whose answer a table is: from our number, from the dialogue
// it came into, the only seat its sender has, or the unit it names. Whoever is
// asked answers for itself; only the office enters a table of another.
func (t *Turn) seatOfTable(u plan.Upload, f plan.Filled, known plan.Args) (rules.Seat, bool) {
	if n, err := strconv.ParseInt(known["to"], 10, 64); err == nil {
		seat, err := rules.SeatOf(t.World, plan.AddresseeID(n))
		return seat, err == nil
	}
	own := t.ownSeats()
	ours := func(s rules.Seat) bool { return s.Consultation.ID == f.Consultation && s.To.ID == f.To }
	if i := slices.IndexFunc(own, ours); i >= 0 {
		return own[i], true
	}
	if !t.Actor.Has(plan.RoleOffice) {
		if len(own) == 1 {
			return own[0], true
		}
		return rules.Seat{}, false
	}
	if seat, err := rules.SeatOf(t.World, f.To); err == nil && ours(seat) {
		known["proxy"] = "1"
		return seat, true
	}
	return t.seatNamed(u, f, known, own)
}

// seatNamed finds, for the office, the seat of the unit a table names, in its own
// consultation or the newest one.
func (t *Turn) seatNamed(u plan.Upload, f plan.Filled, known plan.Args, own []rules.Seat) (rules.Seat, bool) {
	c := t.World.Index.Consult[f.Consultation]
	if n, err := strconv.ParseInt(known["consultation"], 10, 64); err == nil {
		c = t.World.Index.Consult[plan.ConsultationID(n)]
	}
	if all := t.consultations(openConsultation); c == nil && len(all) > 0 {
		c = t.World.Index.Consult[all[0].ID]
	} else if all := t.consultations(anyConsultation); c == nil && len(all) > 0 {
		c = t.World.Index.Consult[all[0].ID]
	}
	if c == nil {
		return rules.Seat{}, false
	}
	units := rules.FindUnits(t.World, f.Unit)
	if f.Unit == "" {
		units = rules.UnitsIn(t.World, u.File.Name)
	}
	if len(units) == 0 && len(own) == 1 && known["proxy"] == "" {
		return own[0], true
	}
	known["proxy"], known["consultation"] = "1", id(c.ID)
	for _, s := range rules.SeatsOf(t.World, c.ID) {
		if len(units) == 1 && s.To.Unit == units[0] || s.To.Person != 0 && f.Unit != "" && t.World.PersonName(s.To.Person) == f.Unit {
			return s, true
		}
	}
	return rules.Seat{}, false
}

// tableApprover is who stands behind a table, "" where name or position lack.
func tableApprover(f plan.Filled) string {
	name := f.Approver
	if f.Position != "" { // with a cell of its own a name may be letterspaced
		name = strings.Join(strings.Fields(name), "")
	}
	words, err := parseApprover(nil, strings.TrimSpace(name+" "+f.Position))
	if err != nil {
		return ""
	}
	return words
}

// troubleWords says which rows can't be used.
func troubleWords(f plan.Filled) []string {
	var out []string
	for _, x := range f.Troubles {
		out = append(out, messages.TableTrouble(x.Line, string(x.Kind), x.Text))
	}
	return out
}

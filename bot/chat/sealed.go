package chat

import (
	"errors"
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// sealed refuses to change what belongs to an issued plan. It is asked where May
// is, so that no act can forget it.
func (t *Turn) sealed() error {
	err := rules.Sealed(t.World, t.row.Act, t.concerned())
	var r plan.Refusal
	if errors.As(err, &r) {
		return t.issuedWords(r)
	}
	return err
}

// issuedWords says in a refusal what was issued when, and under which number.
func (t *Turn) issuedWords(r plan.Refusal) plan.Refusal {
	var all []string
	for _, x := range t.World.Promulgations {
		if r.N > 1 || string(x.Plan) == r.Text {
			all = append(all, messages.PromulgatedWords(x.Plan, x.Number, x.Issued))
		}
	}
	r.Text = strings.Join(all, messages.Semicolon)
	return r
}

// concerned lists the plans the act is about, as far as its arguments tell; none when
// they do not.
func (t *Turn) concerned() []plan.PlanID {
	if len(t.World.Promulgations) == 0 {
		return nil
	}
	var out []plan.PlanID
	for name, value := range t.Args {
		out = append(out, t.plansBehind(name, value)...)
	}
	return out
}

// plansBehind lists the plans of the thing an argument names.
func (t *Turn) plansBehind(name, value string) []plan.PlanID {
	n, err := strconv.ParseInt(value, 10, 64)
	w := t.World
	switch name {
	case "plan", "plans":
		return plansOfKey(value)
	case "whole":
		of, _, _ := strings.Cut(value, ":")
		return []plan.PlanID{plan.PlanID(of)}
	case "slot":
		return t.planOfSlot(value)
	case "texts":
		ids, _ := deliberatedIDs(value)
		return rules.PlansOf(w, ids)
	case "duty":
		d, _ := plan.DutyOfKey(value)
		return t.planOfChapter(d.Chapter)
	}
	if err != nil || n == 0 {
		return nil
	}
	switch name {
	case "draft":
		return rules.PlansOf(w, []plan.DraftID{plan.DraftID(n)})
	case "chapter":
		return t.planOfChapter(plan.ChapterID(n))
	case "consultation":
		if c := w.Index.Consult[plan.ConsultationID(n)]; c != nil {
			return rules.PlansOf(w, c.Drafts)
		}
	case "to":
		if seat, err := rules.SeatOf(w, plan.AddresseeID(n)); err == nil {
			return rules.PlansOf(w, seat.Consultation.Drafts)
		}
	case "opinion":
		if o, err := rules.OpinionOf(w, plan.OpinionID(n)); err == nil && o.Plan != "" {
			return []plan.PlanID{o.Plan}
		}
	case "request":
		for _, r := range w.Requests {
			if r.ID == plan.RequestID(n) {
				return t.planOfChapter(r.Chapter)
			}
		}
	case "deliberation":
		if d, err := rules.DeliberationOf(w, plan.DeliberationID(n)); err == nil {
			return rules.PlansOf(w, d.Drafts)
		}
	case "extension":
		for _, e := range w.Extensions {
			if e.ID == plan.ExtensionID(n) {
				d, _ := plan.DutyOfKey(e.DutyKey)
				return t.planOfChapter(d.Chapter)
			}
		}
	}
	return nil
}

func (t *Turn) planOfChapter(id plan.ChapterID) []plan.PlanID {
	if c := t.World.Index.Chapter[id]; c != nil {
		return []plan.PlanID{c.Plan}
	}
	return nil
}

// planOfSlot reads a slot's key: kind:chapter:text, and the plan of a whole text.
func (t *Turn) planOfSlot(key string) []plan.PlanID {
	parts := strings.Split(key, ":")
	if len(parts) == 4 {
		return []plan.PlanID{plan.PlanID(parts[3])}
	}
	if len(parts) < 3 {
		return nil
	}
	n, err := strconv.ParseInt(parts[1], 10, 64)
	if err != nil {
		return nil
	}
	return t.planOfChapter(plan.ChapterID(n))
}

package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Judged is the word of a panel as it was confirmed.
type Judged struct {
	Verdict plan.PanelVerdict
	Text    string
	Points  []rules.Point // what is to be amended
	Pages   []plan.UploadID
}

// GiveVerdict keeps the word of a panel, in place of an earlier one; what is to
// be amended becomes opinions to be handled.
func GiveVerdict(tx *storage.Tx, j Judged, now time.Time) (plan.PanelVerdict, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return j.Verdict, err
	}
	v := j.Verdict
	v.Points, v.Entered = len(j.Points), now
	if err := rules.GiveVerdict(world, v, now); err != nil {
		return v, err
	}
	pages, err := UsePages(tx, j.Pages, v.By)
	if err != nil {
		return v, err
	}
	v.Pages = len(pages)
	before, again := rules.PanelVerdict(world, v.Plan)
	if again {
		if err := tx.ReplaceVerdict(before.ID, now); err != nil {
			return v, err
		}
		v.Consultation = before.Consultation
	}
	if v.Consultation, err = panelPoints(tx, v, j.Points, now); err != nil {
		return v, err
	}
	if v.ID, err = tx.AddVerdict(v, j.Text, pages); err != nil {
		return v, err
	}
	if err := tx.Record(plan.Event{At: now, Person: v.By, Act: plan.ActVerdict, Kind: "verdict", Object: int64(v.ID), Unit: world.Settings.Office},
		map[string]any{"plan": v.Plan, "result": v.Result, "signed": v.Signed.String(), "points": v.Points, "pages": pages, "again": again}); err != nil {
		return v, err
	}
	if rules.HeadOf(world, v.Plan, now) == 0 { // whoever signs heads the panel
		if err := tx.HeadPanel(v.Plan, v.Head, now); err != nil {
			return v, err
		}
	}
	return v, tellVerdict(tx, v, now)
}

// panelPoints puts what is to be amended where opinions are handled: under a
// consultation of its own, in which the head of the panel has the only seat.
// Points worded as before keep what was decided on them.
func panelPoints(tx *storage.Tx, v plan.PanelVerdict, points []rules.Point, now time.Time) (plan.ConsultationID, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return 0, err
	}
	var seat plan.Addressee
	if c := world.Index.Consult[v.Consultation]; c != nil && len(c.To) > 0 {
		seat = c.To[0]
		if seat.Person != v.Head {
			if err := tx.Reseat(seat.ID, v.Head); err != nil {
				return 0, err
			}
		}
		points = samePoints(world, seat.ID, points)
	}
	switch {
	case seat.ID == 0 && len(points) == 0:
		return 0, nil
	case seat.ID == 0:
		c, err := openPanel(tx, world, v, now)
		if err != nil {
			return 0, err
		}
		v.Consultation, seat = c.ID, c.To[0]
	case len(points) == 0 && !pointed(world, seat.ID):
		return v.Consultation, nil
	}
	_, err = GiveReply(tx, Given{To: seat.ID, Points: points, Form: plan.ChannelMeeting, Proxy: true, By: v.By}, now)
	return v.Consultation, err
}

// openPanel makes the consultation that holds a panel's points; it is over as
// soon as it begins.
func openPanel(tx *storage.Tx, world *plan.Snapshot, v plan.PanelVerdict, now time.Time) (plan.Consultation, error) {
	c, err := tx.AddConsultation(plan.Consultation{
		Title: messages.PanelTitle(v.Plan), Text: plan.TextExpert, Drafts: rules.DraftsHeard(world, v.Plan),
		Opened: now, Due: now, By: v.By, To: []plan.Addressee{{Person: v.Head, Added: now}},
	})
	if err != nil {
		return c, err
	}
	c.Closed = now
	return c, tx.SaveConsultation(c)
}

// samePoints finds those of the points that were made before.
func samePoints(world *plan.Snapshot, seat plan.AddresseeID, points []rules.Point) []rules.Point {
	s, err := rules.SeatOf(world, seat)
	if err != nil || s.Reply == nil {
		return points
	}
	out := append([]rules.Point(nil), points...)
	for _, o := range rules.PointsOf(world, s.Reply.ID) {
		for i := range out {
			if out[i].Opinion == 0 && out[i].Suggestion == o.Suggestion && out[i].Chapter == o.Chapter {
				out[i].Opinion = o.ID
				break
			}
		}
	}
	return out
}

// pointed tells whether points stand there now.
func pointed(world *plan.Snapshot, seat plan.AddresseeID) bool {
	s, err := rules.SeatOf(world, seat)
	return err == nil && s.Reply != nil && len(rules.PointsOf(world, s.Reply.ID)) > 0
}

// tellVerdict tells the office, the leading group and the head, each but the one
// who entered it.
func tellVerdict(tx *storage.Tx, v plan.PanelVerdict, now time.Time) error {
	world, err := tx.Snapshot()
	if err != nil {
		return err
	}
	p := VerdictWords(world, v)
	h := newHerald(tx, world, v.By, now)
	see := []plan.Button{{Label: messages.SeeVerdict, Act: plan.ActVerdictText, Args: plan.Args{"plan": string(v.Plan)}}}
	if err := h.tell(v.Head, plan.Letter{Text: messages.VerdictOfYours(p), Buttons: [][]plan.Button{see}}); err != nil {
		return err
	}
	office := see
	if v.Points > 0 {
		office = append(see[:1:1], plan.Button{Label: messages.ActName(plan.ActOpinions), Act: plan.ActOpinions, Args: plan.Args{"consultation": arg(v.Consultation)}})
	}
	if err := h.tellAll(plan.RoleOffice, plan.Letter{Text: messages.VerdictNews(p), Buttons: [][]plan.Button{office}}); err != nil {
		return err
	}
	return h.tellAll(plan.RoleLeader, plan.Letter{Text: messages.VerdictNews(p), Buttons: [][]plan.Button{see}, Silent: v.Result == plan.VerdictPass})
}

// PanelWords is the word of each panel, once the experts are heard.
func PanelWords(world *plan.Snapshot) []messages.VerdictParams {
	if len(world.Verdicts) == 0 && !rules.PanelsSit(world) {
		return nil
	}
	var out []messages.VerdictParams
	for _, p := range world.Plans {
		words := messages.VerdictParams{Plan: p.ID}
		if v, ok := rules.PanelVerdict(world, p.ID); ok {
			words = VerdictWords(world, v)
		}
		out = append(out, words)
	}
	return out
}

// VerdictWords is the word of a panel as messages speak of it.
func VerdictWords(world *plan.Snapshot, v plan.PanelVerdict) messages.VerdictParams {
	p := messages.VerdictParams{
		Plan: v.Plan, Result: v.Result, Head: world.PersonName(v.Head), Signed: v.Signed, Points: v.Points, Pages: v.Pages,
		Entered: v.Entered, By: world.PersonName(v.By), Why: v.Why, Replaced: v.Replaced,
	}
	if m := world.Index.Meeting[v.Meeting]; m != nil {
		p.Meeting, p.Minutes = MeetingWords(world, *m), m.Minutes
	}
	for _, who := range v.Present {
		p.Present = append(p.Present, world.PersonName(who))
	}
	for _, o := range world.Opinions {
		if o.Consultation == v.Consultation && v.Consultation != 0 && rules.Undecided(o) {
			p.Undecided++
		}
	}
	return p
}

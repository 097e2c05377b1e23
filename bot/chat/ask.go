package chat

import (
	"slices"
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// askLines is how many lines an answer has at most.
const askLines = 8

func askRows() []Row { return []Row{{Act: plan.ActAsk, Do: answerAsked}} }

// answerAsked answers a question in plain words as far as the asker may know:
// the office and the leading group of everybody, others of their own matters.
func answerAsked(t *Turn) error {
	switch plan.Ask(t.Args["ask"]) {
	case plan.AskState:
		return answerState(t, "")
	case plan.AskWhen:
		return answerWhen(t)
	case plan.AskMissing:
		return answerMissing(t)
	case plan.AskUnanswered:
		return answerUnanswered(t)
	case plan.AskLead:
		return answerLead(t)
	case plan.AskContact:
		return answerContact(t)
	case plan.AskMeeting:
		return answerMeeting(t)
	case plan.AskDay:
		return answerDay(t)
	}
	return plan.Refuse(plan.WhyGone)
}

// subject is what a question is about.
type subject struct {
	units    []plan.UnitID
	chapters []plan.ChapterID
	plan     plan.PlanID
	stage    int
	own      bool
}

func (t *Turn) subject() (subject, error) {
	s := subject{plan: plan.PlanID(t.Args["plan"]), stage: t.stageNo(), own: t.Args["own"] != ""}
	units, err := t.idList("unit")
	if err != nil {
		return s, err
	}
	chapters, err := t.idList("chapter")
	if err != nil {
		return s, err
	}
	for _, v := range units {
		s.units = append(s.units, plan.UnitID(v))
	}
	for _, v := range chapters {
		if t.World.Index.Chapter[plan.ChapterID(v)] == nil {
			return s, plan.Refuse(plan.WhyGone)
		}
		s.chapters = append(s.chapters, plan.ChapterID(v))
	}
	if len(s.units)+len(s.chapters) == 0 && (s.own || !t.overseer()) {
		s.own, s.units = true, rules.ActsFor(t.World, t.Actor)
	}
	return s, nil
}

// idList reads several ids of one argument.
func (t *Turn) idList(name string) ([]int64, error) {
	var out []int64
	for _, x := range split(t.Args[name]) {
		v, err := strconv.ParseInt(x, 10, 64)
		if err != nil {
			return nil, plan.Refuse(plan.WhyGone)
		}
		out = append(out, v)
	}
	return out, nil
}

// fits tells whether a duty is one the question is about. Of a chapter that is
// what its lead owes; of a unit all it owes.
func (s subject) fits(d plan.Duty, actor plan.PersonID) bool {
	switch {
	case len(s.units) > 0 && !slices.Contains(s.units, d.Unit) && !(s.own && d.Person == actor):
		return false
	case s.own && len(s.units) == 0 && d.Person != actor:
		return false
	case len(s.chapters) > 0 && !slices.Contains(s.chapters, d.Chapter):
		return false
	case len(s.chapters) > 0 && len(s.units) == 0 && d.Kind == plan.DutyMaterial:
		return false
	case s.plan != "" && d.Plan != "" && d.Plan != s.plan:
		return false
	}
	return s.stage == 0 || d.Stage == s.stage
}

// known tells whether the asker may know how a duty stands.
func (t *Turn) known(d plan.Duty) bool {
	return t.overseer() || rules.Answers(t.World, t.Actor, d) ||
		(d.Kind == plan.DutyMaterial && d.Chapter != 0 && t.leads(d.Chapter))
}

// duties are those a question is about and the asker may know of, what runs
// before what is over; others tells how many may not be told.
func (t *Turn) duties(s subject) (known []plan.Duty, others int) {
	var over []plan.Duty
	for _, d := range rules.Duties(t.World, t.Now) {
		switch stage := t.World.Index.Stage[d.Stage]; {
		case !s.fits(d, t.Person.ID):
		case !t.known(d):
			others++
		case stage != nil && stage.State == plan.StageClosed && !d.Owed():
			over = append(over, d)
		default:
			known = append(known, d)
		}
	}
	if len(known) == 0 {
		known = over
	}
	return known, others
}

// wayOn is where one looks further.
func (t *Turn) wayOn() []plan.Button {
	var row []plan.Button
	order := []plan.Act{plan.ActTodo, plan.ActStatus, plan.ActHelp}
	if t.overseer() {
		order = []plan.Act{plan.ActDesk, plan.ActStatus, plan.ActHelp}
	}
	for _, act := range order {
		if t.allowed(act) && len(row) < 2 {
			row = append(row, Open(act))
		}
	}
	return row
}

// subjectName is what a question names, for the head of its answer.
func (t *Turn) subjectName(s subject) string {
	var out []string
	if !s.own || len(s.units) == 1 {
		for _, u := range s.units {
			out = append(out, t.World.UnitName(u))
		}
	}
	for _, c := range s.chapters {
		out = append(out, t.chapterLabel(c))
	}
	if len(out) == 0 && s.plan != "" {
		out = append(out, messages.PlanName(s.plan))
	}
	if len(out) > 3 {
		out = append(out[:3], "…")
	}
	return strings.Join(out, " ")
}

package chat

import (
	"strconv"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

func stageRows() []Row {
	return []Row{
		{Act: plan.ActStage, Command: true, Do: showStages},
		openStageRow(), endStageRow(), moveStageRow(), postponeRow(), pauseRow(), datesRow(),
	}
}

// stageNo reads the stage an act is about; 0 while none is given.
func (t *Turn) stageNo() int {
	no, err := strconv.Atoi(t.Args["stage"])
	if err != nil {
		return 0
	}
	return no
}

// stage is the stage an act is about.
func (t *Turn) stage() (plan.Stage, error) {
	s := t.World.Index.Stage[t.stageNo()]
	if s == nil {
		return plan.Stage{}, plan.Refuse(plan.WhyGone)
	}
	return *s, nil
}

// stageVersion makes buttons of a stage that has changed since stale.
func stageVersion(t *Turn) (int64, error) {
	s, err := t.stage()
	return s.Version, err
}

// pickStage asks which stage is meant, of those it fits; the only one is taken.
func pickStage(fits func(*Turn, plan.Stage) bool) Field {
	fitting := func(t *Turn) []plan.Stage {
		var out []plan.Stage
		for _, s := range t.World.Stages {
			if fits(t, s) {
				out = append(out, s)
			}
		}
		return out
	}
	return Field{
		Name: "stage",
		Guess: func(t *Turn) (string, bool, error) {
			if all := fitting(t); len(all) == 1 {
				return strconv.Itoa(all[0].No), true, nil
			}
			return "", false, nil
		},
		Ask: func(t *Turn) (Prompt, error) {
			all := fitting(t)
			if len(all) == 0 {
				return Prompt{}, plan.Refuse(plan.WhyNothing)
			}
			var buttons []plan.Button
			for _, s := range all {
				buttons = append(buttons, Choice("stage", strconv.Itoa(s.No), strconv.Itoa(s.No)+" "+s.Name))
			}
			return Prompt{Text: messages.AskStage(), Buttons: Column(buttons)}, nil
		},
	}
}

func showStages(t *Turn) error {
	if t.stageNo() != 0 {
		return showStage(t)
	}
	duties := rules.Duties(t.World, t.Now)
	p := messages.StageListParams{}
	var buttons []plan.Button
	for _, s := range t.World.Stages {
		p.Stages = append(p.Stages, workflow.StageLine(t.World, s, duties, t.Now))
		buttons = append(buttons, Do(plan.ActStage, messages.StageShort(s.No), plan.Args{"stage": strconv.Itoa(s.No)}))
		if r, ok := s.Reason(plan.ActPause); ok && !s.Paused.IsZero() {
			p.Paused, p.Reason = s.Paused, r.Text
		}
	}
	p.Notes = t.overlaps()
	rows := append(Grid(buttons, 3), t.wholeButtons())
	return t.Show(messages.StageList(p), rows...)
}

// overlaps says where stages not closed run side by side, and which time to come
// belongs to none.
func (t *Turn) overlaps() []string {
	var live []plan.Stage
	for _, s := range t.World.Stages {
		if s.State != plan.StageClosed {
			live = append(live, s)
		}
	}
	today := plan.DayOf(t.Now)
	var out []string
	for _, o := range rules.Overlaps(live) {
		if o.To >= today {
			out = append(out, messages.StageOverlap(o.From, o.To, []int{o.First, o.Second}))
		}
	}
	for _, g := range rules.Gaps(live) {
		if g.To >= today {
			out = append(out, messages.StageGap(g.From, g.To))
		}
	}
	return out
}

// wholeButtons are the acts on all stages together: the director's.
func (t *Turn) wholeButtons() []plan.Button {
	out := []plan.Button{Open(plan.ActDates)}
	if t.allowed(plan.ActPostpone) && !rules.Paused(t.World) {
		out = append(out, Open(plan.ActPostpone))
	}
	switch {
	case !t.allowed(plan.ActPause):
	case rules.Paused(t.World):
		out = append(out, Do(plan.ActPause, messages.ResumeWork, nil))
	case rules.Running(t.World):
		out = append(out, Open(plan.ActPause))
	}
	return out
}

func showStage(t *Turn) error {
	s, err := t.stage()
	if err != nil {
		return err
	}
	text := messages.StagePage(workflow.StageLine(t.World, s, rules.Duties(t.World, t.Now), t.Now))
	rows := [][]plan.Button{}
	about := func(act plan.Act, label string, more plan.Args) plan.Button {
		args := plan.Args{"stage": strconv.Itoa(s.No)}
		for k, v := range more {
			args[k] = v
		}
		b := Do(act, label, args)
		b.Version = s.Version
		return b
	}
	if s.State != plan.StageClosed {
		row := []plan.Button{about(plan.ActMoveStage, messages.ActName(plan.ActMoveStage), nil)}
		if !s.Confirmed && s.Deadline.After(t.Now) {
			row = append(row, about(plan.ActMoveStage, messages.ConfirmStageDate, plan.Args{
				"what": whatDeadline, "day": plan.DayOf(s.Deadline).String(), "reason": noReason,
			}))
		}
		rows = append(rows, row)
	}
	switch s.State {
	case plan.StagePlanned:
		rows = append(rows, []plan.Button{about(plan.ActOpenStage, messages.OpenStageButton(s.No), nil)})
		if rules.DatesPassed(s, t.Now) {
			rows = append(rows, []plan.Button{about(plan.ActEndStage, messages.EndStageButton(s.No, s.State), nil)})
		}
	case plan.StageOpen:
		if s.Paused.IsZero() {
			rows = append(rows, []plan.Button{about(plan.ActEndStage, messages.EndStageButton(s.No, s.State), nil)})
		}
	}
	return t.Show(text, append(rows, []plan.Button{Do(plan.ActStage, messages.BackToStages, nil)})...)
}

// toStage is the button that leads back to a stage's page.
func toStage(no int) []plan.Button {
	return []plan.Button{Do(plan.ActStage, messages.BackToStage, plan.Args{"stage": strconv.Itoa(no)})}
}

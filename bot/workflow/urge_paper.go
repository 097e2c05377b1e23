package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// noticeOf is the notice an order asks to print: one there is, or for a unit one
// about all that is late now, which nobody signed: a unit nobody reaches in chat
// gets no other.
func noticeOf(world *plan.Snapshot, of plan.Args, now time.Time) (plan.Urge, error) {
	if of["unit"] != "" {
		unit, err := of.Number("unit")
		if err != nil {
			return plan.Urge{}, err
		}
		u := plan.Urge{Level: plan.LevelUrge, Unit: plan.UnitID(unit)}
		u.Duties = rules.LateOf(world, rules.Duties(world, now), u.Unit)
		if len(u.Duties) == 0 {
			return u, plan.Refuse(plan.WhyNothingOwed)
		}
		return u, nil
	}
	id, err := of.Number("urge")
	if err != nil {
		return plan.Urge{}, err
	}
	u, ok := rules.UrgeByID(world, plan.UrgeID(id))
	if !ok {
		return u, plan.Refuse(plan.WhyGone)
	}
	if len(urgeThen(world, u, now).Lines) == 0 {
		return u, plan.Refuse(plan.WhyNothingOwed)
	}
	return u, nil
}

// urgeThen is a notice in words: a waiting one as it stands now, a signed one as
// it was signed.
func urgeThen(world *plan.Snapshot, u plan.Urge, now time.Time) messages.UrgeParams {
	if u.Signed.IsZero() {
		return UrgeParams(world, u, now)
	}
	p := UrgeParams(world, u, u.Signed)
	p.Lines = nil
	for _, d := range rules.LateWhen(rules.Duties(world, now), u.Duties, u.Signed) {
		line := messages.UrgeLine{DutyLine: DutyLine(world, d, u.Signed)}
		if last, ok := rules.NoticeBefore(world, d, u); ok {
			line.Urged, line.Number = plan.DayOf(last.Signed), last.Number
		}
		p.Lines = append(p.Lines, line)
	}
	return p
}

// noticePaper words a notice for the printer.
func (d exportDesk) noticePaper(u plan.Urge) messages.NamedLetter {
	p := messages.UrgePaperParams{
		UrgeParams: urgeThen(d.world, u, d.now), City: d.world.Settings.City, Office: d.work.Office.Name, Work: d.work.Title,
	}
	who := d.world.Settings.Director
	if !u.Signed.IsZero() {
		p.Signed, who = plan.DayOf(u.Signed), u.SignedBy
	}
	if x := d.world.Index.Person[who]; x != nil {
		p.Contact, p.Phone = x.Name, x.Phone
	}
	return messages.NamedLetter{Name: messages.UrgePaperFile(p), LetterText: messages.UrgePaper(p)}
}

func (d exportDesk) notice() (messages.ExportFile, error) {
	u, err := noticeOf(d.world, d.of, d.now)
	if err != nil {
		return messages.ExportFile{}, err
	}
	l := d.noticePaper(u)
	return messages.ExportFile{Name: l.Name, Letters: []messages.NamedLetter{l}}, nil
}

// notices are those signed on one day.
func (d exportDesk) notices() (messages.ExportFile, error) {
	n, err := d.of.Number("day")
	if err != nil {
		return messages.ExportFile{}, err
	}
	f := messages.ExportFile{Name: messages.NoticesFile(plan.Day(n))}
	for _, u := range rules.SignedOn(d.world, plan.Day(n)) {
		f.Letters = append(f.Letters, d.noticePaper(u))
	}
	if len(f.Letters) == 1 {
		f.Name = f.Letters[0].Name
	}
	return f, nil
}

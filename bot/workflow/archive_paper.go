package workflow

import (
	"cmp"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// notices are those signed, as they are printed.
func (x *archivist) notices() error {
	work, _, err := x.tx.WorkPlan()
	if err != nil {
		return err
	}
	desk := exportDesk{tx: x.tx, world: x.world, work: work, now: x.now}
	for _, u := range x.world.Urges {
		if u.Signed.IsZero() {
			continue
		}
		x.record(plan.ArchiveRecord{Kind: "notice", ID: int64(u.ID), Number: u.Number, Part: string(u.Level)})
		words := UrgeParams(x.world, u, x.now)
		item := messages.ArchiveItem{
			Section: plan.ArchiveNotices, Owner: x.office, Number: u.Number, Title: messages.ArchiveNoticeTitle(words.Kind(), words.Unit),
			Day: plan.DayOf(u.Signed),
		}
		letter := desk.noticePaper(u).LetterText
		item.Files = []messages.ArchiveFile{{Letter: &letter}}
		x.add(item)
	}
	return nil
}

// meetings are the papers of those that were called, and their minutes.
func (x *archivist) meetings() error {
	for _, m := range x.world.Meetings {
		if m.Called.IsZero() {
			continue
		}
		item := messages.ArchiveItem{
			Section: plan.ArchiveMeetings, Owner: x.office, Title: m.Title, Day: plan.DayOf(m.At),
		}
		if !m.Cancelled.IsZero() {
			item.Notes = messages.ArchiveCancelled(m.Reason)
		}
		for i, a := range m.Items {
			for _, f := range kept(stored(a.File)) {
				f.Label = messages.ArchiveAnnex(i + 1)
				item.Files = append(item.Files, f)
			}
		}
		if len(item.Files) > 0 {
			item.Title = messages.ArchiveAgenda(m.Title)
		}
		x.add(item)
		if m.Minutes.Day != 0 {
			x.add(messages.ArchiveItem{
				Section: plan.ArchiveMeetings, Owner: x.office, Number: m.Minutes.Number, Title: messages.ArchiveMinutes(m.Title), Day: m.Minutes.Day,
				Files: kept(stored(m.Minutes.File)),
			})
		}
	}
	return nil
}

// announcements are what the office told its addressees, with the file that came
// along.
func (x *archivist) announcements() error {
	for _, a := range x.world.Announcements {
		text, err := x.tx.AnnouncementText(a.ID)
		if err != nil {
			return err
		}
		letter := messages.ArchiveAnnouncement(a, text, x.office)
		file := stored(a.File)
		file.Label = messages.ArchiveAnnex(1)
		x.add(messages.ArchiveItem{
			Section: plan.ArchiveMeetings, Owner: x.office, Title: a.Title, Day: plan.DayOf(a.Sent),
			Files: append([]messages.ArchiveFile{{Letter: &letter}}, kept(file)...),
		})
	}
	return nil
}

// deliberations are the leading group's words on whole texts.
func (x *archivist) deliberations() error {
	for _, d := range x.world.Deliberations {
		if !x.of(Covers(x.world, d.Drafts)) {
			continue
		}
		item := messages.ArchiveItem{
			Section: plan.ArchiveDeliberate, Owner: x.office, Title: messages.ArchiveDeliberationTitle(textsName(x.world, d.Drafts)),
			Day: plan.DayOf(d.Opened),
		}
		if d.Day != 0 {
			item.Day = d.Day
		}
		if d.Conclusion != "" {
			item.Notes = messages.ConclusionName(d.Conclusion, d.Text)
		}
		x.add(item)
	}
	return nil
}

// submissions are the enclosures and the steps through the government.
func (x *archivist) submissions() error {
	for _, p := range x.world.Plans {
		if !x.of(p.ID) {
			continue
		}
		for _, kind := range plan.EnclosureKinds() {
			for _, e := range x.world.Enclosures {
				if e.Plan != p.ID || e.Kind != kind || e.State == plan.EnclosureOpen {
					continue
				}
				item := messages.ArchiveItem{
					Section: plan.ArchiveSubmitted, Owner: x.office, Number: e.Number, Title: messages.ArchiveOfPlan(p.ID, messages.EnclosureName(kind)),
					Day: e.Day, Files: kept(stored(e.File)),
				}
				if e.State == plan.EnclosureWaived {
					item.Notes = messages.ArchiveWaived(e.Reason)
				}
				x.add(item)
			}
		}
		for _, step := range x.world.Passages {
			if step.Plan != p.ID {
				continue
			}
			owner := messages.ArchivePost(step.Post)
			if step.Result == plan.PassageSent {
				owner = x.office
			}
			x.add(messages.ArchiveItem{
				Section: plan.ArchiveSubmitted, Owner: owner, Number: step.Number, Day: step.Day,
				Title: messages.ArchiveOfPlan(p.ID, messages.PassageName(step.Post, step.Result)), Files: kept(stored(step.File)),
			})
		}
	}
	return nil
}

// issues are the plans as they were issued.
func (x *archivist) issues() error {
	for _, p := range x.world.Plans {
		for _, issued := range x.world.Promulgations {
			d := x.world.Index.Draft[issued.Draft]
			if issued.Plan != p.ID || !x.of(p.ID) || d == nil {
				continue
			}
			x.add(messages.ArchiveItem{
				Section: plan.ArchiveIssued, Owner: cmp.Or(x.world.Settings.City, x.office), Number: issued.Number, Title: p.Title, Day: issued.Dated,
				Notes: messages.ArchiveSigner(issued.Signer, issued.Issued),
				Files: kept(stored(plan.StoredFile{SHA: d.SHA, Name: d.FileName, Size: d.Size})),
			})
		}
	}
	return nil
}

// tables are what the program writes from all this.
func (x *archivist) tables() error {
	for _, c := range x.world.Consultations {
		for _, p := range x.world.Plans {
			if cover := Covers(x.world, c.Drafts); !x.of(p.ID) || cover != "" && cover != p.ID {
				continue
			}
			if count := rules.CountsOf(x.world, c.ID, p.ID); count.Opinions+count.Units.Replied+count.Persons.Replied == 0 {
				continue
			}
			sheet := messages.SummarySheet(SummaryWords(x.world, c, p.ID, false, x.now))
			x.add(messages.ArchiveItem{
				Section: plan.ArchiveTables, Owner: x.office, Title: sheet.Title, Day: plan.DayOf(x.now), Notes: sheet.Under,
				Files: []messages.ArchiveFile{{Summary: &sheet}},
			})
		}
	}
	for _, t := range []messages.Table{progressTable(x.world, x.now), urgingTable(x.world, x.now), peopleTable(x.world, x.now)} {
		x.add(messages.ArchiveItem{
			Section: plan.ArchiveTables, Owner: x.office, Title: t.Title, Day: plan.DayOf(x.now), Files: []messages.ArchiveFile{{Table: &t}},
		})
	}
	return nil
}

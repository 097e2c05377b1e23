package workflow

import (
	"path"

	"planbot/messages"
	"planbot/storage/plan"
)

// consultations are the papers that went out, and where opinions were gathered.
func (x *archivist) consultations() error {
	for _, c := range x.world.Consultations {
		if !x.of(Covers(x.world, c.Drafts)) {
			continue
		}
		papers, err := x.tx.Papers(c.ID)
		if err != nil {
			return err
		}
		for _, p := range papers {
			x.add(messages.ArchiveItem{
				Section: plan.ArchiveCirculated, Owner: x.office, Title: messages.ArchiveLetterTitle(p.Kind, c.Title), Day: plan.DayOf(p.Made),
				Files: []messages.ArchiveFile{stored(plan.StoredFile{SHA: p.SHA, Name: p.Name, Size: p.Size})},
			})
		}
		gatherings, err := x.tx.Gatherings(c.ID)
		if err != nil {
			return err
		}
		for _, g := range gatherings {
			size, _, _, err := x.tx.FileHandle(g.SHA)
			if err != nil {
				return err
			}
			day := g.Held
			if day == 0 {
				day = plan.DayOf(g.At)
			}
			x.add(messages.ArchiveItem{
				Section: plan.ArchiveCirculated, Owner: x.office, Title: messages.ArchiveGatheringTitle(g, c.Title), Day: day,
				Files: kept(stored(plan.StoredFile{SHA: g.SHA, Name: g.Name, Size: size})),
			})
		}
	}
	return nil
}

// replies are those in force, with their stamped pages and filled tables.
func (x *archivist) replies() error {
	opinions := map[plan.ReplyID]int{}
	for _, o := range x.world.Opinions {
		if o.Withdrawn.IsZero() {
			opinions[o.Reply]++
		}
	}
	for _, r := range x.world.Replies {
		c := x.world.Index.Consult[r.Consultation]
		if !r.Withdrawn.IsZero() || c == nil || !x.of(Covers(x.world, c.Drafts)) {
			continue
		}
		x.record(plan.ArchiveRecord{Kind: "reply", ID: int64(r.ID), Part: string(r.Kind)})
		files, err := x.replyFiles(r.ID)
		if err != nil {
			return err
		}
		x.add(messages.ArchiveItem{
			Section: plan.ArchiveReplies, Owner: seatNameAt(x.world, plan.Addressee{Unit: r.Unit, Person: r.Person}, r.At),
			Title: messages.ArchiveReplyTitle(c.Title, opinions[r.ID]), Day: plan.DayOf(r.At),
			Notes: messages.ArchiveReplyNotes(r.Form, r.Approver.Name, r.Late), Files: files,
		})
		for _, o := range x.world.Opinions {
			if o.Reply == r.ID && o.Withdrawn.IsZero() && x.of(o.Plan) {
				x.record(plan.ArchiveRecord{
					Kind: "opinion", ID: int64(o.ID), Reply: int64(r.ID), Plan: o.Plan, Chapter: int64(o.Chapter), State: string(o.State), Result: string(o.Result),
				})
			}
		}
	}
	return nil
}

// consents are what supporting units answered about versions of chapters.
func (x *archivist) consents() error {
	for _, c := range x.world.Consents {
		d := x.world.Index.Draft[c.Draft]
		if d == nil || c.Answer == plan.ConsentOpen || !x.of(d.Plan) {
			continue
		}
		x.add(messages.ArchiveItem{
			Section: plan.ArchiveReplies, Owner: x.world.UnitNameAt(c.Unit, c.Answered), Day: plan.DayOf(c.Answered),
			Title: messages.ArchiveConsentTitle(d.Plan, x.world.ChapterTitle(c.Chapter), d.Revision, c.Answer),
			Notes: messages.ArchiveConsentNotes(c.Approver.Name, c.Proxy),
		})
	}
	return nil
}

func (x *archivist) replyFiles(id plan.ReplyID) (out []messages.ArchiveFile, err error) {
	filled, err := x.tx.ReplyFiles(id)
	if err != nil {
		return nil, err
	}
	for _, f := range filled {
		out = append(out, stored(plan.StoredFile{SHA: f.SHA, Name: f.Name, Size: f.Size}))
	}
	pages, err := x.tx.PageFiles(id)
	if err != nil {
		return nil, err
	}
	for i, f := range pages {
		name := f.Name // only its format
		if path.Ext(name) == "" {
			name = "." + name
		}
		out = append(out, messages.ArchiveFile{File: plan.StoredFile{SHA: f.SHA, Name: name, Size: f.Size}, Label: messages.ArchivePage(i + 1)})
	}
	return out, nil
}

package workflow

import (
	"cmp"
	"slices"
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// ArchiveWords is everything an archive holds as the database stands: of one
// plan, or of both (""). What belongs to both plans is in either's.
func ArchiveWords(tx *storage.Tx, p plan.PlanID, now time.Time) (messages.Archive, error) {
	world, err := tx.Snapshot()
	if err != nil {
		return messages.Archive{}, err
	}
	x := &archivist{tx: tx, world: world, plan: p, now: now, office: messages.ArchiveOffice}
	if name := world.UnitName(world.Settings.Office); name != "" {
		x.office = name
	}
	for _, step := range []func() error{
		x.drafts, x.consultations, x.replies, x.consents, x.notices, x.meetings, x.announcements, x.deliberations, x.submissions, x.issues,
		x.tables,
	} {
		if err := step(); err != nil {
			return messages.Archive{}, err
		}
	}
	sections := plan.ArchiveSections()
	slices.SortStableFunc(x.items, func(a, b messages.ArchiveItem) int {
		return cmp.Compare(slices.Index(sections, a.Section), slices.Index(sections, b.Section))
	})
	return messages.Archive{Plan: p, AsOf: now, Items: x.items, Records: x.records}, nil
}

// archivist gathers the items of an archive.
type archivist struct {
	tx      *storage.Tx
	world   *plan.Snapshot
	plan    plan.PlanID
	now     time.Time
	office  string
	items   []messages.ArchiveItem
	records []plan.ArchiveRecord
}

// of tells whether what belongs to a plan ("": to both) is in this archive.
func (x *archivist) of(p plan.PlanID) bool { return x.plan == "" || p == "" || p == x.plan }

func (x *archivist) add(i messages.ArchiveItem)     { x.items = append(x.items, i) }
func (x *archivist) record(r plan.ArchiveRecord)    { x.records = append(x.records, r) }
func stored(f plan.StoredFile) messages.ArchiveFile { return messages.ArchiveFile{File: f} }

// kept are the files of a thing: those whose bytes are there.
func kept(files ...messages.ArchiveFile) (out []messages.ArchiveFile) {
	for _, f := range files {
		if f.File.SHA != "" {
			out = append(out, f)
		}
	}
	return out
}

var draftSections = map[plan.DraftKind]plan.ArchiveSection{
	plan.DraftPlan: plan.ArchiveWhole, plan.DraftText: plan.ArchiveChapters, plan.DraftMaterial: plan.ArchiveMaterial,
}

// drafts are all texts but those taken back, by plan, then as they came.
func (x *archivist) drafts() error {
	titles := map[plan.PlanID]string{}
	for _, p := range x.world.Plans {
		titles[p.ID] = p.Title
	}
	all := slices.Clone(x.world.Drafts)
	slices.SortStableFunc(all, func(a, b plan.Draft) int { return cmp.Compare(b.Plan, a.Plan) }) // women, children
	for _, d := range all {
		if !x.of(d.Plan) || d.State == plan.DraftWithdrawn {
			continue
		}
		x.record(plan.ArchiveRecord{
			Kind: "draft", ID: int64(d.ID), Number: d.Number, Plan: d.Plan, Chapter: int64(d.Chapter), Part: string(d.Kind), State: string(d.State), SHA: d.SHA,
		})
		item := messages.ArchiveItem{
			Section: draftSections[d.Kind], Owner: cmp.Or(x.world.UnitNameAt(d.Unit, d.Received), x.office), Day: plan.DayOf(d.Received), Pages: d.Pages,
			Notes: messages.ArchiveDraftNotes(d, d.SHA == ""),
		}
		if d.Kind == plan.DraftPlan {
			item.Title = messages.ArchiveWholeTitle(titles[d.Plan], d.Text, d.Revision)
		} else {
			item.Title = messages.ArchiveChapterTitle(d.Plan, x.world.ChapterTitle(d.Chapter), d.Text, d.Revision, d.Kind == plan.DraftMaterial)
		}
		files, err := x.draftFiles(d)
		if err != nil {
			return err
		}
		item.Files = files
		x.add(item)
	}
	return nil
}

func (x *archivist) draftFiles(d plan.Draft) ([]messages.ArchiveFile, error) {
	out := kept(stored(plan.StoredFile{SHA: d.SHA, Name: d.FileName, Size: d.Size}))
	hung, err := x.tx.DraftFiles(d.ID)
	if err != nil {
		return nil, err
	}
	pages, annexes := 0, 0
	for _, f := range hung {
		file := stored(plan.StoredFile{SHA: f.SHA, Name: f.Name, Size: f.Size})
		if f.Kind == plan.FilePage {
			pages++
			file.Label = messages.ArchivePage(pages)
		} else {
			annexes++
			file.Label = messages.ArchiveAnnex(annexes)
		}
		out = append(out, file)
	}
	return out, nil
}

package plan

// The files that hold everything at the end of the work (归档包): of both plans,
// or of one, where both are too large to be sent.
const (
	ExportArchive         ExportKind = "archive"
	ExportArchiveWomen    ExportKind = "archive_women"
	ExportArchiveChildren ExportKind = "archive_children"
)

// ArchivedPlan tells of which plan an archive is, "" for both; ok is false for
// other exports.
func (k ExportKind) ArchivedPlan() (p PlanID, ok bool) {
	switch k {
	case ExportArchive:
		return "", true
	case ExportArchiveWomen:
		return Women, true
	case ExportArchiveChildren:
		return Children, true
	}
	return "", false
}

// ArchiveOf is the archive of a plan, or of both ("").
func ArchiveOf(p PlanID) ExportKind {
	switch p {
	case Women:
		return ExportArchiveWomen
	case Children:
		return ExportArchiveChildren
	}
	return ExportArchive
}

// ArchiveSection is a folder of an archive.
type ArchiveSection string

const (
	ArchiveWhole      ArchiveSection = "whole"      // whole texts
	ArchiveChapters   ArchiveSection = "chapters"   // chapters
	ArchiveMaterial   ArchiveSection = "material"   // what supporting units handed in
	ArchiveCirculated ArchiveSection = "circulated" // letters of consultations, gatherings
	ArchiveReplies    ArchiveSection = "replies"    // replies with their stamped pages
	ArchiveNotices    ArchiveSection = "notices"    // 催办通知, 商请函, 呈报
	ArchiveMeetings   ArchiveSection = "meetings"   // papers and minutes, announcements
	ArchiveDeliberate ArchiveSection = "deliberate" // 审议
	ArchiveSubmitted  ArchiveSection = "submitted"  // 送审材料 and the way through the government
	ArchiveIssued     ArchiveSection = "issued"     // 印发
	ArchiveTables     ArchiveSection = "tables"     // what the program writes itself
)

// ArchiveSections lists the folders in their order.
func ArchiveSections() []ArchiveSection {
	return []ArchiveSection{
		ArchiveWhole, ArchiveChapters, ArchiveMaterial, ArchiveCirculated, ArchiveReplies, ArchiveNotices, ArchiveMeetings, ArchiveDeliberate,
		ArchiveSubmitted, ArchiveIssued, ArchiveTables,
	}
}

// ArchiveRecord is one row of the database as the archive counts it: ids, states
// and hashes, never words.
type ArchiveRecord struct {
	Kind    string   `json:"kind"` // item, draft, reply, opinion or notice
	ID      int64    `json:"id"`
	Number  string   `json:"number,omitempty"`
	Plan    PlanID   `json:"plan,omitempty"`
	Chapter int64    `json:"chapter,omitempty"`
	Part    string   `json:"part,omitempty"`   // a draft's kind, a reply's kind, a notice's level
	State   string   `json:"state,omitempty"`  // of a draft, of the handling of an opinion
	Result  string   `json:"result,omitempty"` // of an opinion
	Reply   int64    `json:"reply,omitempty"`  // an opinion's
	SHA     string   `json:"sha,omitempty"`    // of a draft's file
	Files   []string `json:"files,omitempty"`  // of an item, as the archive names them
}

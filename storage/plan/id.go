package plan

// Every thing that is remembered has an opaque integer id that never changes
// and is never reused; what people see of it (a name, a title, a code) is dated
// data beside it.
type (
	UnitID         int64
	ChapterID      int64
	PersonID       int64
	BindingID      int64
	MemberID       int64
	AssignmentID   int64
	DraftID        int64
	AssemblyID     int64
	UploadID       int64
	RequestID      int64
	ConsultationID int64
	AddresseeID    int64
	ReplyID        int64
	OpinionID      int64
	InviteID       int64
	ApplicationID  int64
	UrgeID         int64
	CallID         int64
	ExtensionID    int64
	LateNoteID     int64
	LetterID       int64
	JobID          int64
	EventID        int64

	MeetingID int64
	InviteeID int64

	AnnouncementID int64
	RecipientID    int64

	ChangeID int64
)

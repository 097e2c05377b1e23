package plan

// Anomaly is one thing in a work plan that the office should know of: a doubt, a
// hole, a contradiction, or an inference of ours. It is found by rule, never
// corrected by itself. With Answers the office settles it in chat; without, it is
// only told. What the fields say depends on the kind; messages puts it into words.
type Anomaly struct {
	Key     string // stable over readings of the same work plan; settling is kept by it
	Kind    AnomalyKind
	Where   string   // what it is about: "C7", "unit wangxinban", "stage 1"
	Path    string   // where in the file: "doubt[0]", for line and column
	Name    string   // the writing, unit or person in question
	Other   string   // the unit, writing or name it is set against
	Aliases []string // further writings of Other
	Titles  []string // the chapters or sections concerned
	Posts   []string // of a person
	Rank    Rank     // of a member
	Absent  bool     // doubtful lead: Other is not among the chapter's supports either
	Count   int
	Stages  []int
	From    Day
	To      Day
	Answers []Settlement
}

// AnomalyKind names the rule that found an anomaly.
type AnomalyKind string

const (
	DoubtfulLead   AnomalyKind = "doubtful-lead"   // Name leads Titles; it may be Other, named Count times
	DoubtfulPair   AnomalyKind = "doubtful-pair"   // Name supports Titles; it may be Other, named Count times
	LooksAlike     AnomalyKind = "looks-alike"     // Name, in one chapter only, is one sign from Other
	UnlistedSet    AnomalyKind = "unlisted-set"    // Name is a set without a list, in Count chapters
	NoMember       AnomalyKind = "no-member"       // unit Name has chapters, nobody in the group
	NoChapter      AnomalyKind = "no-chapter"      // unit Name is in the group, has no chapter
	ManyPosts      AnomalyKind = "many-posts"      // member Name holds Posts
	ManyRoles      AnomalyKind = "many-roles"      // Name directs the office, is in the group, heads Other
	UnplacedPost   AnomalyKind = "unplaced-post"   // a post of member Name speaks for no unit
	Typo           AnomalyKind = "typo"            // Name is written, Other was meant, in Stages or the article Titles
	NoOwner        AnomalyKind = "no-owner"        // section Name has no unit
	NoLiaison      AnomalyKind = "no-liaison"      // Count units without a liaison
	MonthsOnly     AnomalyKind = "months-only"     // Stages have only months
	StageGap       AnomalyKind = "stage-gap"       // From…To is in no stage
	StageOverlap   AnomalyKind = "stage-overlap"   // From…To is in both Stages
	Inferred       AnomalyKind = "inferred"        // Other is read as unit Name
	InferredReport AnomalyKind = "inferred-report" // stage Stages: that a written report is owed is ours
	InferredKinds  AnomalyKind = "inferred-kinds"  // what kind of body each unit is, is ours
)

// Settlement is how the office settles an anomaly.
type Settlement string

const (
	SettleSame      Settlement = "same"      // it is the unit it resembles
	SettleDifferent Settlement = "different" // it is a unit of its own, as written
	SettleConfirm   Settlement = "confirm"   // our reading stands
	SettleReject    Settlement = "reject"    // our reading is wrong: the alias ends
)

// SettleNoted answers an anomaly that asks nothing: the office has read it.
const SettleNoted Settlement = "noted"

// WhySettled: the anomaly was settled before.
const WhySettled Why = "settled"

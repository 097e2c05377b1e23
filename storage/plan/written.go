package plan

// WrittenUnit is a unit the work plan names. Kind decides how it is written to.
type WrittenUnit struct {
	ID       string // slug, never changes
	Name     string
	Kind     UnitKind
	Aliases  []WrittenAlias
	Liaisons []string // where the document names any
}

// WrittenAlias is another writing of a unit's name. Unless Stated, that it means
// this unit is our inference.
type WrittenAlias struct {
	Name   string
	From   string // where it is written: "annex", "group", "text", "cc"; "office" if given in chat
	Stated bool   // the document itself says that it is the same
}

// UnitKind tells what a unit is. Party bodies and the judiciary are not subject
// to the government's office: they get a 商请函 instead of a 催办通知.
type UnitKind string

const (
	UnitGovernment  UnitKind = "government"
	UnitParty       UnitKind = "party"
	UnitJudiciary   UnitKind = "judiciary"
	UnitMass        UnitKind = "mass"        // 群众团体
	UnitInstitution UnitKind = "institution" // 事业单位
	UnitEnterprise  UnitKind = "enterprise"
)

// WrittenSet is a set of units under one label. Where the document never lists
// it, Units is empty and all units are assumed.
type WrittenSet struct {
	ID    string
	Label string
	Units []string
}

// WrittenDoubt is a label of an annex of which the document leaves open whether
// it is the unit Near or another one. Until the office settles it, the label is
// nobody: not counted, not merged, not addressed, not urged.
type WrittenDoubt struct {
	ID    string // slug in the same space as units': it becomes one if so settled
	Label string
	Near  string
}

// WrittenTypo is a writing the document most likely did not mean; kept as it is.
type WrittenTypo struct {
	Written string
	Meant   string
}

// WrittenGroup (领导小组).
type WrittenGroup struct {
	Name    string
	Duties  []string
	Members []WrittenMember
}

// WrittenMember is one person of the leading group. Units are the units the
// position speaks for; none for a leader of the city itself.
type WrittenMember struct {
	Name     string
	Position string // all posts, as the source joins them
	Rank     Rank   // head, deputy or member
	Units    []string
}

// WrittenOffice (领导小组办公室): the unit it sits at, who directs it and the two
// teams under it.
type WrittenOffice struct {
	Name     string
	Text     string // the sentences that set it up
	Unit     string
	Director string // a member of the group
	Duties   []string
	Teams    []WrittenTeam
}

// WrittenTeam is a team under the office: drafters or experts.
type WrittenTeam struct {
	Role Role // drafter or expert
	Name string
}

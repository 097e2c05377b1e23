package plan

// Scope is what an act is about, as far as it matters for who may do it.
type Scope struct {
	Unit    UnitID
	Chapter ChapterID
	Person  PersonID
	Place   Place
	Lead    UnitID // the unit leading Chapter
	Role    Role   // the role that is given or taken
}

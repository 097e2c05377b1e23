package workplan

// shape is the file as TOML spells it. Its fields stand in the order an export
// writes them.
type shape struct {
	Title    string         `toml:"title"`
	City     string         `toml:"city"`
	CC       string         `toml:"cc"`
	Articles []articleShape `toml:"article,omitempty"`
	Group    groupShape     `toml:"group"`
	Office   officeShape    `toml:"office"`
	Members  []memberShape  `toml:"member"`
	Units    []unitShape    `toml:"unit"`
	Sets     []setShape     `toml:"unit-set,omitempty"`
	Doubts   []doubtShape   `toml:"doubt,omitempty"`
	Typos    []typoShape    `toml:"typo,omitempty"`
	Sections []sectionShape `toml:"section"`
	Stages   []stageShape   `toml:"stage"`
	Plans    []planShape    `toml:"plan"`
}

type articleShape struct {
	Number string `toml:"number,omitempty"`
	Title  string `toml:"title,omitempty"`
	Text   string `toml:"text,multiline"`
}

type groupShape struct {
	Name   string   `toml:"name"`
	Duties []string `toml:"duties,multiline"`
}

type officeShape struct {
	Name     string      `toml:"name"`
	Text     string      `toml:"text"`
	Unit     string      `toml:"unit"`
	Director string      `toml:"director"`
	Duties   []string    `toml:"duties,multiline"`
	Teams    []teamShape `toml:"team"`
}

type teamShape struct {
	Role string `toml:"role"`
	Name string `toml:"name"`
}

type memberShape struct {
	Rank     string   `toml:"rank"`
	Name     string   `toml:"name"`
	Position string   `toml:"position"`
	Units    []string `toml:"units"`
}

type unitShape struct {
	ID       string       `toml:"id"`
	Name     string       `toml:"name"`
	Kind     string       `toml:"kind"`
	Aliases  []aliasShape `toml:"aliases,omitempty,inline"`
	Liaisons []string     `toml:"liaisons,omitempty"`
}

type aliasShape struct {
	Name   string `toml:"name"`
	From   string `toml:"from"`
	Stated bool   `toml:"stated,omitempty"`
}

type setShape struct {
	ID    string   `toml:"id"`
	Label string   `toml:"label"`
	Units []string `toml:"units"`
}

type doubtShape struct {
	ID    string `toml:"id"`
	Label string `toml:"label"`
	Near  string `toml:"near"`
}

type typoShape struct {
	Written string `toml:"written"`
	Meant   string `toml:"meant"`
}

type sectionShape struct {
	Number string   `toml:"number,omitempty"`
	Title  string   `toml:"title"`
	Holds  string   `toml:"holds"`
	Code   string   `toml:"code,omitempty"`
	Parts  []string `toml:"parts,omitempty"`
}

type stageShape struct {
	No       int    `toml:"no"`
	Name     string `toml:"name"`
	Short    string `toml:"short"`
	Window   string `toml:"window"`
	Opens    string `toml:"opens"`
	Closes   string `toml:"closes"`
	Produces string `toml:"produces"`
	Task     string `toml:"task"`
}

type planShape struct {
	ID       string         `toml:"id"`
	Title    string         `toml:"title"`
	Annex    string         `toml:"annex"`
	Table    string         `toml:"table"`
	Prefix   string         `toml:"prefix"`
	Chapters []chapterShape `toml:"chapter"`
}

type chapterShape struct {
	Code     string   `toml:"code"`
	No       int      `toml:"no"`
	Title    string   `toml:"title"`
	Kind     string   `toml:"kind"`
	Lead     string   `toml:"lead"`
	Supports []string `toml:"supports"`
}

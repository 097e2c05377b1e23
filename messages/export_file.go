package messages

// ExportFile is a file in words, before it is laid out. Exactly one of Tables,
// Letters, Report, Roster and Cards is given.
type ExportFile struct {
	Name    string // of the file
	Tables  []Table
	Letters []NamedLetter // one: a .docx; several: a .zip of them
	Report  *Report       // a .docx
	Roster  []string      // units of a blank list of liaisons: an .xlsx
	Cards   []LinkCard    // invitations with their QR codes: a .docx
}

// NamedLetter is a letter and the name of its file.
type NamedLetter struct {
	Name string
	LetterText
}

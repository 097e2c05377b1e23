// Package document reads, checks and compares the files people hand in. It is a
// pure library: bytes in, values out, no storage, no network, no words of its
// own. Every reader holds on hostile input: a bad file is a Reason, never a
// panic, and memory stays within Limits whatever the file claims about itself.
package document

import "planbot/storage/plan"

// Format is what a file really is, told by its bytes.
type Format string

const (
	Docx Format = "docx"
	Doc  Format = "doc"
	Wps  Format = "wps"
	Pdf  Format = "pdf"
	Txt  Format = "txt"
	Xlsx Format = "xlsx"
	Jpg  Format = "jpg"
	Png  Format = "png"
)

// Reason is why a file can't be taken; "" when it can.
type Reason = plan.Why

const (
	Empty         Reason = plan.WhyFileEmpty
	TooLarge      Reason = plan.WhyFileTooLarge
	UnknownFormat Reason = plan.WhyFileUnknown
	Mismatch      Reason = plan.WhyFileMismatch
	Macro         Reason = plan.WhyFileMacro
	Encrypted     Reason = plan.WhyFileEncrypted
	Damaged       Reason = plan.WhyFileDamaged
	Bomb          Reason = plan.WhyFileBomb
)

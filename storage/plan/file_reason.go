package plan

// Reasons a file is not taken; found by looking at the bytes, before anything
// is stored.
const (
	WhyFileEmpty     Why = "file_empty"
	WhyFileTooLarge  Why = "file_too_large"
	WhyFileUnknown   Why = "file_unknown" // a format the office can't use
	WhyFileMismatch  Why = "file_mismatch"
	WhyFileMacro     Why = "file_macro"
	WhyFileEncrypted Why = "file_encrypted" // opens only with a password
	WhyFileDamaged   Why = "file_damaged"
	WhyFileBomb      Why = "file_bomb"   // unpacks to far more than it claims
	WhyFileGone      Why = "file_gone"   // Telegram gives it no more, or never did
	WhyFileSecret    Why = "file_secret" // carries a secrecy mark
)

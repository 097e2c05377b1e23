package messages

import "strings"

// FileReceivedParams is the receipt a file gets at once; the card takes its
// place.
type FileReceivedParams struct {
	Name  string
	Photo bool
	Album bool
}

// FileReceived is the receipt a file gets at once.
func FileReceived(p FileReceivedParams) string { return say("file received", p) }

// FileWaitsParams is a file that came while something else is open.
type FileWaitsParams struct {
	Name  string
	Photo bool
	Count int    // of several sent together
	Doing string // the name of the open act
}

// FileWaits says that a file is kept until the open dialogue is done.
func FileWaits(p FileWaitsParams) string { return say("file waits", p) }

// TakeFile is the button that goes on with a file that waited.
const TakeFile = "办理这份文件"

// FileDropped says that a file was deleted at its sender's wish.
func FileDropped(name string) string { return say("file dropped", name) }

// AlbumFile is one file of an album.
type AlbumFile struct {
	Name string
	Size int64
	Why  string // why it was not taken, "" when it was
}

// AskAlbumParams is the one question about several files sent together.
type AskAlbumParams struct {
	Files   []AlbumFile
	Refused []AlbumFile
	Main    string // what would be the text, the rest its annexes
}

// AskAlbum is the one question about several files sent together.
func AskAlbum(p AskAlbumParams) string { return say("ask album", p) }

// The answers to it.
const (
	AlbumTogether = "同一章，一起交"
	AlbumSingly   = "逐份办理"
)

// AlbumRefused says that none of several files could be taken.
func AlbumRefused(files []AlbumFile) string { return say("album refused", files) }

// AskPageParams asks what a photo of a stamped page belongs to.
type AskPageParams struct {
	Count int
	Names []string // the versions it could belong to
}

// AskPage asks what a photo of a stamped page belongs to.
func AskPage(p AskPageParams) string { return say("ask page", p) }

// NoPage is the button for a photo that belongs to none of them.
const NoPage = "都不是"

// PageAttachedParams is a photo that was attached.
type PageAttachedParams struct {
	To    string
	Count int
}

// PageAttached says what a photo was attached to.
func PageAttached(p PageAttachedParams) string { return say("page attached", p) }

// PageAside answers 都不是: what photos are for and what to send instead.
func PageAside() string { return say("page aside", nil) }

// PageKept answers a photo that could belong to nothing handed in so far.
func PageKept() string { return say("page kept", nil) }

// PageLabel is the button of a version a photo may belong to.
func PageLabel(d Draft) string { return shortName("附在"+d.Name(), 20) }

// PageReplyLabel is the button of an answer a photo may belong to.
func PageReplyLabel(topic string) string { return shortName("附在"+ReplyWords(topic), 20) }

// ReplyWords is an answer as messages about files name it.
func ReplyWords(topic string) string { return "《" + strings.Trim(topic, "《》") + "》的反馈" }

// CancelledFile answers /cancel when a file was being handed in: it is kept, and
// so many more wait to be asked about.
func CancelledFile(name string, waiting int) string {
	return say("cancelled file", map[string]any{"Name": name, "Waiting": waiting})
}

package document

// Limits bound what reading one file may cost. Sizes a file declares about
// itself are never believed: bytes are counted as they come out.
type Limits struct {
	Bytes      int64   // of the file itself
	Directory  int64   // bytes of a zip's directory
	Entries    int     // in a zip
	Unpacked   int64   // of all entries together
	Part       int64   // of one XML part
	Ratio      float64 // unpacked to packed of one XML part beyond RatioFrom
	RatioFrom  int64
	Run        int // bytes of XML without a new tag
	Depth      int // of nested elements
	Elements   int // in one XML part
	Blocks     int // paragraphs and tables, all stories together
	Characters int // of text, all stories together
	Rows       int // of one sheet
	Columns    int
	Pages      int // of a PDF
}

// MaxBytes is the largest file Telegram lets a bot fetch (20 MB).
const MaxBytes = 20 << 20

// DefaultLimits leave a whole plan with its photographs plenty of room and keep
// the worst file under a second and 150 MB.
func DefaultLimits() Limits {
	return Limits{
		Bytes:      MaxBytes,
		Directory:  1 << 20,
		Entries:    4096,
		Unpacked:   192 << 20,
		Part:       16 << 20,
		Ratio:      200,
		RatioFrom:  1 << 20,
		Run:        2 << 20,
		Depth:      200,
		Elements:   1_500_000,
		Blocks:     40_000,
		Characters: 2_000_000,
		Rows:       5_000,
		Columns:    100,
		Pages:      30,
	}
}

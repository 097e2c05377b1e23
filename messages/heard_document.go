package messages

// HeadingWords are the signs by which a heading typed by hand is known and an
// automatic number is written out.
type HeadingWords struct {
	Digits   []string // 0–9 as counted in headings
	Ideals   []string // 0–9 as spelt digit by digit
	Legal    []string // 0–9 as on bank notes
	Stems    []string // the ten heavenly stems
	Units    []string // 1, 10, 100, 1000
	LegalTen []string // the same as on bank notes
	Myriad   string
	Ordinal  string   // the word before a number: "the Nth"
	Parts    []string // what is counted after Ordinal: chapter, section …, outermost first
	Comma    string   // closes a first-level number
	Open     string   // brackets of a second-level number
	Close    string
	Points   []string // close a third-level number
	Ends     string   // signs that end a sentence: a heading has none
	Contents string   // name of a style of a table of contents, lower case
}

// HeardHeadings is how headings are numbered in official papers
// (GB/T 9704-2012, 7.3.3).
func HeardHeadings() HeadingWords {
	return HeadingWords{
		Digits:   heardList("〇 一 二 三 四 五 六 七 八 九"),
		Ideals:   heardList("〇 一 二 三 四 五 六 七 八 九"),
		Legal:    heardList("零 壹 贰 叁 肆 伍 陆 柒 捌 玖"),
		Stems:    heardList("甲 乙 丙 丁 戊 己 庚 辛 壬 癸"),
		Units:    []string{"", "十", "百", "千"},
		LegalTen: []string{"", "拾", "佰", "仟"},
		Myriad:   "万",
		Ordinal:  "第",
		Parts:    heardList("编 部分 章 节 条"),
		Comma:    "、",
		Open:     "（",
		Close:    "）",
		Points:   []string{".", "．", "、"},
		Ends:     "。；！？;!?",
		Contents: "目录",
	}
}

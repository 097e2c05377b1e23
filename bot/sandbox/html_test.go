package sandbox

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// marks writes entities as "kind@offset+length(arg)".
func marks(list []entity) string {
	var words []string
	for _, e := range list {
		w := fmt.Sprintf("%s@%d+%d", e.kind, e.offset, e.length)
		if e.arg != "" {
			w += "(" + e.arg + ")"
		}
		if e.user != 0 {
			w += fmt.Sprintf("(%d)", e.user)
		}
		words = append(words, w)
	}
	return strings.Join(words, " ")
}

func TestHTMLBecomesTextAndEntitiesInUTF16(t *testing.T) {
	for _, c := range []struct{ name, in, text, marks string }{
		{"plain", "您好", "您好", ""},
		{"bold after an emoji", "😀<b>好</b>", "😀好", "bold@2+1"},
		{"synonyms", "<strong>a</strong><em>b</em><ins>c</ins><del>d</del><strike>e</strike>", "abcde", "bold@0+1 italic@1+1 underline@2+1 strikethrough@3+1 strikethrough@4+1"},
		{"nesting keeps the outer tag first", "<b>甲<i>乙</i></b>", "甲乙", "bold@0+2 italic@1+1"},
		{"capitals", "<B>x</b>", "x", "bold@0+1"},
		{"the short end tag", "<b>x</>", "x", "bold@0+1"},
		{"references", "&lt;b&gt; &amp;&quot; &#20320;&#x597D; &nbsp; &", "<b> &\" 你好 &nbsp; &", ""},
		{"a reference without semicolon", "&ltx", "&ltx", ""},
		{"a link", `<a href="https://x.cn/?a=1&amp;b=2">去</a>`, "去", "text_link@0+1(https://x.cn/?a=1&b=2)"},
		{"a link without scheme", `<a href='x.cn'>去</a>`, "去", "text_link@0+1(http://x.cn)"},
		{"a link that is none", `<a href="ja va">去</a>`, "去", ""},
		{"a person", `<a href="tg://user?id=6252733712">李</a>`, "李", "text_mention@0+1(6252733712)"},
		{"code with a language", `<pre><code class="language-go">x</code></pre>`, "x", "pre@0+1(go)"},
		{"pre alone", "<pre>x</pre>", "x", "pre@0+1"},
		{"quotes", "<blockquote expandable>x</blockquote><blockquote>y</blockquote>", "xy", "expandable_blockquote@0+1 blockquote@1+1"},
		{"spoilers", `<tg-spoiler>x</tg-spoiler><span class="tg-spoiler">y</span>`, "xy", "spoiler@0+1 spoiler@1+1"},
		{"an empty tag marks nothing", "<b></b>x", "x", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, list, err := parseHTML(c.in)
			if err != nil || text != c.text || marks(list) != c.marks {
				t.Errorf("got %q, %s, %v; want %q, %s", text, marks(list), err, c.text, c.marks)
			}
		})
	}
}

func TestBrokenHTMLIsRefusedWithThePlaceOfTheFault(t *testing.T) {
	for in, want := range map[string]string{
		"<b>x":                       `Can't find end tag corresponding to start tag "b"`,
		"好<div>x</div>":              `Unsupported start tag "div" at byte offset 3`,
		"x</b>":                      "Unexpected end tag at byte offset 1",
		"<b>x</i>":                   `Unmatched end tag at byte offset 4, expected "</b>", found "</i>"`,
		"<b":                         "Unclosed start tag at byte offset 0",
		"<b>x</b":                    "Unclosed end tag at byte offset 4",
		"a < b":                      `Unsupported start tag "" at byte offset 2`,
		`<a href="x>y</a>`:           "Unclosed start tag at byte offset 0",
		`<a href=x_y>z</a>`:          "Unexpected end of name token at byte offset 8",
		`<a ="x">z</a>`:              `Empty attribute name in the tag "a" at byte offset 0`,
		`<span class="big">x</span>`: `Tag "span" must have class "tg-spoiler" at byte offset 0`,
		"<b></b><i>":                 `Can't find end tag corresponding to start tag "i"`,
	} {
		if _, _, err := parseHTML(in); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", in, err, want)
		}
	}
}

// nested makes well-formed HTML of the tags that come back as they were.
func nested(depth int) *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		var b strings.Builder
		for range rapid.IntRange(0, 3).Draw(t, "parts") {
			b.WriteString(escaper.Replace(rapid.StringOf(rapid.RuneFrom([]rune("ab<>&\"你好😀\n "))).Draw(t, "text")))
			if depth > 0 {
				tag := rapid.SampledFrom([]string{"b", "i", "u", "s", "tg-spoiler"}).Draw(t, "tag")
				b.WriteString("<" + tag + ">" + nested(depth-1).Draw(t, "inner") + "</" + tag + ">")
			}
		}
		return b.String()
	})
}

func TestTheHTMLOfAMessageReadsBackTheSame(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := nested(3).Draw(t, "html")
		text, list, err := parseHTML(in)
		if err != nil {
			t.Fatalf("%s: %v", in, err)
		}
		again, marked, err := parseHTML(toHTML(text, list, false))
		if err != nil || again != text || marks(marked) != marks(list) {
			t.Fatalf("%s\nthen %s\n%s\n%s %v", in, toHTML(text, list, false), marks(list), marks(marked), err)
		}
	})
}

func TestNoHTMLMakesTheReaderPanic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.StringOf(rapid.RuneFrom([]rune("<>/=&;#x\"' \tabp好😀"))).Draw(t, "html")
		text, list, err := parseHTML(in)
		if err != nil {
			return
		}
		for _, e := range list {
			if e.offset < 0 || e.length <= 0 || e.offset+e.length > units(text) {
				t.Fatalf("%s: %s outside of %q", in, marks(list), text)
			}
		}
		trimmed(text, list)
		toHTML(text, list, true)
	})
}

func TestCommandsLinksAndNamesAreFound(t *testing.T) {
	for in, want := range map[string]string{
		"/start":                      "bot_command@0+6",
		"/help@planbot_bot 好":         "bot_command@0+17",
		"请按 /todo。":                   "bot_command@3+5",
		"😀 /a /b":                     "bot_command@3+2 bot_command@6+2",
		"你好/help":                     "",
		"1/2 a/b //x </b>":            "",
		"/中文":                         "",
		"@planbot_bot 与 a@b":          "mention@0+12",
		"#重要 会议":                      "hashtag@0+3",
		"见 https://t.me/x?start=a_b。": "url@2+24",
		"(http://gov.cn/a/b.html)":    "url@1+22",
		"www.geermu.gov.cn 见":         "url@0+17",
		"mail a.b@qq.com.":            "email@5+10",
		"报送.docx 与 1.5 版":             "",
		"tg://user?id=1 end":          "url@0+14",
	} {
		if got := marks(detect(in, nil)); got != want {
			t.Errorf("%s: got %s, want %s", in, got, want)
		}
	}
	text, list, _ := parseHTML("<code>/start</code> /help")
	if got := marks(detect(text, list)); got != "code@0+6 bot_command@7+5" {
		t.Errorf("inside code: %s", got)
	}
}

func TestBlanksAroundATextGoAndEntitiesMove(t *testing.T) {
	text, list, err := parseHTML("\n <b> 甲 </b>乙 ")
	if err != nil {
		t.Fatal(err)
	}
	if text, list = trimmed(text, list); text != "甲 乙" || marks(list) != "bold@0+2" {
		t.Errorf("%q %s", text, marks(list))
	}
}

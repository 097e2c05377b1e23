package document

import (
	"testing"

	"planbot/messages"
)

func TestMarksInLines(t *testing.T) {
	const none, soft, hard = 0, 1, 2
	for _, c := range []struct {
		line string
		want int
	}{
		{"秘密", hard}, {"机　密", hard}, {"  绝 密  ", hard}, {"机密★10年", hard}, {"秘密★长期", hard},
		{"绝密★启用前", hard}, {"秘密 ★ １０ 年", hard}, {"机密*5年", hard}, {"机密☆1年", hard}, {"秘密10年", hard}, {"秘密 一年", hard},
		{"【机密】", hard}, {"（秘密）", hard}, {"密级：秘密", hard}, {"密级: 机密★3年", hard}, {"机密  特急", hard},
		{"000012　机密★1年　特急", hard}, {"机密★1年        格政办〔2021〕3号", hard}, {"秘密文件", hard}, {"机密级", hard},
		{"密级：☑秘密 □机密 □绝密", hard}, {"国家秘密★十年", hard}, {"秘密★", hard}, {"秘密★2031年1月1日", hard}, {"秘\u200b密", hard},
		{"保守国家秘密是公民的义务", soft}, {"商业秘密", soft}, {"依法保护商业秘密和个人隐私。", soft}, {"工作秘密", soft},
		{"国家秘密", soft}, {"本件不涉及国家秘密、工作秘密", soft}, {"□绝密 □机密 □秘密", soft}, {"对秘密事项定密", soft},
		{"机密 文件 管理 制度 汇编", soft}, {"（一）商业秘密保护", soft}, {"秘密投票", soft}, {"密级：公开", none},
		{"妇女与健康", none}, {"稠密度", none}, {"", none}, {"秘书 密切联系", none},
	} {
		h, s := Marks(messages.HeardSecrecy(), []Line{{Text: c.line, Place: InBody}}, "")
		got := none
		switch {
		case len(h) > 0:
			got = hard
		case len(s) > 0:
			got = soft
		}
		if got != c.want {
			t.Errorf("%q: got %d, want %d (0 none, 1 soft, 2 hard)", c.line, got, c.want)
		}
	}
}

func TestMarksInFileNames(t *testing.T) {
	const none, soft, hard = 0, 1, 2
	for _, c := range []struct {
		name string
		want int
	}{
		{"（秘密）妇女与健康.docx", hard}, {"机密-妇女与健康.docx", hard}, {"妇女与健康_机密.docx", hard}, {"【绝密】规划.docx", hard},
		{"秘密★10年 妇女与健康.docx", hard}, {"妇女与健康(机密★1年).docx", hard}, {"秘密.docx", hard}, {"机 密.docx", hard},
		{"01秘密 调研材料.docx", hard}, {"机密文件-规划.doc", hard}, {"妇女与健康 秘密.docx", hard}, {"妇女与健康（機密）.docx", none},
		{"商业秘密保护条例.docx", soft}, {"保守国家秘密法.pdf", soft}, {"关于工作秘密管理的通知.docx", soft}, {"妇女与健康.docx", none},
		{"1.妇女与健康（初稿）.docx", none}, {"", none},
	} {
		h, s := Marks(messages.HeardSecrecy(), nil, c.name)
		got := none
		switch {
		case len(h) > 0:
			got = hard
		case len(s) > 0:
			got = soft
		}
		if got != c.want {
			t.Errorf("%q: got %d, want %d (0 none, 1 soft, 2 hard)", c.name, got, c.want)
		}
	}
}

func TestHeadsOfAFormAreNoMark(t *testing.T) {
	row := []Line{{Text: "绝密", Place: InCell, Row: 3}, {Text: "机密", Place: InCell, Row: 3}, {Text: "秘密", Place: InCell, Row: 3}}
	hard, soft := Marks(messages.HeardSecrecy(), row, "")
	if len(hard) != 0 || len(soft) != 3 {
		t.Errorf("heads: hard %v, soft %v", hard, soft)
	}
	row = []Line{{Text: "密级", Place: InCell, Row: 3}, {Text: "秘密", Place: InCell, Row: 3}}
	if hard, _ = Marks(messages.HeardSecrecy(), row, ""); len(hard) != 1 {
		t.Errorf("a level beside its label: %v", hard)
	}
}

func TestASoftMarkQuotesTheWordsAroundIt(t *testing.T) {
	_, soft := Marks(messages.HeardSecrecy(), []Line{{Text: "企业应当依法保护商业秘密和个人隐私，不得泄露。", Place: InBody}}, "")
	if len(soft) != 1 || soft[0].Quote != "当依法保护商业秘密和个人隐私，不" && soft[0].Quote == "" {
		t.Errorf("soft %+v", soft)
	}
}

func TestHeaderMarkOfARealFileIsHard(t *testing.T) {
	header := `<w:hdr ` + spaces + `>` + p(r("机密★5年")) + `</w:hdr>`
	text := readGood(t, Docx, docx(t, p(r("正文")), [2]string{"header1.xml", header}))
	hard, _ := Marks(messages.HeardSecrecy(), text.Lines(), "正文.docx")
	if len(hard) != 1 || hard[0] != (Mark{Level: "机密", Place: InHeader}) {
		t.Errorf("hard %+v", hard)
	}
}

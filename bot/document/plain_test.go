package document

import "testing"

func TestPlainTextOfEveryEncodingPeopleWrite(t *testing.T) {
	for _, c := range []struct{ name, bytes, want string }{
		{"UTF-8", "第一行\n第二行", "第一行|第二行"},
		{"UTF-8 with its mark", "\xEF\xBB\xBF第一行\r\n第二行\r\n", "第一行|第二行"},
		{"GB18030", "\xb5\xda\xd2\xbb\xd0\xd0\r\n\xb5\xda\xb6\xfe\xd0\xd0", "第一行|第二行"},
		{"UTF-16 little endian", "\xFF\xFE\x2c\x7b\x00\x4e", "第一"},
		{"UTF-16 big endian", "\xFE\xFF\x7b\x2c\x4e\x00", "第一"},
		{"old line ends", "甲\r乙", "甲|乙"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := bodyOf(readGood(t, Txt, []byte(c.bytes))); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

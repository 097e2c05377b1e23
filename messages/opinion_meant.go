package messages

import (
	"fmt"
	"strings"
)

// MeantParams is the version a reply or an opinion is about.
type MeantParams struct {
	Texts   []string // "《妇女规划》征求意见稿第1稿"
	Chapter string   // the version of the chapter in it
	Later   string   // the version that counts now, "": the same
}

// Meant says it shortly: a long list is counted.
func Meant(p MeantParams) string {
	const enough = 3
	text := strings.Join(p.Texts, "")
	if len(p.Texts) > enough {
		text = fmt.Sprintf("%s等%d件", strings.Join(p.Texts[:2], ""), len(p.Texts))
	}
	if p.Chapter != "" {
		text += "（其中" + p.Chapter + "）"
	}
	if p.Later != "" {
		text += "，现已有" + p.Later
	}
	return text
}

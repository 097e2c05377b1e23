package messages

import (
	"fmt"
	"strings"

	"planbot/storage/plan"
)

// DraftChecks is what looking over a text found, one short line each, what is to
// be done first. It is advice: nothing is refused for it.
func DraftChecks(c plan.Checks, domain bool) []string {
	var out []string
	switch {
	case c.Scanned:
		return []string{"内容是图片，无法引用和对比，请另报可编辑的 docx"}
	case !c.Whole && c.Characters == 0:
		return []string{"没有读出文字，请办公室打开原件核对；如有 docx 请改报 docx"}
	}
	if domain {
		out = append(out, domainChecks(c)...)
	}
	if n := c.Insertions + c.Deletions; n > 0 {
		out = append(out, fmt.Sprintf("留有修订痕迹%d处，请接受修订后再报一次", n))
	}
	if c.Comments > 0 {
		out = append(out, fmt.Sprintf("留有批注%d条，请删除批注后再报一次", c.Comments))
	}
	size := fmt.Sprintf("正文约%s", characters(c.Characters))
	if c.Tables > 0 {
		size += fmt.Sprintf("，表格%d个", c.Tables)
	}
	if c.Pictures > 0 {
		size += fmt.Sprintf("，图片%d张", c.Pictures)
	}
	if !c.Whole {
		size += "（未能读全，以原件为准）"
	}
	return append(out, size)
}

func domainChecks(c plan.Checks) []string {
	if c.Listed > 0 {
		line := fmt.Sprintf("主要目标%d条，其中有量化指标的%d条", c.Listed, c.Quantified)
		if !c.Measures {
			line += "；未见“策略措施”部分"
		}
		return []string{line}
	}
	var missing []string
	if !c.Targets {
		missing = append(missing, "“主要目标”")
	}
	if !c.Measures {
		missing = append(missing, "“策略措施”")
	}
	if len(missing) == 0 {
		return []string{"“主要目标”下没有列出条目"}
	}
	return []string{"未见" + strings.Join(missing, "和") + "部分，请核对"}
}

// characters is a length as people say it.
func characters(n int) string {
	switch {
	case n >= 10000:
		return fmt.Sprintf("%.1f万字", float64(n)/10000)
	case n >= 1000:
		return fmt.Sprintf("%d字", (n+50)/100*100)
	}
	return fmt.Sprintf("%d字", n)
}

package messages

import (
	"slices"
	"strings"
)

// posts are what positions of those who approve end with.
var posts = heardList("局长 主任 部长 书记 主席 处长 科长 所长 院长 检察长 会长 社长 台长 校长 组长 秘书长 政委 委员 主管 总工 负责人 调研员 工程师 经理 站长 队长 支队长 大队长 理事长 董事长")

// ranks stand before a post and belong to it.
var ranks = heardList("常务副 第一副 副 代理 党组 党委")

// HeardApprover reads name and position, parted by spaces or a comma or, where
// the position is a plain one, by nothing; written the wrong way round they are
// put right. It reports false where one of them is missing.
func HeardApprover(text string) (name, position string, ok bool) {
	parts := strings.Fields(text)
	if len(parts) == 1 {
		parts = strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("，,；;：:/。", r) })
	}
	for i := range parts {
		parts[i] = strings.Trim(parts[i], "，,；;：:。 ")
	}
	parts = slices.DeleteFunc(parts, func(s string) bool { return s == "" })
	switch n := len(parts); {
	case n == 0:
		return "", "", false
	case n == 1:
		name, position = partedName(parts[0])
	case isPost(parts[0]) && !isPost(parts[n-1]):
		name, position = parts[n-1], strings.Join(parts[:n-1], " ")
	default:
		name, position = parts[0], strings.Join(parts[1:], " ")
	}
	return name, position, name != "" && position != ""
}

func isPost(s string) bool {
	return slices.ContainsFunc(posts, func(p string) bool { return strings.HasSuffix(s, p) })
}

// partedName parts “李明副主任”; what is left must be as long as a name.
func partedName(s string) (name, position string) {
	for _, p := range posts {
		rest, ok := strings.CutSuffix(s, p)
		if !ok || len(s)-len(rest) < len(position) {
			continue
		}
		for _, rank := range ranks {
			if before, ok := strings.CutSuffix(rest, rank); ok && len(before) < len(rest) {
				rest = before
				break
			}
		}
		if n := len([]rune(rest)); n < 2 || n > 4 {
			continue
		}
		name, position = rest, strings.TrimPrefix(s, rest)
	}
	return name, position
}

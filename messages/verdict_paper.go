package messages

import (
	"fmt"
	"strconv"

	"planbot/storage/plan"
)

func numeral(n int) string { return strconv.Itoa(n) }

func paperDay(y, m, d int) string { return fmt.Sprintf("%d年%d月%d日", y, m, d) }

// VerdictFile is the draft's name as a file.
func VerdictFile(p plan.PlanID) string { return PlanName(p) + "专家论证意见（打印稿）.docx" }

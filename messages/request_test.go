package messages

import (
	"testing"

	"planbot/storage/plan"
)

func TestMaterialIsAskedForPolitely(t *testing.T) {
	words := RequestWords{
		Plan: plan.Women, Title: "妇女与健康", Lead: "市卫健委", Unit: "市教育局", What: "学校卫生<数据>", Due: (monday + 9).At(18, 0), Today: monday,
	}
	frame := words
	frame.Title, frame.Unit = "组织与实施", "市住建局"
	card := RequestCardParams{RequestWords: words, Units: []string{"市教育局", "市住建局"}, Unknown: []string{"市住建局"}}
	plain := card
	plain.Unknown = nil
	line := WishLine{No: 1, RequestWords: words, Sent: 2, Open: 1, None: 1, Waived: 1}
	for name, text := range map[string]string{
		"ask-chapter":         AskRequestChapter(),
		"ask-what":            AskWhat(plan.Women, "妇女与健康"),
		"ask-by":              AskBy(),
		"ask-whom":            AskWhom(AskWhomParams{Chapter: words.Chapter(), Total: 13}),
		"ask-whom-picked":     AskWhom(AskWhomParams{Chapter: words.Chapter(), Total: 13, Picked: []string{"市教育局", "市住建局"}}),
		"card":                RequestCard(card),
		"card-plain":          RequestCard(plain),
		"sent":                RequestSent(card),
		"sent-plain":          RequestSent(plain),
		"unknown":             RequestUnknown(card),
		"requested":           Requested(words),
		"nudged":              Nudged(words),
		"excused":             Excused(words),
		"has-none":            HasNone([]RequestWords{words, frame}),
		"none-recorded":       NoneRecorded(words),
		"none-entered":        NoneEntered(words, "丽萍"),
		"none-noted":          NoneNoted([]RequestWords{words, frame}),
		"sure-none":           SureNone([]RequestWords{words, frame}),
		"sure-excuse":         SureExcuse(words),
		"excuse-noted":        ExcuseNoted(words),
		"nudge-noted":         NudgeNoted(NudgeNotedParams{Told: []string{"市教育局"}, Unknown: []string{"市住建局"}}),
		"nudge-noted-unknown": NudgeNoted(NudgeNotedParams{Unknown: []string{"市住建局"}}),
		"list":                MaterialList(MaterialListParams{Open: []RequestLine{{No: 1, RequestWords: words}, {No: 2, RequestWords: frame}}, Total: 6, Answered: 1}),
		"list-empty":          MaterialList(MaterialListParams{Answered: 3}),
		"wishes":              Wishes([]WishLine{line}, 1),
		"wish": WishView(WishParams{WishLine: line, Total: 5, Lines: []RequestLine{
			{RequestWords: words, Answer: plan.AnswerSent, At: monday.At(9, 0)}, {RequestWords: frame},
			{RequestWords: frame, Answer: plan.AnswerNone, At: monday.At(9, 0)}, {RequestWords: frame, Answer: plan.AnswerWaived, At: monday.At(9, 0)},
		}}),
		"both":      MaterialBoth(2, 1),
		"empty":     MaterialEmpty(false),
		"empty-may": MaterialEmpty(true),
	} {
		golden(t, "request/"+name, text)
	}
}

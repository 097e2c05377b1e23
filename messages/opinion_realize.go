package messages

import "planbot/storage/plan"

// Labels of where adopted opinions went, and of what stays in dispute.
const (
	RealizeOne     = "落实位置"
	RealizeVersion = "只记稿次"
	RealizeNowhere = "不指定稿次"
	RealizedNoted  = "已登记落实位置"
	OnlyUnrealized = "采纳待落实"
	EditIssue      = "争议主要问题"
	IssueNoted     = "已登记争议主要问题"
	AmendOpinion   = "代为修改"
)

// AskRealizedIn asks in which version an opinion was realized.
func AskRealizedIn(p HandledParams) string { return say("ask realized in", p) }

// RealizeParams is an opinion and the version that is proposed, "" for none.
type RealizeParams struct {
	Opinion HandledParams
	Draft   string
}

// AskRealizedWhere asks for the very place.
func AskRealizedWhere(p RealizeParams) string { return say("ask realized where", p) }

// RealizedAt is 落实位置 in words: the version and the place in it.
func RealizedAt(draft, where string) string {
	switch {
	case draft == "":
		return where
	case where == "":
		return draft
	}
	return draft + "，" + where
}

// RealizedTold tells a proposer that was told the result where it was realized.
func RealizedTold(p HandledParams) string {
	p.Point = p.Point.cut(60)
	return say("realized told", p)
}

// AskIssue asks for the main question of a dispute.
func AskIssue(p HandledParams) string {
	p.Point = p.Point.cut(200)
	return say("ask issue", p)
}

// DisputeRow is one row of the list of disputes, in its four columns.
type DisputeRow struct {
	No      int
	Issue   string
	Place   string
	Unit    string
	View    string
	ViewWhy string
	Result  plan.Result
	Basis   string
}

// IssueWords is the main question of a dispute: as the office words it, else the
// beginning of what is wanted.
func IssueWords(issue, suggestion string) string {
	if issue != "" {
		return issue
	}
	return Cut(suggestion, 20)
}

// DisputesParams is a page of the list of disputes.
type DisputesParams struct {
	Plan     plan.PlanID
	Total    int
	From, To int
	Rows     []DisputeRow
}

// DisputesSay lists what stays in dispute.
func DisputesSay(p DisputesParams) string {
	for i := range p.Rows {
		r := &p.Rows[i]
		r.View, r.ViewWhy, r.Basis = Cut(r.View, 200), Cut(r.ViewWhy, 120), Cut(r.Basis, 200)
	}
	return say("disputes", p)
}

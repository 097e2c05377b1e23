package messages

import "planbot/storage/plan"

// PublishChanged is said when what waits is not what the card showed.
const PublishChanged = "核对期间又有意见办结，请按最新情况再核对一遍"

// ProposeLabel is the button by which a lead unit proposes a result.
func ProposeLabel(r plan.Result) string { return "建议" + ResultName(r) }

// PassedToLead asks the lead unit for its view on an opinion.
func PassedToLead(p HandledParams) string {
	p.Point = p.Point.cut(900)
	return say("passed to lead", p)
}

// AskProposeWhy asks the lead unit for the reason of its view.
func AskProposeWhy(r plan.Result) string { return say("ask propose why", r) }

// ProposalGiven is the lead unit's receipt.
func ProposalGiven(p HandledParams) string { return say("proposal given", p) }

// ProposalArrived tells the office of the lead's view.
func ProposalArrived(p HandledParams) string {
	p.Point = p.Point.cut(200)
	p.ProposedWhy = Cut(p.ProposedWhy, 1000)
	return say("proposal arrived", p)
}

// ResultsParams tells one proposer what became of its opinions.
type ResultsParams struct {
	Title    string
	Unit     string // "" to a person
	Opinions []HandledParams
	ObjectBy plan.Day
}

// Results tells one proposer what became of its opinions. With several opinions
// their words are shortened to fit.
func Results(p ResultsParams) string {
	each := maxPointShown / max(len(p.Opinions), 1)
	for i := range p.Opinions {
		p.Opinions[i].Point = p.Opinions[i].Point.cut(60)
		p.Opinions[i].Explain = Cut(p.Opinions[i].Explain, each-60)
	}
	return say("results", p)
}

// PublishParams is results to be told, or told.
type PublishParams struct {
	Title     string
	Opinions  int
	Undecided int
	Told      []string
	Untold    []string
	One       *HandledParams // only this one
}

// PublishCard asks for the word to tell results.
func PublishCard(p PublishParams) string {
	if p.One != nil {
		p.One.Point = p.One.Point.cut(200)
		p.One.Explain = Cut(p.One.Explain, 1000)
	}
	return say("publish card", p)
}

// PublishedSay is the office's receipt of telling results.
func PublishedSay(p PublishParams) string { return say("published", p) }

// ReopenCard asks for the word to handle an opinion anew whose proposer was told
// its result.
func ReopenCard(p HandledParams) string { return say("reopen card", p) }

// NoOpinions is said when a consultation has none.
func NoOpinions(title string) string { return say("no opinions", title) }

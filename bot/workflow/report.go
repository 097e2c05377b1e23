package workflow

import (
	"cmp"
	"slices"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// reported is the plan an order is about.
func (d exportDesk) reported() messages.ReportOf {
	r := messages.ReportOf{City: d.world.Settings.City, Office: d.work.Office.Name, Plan: plan.PlanID(d.of["plan"]), AsOf: plan.DayOf(d.now)}
	for _, p := range d.world.Plans {
		if p.ID == r.Plan {
			r.Title = p.Title
		}
	}
	return r
}

// audiences are whose opinions a report is about.
var audiences = map[plan.ExportKind]rules.Audience{
	plan.ExportUnitViews: rules.AudienceUnits, plan.ExportPublicViews: rules.AudiencePublic, plan.ExportExpertViews: rules.AudienceExperts,
}

// rounds are the consultations that asked a audience about a plan, in words.
func (d exportDesk) rounds(p plan.PlanID, c rules.Audience) []messages.SummaryParams {
	var out []messages.SummaryParams
	for _, x := range rules.ConsultationsOn(d.world, p, c, d.now) {
		out = append(out, summaryIn(d.world, x, p, c, false, d.now))
	}
	return out
}

func (d exportDesk) adoption(kind plan.ExportKind) messages.ExportFile {
	p := messages.AdoptionParams{ReportOf: d.reported(), Kind: kind}
	p.Rounds = d.rounds(p.Plan, audiences[kind])
	r := messages.AdoptionReport(p)
	return messages.ExportFile{Name: messages.AdoptionFile(p), Report: &r}
}

func (d exportDesk) disputes() messages.ExportFile {
	p := messages.DisputesReportParams{ReportOf: d.reported()}
	p.Rows = DisputeRows(d.world, p.Plan)
	for _, x := range d.rounds(p.Plan, rules.AudienceAll) {
		p.Rounds, p.Undecided = p.Rounds+1, p.Undecided+x.Undecided
	}
	r := messages.DisputesReport(p)
	return messages.ExportFile{Name: messages.DisputesReportFile(p.ReportOf), Report: &r}
}

func (d exportDesk) explanation() messages.ExportFile {
	p := messages.ExplanationParams{
		ReportOf: d.reported(), Work: d.work.Title, Group: d.work.Group.Name, OfficeText: d.work.Office.Text,
	}
	if len(d.work.Articles) > 0 && d.work.Articles[0].Number == "" {
		p.Background = d.work.Articles[0].Text
	}
	for _, x := range d.world.References {
		p.References = append(p.References, messages.ReferenceCited(x.Title, x.Source))
	}
	d.parts(&p)
	p.Rounds, p.Experts = d.rounds(p.Plan, rules.AudienceAll), d.rounds(p.Plan, rules.AudienceExperts)
	p.Disputes = DisputeRows(d.world, p.Plan)
	if n := rules.TargetShare(d.world, p.Plan); n.Listed > 0 {
		p.Targets = messages.TargetsListed(n.Listed, n.Quantified)
	}
	if v, ok := rules.PanelVerdict(d.world, p.Plan); ok {
		p.Panel = append(p.Panel, messages.PanelGave(VerdictWords(d.world, v)))
	}
	for i, x := range rules.ConsultationsOn(d.world, p.Plan, rules.AudienceAll, d.now) {
		for n, o := range rules.Summarized(d.world, x.ID, p.Plan, false) {
			p.Opinions = append(p.Opinions, messages.ExplainedOpinion{Chapter: d.world.ChapterTitle(o.Chapter), SummaryLine: p.Rounds[i].Lines[n]})
		}
	}
	for _, x := range d.world.Deliberations {
		if slices.ContainsFunc(x.Drafts, func(id plan.DraftID) bool { t := d.world.Index.Draft[id]; return t != nil && t.Plan == p.Plan }) {
			p.Voted = append(p.Voted, DeliberationWords(d.world, x, d.now))
		}
	}
	r := messages.Explanation(p)
	return messages.ExportFile{Name: messages.ExplanationFile(p.ReportOf), Report: &r}
}

// parts counts who writes the plan, and tells what happened by date.
func (d exportDesk) parts(p *messages.ExplanationParams) {
	leads, supports := map[plan.UnitID]bool{}, map[plan.UnitID]bool{}
	for _, c := range d.world.Chapters {
		if c.Plan != p.Plan || c.Kind == plan.KindSection {
			continue
		}
		if c.Kind == plan.KindDomain {
			p.Chapters = append(p.Chapters, c.Title)
		}
		leads[d.world.LeadOf(c.ID, d.now)] = true
		for _, u := range d.world.Supports(c.ID, d.now) {
			supports[u] = true
		}
	}
	for u := range supports {
		if !leads[u] {
			p.Supports++
		}
	}
	p.Leads = len(leads)
	type step struct {
		at    time.Time
		words string
	}
	var steps []step
	for _, s := range d.world.Stages {
		if !s.Opened.IsZero() {
			steps = append(steps, step{s.Opened, messages.StageRan(s.No, s.Name, s.Opened, s.Closed)})
		}
	}
	for _, m := range d.world.Meetings {
		if m.State == plan.MeetingHeld {
			n := rules.CountSeats(m)
			steps = append(steps, step{m.At, messages.HeldWords(m.Title, m.At, n.Present+n.Proxies)})
		}
	}
	for _, a := range d.world.Assemblies {
		if a.Plan == p.Plan {
			p.Text = a.Text
			steps = append(steps, step{a.Made, messages.AssembledOn(a.Text, a.Revision, len(a.Parts), a.Made)})
		}
	}
	slices.SortStableFunc(steps, func(a, b step) int { return cmp.Compare(a.at.Unix(), b.at.Unix()) })
	for _, s := range steps {
		p.Steps = append(p.Steps, s.words)
	}
}

package workflow

import (
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// SubmissionWords is where a plan stands on its way to the issue.
func SubmissionWords(world *plan.Snapshot, of plan.PlanID, now time.Time) messages.SubmissionParams {
	p := messages.SubmissionParams{Plan: of}
	if d, ok := rules.WholeText(world, of, plan.TextSubmission); ok {
		p.Text = messages.TextName(d.Text) + messages.Nth(d.Revision)
	}
	for i, l := range rules.Checklist(world, of, now) {
		line := EnclosureLine(world, i+1, l)
		p.Lines = append(p.Lines, line)
		switch l.State {
		case rules.LineReady, rules.LineWaived:
			p.Ready++
		case rules.LineMissing:
			p.Missing = append(p.Missing, messages.EnclosureShort(l.Kind))
		}
	}
	for _, x := range rules.PassagesOf(world, of) {
		p.Route = append(p.Route, messages.PassageLine{Post: x.Post, Result: x.Result, Day: x.Day, Number: x.Number, Reason: x.Reason})
	}
	step, missing := rules.Next(world, of, now)
	p.Next = messages.NextWords(string(step), missing)
	if x, ok := rules.Promulgated(world, of); ok {
		issued := IssueWords(world, []plan.Promulgation{x})
		p.Issued = &issued
	}
	return p
}

// EnclosureLine is a line of the list in words: what is still open, and what is
// in order.
func EnclosureLine(world *plan.Snapshot, no int, l rules.Line) messages.EnclosureLine {
	out := messages.EnclosureLine{
		No: no, Kind: l.Kind, State: string(l.State), Number: l.Number, Day: l.Day, File: l.File.Name, Reason: l.Reason,
	}
	if l.State == rules.LineWaived {
		return out
	}
	for _, f := range l.Facts {
		words := factWords(world, f)
		switch {
		case words == "":
		case f.OK:
			out.Notes = append(out.Notes, words)
			if f.Kind == rules.FactTargets {
				out.Share = words
			}
		default:
			out.Facts = append(out.Facts, words)
		}
	}
	return out
}

func factWords(world *plan.Snapshot, f rules.Fact) string {
	p := messages.FactParams{Kind: string(f.Kind), OK: f.OK, N: f.N, Total: f.Total, From: f.From, Until: f.Until, Clear: string(f.Clear), Panel: f.Panel}
	if d := world.Index.Draft[f.Draft]; d != nil {
		p.Text = DraftWords(world, *d).Name()
	}
	return messages.Fact(p)
}

// ApprovalWords says of each plan under approval what was last and what is next.
func ApprovalWords(world *plan.Snapshot, now time.Time) []string {
	var out []string
	for _, p := range world.Plans {
		if rules.UnderApproval(world, p.ID) {
			out = append(out, approvalLine(world, p.ID, now))
		}
	}
	return out
}

// IssuedWords says which plans were issued, for everybody's eyes.
func IssuedWords(world *plan.Snapshot) []string {
	var out []string
	for _, p := range world.Plans {
		if x, issued := rules.Promulgated(world, p.ID); issued {
			out = append(out, messages.PromulgatedWords(p.ID, x.Number, x.Issued))
		}
	}
	return out
}

func approvalLine(world *plan.Snapshot, p plan.PlanID, now time.Time) string {
	if x, issued := rules.Promulgated(world, p); issued {
		return messages.PromulgatedWords(p, x.Number, x.Issued)
	}
	step, missing := rules.Next(world, p, now)
	last := ""
	if all := rules.PassagesOf(world, p); len(all) > 0 {
		x := all[len(all)-1]
		last = messages.PassageLine{Post: x.Post, Result: x.Result, Day: x.Day}.What()
	} else if d, ok := rules.LastDeliberation(world, p, plan.TextSubmission); ok && !d.Open() {
		last = messages.ConclusionName(d.Conclusion, d.Text)
	}
	return messages.ApprovalLine(p, last, messages.NextWords(string(step), missing))
}

// approvalsWaiting are the desk's lines: plans whose next step is the office's.
func approvalsWaiting(world *plan.Snapshot, now time.Time) []string {
	var out []string
	for _, p := range world.Plans {
		step, missing := rules.Next(world, p.ID, now)
		told := step == rules.StepConclude || step == rules.StepRevision // said by the deliberation
		if rules.UnderApproval(world, p.ID) && step != rules.StepDone && !told {
			out = append(out, messages.ApprovalLine(p.ID, "", messages.NextWords(string(step), missing)))
		}
	}
	return out
}

package workflow

import (
	"strings"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

// ConsentWords is one unit asked about one version, as messages name it.
func ConsentWords(w *plan.Snapshot, c plan.Consent, now time.Time) messages.ConsentWords {
	out := messages.ConsentWords{
		Lead: w.UnitName(rules.Standing(w, c.Lead)), Unit: w.UnitName(rules.Standing(w, c.Unit)), Due: c.Due, Today: plan.DayOf(now),
		Tacit: c.Tacit, Untold: !c.Told, Answer: c.Answer, Words: c.Words, At: c.Answered, Waits: rules.ConsentWaits(w, c), Proxy: c.Proxy,
		Approver: strings.TrimSpace(c.Approver.Name + " " + c.Approver.Position), Recorder: w.PersonName(c.Proxy.Recorder),
		Raised: c.Raised, Plea: c.Plea,
		Before: beside(w, c.Since, c.Draft), Given: beside(w, c.Given, c.Draft),
	}
	if d := w.Index.Draft[c.Draft]; d != nil {
		out.Draft = DraftWords(w, *d)
	}
	return out
}

// beside is how a version is called beside another one; "" for none.
func beside(w *plan.Snapshot, id, other plan.DraftID) string {
	d, o := w.Index.Draft[id], w.Index.Draft[other]
	if d == nil || o == nil {
		return ""
	}
	return DraftWords(w, *d).Beside(DraftWords(w, *o))
}

// ConsentLine is a version with how its units answered.
func ConsentLine(w *plan.Snapshot, d plan.Draft) messages.ConsentLine {
	n := rules.CountConsents(w, d.ID)
	l := messages.ConsentLine{
		Draft: DraftWords(w, d), Agree: n.Agree, Amend: n.Amend, Object: n.Object, Silent: n.Silent, Open: n.Open, Without: n.Without, Kept: n.Kept,
	}
	for _, c := range rules.ConsentsOn(w, d.ID) {
		if c.Due.After(l.Due) {
			l.Due = c.Due
		}
	}
	if new, before, ok := rules.Undeclared(w, d.Chapter); ok && before.ID == d.ID {
		l.New = beside(w, new.ID, d.ID)
	}
	return l
}

// ConsentButtons are the ways to answer one request.
func ConsentButtons(w *plan.Snapshot, c plan.Consent) [][]plan.Button {
	answer := func(act plan.Act, label string, a plan.ConsentAnswer) plan.Button {
		return plan.Button{Label: label, Act: act, Args: plan.Args{"consent": arg(c.ID), "answer": string(a)}}
	}
	read := []plan.Button{{Label: messages.DownloadDraft, Act: plan.ActDownload, Args: DraftArgs(c.Draft)}}
	if c.Since != 0 {
		args := DraftArgs(c.Draft)
		args["with"] = arg(c.Since)
		read = append(read, plan.Button{Label: messages.SeeChanges, Act: plan.ActCompare, Args: args})
	}
	if d := w.Index.Draft[c.Draft]; d == nil || d.SHA == "" {
		read = []plan.Button{{Label: messages.SeeDraft, Act: plan.ActDraft, Args: DraftArgs(c.Draft)}}
	}
	agree := answer(plan.ActAgree, messages.AgreeOne, plan.ConsentAgree)
	agree.Style = plan.StyleYes
	return [][]plan.Button{
		append(read, agree),
		{answer(plan.ActRespond, messages.AmendOne, plan.ConsentAmend), answer(plan.ActRespond, messages.ObjectOne, plan.ConsentObject)},
	}
}

// listedConsents is how many requests one message offers a button for.
const listedConsents = 6

// consentListButtons open each request of a list, and agree to all.
func consentListButtons(w *plan.Snapshot, list []plan.Consent, now time.Time) [][]plan.Button {
	if len(list) == 1 {
		return ConsentButtons(w, list[0])
	}
	var out [][]plan.Button
	for i, c := range list[:min(len(list), listedConsents)] {
		out = append(out, []plan.Button{{
			Label: messages.ConsentLabel(i+1, ConsentWords(w, c, now)), Act: plan.ActConsents, Args: plan.Args{"consent": arg(c.ID)},
		}})
	}
	all := AgreeAll(rules.Standing(w, list[0].Unit), len(list))
	return append(out, []plan.Button{all, {Label: messages.SeeConsents, Act: plan.ActConsents, Args: plan.Args{"view": "asked"}}})
}

// AgreeAll answers 同意 to everything a unit is asked.
func AgreeAll(unit plan.UnitID, n int) plan.Button {
	return plan.Button{Label: messages.AgreeAllLabel(n), Act: plan.ActAgree, Args: plan.Args{"unit": arg(unit)}}
}

// SeeConsents opens how a version stands.
func SeeConsents(d plan.DraftID) plan.Button {
	return plan.Button{Label: messages.SeeConsents, Act: plan.ActConsents, Args: DraftArgs(d)}
}

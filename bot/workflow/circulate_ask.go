package workflow

import (
	"slices"
	"time"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// askedTexts is how many texts the letter names before it says "and so on".
const askedTexts = 5

func askOpinion(tx *storage.Tx, world *plan.Snapshot, c plan.Consultation, to plan.Addressee, now time.Time) error {
	texts := DraftNames(world, rules.TextsFor(&c, to))
	p := messages.AskedParams{
		Title: c.Title, Unit: world.UnitName(to.Unit), Texts: texts, Due: rules.DueOf(&c, to), Both: Covers(world, rules.TextsFor(&c, to)) == "",
	}
	if len(texts) > askedTexts {
		p.Texts, p.More = texts[:askedTexts], len(texts)-askedTexts
	}
	args := plan.Args{"to": arg(to.ID)}
	l := plan.Letter{Text: messages.Asked(p), Priority: plan.PriorityNotice, Buttons: [][]plan.Button{
		{
			{Label: messages.GiveOpinion, Act: plan.ActOpinion, Args: args},
			{Label: messages.ActName(plan.ActNone), Act: plan.ActNone, Args: args},
		},
		textButtons(world, rules.TextsFor(&c, to), args),
		{
			{Label: messages.FormName, Act: plan.ActForm, Args: args},
			{Label: messages.LetterToAll, Act: plan.ActLetter, Args: args},
		},
	}}
	if to.Person != 0 {
		return ToPerson(tx, world, to.Person, l, now)
	}
	_, err := ToUnit(tx, world, to.Unit, 0, 0, l, now)
	return err
}

// textButtons lead to what is asked about: whole texts at once, a list of chapters
// through its page.
func textButtons(world *plan.Snapshot, drafts []plan.DraftID, seat plan.Args) []plan.Button {
	var out []plan.Button
	for _, id := range drafts {
		d := world.Index.Draft[id]
		if len(drafts) > 2 || d == nil || d.Kind != plan.DraftPlan {
			return []plan.Button{{Label: messages.SeeTexts, Act: plan.ActTexts, Args: seat}}
		}
		out = append(out, plan.Button{Label: messages.DownloadWhole(d.Plan, d.Text), Act: plan.ActDownload, Args: plan.Args{"draft": arg(id)}})
	}
	return out
}

// DraftNames says what each version is a text of: a chapter's title or a plan's
// text.
func DraftNames(world *plan.Snapshot, drafts []plan.DraftID) []string {
	out := make([]string, 0, len(drafts))
	for _, id := range drafts {
		d := world.Index.Draft[id]
		if d == nil {
			continue
		}
		if d.Chapter == 0 {
			out = append(out, messages.BundleLabel(messages.BundleParams{Text: d.Text, Plans: []plan.PlanID{d.Plan}}))
			continue
		}
		out = append(out, messages.Place(messages.PlaceLabel(world.ChapterTitle(d.Chapter), d.Plan), ""))
	}
	return out
}

// VersionNames says of which version each is: "《妇女与健康》第2稿".
func VersionNames(world *plan.Snapshot, drafts []plan.DraftID) []string {
	out := make([]string, 0, len(drafts))
	for _, id := range drafts {
		if d := world.Index.Draft[id]; d != nil {
			out = append(out, DraftWords(world, *d).Name())
		}
	}
	return out
}

// Covers is the only plan the versions belong to, "" when they are of both.
func Covers(world *plan.Snapshot, drafts []plan.DraftID) plan.PlanID {
	var plans []plan.PlanID
	for _, id := range drafts {
		if d := world.Index.Draft[id]; d != nil && !slices.Contains(plans, d.Plan) {
			plans = append(plans, d.Plan)
		}
	}
	if len(plans) == 1 {
		return plans[0]
	}
	return ""
}

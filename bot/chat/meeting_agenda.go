package chat

import (
	"strconv"
	"strings"

	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// agendaRow puts an item on the agenda, or gives one its material: a whole text
// of ours, or a file.
func agendaRow() Row {
	return Row{
		Act: plan.ActAgenda, Do: addItem,
		Fields: []Field{
			{Name: "meeting", Guess: guessMeeting(notOff), Ask: askMeeting(notOff)},
			{Name: "title", Ask: askItem, Parse: parseItem},
			{Name: "upload", Ask: askMaterial, File: true},
		},
	}
}

func notOff(_ *Turn, m plan.Meeting) bool { return m.State != plan.MeetingCancelled }

// askItem offers the items that have no material yet.
func askItem(t *Turn) (Prompt, error) {
	m, err := t.meeting()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, x := range m.Items {
		if x.Draft == 0 && x.File.SHA == "" {
			buttons = append(buttons, Choice("title", x.Title, messages.Numbered(x.Seq, x.Title)))
		}
	}
	return Prompt{Text: messages.AskItem(m.Title, len(buttons) > 0), Buttons: Column(buttons)}, nil
}

func parseItem(t *Turn, text string) (string, error) {
	text = messages.HeardItem(strings.Join(strings.Fields(text), " "))
	if n := len([]rune(text)); n == 0 || n > 2*longestPlace {
		return "", plan.Refuse(plan.WhyTooLong)
	}
	return text, nil
}

// ofOurs begins the value of a material that is a version of ours.
const ofOurs = "draft:"

// askMaterial offers the last whole text of each plan beside a file.
func askMaterial(t *Turn) (Prompt, error) {
	last := map[plan.PlanID]plan.Draft{}
	for _, d := range t.World.Drafts {
		if d.Kind == plan.DraftPlan && d.State != plan.DraftWithdrawn && d.SHA != "" && !d.Received.Before(last[d.Plan].Received) {
			last[d.Plan] = d
		}
	}
	var buttons []plan.Button
	for _, p := range t.World.Plans {
		if d, ok := last[p.ID]; ok {
			buttons = append(buttons, Choice("upload", ofOurs+id(d.ID), messages.Clip(workflow.DraftWords(t.World, d).Name())))
		}
	}
	buttons = append(buttons, Choice("upload", "", messages.NoMaterialYet))
	return Prompt{Text: messages.AskItemMaterial(t.Args["title"], t.World.Settings.Mode == plan.ModeUpload), Buttons: Column(buttons)}, nil
}

func addItem(t *Turn) error {
	m, err := t.meeting()
	if err != nil {
		return err
	}
	x := plan.AgendaItem{Title: t.Args["title"]}
	var file *plan.Upload
	if ours, ok := strings.CutPrefix(t.Args["upload"], ofOurs); ok {
		n, err := strconv.ParseInt(ours, 10, 64)
		if err != nil || t.World.Index.Draft[plan.DraftID(n)] == nil {
			return plan.Refuse(plan.WhyGone)
		}
		x.Draft = plan.DraftID(n)
	} else if file, err = t.sentFile(); err != nil {
		return err
	}
	if m, err = workflow.AddItem(t.Tx, m, x, file, t.Person.ID, t.Now); err != nil {
		return err
	}
	if err := t.Refresh(); err != nil {
		return err
	}
	return t.Show(messages.ItemAdded(x.Title, workflow.MeetingWords(t.World, m), workflow.Papers(m)), []plan.Button{
		t.aboutMeeting(plan.ActAgenda, messages.AnotherItem, m), t.aboutMeeting(plan.ActMeeting, messages.SeeMeeting, m),
	})
}

// meetingPapers sends the materials of a meeting and its minutes.
func meetingPapers(t *Turn) error {
	m, err := t.meeting()
	if err != nil {
		return err
	}
	files := workflow.MeetingFiles(t.World, m)
	if len(files) == 0 {
		return plan.Refuse(plan.WhyNoMaterials)
	}
	for i, f := range files {
		size, handle, kept, err := t.Tx.FileHandle(f.SHA)
		if err != nil {
			return err
		}
		if !kept {
			return plan.Refuse(plan.WhyGone)
		}
		l := plan.Letter{Protect: true, Document: &plan.Attachment{SHA: f.SHA, Name: f.Name, Size: size, FileID: handle}}
		if i == 0 {
			l.Text = messages.PapersNote(m.Title, len(files))
		}
		if err := t.Post(l); err != nil {
			return err
		}
	}
	return t.Tx.Record(plan.Event{
		At: t.Now, Person: t.Person.ID, Act: plan.ActMeetingPapers, Kind: "meeting", Object: int64(m.ID), Name: m.Title,
	}, map[string]any{"files": len(files)})
}

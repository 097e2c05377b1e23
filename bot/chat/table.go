// Package chat is the door people come in by: it finds out who speaks and what
// is meant, asks what is missing, and calls the act. It knows our own Update,
// not Telegram's, and never sends: it writes letters.
package chat

import (
	"planbot/messages"
	"planbot/storage/plan"
)

// Row is one act as chat offers it. Routing, help, the menu and the README's
// table are read from the rows; who may is asked of rules.May alone.
type Row struct {
	Act     plan.Act
	Topic   plan.Topic
	Command bool   // heard as /act; otherwise only by button or plain words
	Group   bool   // also answered in a bound work group
	Anyone  bool   // also for people not bound yet
	Rest    string // the field that text after the command fills
	Fields  []Field
	// Scope says what the act is about, for rules.May; nil: nothing particular.
	Scope func(*Turn) (plan.Scope, error)
	// Version is the version of the object in Args now; a button that carries
	// another one is stale. nil: nothing can go stale.
	Version func(*Turn) (int64, error)
	// Confirm is the summary shown before Do; nil: Do at once. It is asked
	// again after every change of a field.
	Confirm func(*Turn) (Prompt, error)
	Do      func(*Turn) error
}

// navigates tells whether the act asks nothing: it shows something or does one
// thing, beside whatever dialogue is open.
func (r *Row) navigates() bool {
	return len(r.Fields) == 0 && r.Confirm == nil && r.Act != plan.ActCancel
}

// Field is one question of an act.
type Field struct {
	Name string
	// When tells whether the field is needed, given the answers so far; nil:
	// always.
	When func(*Turn) bool
	// Guess answers the field without asking where only one answer is possible or
	// a good one is known; it is not asked again once the person wants to change
	// the field. nil: never.
	Guess func(*Turn) (value string, ok bool, err error)
	// Ask makes the question.
	Ask func(*Turn) (Prompt, error)
	// Parse turns typed text into a value, or refuses; nil: buttons only.
	Parse func(*Turn, string) (string, error)
	// Check looks at a value that came by a button; nil: any.
	Check func(*Turn, string) error
	// File: a file sent while this is asked is its answer (value: upload id).
	File bool
	// Job reads a file sent as this answer in a way of its own; "": it is fetched
	// and looked at like a draft.
	Job plan.JobKind
	// Many: several are gathered, by Tick buttons, by typing (Parse gives values
	// parted by commas) or (with File) by sending them, until a Choice ends the
	// question; what is gathered is Gathered(name).
	Many bool
}

// Prompt is a question or a card: text and buttons.
type Prompt struct {
	Text    string
	Buttons [][]plan.Button
}

// table is all rows, found by act, command and word.
type table struct {
	rows   []Row
	byAct  map[plan.Act]*Row
	byWord map[string]*Row
}

func newTable(rows []Row) *table {
	t := &table{rows: rows, byAct: map[plan.Act]*Row{}, byWord: map[string]*Row{}}
	for i := range rows {
		r := &rows[i]
		t.byAct[r.Act] = r
		for _, word := range messages.ActWords(r.Act) {
			t.byWord[word] = r
		}
	}
	return t
}

// Rows is the act table: every act a person can do, in the order of /help.
func Rows() []Row {
	var rows []Row
	for _, part := range []struct {
		topic plan.Topic
		nouns []func() []Row
	}{
		{plan.TopicDaily, []func() []Row{startRows, statusRows, askRows}},
		{plan.TopicDrafts, []func() []Row{draftRows, assembleRows, requestRows, consentRows, targetRows}},
		{plan.TopicOpinions, []func() []Row{opinionRows, consultationRows, formRows, gatheringRows}},
		{plan.TopicChase, []func() []Row{supervisionRows, extensionRows}},
		{plan.TopicStages, []func() []Row{stageRows}},
		{plan.TopicStages, []func() []Row{changeRows}},
		{plan.TopicMeetings, []func() []Row{meetingRows, announcementRows}},
		{plan.TopicPeople, []func() []Row{peopleRows, expertRows}},
		{plan.TopicPeople, []func() []Row{verdictRows, alignmentRows}},
		{plan.TopicApproval, []func() []Row{deliberationRows, submissionRows, promulgationRows}},
		{plan.TopicRecord, []func() []Row{setupRows, exportRows, recordRows}},
		{plan.TopicDaily, []func() []Row{referenceRows, digestRows, helpRows}},
	} {
		for _, noun := range part.nouns {
			for _, r := range noun() {
				r.Topic = part.topic
				rows = append(rows, r)
			}
		}
	}
	return rows
}

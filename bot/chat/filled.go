package chat

import (
	"path"
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// tableFile is the argument that keeps which upload a reply was read from.
const tableFile = "filled"

// maySendTable: whoever is asked may send a table of opinions back, even who
// hands in no drafts.
func (t *Turn) maySendTable(u plan.Upload) bool {
	return len(t.ownSeats()) > 0 && strings.EqualFold(path.Ext(u.File.Name), ".docx")
}

// noDraft ends the way of a file that turned out to be no table of opinions,
// from somebody who hands in nothing else.
func (t *Turn) noDraft(files []plan.Upload) error {
	for _, u := range files {
		if err := workflow.DropUpload(t.Tx, u); err != nil {
			return err
		}
	}
	if err := t.Show(messages.Refusal(plan.Refusal{Why: plan.WhyNoTable, Text: short(files[0].File.Name)}), t.answerWays(t.ownSeats())...); err != nil {
		return err
	}
	return nil
}

// offerTable takes a table of opinions into the dialogue of an answer that has
// no words yet.
func (t *Turn) offerTable(doing plan.Conversation, open bool, u plan.Upload) (bool, error) {
	if !open || u.Picture() || wordy(doing.Args) {
		return false, nil
	}
	switch doing.Act {
	case plan.ActOpinion, plan.ActNone, plan.ActProxy:
	default:
		return false, nil
	}
	f, found, err := t.Tx.Filled(u.ID)
	if err != nil || !found || !f.Table {
		return false, err
	}
	if err := t.Tx.EndConversation(t.Chat, t.Person.ID); err != nil {
		return false, err
	}
	if err := t.Tx.AskedAbout(u, t.Now); err != nil {
		return false, err
	}
	known := plan.Args{}
	for _, name := range []string{"consultation", "to", "proxy", "form", "received", gathering("pages")} {
		if v, ok := doing.Args[name]; ok {
			known[name] = v
		}
	}
	if doing.Act == plan.ActProxy {
		known["proxy"] = "1"
	}
	return t.takeFilled(u, f, known)
}

// wordy tells whether somebody wrote opinions already.
func wordy(args plan.Args) bool {
	return args[nth("suggestion", 1)] != "" || args[nth("original", 1)] != ""
}

// beginTable goes on with files one of which answers a consultation; false when
// none does.
func (t *Turn) beginTable(args plan.Args, files []plan.Upload) (bool, error) {
	if args["as"] != "" {
		return false, nil
	}
	var tables []plan.Upload
	var pages []plan.UploadID
	for _, u := range files {
		if u.Picture() {
			pages = append(pages, u.ID)
		} else {
			tables = append(tables, u)
		}
	}
	if len(tables) != 1 {
		return false, nil
	}
	f, found, err := t.Tx.Filled(tables[0].ID)
	if err != nil || !found {
		return false, err
	}
	known := plan.Args{}
	if len(pages) > 0 {
		known[gathering("pages")], known["pages"] = join(pages), strconv.Itoa(len(pages))
	}
	return t.takeFilled(tables[0], f, known)
}

// takeFilled makes an answer of a table: it asks what is missing and shows the
// card. It is false for a file that is better taken as a draft.
func (t *Turn) takeFilled(u plan.Upload, f plan.Filled, known plan.Args) (bool, error) {
	if f.Named && t.Actor.Has(plan.RoleOffice) && known["to"] == "" {
		return t.takeVoices(u, f)
	}
	seat, named := t.seatOfTable(u, f, known)
	switch {
	case !named && len(t.ownSeats()) == 0 && known["proxy"] == "":
		return t.tableTooLate(u, f)
	case !f.Sure && !f.Table:
		return false, nil
	case !f.Table && !f.None, f.Table && len(f.Rows) == 0 && !f.None:
		return true, t.unreadTable(u, f, seat, named)
	}
	args := known
	args[tableFile] = id(u.ID)
	if named {
		args["to"] = id(seat.To.ID)
		delete(args, "consultation")
	}
	if a := tableApprover(f); a != "" {
		args["approver"] = a
	}
	t.row, t.Args = t.chat.table.byAct[plan.ActNone], args
	if len(f.Rows) > 0 {
		t.row = t.chat.table.byAct[plan.ActOpinion]
		t.fillPoints(f, seat)
	}
	return true, t.refused(t.perform)
}

// tableTooLate answers a table that nobody asks for any more.
func (t *Turn) tableTooLate(u plan.Upload, f plan.Filled) (bool, error) {
	c, over := rules.LastAsked(t.World, t.Actor)
	if !over || !f.Sure {
		return false, nil
	}
	return true, t.Show(messages.TableLate(c.Title, u.File.Name), t.asDraft(u))
}

// unreadTable says why a paper can't be read row by row, and what to do.
func (t *Turn) unreadTable(u plan.Upload, f plan.Filled, seat rules.Seat, named bool) error {
	seats := t.ownSeats()
	if named {
		seats = []rules.Seat{seat}
	}
	rows := append(t.answerWays(seats), t.asDraft(u))
	return t.Show(messages.TableUnread(messages.TableUnreadParams{Name: u.File.Name, Table: f.Table, Troubles: troubleWords(f)}), rows...)
}

// answerWays begin an answer by hand, or get a table to fill in.
func (t *Turn) answerWays(seats []rules.Seat) [][]plan.Button {
	if len(seats) != 1 {
		return [][]plan.Button{{Open(plan.ActOpinion), Open(plan.ActNone)}, {Open(plan.ActForm)}}
	}
	args := plan.Args{"to": id(seats[0].To.ID)}
	return [][]plan.Button{answerButtons(args), {Do(plan.ActForm, messages.FormName, args)}}
}

// asDraft hands a file in as a draft after all.
func (t *Turn) asDraft(u plan.Upload) []plan.Button {
	if !t.allowed(plan.ActSubmit) {
		return nil
	}
	return []plan.Button{Do(plan.ActSubmit, messages.TableAsDraft, plan.Args{"upload": id(u.ID)})}
}

// useTable turns the table an answer was read from into its file.
func (t *Turn) useTable() ([]plan.Attachment, error) {
	if t.Args[tableFile] == "" {
		return nil, nil
	}
	n, err := t.id(tableFile)
	if err != nil {
		return nil, err
	}
	u, ok, err := t.Tx.Upload(plan.UploadID(n))
	if err != nil {
		return nil, err
	}
	if !ok || u.Person != t.Person.ID || (u.State != plan.UploadStored && u.State != plan.UploadUsed) {
		return nil, plan.Refuse(plan.WhyGone)
	}
	u.State = plan.UploadUsed
	return []plan.Attachment{{SHA: u.SHA, Name: u.File.Name, Size: u.File.Size}}, t.Tx.SaveUpload(u)
}

// doubtedTable hands in as a draft after all what only looks like a table of
// opinions: neither its name nor its title says so.
func (t *Turn) doubtedTable() ([]plan.Button, error) {
	if t.Args[tableFile] == "" {
		return nil, nil
	}
	n, err := t.id(tableFile)
	if err != nil {
		return nil, err
	}
	f, found, err := t.Tx.Filled(plan.UploadID(n))
	if err != nil || !found || f.Sure {
		return nil, err
	}
	return t.asDraft(plan.Upload{ID: plan.UploadID(n)}), nil
}

package chat_test

import (
	"strings"
	"testing"

	"planbot/bot/chat"
	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

func TestALongHelpBeginsWithTheMenuAndLeadsToEveryOtherCommand(t *testing.T) {
	r := enter(t)
	r.bind(7, plan.Binding{Role: plan.RoleOffice, Rank: plan.RankDirector})
	first := r.says(7, "/help")
	if len(first) != 1 || strings.Count(first[0].Text, "\n") > 16 {
		t.Fatalf("the first page is long: %+v", first)
	}
	for _, c := range r.menuOf(7) {
		if !strings.Contains(first[0].Text, "/"+c+" ") {
			t.Errorf("/%s of the menu is not on the first page", c)
		}
	}
	all := ""
	for _, row := range first[0].Buttons {
		for _, b := range row {
			_, page := r.presses(7, first[0], b.Label)
			if len(page) != 1 {
				t.Fatalf("%s opens %d letters", b.Label, len(page))
			}
			all += page[0].Text
		}
	}
	for _, row := range chat.Rows() {
		if messages.TopicName(row.Topic) == "" {
			t.Errorf("%s has no topic", row.Act)
		}
		if row.Command && row.Act != plan.ActHandover && row.Act != plan.ActApply && !strings.Contains(all, "/"+string(row.Act)+" ") {
			t.Errorf("/%s is on no page", row.Act)
		}
	}
}

func TestALiaisonFindsEverythingOnOnePage(t *testing.T) {
	r := enter(t)
	r.bind(7, plan.Binding{Role: plan.RoleLiaison, Unit: 1})
	if got := r.says(7, "/help"); len(got) != 1 || len(got[0].Buttons) != 0 {
		t.Errorf("more than a page: %+v", got)
	}
}

// menuOf lists the commands of the last menu sent to an account.
func (r *room) menuOf(user int64) []string {
	var out []string
	r.do(func(tx *storage.Tx) error {
		w, err := tx.Snapshot()
		if err != nil {
			return err
		}
		for _, c := range r.chat.Menu(w.ActorOf(w.Index.User[user], r.now)) {
			out = append(out, c.Command)
		}
		return nil
	})
	return out
}

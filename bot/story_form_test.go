package bot_test

import (
	"testing"

	"planbot/messages"
)

// The office's letter and the tables of opinions: written when a text is
// circulated, for those in chat and for those who are not.
func TestStoryALetterAndItsTables(t *testing.T) {
	s := tell(t, "a_letter_and_its_tables")
	office := s.director("郑晓云")
	school := s.liaison("马建国", "市教育局")
	party := s.liaison("冯海", "市委党校")
	s.openStage(2)
	for _, code := range []string{"W4", "W5"} {
		s.handedIn(code, s.server.Clock().Now())
	}

	s.says("发送征求意见，函随之拟好")
	office.writes("征求意见")
	office.presses("各章最新稿（2章）")
	office.presses(messages.TickedDone)
	office.writes("1月20日")
	office.presses(messages.ConfirmCirculate)

	s.says("联络员取函和表；没有被征求意见的单位取不到")
	school.presses(messages.FormName)
	school.presses(messages.LetterToAll)
	school.writes("反馈意见表")
	party.writes("/form")

	s.says("办公室给不用Telegram的单位备好函和表")
	office.presses(messages.PapersOf)
	office.presses(messages.FormsAway(13))
	office.presses(messages.FormOfOne)
	office.presses("市残联")
	office.writes("征求意见函")
	office.writes("/papers")
	office.presses(messages.FormBlank)
	s.end()
}

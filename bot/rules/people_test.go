package rules

import (
	"errors"
	"testing"
	"time"

	"planbot/storage/plan"
)

// peopled is a small city: two ordinary units, one doubtful, one merged.
func peopled() *plan.Snapshot {
	w := &plan.Snapshot{
		Settings: plan.Settings{City: "格尔木市"},
		Units: []plan.Unit{
			{ID: 1, Name: "市教育局"},
			{ID: 2, Name: "市人社局", Aliases: []string{"市人力资源和社会保障局"}},
			{ID: 3, Name: "州民政局", Doubtful: true},
			{ID: 4, Name: "市科技局", Merged: 5},
			{ID: 5, Name: "市工商科信局"},
			{ID: 6, Name: "市公安局"},
		},
		Members: []plan.Member{
			{ID: 1, Name: "向阳", Position: "副市长", Rank: plan.RankHead},
			{ID: 2, Name: "喻元青", Position: "市公安局副局长", Rank: plan.RankMember, Units: []plan.UnitID{6}},
			{ID: 3, Name: "张晶晶", Position: "市教育局副局长", Rank: plan.RankMember, Units: []plan.UnitID{1}},
		},
		Persons: []plan.Person{
			{ID: 1, User: 101, Chat: 101, Name: "郑晓云"},
			{ID: 2, User: 102, Chat: 102, Name: "张丽萍"},
			{ID: 3, Name: "李大山", Phone: "8412345"},
			{ID: 4, User: 104, Chat: 104, Name: "马小军", Unreachable: noon},
			{ID: 5, User: 105, Chat: 105, Name: "访客"},
		},
		Bindings: []plan.Binding{
			{ID: 1, Person: 1, Role: plan.RoleOffice, Rank: plan.RankDirector, From: noon},
			{ID: 2, Person: 2, Role: plan.RoleLiaison, Unit: 1, From: noon},
			{ID: 3, Person: 3, Role: plan.RoleLiaison, Unit: 2, From: noon},
			{ID: 4, Person: 4, Role: plan.RoleLiaison, Unit: 1, From: noon},
			{ID: 5, Person: 5, Role: plan.RoleLiaison, Unit: 5, From: noon, Until: noon.Add(time.Hour)},
		},
		Chapters: []plan.Chapter{{ID: 7, Title: "妇女与教育"}, {ID: 8, Title: "儿童与教育"}, {ID: 9, Title: "妇女与健康"}},
		Assignments: []plan.Assignment{
			{Chapter: 7, Unit: 1, Part: plan.Lead}, {Chapter: 8, Unit: 1, Part: plan.Support}, {Chapter: 9, Set: "all", Part: plan.Support},
		},
	}
	w.Reindex()
	return w
}

var noon = plan.Date(2021, 1, 4).At(12, 0)

func TestUnitsAreFoundByWhatPeopleType(t *testing.T) {
	w := peopled()
	for _, c := range []struct {
		name, text string
		want       []plan.UnitID
	}{
		{"by the very name", "市教育局", []plan.UnitID{1}},
		{"by a part", "教育", []plan.UnitID{1}},
		{"with room between the characters", "市 教 育 局", []plan.UnitID{1}},
		{"by an alias", "市人力资源和社会保障局", []plan.UnitID{2}},
		{"with the city in front", "格尔木市教育局", []plan.UnitID{1}},
		{"with the city's name alone in front", "格尔木教育局", []plan.UnitID{1}},
		{"with more behind", "市教育局办公室", []plan.UnitID{1}},
		{"a part of several", "市", []plan.UnitID{1, 2, 5, 6}},
		{"a doubtful one is nobody", "州民政局", nil},
		{"a merged one is whom it was merged into", "市科技局", []plan.UnitID{5}},
		{"nothing typed", " ", nil},
		{"nothing like it", "天文台", nil},
	} {
		t.Run(c.name, func(t *testing.T) { same(t, FindUnits(w, c.text), c.want) })
	}
}

func TestUnknownUnitsAreSuggestedByLikeness(t *testing.T) {
	w := peopled()
	same(t, SuggestUnits(w, "市人力资源社会保障局", 1), []plan.UnitID{2})
	same(t, SuggestUnits(w, "天文台", 2), nil)
}

func TestMembersAreFoundByNamePositionOrUnit(t *testing.T) {
	w := peopled()
	same(t, FindMembers(w, "喻元青"), []plan.MemberID{2})
	same(t, FindMembers(w, "公安"), []plan.MemberID{2})
	same(t, FindMembers(w, "副局长"), []plan.MemberID{2, 3})
	same(t, FindMembers(w, "副市长"), []plan.MemberID{1})
	same(t, FindMembers(w, ""), nil)
}

func TestTheRegisterTellsWhoIsThereAndWhoIsNot(t *testing.T) {
	r := People(peopled(), []plan.Invite{{Role: plan.RoleLiaison, Unit: 6}, {Role: plan.RoleLeader}}, noon.Add(2*time.Hour))
	same(t, r.Empty, []plan.UnitID{5, 6})
	if len(r.Away) != 1 || r.Away[0].Person != 4 || len(r.Offline) != 1 || r.Offline[0].Person != 3 {
		t.Errorf("away %v, offline %v", r.Away, r.Offline)
	}
	first, second, last := r.Units[0], r.Units[1], r.Units[3]
	if len(first.Liaisons) != 2 || first.Reached != 1 {
		t.Errorf("the first unit has %d liaisons, %d reached", len(first.Liaisons), first.Reached)
	}
	if len(second.Liaisons) != 1 || second.Reached != 0 {
		t.Errorf("the second unit has %d liaisons, %d reached", len(second.Liaisons), second.Reached)
	}
	if last.Unit != 6 || last.Invited != 1 {
		t.Errorf("the last unit is %d with %d invited", last.Unit, last.Invited)
	}
}

func TestAnInvitationIsGoodForOnePersonOnce(t *testing.T) {
	w := peopled()
	good := plan.Invite{ID: 1, Role: plan.RoleLiaison, Unit: 5, Name: "丁海燕", Expires: noon.Add(time.Hour)}
	stranger := plan.Actor{Person: 5}
	director := w.ActorOf(1, noon)
	for _, c := range []struct {
		name   string
		change func(*plan.Invite)
		actor  plan.Actor
		known  string
		at     time.Time
		want   plan.Why
	}{
		{"a stranger may use it", nil, stranger, "访客", noon, ""},
		{"until its last moment", nil, stranger, "", noon.Add(time.Hour - 1), ""},
		{"not after", nil, stranger, "", noon.Add(time.Hour), plan.WhyInviteOld},
		{"not once taken back", func(i *plan.Invite) { i.Revoked = noon }, stranger, "", noon, plan.WhyInviteRevoked},
		{"not after somebody else", func(i *plan.Invite) { i.Used, i.UsedBy = noon, 2 }, stranger, "", noon, plan.WhyInviteUsed},
		{"its own person is told so", func(i *plan.Invite) { i.Used, i.UsedBy = noon, 5 }, stranger, "", noon, plan.WhyInviteYours},
		{"whoever is registered under another name must not", nil, director, "郑晓云", noon, plan.WhyInviteOther},
		{"under the same name they may hold another role", nil, director, "丁 海燕", noon, ""},
		{"without a name anybody may", func(i *plan.Invite) { i.Name = "" }, director, "郑晓云", noon, ""},
		{"nobody gets the same role twice", func(i *plan.Invite) { i.Unit, i.Name = 1, "张丽萍" }, w.ActorOf(2, noon), "张丽萍", noon, plan.WhyAlreadyBound},
		{"nobody takes over from oneself", func(i *plan.Invite) { i.Replaces, i.Name = 5, "" }, stranger, "", noon, plan.WhySelfSucceed},
	} {
		t.Run(c.name, func(t *testing.T) {
			i := good
			if c.change != nil {
				c.change(&i)
			}
			if err := UseInvite(i, c.actor, c.known, c.at); whyOr(err) != c.want {
				t.Errorf("refused as %q, want %q", whyOr(err), c.want)
			}
		})
	}
}

func TestTheOfficeKeepsADirector(t *testing.T) {
	w := peopled()
	if err := EndBinding(w, w.Bindings[0], noon); whyOr(err) != plan.WhyLastDirector {
		t.Errorf("the only director may go: %v", err)
	}
	w.Bindings = append(w.Bindings, plan.Binding{ID: 9, Person: 2, Role: plan.RoleOffice, Rank: plan.RankDirector, From: noon})
	if err := EndBinding(w, w.Bindings[0], noon); err != nil {
		t.Errorf("one of two directors may not go: %v", err)
	}
	if err := EndBinding(w, w.Bindings[1], noon); err != nil {
		t.Errorf("a liaison may not go: %v", err)
	}
}

func TestOnlyBindingsInForceCanBeChanged(t *testing.T) {
	w := peopled()
	for id, want := range map[plan.BindingID]plan.Why{2: "", 5: plan.WhyEnded, 77: plan.WhyGone} {
		if _, err := BindingOf(w, id, noon.Add(2*time.Hour)); whyOr(err) != want {
			t.Errorf("binding %d: refused as %q, want %q", id, whyOr(err), want)
		}
	}
}

func TestAChangeOfChaptersIsOneTenure(t *testing.T) {
	w := peopled()
	later := noon.Add(time.Hour)
	w.Bindings[1].Until = later
	w.Bindings = append(w.Bindings,
		plan.Binding{ID: 6, Person: 2, Role: plan.RoleLiaison, Unit: 1, Chapters: []plan.ChapterID{7}, From: later},
		plan.Binding{ID: 7, Person: 2, Role: plan.RoleExpert, From: later},
	)
	got := Tenures(w, 2)
	if len(got) != 2 || got[0].ID != 6 || !got[0].From.Equal(noon) || len(got[0].Chapters) != 1 || got[1].ID != 7 {
		t.Errorf("tenures %+v", got)
	}
}

func TestPredecessorsAreLiaisonsInForce(t *testing.T) {
	w := peopled()
	for name, want := range map[string]int{"张丽萍": 1, "张 丽萍": 1, "郑晓云": 0, "访客": 0, "": 0} {
		if got := Predecessors(w, name, noon.Add(2*time.Hour)); len(got) != want {
			t.Errorf("%q: %d predecessors, want %d", name, len(got), want)
		}
	}
}

func TestLiaisonsAreDividedByTheChaptersThatNameTheirUnit(t *testing.T) {
	same(t, ChaptersOf(peopled(), 1, noon), []plan.ChapterID{7, 8})
	same(t, ChaptersOf(peopled(), 6, noon), nil)
}

func whyOr(err error) plan.Why {
	var r plan.Refusal
	errors.As(err, &r)
	return r.Why
}

func same[T comparable](t *testing.T, got, want []T) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("got %v, want %v", got, want)
		return
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("got %v, want %v", got, want)
			return
		}
	}
}

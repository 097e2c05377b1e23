package chat

import (
	"encoding/json"
	"fmt"

	"planbot/bot/rules"
	"planbot/messages"
	"planbot/storage/plan"
)

func helpRows() []Row {
	return []Row{
		{Act: plan.ActHelp, Command: true, Anyone: true, Do: help},
		{Act: plan.ActCancel, Command: true, Anyone: true, Do: cancel},
	}
}

// help lists what this very person may do.
func help(t *Turn) error {
	p := messages.HelpParams{Office: !t.Actor.Has(plan.RoleOffice)}
	for _, id := range t.World.Holders(plan.RoleOffice, "", t.Came) {
		if phone := t.World.Index.Person[id].Phone; phone != "" {
			p.Phone = phone
			break
		}
	}
	p.Files = t.allowed(plan.ActSubmit)
	rows := t.helped()
	for _, r := range rows {
		if len(p.Words) < 2 && r.Act != plan.ActStart {
			p.Words = append(p.Words, messages.ActName(r.Act))
		}
	}
	var buttons [][]plan.Button
	if len(rows) > helpLines {
		rows, buttons = t.helpPage(&p, rows)
	}
	for _, r := range rows {
		p.Rows = append(p.Rows, messages.HelpRow{Command: r.Act, Name: messages.ActName(r.Act), Help: messages.ActHelp(r.Act)})
	}
	return t.Show(messages.Help(p), buttons...)
}

// helpLines is how many commands are listed all at once; who may do more finds
// those of the own menu first, the others by topic.
const helpLines = 24

// helped is the commands this very person may use.
func (t *Turn) helped() []*Row {
	var out []*Row
	for i := range t.chat.table.rows {
		r := &t.chat.table.rows[i]
		if r.Act == plan.ActApply && len(t.Actor.Bindings) > 0 {
			continue // for those who have no role yet
		}
		if r.Act == plan.ActIssued && len(t.World.Promulgations) == 0 && !t.Actor.Has(plan.RoleOffice) {
			continue // nothing to show yet
		}
		if r.Command && t.allowed(r.Act) {
			out = append(out, r)
		}
	}
	return out
}

// helpPage is one page of a long help: a topic, or the most used acts with a
// button for each topic.
func (t *Turn) helpPage(p *messages.HelpParams, all []*Row) ([]*Row, [][]plan.Button) {
	var page []*Row
	if topic := plan.Topic(t.Args["topic"]); topic != "" {
		p.Topic = messages.TopicName(topic)
		for _, r := range all {
			if r.Topic == topic {
				page = append(page, r)
			}
		}
		return page, [][]plan.Button{{Do(plan.ActHelp, messages.Back, nil)}}
	}
	p.More = true
	for _, act := range menuOf(t.Actor) {
		for _, r := range all {
			if r.Act == act {
				page = append(page, r)
			}
		}
	}
	var topics []plan.Button
	seen := map[plan.Topic]bool{}
	for _, r := range all {
		if !seen[r.Topic] {
			seen[r.Topic] = true
			topics = append(topics, Do(plan.ActHelp, messages.TopicName(r.Topic), plan.Args{"topic": string(r.Topic)}))
		}
	}
	return page, Grid(topics, 2)
}

// allowed tells whether the person may do an act at all.
func (t *Turn) allowed(act plan.Act) bool {
	_, there := t.chat.table.byAct[act]
	return there && rules.May(t.Actor, act, plan.Scope{Place: t.Place}) == nil && rules.Sealed(t.World, act, nil) == nil
}

// menus is what each role finds in the command menu, most needed first; the
// first role a person holds decides.
var menus = []struct {
	role plan.Role
	acts []plan.Act
}{
	{plan.RoleOffice, []plan.Act{plan.ActDesk, plan.ActStatus, plan.ActOpinions, plan.ActCirculate, plan.ActRemind, plan.ActPeople, plan.ActStage, plan.ActHelp}},
	{plan.RoleLeader, []plan.Act{plan.ActStatus, plan.ActDeliberation, plan.ActVersions, plan.ActHelp}},
	{plan.RoleLiaison, []plan.Act{plan.ActTodo, plan.ActSubmit, plan.ActOpinion, plan.ActNone, plan.ActVersions, plan.ActHandover, plan.ActMe, plan.ActHelp}},
	{plan.RoleExpert, []plan.Act{plan.ActOpinion, plan.ActVersions, plan.ActMe, plan.ActHelp}},
	{plan.RoleReviewer, []plan.Act{plan.ActOpinion, plan.ActNone, plan.ActMe, plan.ActHelp}},
}

// menuOf is what the menu of a person with these bindings holds.
func menuOf(a plan.Actor) []plan.Act {
	for _, m := range menus {
		if a.Has(m.role) {
			return m.acts
		}
	}
	return []plan.Act{plan.ActStart, plan.ActHelp}
}

// Command is one entry of a chat's command menu, as the wire takes it.
type Command struct {
	Command     string `json:"command"`
	Description string `json:"description"`
}

// Menu is the command menu of a person with these bindings.
func (c *Chat) Menu(a plan.Actor) []Command {
	var out []Command
	for _, act := range menuOf(a) {
		if row, ok := c.table.byAct[act]; ok && row.Command {
			out = append(out, Command{string(act), messages.ActName(act)})
		}
	}
	return out
}

// sendMenu sets the person's command menu; it follows the role.
func (t *Turn) sendMenu() error { return t.chat.sendMenu(t, t.Person) }

func (c *Chat) sendMenu(t *Turn, p plan.Person) error {
	if p.Chat == 0 {
		return nil
	}
	raw, err := json.Marshal(c.Menu(t.World.ActorOf(p.ID, t.Came)))
	if err != nil {
		return fmt.Errorf("make menu of person %d: %w", p.ID, err)
	}
	_, err = t.Tx.Post(plan.Letter{Kind: plan.LetterMenu, Chat: p.Chat, To: p.ID, Text: string(raw), Priority: plan.PriorityNotice}, t.Now)
	return err
}

package chat

import (
	"slices"
	"strings"

	"planbot/storage/plan"
)

// gathering is the argument in which a field of Many keeps what was gathered so
// far: values parted by commas, in the order they came.
func gathering(field string) string { return "_" + field }

// Gathered lists what the open question has gathered so far.
func (t *Turn) Gathered(field string) []string { return split(t.Args[gathering(field)]) }

func split(list string) []string {
	if list == "" {
		return nil
	}
	return strings.Split(list, ",")
}

// Tick makes a button that puts a value into what a field gathers, or out of it.
// It fits every step of the same question, so that several can be pressed faster
// than the message with the ticks follows.
func Tick(field, value, label string) plan.Button {
	return plan.Button{Label: label, Act: plan.ActTick, Args: plan.Args{field: value}}
}

// tick takes a pressed Tick and shows the question with its new ticks.
func (t *Turn) tick(c plan.Conversation, given plan.Args) error {
	f := t.field(c.Field)
	if f == nil || !f.Many || len(given) != 1 {
		return plan.Refuse(plan.WhyStale)
	}
	value, ok := given[f.Name]
	if !ok {
		return plan.Refuse(plan.WhyStale)
	}
	t.Args = c.Args
	if err := t.may(); err != nil {
		return err
	}
	have := t.Gathered(f.Name)
	if i := slices.Index(have, value); i >= 0 {
		have = slices.Delete(have, i, i+1)
	} else {
		have = append(have, value)
	}
	t.Args[gathering(f.Name)] = strings.Join(have, ",")
	return t.ask(f)
}

// gatherTyped adds values that were typed; naming one again leaves it ticked.
func (t *Turn) gatherTyped(f *Field, values []string) {
	have := t.Gathered(f.Name)
	for _, v := range values {
		if !slices.Contains(have, v) {
			have = append(have, v)
		}
	}
	t.Args[gathering(f.Name)] = strings.Join(have, ",")
}

// gather adds a file that was sent to what its question gathers. The files of
// one album, looked at in any order, share one message: the answer the album got
// when it came.
func (t *Turn) gather(f *Field, c plan.Conversation, u plan.Upload) error {
	t.Args = c.Args
	if err := t.may(); err != nil {
		return err
	}
	t.Args[gathering(f.Name)] = strings.Join(append(t.Gathered(f.Name), id(u.ID)), ",")
	last := t.Args[albumOf(f.Name)]
	t.Args[albumOf(f.Name)] = u.Album
	switch {
	case u.Album == "":
	case u.Album == last:
		t.revise = c.Letter
	default:
		siblings, err := t.Tx.Album(u.Person, u.Album)
		if err != nil {
			return err
		}
		for _, x := range siblings {
			if x.Letter != 0 {
				t.revise = x.Letter
			}
		}
	}
	return t.ask(f)
}

func albumOf(field string) string { return "_album." + field }

// ticked tells whether a value is among what a field gathered.
func (t *Turn) ticked(field, value string) bool { return slices.Contains(t.Gathered(field), value) }

// checkTicked refuses to end a question that gathered nothing.
func checkTicked(field string) func(*Turn, string) error {
	return func(t *Turn, _ string) error {
		if len(t.Gathered(field)) == 0 {
			return plan.Refuse(plan.WhyNoneTicked)
		}
		return nil
	}
}

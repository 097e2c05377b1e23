package messages

// GroupBound says in a group that it is the work group now.
func GroupBound(topic bool) string { return say("group bound", topic) }

// GroupEntered says in a group what to do for the bot to stay.
func GroupEntered(bot string) string { return say("group entered", bot) }

// GroupLeft is the goodbye to a group nobody bound.
func GroupLeft() string { return say("group left", nil) }

// GroupEnded is the goodbye to a group the office gave up.
func GroupEnded() string { return say("group ended", nil) }

// GroupLost tells the office that the bot was put out of the work group.
func GroupLost(title string) string { return say("group lost", title) }

// GroupsParams is the list of work groups.
type GroupsParams struct {
	Bot    string
	Groups []string
}

// Groups is /here in a private chat.
func Groups(p GroupsParams) string { return say("groups", p) }

// EndGroup is the button that gives a work group up.
func EndGroup(title string) string { return "解除：" + title }

// EndGroupCard asks whether a work group is given up.
func EndGroupCard(title string) string { return say("end group card", title) }

// GroupUnbound says that a work group was given up.
func GroupUnbound(title string) string { return say("group unbound", title) }

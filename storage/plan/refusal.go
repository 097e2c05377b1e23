package plan

// Why is the reason of a refusal; messages has one sentence for each.
type Why string

// Refusal is a "no" with its reason: a value people get as a sentence that says
// why and what to do next. It travels as an error so that a refused act rolls
// back, and is turned into words at one place; it is never logged as a failure.
type Refusal struct {
	Why     Why
	Act     Act
	Unit    UnitID
	Chapter ChapterID
	Role    Role
	Day     Day
	N       int
	Text    string // a short value to say back: a name, what was typed
}

// Error makes a Refusal travel the error path; nobody reads this text.
func (r Refusal) Error() string { return "refused: " + string(r.Why) }

// Refuse is a refusal without particulars.
func Refuse(why Why) error { return Refusal{Why: why} }

// The reasons every part of the program shares. Reasons of one noun stand in
// that noun's own file.
const (
	WhyStranger    Why = "stranger"     // not bound at all
	WhyNotYours    Why = "not_yours"    // role or unit does not allow it
	WhyNotHere     Why = "not_here"     // wrong kind of chat
	WhyUnknownWord Why = "unknown_word" // free text we can't place
	WhyUnknownAct  Why = "unknown_act"  // a slash command that does not exist
	WhyStale       Why = "stale"        // the button's object has moved on
	WhySpent       Why = "spent"        // already pressed
	WhyExpired     Why = "expired"      // too old
	WhyForeign     Why = "foreign"      // somebody else's button
	WhyGone        Why = "gone"         // the object no longer exists
	WhyBadChoice   Why = "bad_choice"   // the answer is none of the choices
	WhyWantsFile   Why = "wants_file"   // words where a file is waited for
	WhyCardWaits   Why = "card_waits"   // words while a summary waits for its button
	WhyBadDate     Why = "bad_date"
	WhyPastDate    Why = "past_date"
	WhyTooLong     Why = "too_long"
	WhyEmpty       Why = "empty"
	WhyNotText     Why = "not_text" // a file, sticker, voice where words were asked
	WhyNothing     Why = "nothing"  // nothing open to act on
	WhyAmbiguous   Why = "ambiguous"
	WhyAnonymous   Why = "anonymous" // an anonymous admin has no identity
)

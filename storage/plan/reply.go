package plan

// Why a consultation, a reply or a result is refused.
const (
	WhyNoTexts        Why = "no_texts"        // nothing to circulate yet
	WhyNoAddressee    Why = "no_addressee"    // the chosen classes hold nobody
	WhyChanged        Why = "changed"         // what the preview showed is no longer so
	WhyNoConsultation Why = "no_consultation" // none that fits
	WhyNoneCirculated Why = "none_circulated" // the same to whoever cannot circulate one
	WhyNotAsked       Why = "not_asked"       // no consultation asks this person or unit
	WhyAllReplied     Why = "all_replied"
	WhyNotMissing     Why = "not_missing"  // Text: a unit that was not asked or has replied
	WhySameDue        Why = "same_due"     // moved to where it is
	WhyOver           Why = "over"         // the consultation is closed
	WhyRepliedNone    Why = "replied_none" // 无意见 was given already
	WhyNoReply        Why = "no_reply"     // there is none to take back
	WhyLongPoint      Why = "long_point"
	WhyTooMany        Why = "too_many"      // more opinions than one reply takes
	WhySamePoints     Why = "same_points"   // nothing was changed
	WhyNoPoint        Why = "no_point"      // all opinions of the reply were struck out
	WhyNoReason       Why = "no_reason"     // a result that needs a reason
	WhyNoTalk         Why = "no_talk"       // a result that needs a talk first
	WhyResulted       Why = "resulted"      // has a result already
	WhyUndecided      Why = "undecided"     // has none yet
	WhyNoLead         Why = "no_lead"       // nobody leads what the opinion is about
	WhyNotPassed      Why = "not_passed"    // the lead was not asked for its view
	WhyAllPublic      Why = "all_published" // nothing decided waits for publication
	WhyBeforeAsked    Why = "before_asked"  // a reply dated before it was asked for
	WhyFuture         Why = "future_date"   // a past date was wanted
	WhyNoneTicked     Why = "none_ticked"

	WhyNoAddresseeNamed Why = "no_addressee_named" // Text names no unit or person, or several
	WhyAllAsked         Why = "all_asked"          // everybody chosen is asked already
	WhyBeforeDue        Why = "before_due"         // a day before the consultation's own
	WhyHasReplied       Why = "has_replied"        // whoever replied is not taken out
	WhyInsists          Why = "insists"            // its proposer did not say that it gives in
	WhyNotAdopted       Why = "not_adopted"        // only what was adopted is realized somewhere
	WhyUnasked          Why = "unasked"            // was taken out of the consultation Text
)

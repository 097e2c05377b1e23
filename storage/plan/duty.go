package plan

import (
	"strconv"
	"strings"
	"time"
)

// DutyKind is what a unit owes.
type DutyKind string

const (
	DutyDraft    DutyKind = "draft"    // the lead: a chapter text (or research material)
	DutyMaterial DutyKind = "material" // a supporting unit: material a lead asked for
	DutyReply    DutyKind = "reply"    // an addressee: an answer in a consultation
	DutyRevise   DutyKind = "revise"   // the lead: a revision after adoption or return
	DutyReceipt  DutyKind = "receipt"  // an invitee: who comes to a meeting

	DutyVoice    DutyKind = "voice"    // a leader: an answer in a deliberation in writing
	DutyApproval DutyKind = "approval" // the office: to bring a plan to its issue
	DutyConsent  DutyKind = "consent"  // a supporting unit: its word on a version of a chapter
)

// Light is the colour of a duty.
type Light string

const (
	LightDone   Light = "done"   // 已交
	LightOpen   Light = "open"   // 进行中
	LightSoon   Light = "soon"   // 临近: at most three working days left
	LightLate   Light = "late"   // 逾期
	LightClosed Light = "closed" // the stage ended without it
	LightNone   Light = "none"   // 不适用
)

// Duty is one thing one unit owes by one deadline. It is derived from a
// Snapshot and never stored.
type Duty struct {
	Kind         DutyKind
	Unit         UnitID
	Person       PersonID // for a consultation's personal addressee; else 0
	Stage        int      // 0 when it belongs to no stage
	Plan         PlanID
	Chapter      ChapterID
	Text         TextStage
	Consultation ConsultationID
	Request      RequestID
	Consent      ConsentID
	Asked        time.Time // when it began to be owed
	Due          time.Time
	Done         time.Time // zero: still owed
	LateDone     bool
	Light        Light
	Draft        DraftID   // what fulfilled it, if a draft
	Anew         time.Time // when the version came that was given back last; zero: none was
	Original     time.Time // its date before it was extended; zero: it was not
	Extended     int       // how often it was
	Wished       time.Time // the later date asked for and not decided on; zero: none
	Expected     Day       // late: the day the unit said it would come; zero: it did not say
	Excused      int       // late: how often it said a day
	Meeting      MeetingID
	Invitee      InviteeID
	Paused       bool // its stage waits: shown, but nobody is pressed for it

	Deliberation DeliberationID // DutyVoice
	Courtesy     bool           // one unit asks another: reminded of, never urged
}

// Owed tells whether the thing is still to be done: it has not come in and what
// asked for it is not over.
func (d Duty) Owed() bool { return d.Done.IsZero() && d.Light != LightClosed }

// Key names the duty for ever: the same thing owed by the same unit has the
// same key however often it is derived. The deadline is not part of it, nor
// whether the text is asked for the first time or again after a return.
func (d Duty) Key() string {
	id, kind := int64(d.Chapter), d.Kind
	switch d.Kind {
	case DutyRevise:
		kind = DutyDraft
	case DutyReply:
		id = int64(d.Consultation)
	case DutyVerdict:
		return string(kind) + ":" + strconv.FormatInt(int64(d.Unit), 10) + ":" + string(d.Plan) + ":0"
	case DutyMaterial:
		id = int64(d.Request)
	case DutyReceipt:
		id = int64(d.Invitee)
	case DutyVoice:
		id = int64(d.Deliberation)
	case DutyApproval:
		return string(kind) + ":" + strconv.FormatInt(int64(d.Unit), 10) + ":" + string(d.Plan) + ":0"
	case DutyConsent:
		id = int64(d.Consent)
	}
	key := string(kind) + ":" + strconv.FormatInt(int64(d.Unit), 10)
	if d.Person != 0 {
		key += "p" + strconv.FormatInt(int64(d.Person), 10)
	}
	return key + ":" + string(d.Text) + ":" + strconv.FormatInt(id, 10)
}

// DutyOfKey is what a unit's duty of this key is about: its kind, unit, text and
// the thing itself. It says nothing of dates, nor whether anybody still owes it;
// false when the words are no key of a unit's duty.
func DutyOfKey(key string) (d Duty, ok bool) {
	parts := strings.Split(key, ":")
	if len(parts) != 4 {
		return Duty{}, false
	}
	unit, err := strconv.ParseInt(parts[1], 10, 64)
	id, ierr := strconv.ParseInt(parts[3], 10, 64)
	if err != nil || ierr != nil {
		return Duty{}, false
	}
	d = Duty{Kind: DutyKind(parts[0]), Unit: UnitID(unit), Text: TextStage(parts[2])}
	switch d.Kind {
	case DutyDraft:
		d.Chapter = ChapterID(id)
	case DutyReply:
		d.Consultation = ConsultationID(id)
	case DutyVerdict:
		d.Plan, d.Text = PlanID(parts[2]), ""
	case DutyMaterial:
		d.Request = RequestID(id)
	case DutyApproval:
		d.Plan, d.Text = PlanID(parts[2]), TextFinal
	case DutyReceipt:
		d.Invitee = InviteeID(id)
	case DutyConsent:
		d.Consent = ConsentID(id)
	default:
		return Duty{}, false
	}
	return d, true
}

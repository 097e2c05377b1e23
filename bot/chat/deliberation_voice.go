package chat

import (
	"strconv"
	"strings"

	"planbot/bot/rules"
	"planbot/bot/workflow"
	"planbot/messages"
	"planbot/storage/plan"
)

// voiceRow is a leader's own answer, or what the office enters for members: one
// paper bears many names, so 同意 is entered for several at once.
func voiceRow() Row {
	return Row{
		Act: plan.ActVoice, Do: speak,
		Fields: []Field{
			{Name: "stance", When: func(t *Turn) bool { return t.entersVoice() && t.writes() }, Ask: askStance},
			{Name: "members", Many: true, When: func(t *Turn) bool { return t.entersVoice() && t.writes() }, Ask: askMembers, Parse: parseMembers, Check: checkTicked("members")},
			{Name: "member", When: func(t *Turn) bool { return t.entersVoice() && !t.writes() }, Ask: askOneMember, Parse: parseOneMember},
			{Name: "remark", When: remarks, Ask: askRemark, Parse: parseRemark},
			{Name: "sure", When: func(t *Turn) bool { return t.entersVoice() && t.writes() }, Ask: askSureVoice},
		},
	}
}

// entersVoice: the office for somebody else.
func (t *Turn) entersVoice() bool { return t.Args["proxy"] != "" }

func (t *Turn) writes() bool {
	d, err := t.deliberation()
	return err == nil && d.Way == plan.InWriting
}

func remarks(t *Turn) bool { return t.Args["stance"] != string(plan.VoiceAgree) }

func askStance(t *Turn) (Prompt, error) {
	if _, err := t.speakable(); err != nil {
		return Prompt{}, err
	}
	var row []plan.Button
	for _, s := range []plan.VoiceAnswer{plan.VoiceAgree, plan.VoiceAmend, plan.VoiceOppose} {
		row = append(row, Choice("stance", string(s), messages.VoiceAnswerName(s)))
	}
	return Prompt{Text: messages.AskStance(), Buttons: [][]plan.Button{row}}, nil
}

// speakable is the deliberation, if a word can still be added.
func (t *Turn) speakable() (plan.Deliberation, error) {
	d, err := t.deliberation()
	if err == nil && !d.Open() {
		err = plan.Refusal{Why: plan.WhyConcluded, Text: messages.ConclusionName(d.Conclusion, d.Text)}
	}
	return d, err
}

func signerKey(s rules.Signer) string {
	if s.Member != 0 {
		return "m" + strconv.FormatInt(int64(s.Member), 10)
	}
	return "p" + strconv.FormatInt(int64(s.Person), 10)
}

func (t *Turn) signer(key string) (rules.Signer, error) {
	for _, s := range rules.Signers(t.World, t.Now) {
		if signerKey(s) == key {
			return s, nil
		}
	}
	return rules.Signer{}, plan.Refuse(plan.WhyGone)
}

const signersPerPage = 12

func askMembers(t *Turn) (Prompt, error) {
	d, err := t.speakable()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, s := range rules.AskedIn(t.World, d, t.Now).Waiting {
		key := signerKey(s)
		buttons = append(buttons, Tick("members", key, messages.TickLabel(s.Name, t.ticked("members", key))))
	}
	rows := append(t.paged("members", buttons, 3, signersPerPage), []plan.Button{done("members")})
	return Prompt{Text: messages.AskSpeaker(t.voiceWords(d)), Buttons: rows}, nil
}

func askOneMember(t *Turn) (Prompt, error) {
	d, err := t.speakable()
	if err != nil {
		return Prompt{}, err
	}
	var buttons []plan.Button
	for _, s := range rules.Signers(t.World, t.Now) {
		buttons = append(buttons, Choice("member", signerKey(s), s.Name))
	}
	return Prompt{Text: messages.AskSpeaker(t.voiceWords(d)), Buttons: t.paged("member", buttons, 3, signersPerPage)}, nil
}

func parseMembers(t *Turn, text string) (string, error) {
	var out []string
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("、，,；; \n", r) }) {
		key, err := parseOneMember(t, name)
		if err != nil {
			return "", err
		}
		out = append(out, key)
	}
	if len(out) == 0 {
		return "", plan.Refusal{Why: plan.WhyNoMemberNamed, Text: short(text)}
	}
	return strings.Join(out, ","), nil
}

func parseOneMember(t *Turn, text string) (string, error) {
	found := rules.FindSigners(t.World, strings.TrimSpace(text), t.Now)
	switch len(found) {
	case 0:
		return "", plan.Refusal{Why: plan.WhyNoMemberNamed, Text: short(text)}
	case 1:
		return signerKey(found[0]), nil
	}
	return "", plan.Refusal{Why: plan.WhyAmbiguous, Text: short(text)}
}

// voiceWords is what the dialogue has gathered, in words.
func (t *Turn) voiceWords(d plan.Deliberation) messages.VoiceParams {
	p := messages.VoiceParams{
		Texts: workflow.DeliberationWords(t.World, d, t.Now).Name, Stance: plan.VoiceAnswer(t.Args["stance"]), Remark: t.Args["remark"], Due: d.Due,
		Own: !t.entersVoice(),
	}
	for _, key := range t.voicing() {
		if s, err := t.signer(key); err == nil {
			p.Names = append(p.Names, s.Name)
		}
	}
	p.Name = strings.Join(p.Names, "")
	if len(p.Names) > 1 {
		p.Name = ""
	}
	return p
}

func (t *Turn) voicing() []string {
	if t.Args["member"] != "" {
		return []string{t.Args["member"]}
	}
	return t.Gathered("members")
}

func askRemark(t *Turn) (Prompt, error) {
	d, err := t.speakable()
	return Prompt{Text: messages.AskRemark(t.voiceWords(d))}, err
}

// parseRemark takes a member's words; the bare name of something to look at is
// none: whoever writes it wants to look.
func parseRemark(t *Turn, text string) (string, error) {
	if row := t.chat.table.byWord[text]; row != nil && row.navigates() {
		return "", plan.Refuse(plan.WhyRemarkShort)
	}
	return workflow.CheckRemark(text)
}

func askSureVoice(t *Turn) (Prompt, error) {
	d, err := t.speakable()
	if err != nil {
		return Prompt{}, err
	}
	yes := Choice("sure", "1", messages.ConfirmVoice)
	yes.Style = plan.StyleYes
	return Prompt{Text: messages.VoiceCard(t.voiceWords(d)), Buttons: [][]plan.Button{{yes}}}, nil
}

// speak keeps the answer or remark, the leader's own or those entered.
func speak(t *Turn) error {
	d, err := t.speakable()
	if err != nil {
		return err
	}
	v := plan.Voice{Stance: plan.VoiceAnswer(t.Args["stance"]), Remark: t.Args["remark"], By: t.Person.ID}
	var signers []rules.Signer
	if t.entersVoice() {
		if !t.Actor.Has(plan.RoleOffice) {
			return plan.Refuse(plan.WhyNotYours)
		}
		v.Proxy = plan.Proxy{Channel: plan.ChannelMeeting, Recorder: t.Person.ID}
		if d.Way == plan.InWriting {
			v.Proxy.Channel = plan.ChannelLetter
		}
		for _, key := range t.voicing() {
			s, err := t.signer(key)
			if err != nil {
				return err
			}
			signers = append(signers, s)
		}
	} else {
		s, ok := rules.SignerBy(t.World, t.Person.ID, t.Now)
		if !ok {
			return plan.Refuse(plan.WhyNotSigner)
		}
		signers = []rules.Signer{s}
	}
	for _, s := range signers {
		v.Member, v.Person, v.Name = s.Member, s.Person, s.Name
		if err := workflow.Speak(t.Tx, d.ID, v, t.Now); err != nil {
			return err
		}
	}
	p := t.voiceWords(d)
	if t.entersVoice() {
		if err := t.Strip(); err != nil {
			return err
		}
		more := Do(plan.ActVoice, messages.OneMoreVoice, deliberationArgs(d.ID))
		more.Args["proxy"] = "1"
		return t.Say(messages.VoiceKept(p), []plan.Button{more, workflow.SeeDeliberation(d.ID)})
	}
	return t.Say(messages.VoiceKept(p), []plan.Button{workflow.SeeDeliberation(d.ID), Open(plan.ActStatus)})
}

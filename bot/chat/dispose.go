package chat

import (
	"planbot/bot/rules"
	"planbot/storage/plan"
)

func disposeRows() []Row {
	return []Row{
		{Act: plan.ActOpinions, Command: true, Do: queue},
		{Act: plan.ActHandle, Do: handle},
		{
			Act: plan.ActDispose, Version: opinionVersion, Do: dispose,
			Fields: chain([]Field{{Name: "explain", When: explainWanted, Ask: askExplain, Parse: parsePoint}}, talkFields(talkWanted)),
		},
		{Act: plan.ActTalk, Version: opinionVersion, Do: holdTalk, Fields: talkFields(func(*Turn) bool { return true })},
		{Act: plan.ActPass, Version: opinionVersion, Do: passOpinion},
		{
			Act: plan.ActReopen, Version: opinionVersion, Do: reopen,
			Fields: []Field{{Name: "sure", When: wasTold, Ask: askReopen}},
		},
		realizeRow(), issueRow(), disputesRow(), summaryRow(),
		{Act: plan.ActPublish, Confirm: confirmPublish, Do: publish},
		{
			Act: plan.ActPropose, Version: opinionVersion, Scope: proposeScope, Do: propose,
			Fields: []Field{{Name: "why", When: explainWanted, Ask: askProposeWhy, Parse: parsePoint}},
		},
		viewsRow(),
	}
}

func (t *Turn) opinion() (plan.Opinion, error) {
	oid, err := t.id("opinion")
	if err != nil {
		return plan.Opinion{}, err
	}
	return rules.OpinionOf(t.World, plan.OpinionID(oid))
}

func opinionVersion(t *Turn) (int64, error) {
	o, err := t.opinion()
	return o.Version, err
}

func (t *Turn) result() plan.Result { return plan.Result(t.Args["result"]) }

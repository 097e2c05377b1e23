package bot_test

import (
	"bytes"
	"testing"

	"planbot/bot/archive"
	"planbot/bot/workflow"
	"planbot/storage/plan"
)

// archived writes the year's archive: it is whole, holds what the year came to,
// and the two plans' own archives are whole too.
func (y *year) archived(t *testing.T) {
	for _, p := range []plan.PlanID{plan.Women, plan.Children, ""} {
		var out bytes.Buffer
		if _, err := archive.Write(t.Context(), &out, archive.Order{DB: y.db, Plan: p, Now: y.server.Clock().Now(), Words: workflow.ArchiveWords}); err != nil {
			t.Fatal(err)
		}
		r, err := archive.Verify(bytes.NewReader(out.Bytes()), int64(out.Len()))
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range r.Faults {
			t.Errorf("archive of %q: %s", p, fault)
		}
		if p == "" {
			y.counted(t, r.Manifest.Counts)
		}
	}
}

func (y *year) counted(t *testing.T, got archive.Counts) {
	w := y.world()
	drafts, opinions, none, urged := 0, 0, 0, 0
	for _, d := range w.Drafts {
		if d.State != plan.DraftWithdrawn {
			drafts++
		}
	}
	for _, r := range w.Replies {
		switch {
		case !r.Withdrawn.IsZero():
		case r.Kind == plan.ReplyNone:
			none++
		default:
			opinions++
		}
	}
	for _, u := range w.Urges {
		if !u.Signed.IsZero() {
			urged++
		}
	}
	if got.Drafts != drafts || got.Replies["none"] != none || got.Replies["opinions"] != opinions || got.Notices["urge"]+got.Notices["escalate"] != urged || got.Events != len(y.events()) {
		t.Errorf("the archive counts %+v; there are %d drafts, %d replies with opinions, %d without, %d notices, %d events", got, drafts, opinions, none, urged, len(y.events()))
	}
	if drafts == 0 || opinions == 0 || urged == 0 || got.Items < drafts+opinions {
		t.Errorf("an empty year: %+v", got)
	}
}

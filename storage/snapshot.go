package storage

import "planbot/storage/plan"

// Snapshot is everything the rules look at, as this transaction sees it. The
// result is shared and must not be changed; it is read anew only after
// something in it was.
func (t *Tx) Snapshot() (*plan.Snapshot, error) {
	if t.snap != nil {
		return t.snap, nil
	}
	s := &plan.Snapshot{}
	for _, load := range []func(*plan.Snapshot) error{
		t.loadTakeovers,
		t.loadSettings, t.loadUnits, t.loadChapters, t.loadMembers, t.loadPersons, t.loadBindings,
		t.loadStages, t.loadCalendar, t.loadDrafts, t.loadAssemblies, t.loadRequests, t.loadConsultations, t.loadReplies, t.loadOpinions,
		t.loadLadder, t.loadNudges, t.loadUrges, t.loadCalls, t.loadExtensions, t.loadLateNotes, t.loadGroups,
		t.loadExperts, t.loadVerdicts, t.loadTargets, t.loadAlignments,

		t.loadMeetings, t.loadAnnouncements,
		t.loadDeliberations, t.loadSubmission, t.loadPromulgations,

		t.loadReferences, t.loadDigests,
		t.loadConsents,
	} {
		if err := load(s); err != nil {
			return nil, err
		}
	}
	s.Reindex()
	t.snap = s
	return s, nil
}

package bot

import (
	"errors"
	"time"

	"planbot/bot/chat"
	"planbot/bot/job"
	"planbot/bot/telegram"
	"planbot/bot/workflow"
	"planbot/storage"
	"planbot/storage/plan"
)

// jobs is the table of durable work: who does it and who tells when it is given
// up.
func jobs(o Options, wire *telegram.Wire, talk *chat.Chat) (map[plan.JobKind]job.Work, error) {
	gone := func(err error) bool { return errors.Is(err, telegram.ErrGone) || errors.Is(err, telegram.ErrTooBig) }
	fetcher := &job.Fetcher{DB: o.DB, Clock: o.Clock, Download: wire.Fetch, Looked: talk.Looked, Gone: gone}
	lister := job.Lister{
		DB: o.DB, Clock: o.Clock, Download: wire.Fetch, Refused: talk.Looked, Listed: talk.RosterRead, Gone: gone,
	}
	experts := lister
	experts.Rows = talk.ExpertsRead
	boards, err := job.NewBoards(job.Boards{DB: o.DB, Clock: o.Clock, Board: workflow.Board, Drawn: talk.Drawn})
	if err != nil {
		return nil, err
	}
	albums := &job.Albums{Clock: o.Clock, Ask: talk.Album}
	comparer := &job.Comparer{DB: o.DB, Clock: o.Clock, Compared: talk.Compared, Redlined: talk.Redlined}
	targets := &job.Targets{DB: o.DB, Clock: o.Clock, Latest: workflow.RegisteredDraft, Read: workflow.TargetsRead}
	summaries := &job.Summaries{DB: o.DB, Clock: o.Clock, Words: workflow.SummaryWords, Made: workflow.SummaryMade}
	verdicts := &job.Verdicts{DB: o.DB, Clock: o.Clock, Words: workflow.VerdictPaper, Made: workflow.VerdictPaperMade}
	assembler := &job.Assembler{DB: o.DB, Clock: o.Clock, Made: workflow.Assembled, Refused: workflow.AssemblyRefused}
	exporter := &job.Exporter{
		DB: o.DB, Clock: o.Clock, Words: workflow.ExportWords, Exported: workflow.Exported,
		Archive: job.Archiver{Words: workflow.ArchiveWords, TooBig: workflow.ArchiveTooBig},
	}
	forms := &job.Forms{
		DB: o.DB, Clock: o.Clock, Letter: workflow.LetterWords, Form: workflow.FormWords, Name: workflow.SeatName,
		Away: workflow.Away, Made: workflow.KeepPaper,
	}
	return map[plan.JobKind]job.Work{
		plan.JobFetch:    {Do: fetcher.Run, Failed: fetcher.Failed},
		plan.JobRoster:   {Do: lister.Run, Failed: fetcher.Failed},
		plan.JobExperts:  {Do: experts.Run, Failed: fetcher.Failed},
		plan.JobAlbum:    {Do: albums.Run},
		plan.JobCompare:  {Do: comparer.Run},
		plan.JobTargets:  {Do: targets.Run},
		plan.JobBoard:    {Do: boards.Run, Failed: talk.NotDrawn},
		plan.JobSummary:  {Do: summaries.Run, Failed: workflow.SummaryFailed},
		plan.JobExport:   {Do: exporter.Run, Failed: workflow.ExportFailed},
		plan.JobForm:     {Do: forms.Run, Failed: workflow.PaperFailed},
		plan.JobVerdict:  {Do: verdicts.Run, Failed: workflow.VerdictPaperFailed},
		plan.JobAssemble: {Do: assembler.Run, Failed: notAssembled},
	}, nil
}

func notAssembled(tx *storage.Tx, j plan.Job, now time.Time) error {
	return workflow.AssemblyRefused(tx, j, plan.Refusal{Why: plan.WhyNotMade}, now)
}

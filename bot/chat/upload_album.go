package chat

import (
	"slices"
	"time"

	"planbot/messages"
	"planbot/storage"
	"planbot/storage/plan"
)

// Album asks the one question about an album, once no sibling of this file came
// after it and all of them were looked at. While some are still being fetched it
// looks again a little later.
func (c *Chat) Album(tx *storage.Tx, of plan.UploadID, now time.Time) error {
	u, ok, err := tx.Upload(of)
	if err != nil || !ok {
		return err
	}
	all, err := tx.Album(u.Person, u.Album)
	if err != nil || len(all) == 0 || all[len(all)-1].ID != u.ID {
		return err // the last one asks
	}
	for _, x := range all {
		if x.State == plan.UploadWaiting {
			_, err := tx.Start(plan.Job{Kind: plan.JobAlbum, Args: plan.Args{"upload": id(of)}, After: now.Add(albumWait)},
				"album:"+id(of)+":"+now.Format(time.RFC3339), now)
			return err
		}
	}
	t, err := c.resume(tx, u.Person, u.Chat, now)
	if err != nil {
		return err
	}
	if !slices.ContainsFunc(all, taken) {
		t.revise = all[0].Letter // the album's answer was not used for anything yet
	}
	return t.askAlbum(all)
}

// taken tells whether a file was given to a dialogue already.
func taken(u plan.Upload) bool {
	return u.State == plan.UploadUsed || (u.State == plan.UploadStored && !u.Asked.IsZero())
}

// askAlbum decides what there is to ask about the files of an album: nothing but
// what they belong to when they are photos, nothing at all when there is one
// text and its stamped pages.
func (t *Turn) askAlbum(all []plan.Upload) error {
	var fresh, texts, pages, refused []plan.Upload
	for _, u := range all {
		switch {
		case u.State == plan.UploadRefused && plan.Why(u.Reason) != plan.WhyFileSecret:
			refused = append(refused, u)
		case u.State == plan.UploadStored && u.Asked.IsZero():
			fresh = append(fresh, u)
			if u.Picture() {
				pages = append(pages, u)
			} else {
				texts = append(texts, u)
			}
		}
	}
	if len(fresh) == 0 {
		if len(refused) == 0 {
			return nil
		}
		return t.Show(messages.AlbumRefused(albumFiles(refused)))
	}
	doing, open, err := t.dialogue()
	if len(refused) > 0 && (open || len(texts) < 2) { // else the question says it
		if _, err := t.post(plan.Letter{Text: messages.AlbumRefused(albumFiles(refused))}); err != nil {
			return err
		}
	}
	args := plan.Args{"album": fresh[0].Album}
	switch {
	case err != nil:
		return err
	case open && doing.Act == plan.ActSubmit && doing.Field == albumField && doing.Args["album"] == fresh[0].Album:
		t.revise = doing.Letter // a slow sibling came: the question now counts it
		return t.begin(args, fresh...)
	case open:
		return t.waits(doing, args, messages.FileWaitsParams{Name: fresh[0].File.Name, Photo: len(texts) == 0, Count: len(fresh)})
	case len(texts) == 0:
		return t.askPage(pages)
	case len(texts) == 1:
		args[albumField] = together
	}
	return t.begin(args, fresh...)
}

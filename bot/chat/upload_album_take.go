package chat

import (
	"strings"
	"time"

	"planbot/storage/plan"
)

// takeAlbum goes on with an album that waited: with the question about all of
// it, or file by file.
func (t *Turn) takeAlbum() error {
	all, err := t.Tx.Album(t.Person.ID, t.Args["album"])
	if err != nil {
		return err
	}
	singly := t.Args["singly"] != ""
	for i := range all {
		if all[i].State == plan.UploadStored {
			all[i].Asked = time.Time{}
			if singly {
				all[i].Album = "" // from now on each is a file of its own
			}
			if err := t.Tx.SaveUpload(all[i]); err != nil {
				return err
			}
		}
	}
	if !singly {
		return t.askAlbum(all)
	}
	for _, u := range all {
		if u.State == plan.UploadStored {
			return t.offer(u)
		}
	}
	return plan.Refuse(plan.WhyGone)
}

// files are the kept files the dialogue is about: the text first, then what
// goes with it. An album's text is its first file that is no picture, unless
// another was chosen.
func (t *Turn) files() ([]plan.Upload, error) {
	if t.Args["album"] == "" {
		u, err := t.upload()
		if err != nil {
			return nil, err
		}
		return []plan.Upload{u}, nil
	}
	all, err := t.Tx.Album(t.Person.ID, t.Args["album"])
	if err != nil {
		return nil, err
	}
	var text, rest []plan.Upload
	chosen := t.Args["upload"]
	for _, u := range all {
		main := chosen == id(u.ID) || (chosen == "" && len(text) == 0 && !u.Picture())
		switch {
		case u.State != plan.UploadStored:
		case main:
			text = append(text, u)
		default:
			rest = append(rest, u)
		}
	}
	return append(text, rest...), nil
}

func join[T ~int64](list []T) string {
	words := make([]string, len(list))
	for i, v := range list {
		words[i] = id(v)
	}
	return strings.Join(words, ",")
}

package chat

import (
	"planbot/messages"
	"planbot/storage/plan"
)

// The question about an album and its answer.
const (
	albumField = "same"
	together   = "together"
)

func askTogether(t *Turn) (Prompt, error) {
	all, err := t.Tx.Album(t.Person.ID, t.Args["album"])
	if err != nil {
		return Prompt{}, err
	}
	var p messages.AskAlbumParams
	for _, u := range all {
		switch {
		case u.State == plan.UploadStored:
			p.Files = append(p.Files, messages.AlbumFile{Name: u.File.Name, Size: u.File.Size})
		case u.State == plan.UploadRefused && plan.Why(u.Reason) != plan.WhyFileSecret:
			p.Refused = append(p.Refused, albumFiles([]plan.Upload{u})...)
		}
	}
	files, err := t.files()
	if err != nil {
		return Prompt{}, err
	}
	if len(files) == 0 {
		return Prompt{}, plan.Refuse(plan.WhyGone)
	}
	p.Main = files[0].File.Name
	return Prompt{Text: messages.AskAlbum(p), Buttons: [][]plan.Button{
		{Choice(albumField, together, messages.AlbumTogether)},
		{Do(plan.ActTake, messages.AlbumSingly, plan.Args{"album": t.Args["album"], "singly": "1"})},
	}}, nil
}

func albumFiles(list []plan.Upload) []messages.AlbumFile {
	var out []messages.AlbumFile
	for _, u := range list {
		f := messages.AlbumFile{Name: u.File.Name, Size: u.File.Size}
		if u.State == plan.UploadRefused {
			f.Why = messages.RefusalAlert(plan.Refusal{Why: plan.Why(u.Reason), Text: short(u.File.Name)})
		}
		out = append(out, f)
	}
	return out
}

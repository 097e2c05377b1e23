package workflow

import (
	"time"

	"planbot/storage"
	"planbot/storage/plan"
)

// ProxyNone is what the office enters for several addressees at once: that they
// have no opinions, in which form they said so, and the pages that show it.
type ProxyNone struct {
	To       []plan.AddresseeID
	Form     plan.Channel
	Received time.Time // when it came to the office
	Pages    []plan.UploadID
	By       plan.PersonID
}

// EnterNone keeps 无意见 for each addressee.
func EnterNone(tx *storage.Tx, p ProxyNone, now time.Time) (entered []Replied, err error) {
	pages, err := UsePages(tx, p.Pages, p.By)
	if err != nil {
		return nil, err
	}
	for _, to := range p.To {
		r, err := GiveReply(tx, Given{To: to, Form: p.Form, Proxy: true, Received: p.Received, Pages: pages, By: p.By}, now)
		if err != nil {
			return entered, err
		}
		entered = append(entered, r)
	}
	return entered, nil
}

// UsePages turns uploads into pages of a reply and returns their hashes in the
// order they were sent.
func UsePages(tx *storage.Tx, uploads []plan.UploadID, by plan.PersonID) ([]string, error) {
	var found []plan.Upload
	for _, id := range uploads {
		u, ok, err := tx.Upload(id)
		if err != nil {
			return nil, err
		}
		if !ok || u.Person != by || u.State != plan.UploadStored {
			return nil, plan.Refuse(plan.WhyGone)
		}
		found = append(found, u)
	}
	for i := 1; i < len(found); i++ { // fetched in any order, read in the order sent
		for j := i; j > 0 && found[j].Message < found[j-1].Message; j-- {
			found[j], found[j-1] = found[j-1], found[j]
		}
	}
	var pages []string
	for _, u := range found {
		u.State = plan.UploadUsed
		if err := tx.SaveUpload(u); err != nil {
			return nil, err
		}
		pages = append(pages, u.SHA)
	}
	return pages, nil
}

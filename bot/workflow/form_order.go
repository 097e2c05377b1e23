package workflow

import (
	"fmt"
	"strconv"

	"planbot/storage/plan"
)

// paperOrder reads what a job was started for.
func paperOrder(j plan.Job) (PaperOrder, error) {
	o := PaperOrder{Kind: plan.PaperKind(j.Args["kind"])}
	for name, to := range map[string]func(int64){
		"consultation": func(n int64) { o.Consultation = plan.ConsultationID(n) },
		"to":           func(n int64) { o.To = plan.AddresseeID(n) },
		"person":       func(n int64) { o.By = plan.PersonID(n) },
		"chat":         func(n int64) { o.Chat = n },
	} {
		n, err := strconv.ParseInt(j.Args[name], 10, 64)
		if err != nil {
			return o, fmt.Errorf("read order of a paper: %s: %w", name, err)
		}
		to(n)
	}
	return o, nil
}

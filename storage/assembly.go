package storage

import (
	"fmt"

	"planbot/storage/plan"
)

const (
	assemblyInsert = `INSERT INTO assembly (draft, made_at, by_person, undecided, reason) VALUES (?, ?, ?, ?, ?)`
	assemblyPart   = `INSERT INTO assembly_part (assembly, seq, draft) VALUES (?, ?, ?)`
	assemblyList   = `SELECT a.id, a.draft, d.plan, d.text, d.revision, d.sha, a.made_at, a.by_person, a.undecided, a.reason
		FROM assembly a JOIN draft d ON d.id = a.draft ORDER BY a.id`
	assemblyParts = `SELECT assembly, draft FROM assembly_part ORDER BY assembly, seq`
)

// AddAssembly keeps what a whole text was put together from and returns its id.
func (t *Tx) AddAssembly(a plan.Assembly) (plan.AssemblyID, error) {
	id, err := t.insert(assemblyInsert, a.Draft, ms(a.Made), a.By, a.Undecided, a.Reason)
	if err != nil {
		return 0, fmt.Errorf("add assembly of draft %d: %w", a.Draft, err)
	}
	for i, part := range a.Parts {
		if _, err := t.change(assemblyPart, id, i+1, part); err != nil {
			return 0, fmt.Errorf("add draft %d to assembly %d: %w", part, id, err)
		}
	}
	return plan.AssemblyID(id), nil
}

func (t *Tx) loadAssemblies(s *plan.Snapshot) (err error) {
	s.Assemblies, err = list(t, func(r row) (a plan.Assembly, err error) {
		err = r.Scan(&a.ID, &a.Draft, &a.Plan, &a.Text, &a.Revision, &a.SHA, moment{&a.Made}, &a.By, &a.Undecided, &a.Reason)
		return a, err
	}, assemblyList)
	if err != nil {
		return fmt.Errorf("list assemblies: %w", err)
	}
	at := make(map[plan.AssemblyID]*plan.Assembly, len(s.Assemblies))
	for i := range s.Assemblies {
		at[s.Assemblies[i].ID] = &s.Assemblies[i]
	}
	if _, err := list(t, func(r row) (none struct{}, err error) {
		var id plan.AssemblyID
		var draft plan.DraftID
		if err = r.Scan(&id, &draft); err == nil {
			at[id].Parts = append(at[id].Parts, draft)
		}
		return none, err
	}, assemblyParts); err != nil {
		return fmt.Errorf("list parts of assemblies: %w", err)
	}
	return nil
}

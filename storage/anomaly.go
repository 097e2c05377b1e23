package storage

import (
	"encoding/json"
	"fmt"
	"time"

	"planbot/storage/plan"
)

const (
	anomalyInsert = `INSERT INTO anomaly (key, kind, detail) VALUES (?, ?, ?)`
	anomalyList   = `SELECT detail, answer FROM anomaly ORDER BY rowid`
	anomalySettle = `UPDATE anomaly SET answer = ?, settled_at = ?, settled_by = ? WHERE key = ?`
)

// Doubt is an anomaly of the work plan with the office's answer, "" while open.
type Doubt struct {
	plan.Anomaly
	Answer plan.Settlement
}

// AddAnomaly keeps an anomaly of the work plan.
func (t *Tx) AddAnomaly(a plan.Anomaly) error {
	detail, err := json.Marshal(a)
	if err != nil {
		return fmt.Errorf("add anomaly %s: %w", a.Key, err)
	}
	if _, err := t.change(anomalyInsert, a.Key, a.Kind, string(detail)); err != nil {
		return fmt.Errorf("add anomaly %s: %w", a.Key, err)
	}
	return nil
}

// Anomalies lists all anomalies in the order they were found.
func (t *Tx) Anomalies() ([]Doubt, error) {
	out, err := list(t, func(r row) (d Doubt, err error) {
		var detail string
		if err := r.Scan(&detail, &d.Answer); err != nil {
			return d, err
		}
		return d, json.Unmarshal([]byte(detail), &d.Anomaly)
	}, anomalyList)
	if err != nil {
		return nil, fmt.Errorf("list anomalies: %w", err)
	}
	return out, nil
}

// Anomaly is one anomaly by its key.
func (t *Tx) Anomaly(key string) (Doubt, bool, error) {
	all, err := t.Anomalies()
	if err != nil {
		return Doubt{}, false, err
	}
	for _, d := range all {
		if d.Key == key {
			return d, true, nil
		}
	}
	return Doubt{}, false, nil
}

// SettleAnomaly keeps the office's answer.
func (t *Tx) SettleAnomaly(key string, answer plan.Settlement, by plan.PersonID, now time.Time) error {
	if _, err := t.change(anomalySettle, answer, ms(now), by, key); err != nil {
		return fmt.Errorf("settle anomaly %s: %w", key, err)
	}
	return nil
}

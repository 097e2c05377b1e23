package storage

import (
	"fmt"
	"strconv"

	"planbot/storage/plan"
)

const (
	settingGet = `SELECT value FROM setting WHERE key = ?`
	settingSet = `INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value`
)

// The keys of the settings a Snapshot shows.
const (
	SettingMode   = "mode"
	SettingCity   = "city"
	SettingOffice = "office"
	SettingTitle  = "title"
)

// Setting is a remembered choice, "" when it was never made.
func (t *Tx) Setting(key string) (value string, err error) {
	if err := t.get(settingGet, []any{key}, &value); err != nil && !none(err) {
		return "", fmt.Errorf("read setting %s: %w", key, err)
	}
	return value, nil
}

// Set remembers a choice.
func (t *Tx) Set(key, value string) error {
	if _, err := t.change(settingSet, key, value); err != nil {
		return fmt.Errorf("set %s: %w", key, err)
	}
	return nil
}

// NextNumber counts a named series up and returns the new value, from 1.
func (t *Tx) NextNumber(series string) (int, error) {
	key := "series." + series
	last, err := t.Setting(key)
	if err != nil {
		return 0, err
	}
	n := 0
	if last != "" {
		if n, err = strconv.Atoi(last); err != nil {
			return 0, fmt.Errorf("count %s: %w", series, err)
		}
	}
	n++
	if _, err := t.exec(settingSet, key, strconv.Itoa(n)); err != nil {
		return 0, fmt.Errorf("count %s: %w", series, err)
	}
	return n, nil
}

func (t *Tx) loadSettings(s *plan.Snapshot) error {
	mode, err := t.Setting(SettingMode)
	if err != nil {
		return err
	}
	office, err := t.Setting(SettingOffice)
	if err != nil {
		return err
	}
	s.Settings.Mode = plan.FileMode(mode)
	if s.Settings.City, err = t.Setting(SettingCity); err != nil {
		return err
	}
	if office != "" {
		id, err := strconv.ParseInt(office, 10, 64)
		if err != nil {
			return fmt.Errorf("read setting %s: %w", SettingOffice, err)
		}
		s.Settings.Office = plan.UnitID(id)
	}
	return nil
}

package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	"planbot/bot/workflow"
	"planbot/bot/workplan"
	"planbot/storage"
)

func TestAnExportedWorkPlanIsReadBackTheSame(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "planbot.db")
	db, err := storage.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	work, err := workplan.Default()
	if err != nil {
		t.Fatal(err)
	}
	err = db.Do(t.Context(), func(tx *storage.Tx) error {
		_, err := workflow.Seed(tx, work, workplan.Anomalies(work), nil, nil, time.Unix(1609722000, 0))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(dir, "work-plan.toml")
	var stdout, stderr bytes.Buffer
	if code := run(context.Background(), []string{"export", "work-plan", "--db", file, "-o", out}, &stdout, &stderr); code != 0 {
		t.Fatalf("exit %d: %s", code, stderr.String())
	}
	data, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	read, problems := workplan.Parse(out, data)
	if len(problems) > 0 || !reflect.DeepEqual(read, work) {
		t.Errorf("read back differently, problems %v", problems)
	}
	if code := run(context.Background(), []string{"export", "work-plan", "--db", file}, &stdout, &stderr); code != 0 || !bytes.Equal(stdout.Bytes(), data) {
		t.Errorf("exit %d, standard output differs from the file", code)
	}
}

func TestThereIsNothingToExportWithoutADatabase(t *testing.T) {
	var stdout, stderr bytes.Buffer
	code := run(context.Background(), []string{"export", "work-plan", "--db", filepath.Join(t.TempDir(), "none.db")}, &stdout, &stderr)
	if code == 0 || stdout.Len() != 0 {
		t.Errorf("exit %d, wrote %q", code, stdout.String())
	}
}

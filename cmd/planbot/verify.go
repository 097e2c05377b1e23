package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"time"

	"planbot/bot/archive"
	"planbot/storage/plan"
)

// VerifyCmd checks an archive bundle offline: it needs nothing but the zip.
type VerifyCmd struct {
	Bundle string `arg:"" help:"What export archive wrote." type:"path"`
	Head   string `help:"Head of the chain as it was noted down elsewhere, to be compared."`
}

// errBundle says that a bundle is not whole; the lines before said why.
var errBundle = errors.New("the bundle is not what planbot wrote")

// Run checks and reports.
func (v VerifyCmd) Run(_ context.Context, c console) (err error) {
	file, err := os.Open(v.Bundle)
	if err != nil {
		return fmt.Errorf("open bundle: %w", err)
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	info, err := file.Stat()
	if err != nil {
		return fmt.Errorf("open bundle: %w", err)
	}
	if !info.Mode().IsRegular() {
		return fmt.Errorf("open bundle: %s is no file", v.Bundle)
	}
	report, err := archive.Verify(file, info.Size())
	if err != nil {
		return err
	}
	if v.Head != "" && report.Sound() && report.Manifest.Head != v.Head {
		report.Faults = append(report.Faults, "the chain's head is not the one noted down")
	}
	for _, fault := range report.Faults {
		fmt.Fprintf(c.out, "WRONG  %s\n", fault)
	}
	if !report.Sound() {
		return errBundle
	}
	describe(c, report)
	return nil
}

// describe says what a sound bundle holds.
func describe(c console, r archive.Report) {
	m := r.Manifest
	which := "both plans"
	if m.Plan != "" {
		which = "plan " + string(m.Plan)
	}
	var size int64
	for _, f := range m.Files {
		size += f.Size
	}
	fmt.Fprintf(c.out, "whole: %s as of %s, written by planbot %s\n", which, m.AsOf.In(plan.Beijing).Format(time.DateTime), m.Program)
	fmt.Fprintf(c.out, "%s, %s: every hash and size is right, nothing is missing, nothing is extra\n", count(len(m.Files)+1, "file"), megabytes(size))
	fmt.Fprintf(c.out, "%s; %s; replies: %d with opinions, %d without\n",
		count(m.Counts.Items, "item"), count(m.Counts.Drafts, "draft"), m.Counts.Replies[string(plan.ReplyOpinions)], m.Counts.Replies[string(plan.ReplyNone)])
	fmt.Fprintf(c.out, "opinions: %s\nnotices: %s\n", archive.Kinds(m.Counts.Opinions), archive.Kinds(m.Counts.Notices))
	fmt.Fprintf(c.out, "%s, each follows the one before; they name the files of %s\n", count(m.Counts.Events, "event"), count(r.Texts, "draft"))
	fmt.Fprintf(c.out, "compare with what was noted down elsewhere:\n  head      %s\n  manifest  %s\n", m.Head, r.Seal)
}

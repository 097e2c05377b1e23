package messages

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"planbot/storage/plan"
)

// Archive is everything an archive holds, in words and in the order of its
// folders.
type Archive struct {
	Plan    plan.PlanID // "" for both
	AsOf    time.Time
	Items   []ArchiveItem
	Records []plan.ArchiveRecord
}

// ArchiveItem is one 件: a line of 归档文件目录 and its files.
type ArchiveItem struct {
	Section                     plan.ArchiveSection
	Owner, Number, Title, Notes string
	Day                         plan.Day
	Pages                       int // 0: not known
	Files                       []ArchiveFile
}

// ArchiveFile is a kept file, or one to be written from words: exactly one of
// File, Table, Summary and Letter is set.
type ArchiveFile struct {
	File    plan.StoredFile
	Label   string // what tells it from the item's other files, "" for the first
	Table   *Table
	Summary *SummaryText
	Letter  *LetterText
}

// The files of an archive beside those of its items.
const (
	ArchiveListFile    = "归档文件目录.xlsx"
	ArchiveRecordsFile = "records.jsonl"
	ArchiveEventsFile  = "events.jsonl"
	ArchiveManifest    = "manifest.json"
)

var archiveFolders = map[plan.ArchiveSection]string{
	plan.ArchiveWhole: "规划文本", plan.ArchiveChapters: "分章稿件", plan.ArchiveMaterial: "责任单位材料", plan.ArchiveCirculated: "征求意见",
	plan.ArchiveReplies: "反馈意见", plan.ArchiveNotices: "催办和商请", plan.ArchiveMeetings: "会议和通知", plan.ArchiveDeliberate: "审议",
	plan.ArchiveSubmitted: "送审", plan.ArchiveIssued: "印发", plan.ArchiveTables: "表格",
}

// ArchiveFolder is the folder of a section, numbered as they follow each other.
func ArchiveFolder(s plan.ArchiveSection) string {
	for i, each := range plan.ArchiveSections() {
		if each == s {
			return fmt.Sprintf("%02d %s", i+1, archiveFolders[s])
		}
	}
	return ""
}

// ArchiveFileName is the file of an archive as it is sent.
func ArchiveFileName(p plan.PlanID, at time.Time) string {
	return exportFile(plan.ArchiveOf(p), at, "zip")
}

// ArchiveNo is 件号, with which the names of its files begin.
func ArchiveNo(no int) string { return fmt.Sprintf("%04d", no) }

// ArchiveUnnamed stands where a title has no character a file name takes.
const ArchiveUnnamed = "未命名"

// ArchiveList is 归档文件目录; same names the item a file lies with already.
func ArchiveList(a Archive, same map[int]int) Table {
	t := Table{
		Sheet: "归档文件目录", File: ArchiveListFile, Title: archiveTitle(a.Plan), Under: "截至" + Date(plan.DayOf(a.AsOf)),
		Heads: []TableHead{{"件号", 4}, {"责任者", 10}, {"文号", 9}, {"题名", 26}, {"日期", 6}, {"密级", 4}, {"页数", 4}, {"备注", 16}},
	}
	for i, item := range a.Items {
		notes := []string{}
		if item.Notes != "" {
			notes = append(notes, item.Notes)
		}
		if first := same[i+1]; first != 0 {
			notes = append(notes, "文件同"+ArchiveNo(first)+"号件")
		} else if len(item.Files) == 0 {
			notes = append(notes, "无电子文件")
		}
		pages := ""
		if item.Pages > 0 {
			pages = strconv.Itoa(item.Pages)
		}
		t.Rows = append(t.Rows, []string{
			ArchiveNo(i + 1), item.Owner, item.Number, item.Title, archiveDay(item.Day), "非涉密", pages, strings.Join(notes, "；"),
		})
	}
	t.Foot = []string{
		fmt.Sprintf("共 %d 件。文件放在编号的文件夹中，文件名前四位即件号。页数空白的，整理装盒时清点填写。", len(a.Items)),
	}
	return t
}

func archiveTitle(p plan.PlanID) string {
	if p == "" {
		return "归档文件目录"
	}
	return PlanName(p) + "归档文件目录"
}

// archiveDay is a date as catalogues write it, 20210129.
func archiveDay(d plan.Day) string {
	if d == 0 {
		return ""
	}
	return strings.ReplaceAll(d.String(), "-", "")
}

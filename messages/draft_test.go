package messages

import (
	"strings"
	"testing"
	"time"

	"planbot/storage/plan"
)

var chapterDraft = Draft{
	Kind: plan.DraftText, Plan: plan.Women, Title: "妇女与健康", Text: plan.TextChapter, Revision: 2, Number: "2021-0007", Unit: "市卫健委",
}

func TestAVersionIsNamedAsPeopleNameIt(t *testing.T) {
	for _, c := range []struct {
		name string
		d    Draft
		want string
	}{
		{"a chapter's text is its title", chapterDraft, "《妇女与健康》第2稿"},
		{"research material says so", Draft{Plan: plan.Women, Title: "妇女与健康", Text: plan.TextResearch, Revision: 1}, "《妇女与健康》调研材料第1稿"},
		{"the plan is said where the title does not", Draft{Plan: plan.Children, Title: "组织与实施", Text: plan.TextChapter, Revision: 1}, "儿童规划《组织与实施》第1稿"},
		{"material is counted by pieces", Draft{Kind: plan.DraftMaterial, Plan: plan.Women, Title: "妇女与健康", Text: plan.TextChapter, Revision: 3}, "《妇女与健康》材料第3份"},
		{"a whole text is its plan's", Draft{Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextFirst, Revision: 1}, "《妇女规划》初稿第1稿"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.d.Name(); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestQuestionsAboutADraft(t *testing.T) {
	for name, text := range map[string]string{
		"ask-file":              AskFile(AskFileParams{}),
		"ask-file-kept":         AskFile(AskFileParams{For: "《妇女与健康》", Kept: 2}),
		"ask-main":              AskMain(),
		"ask-unit":              AskUnit(AskUnitParams{}),
		"ask-unit-office":       AskUnit(AskUnitParams{Office: true, File: "材料<终>.docx"}),
		"ask-channel":           AskChannel("市教育局"),
		"ask-slot":              AskSlot(AskSlotParams{File: "材料.docx"}),
		"ask-slot-more":         AskSlot(AskSlotParams{Unit: "市教育局", More: true}),
		"ask-approver":          AskApprover(AskApproverParams{Unit: "市教育局"}),
		"ask-approver-known":    AskApprover(AskApproverParams{Known: true}),
		"ask-paper":             AskPaper(),
		"ask-sheets":            AskSheets(),
		"ask-sent":              AskSent(),
		"ask-page":              AskPage(AskPageParams{Count: 1}),
		"ask-pages":             AskPage(AskPageParams{Count: 3}),
		"ask-move":              AskMove(AskMoveParams{Draft: chapterDraft}),
		"ask-move-nowhere":      AskMove(AskMoveParams{Draft: chapterDraft, None: true}),
		"ask-other":             AskOther(chapterDraft),
		"ask-return":            AskReturn(),
		"ask-return-reason":     AskReturnReason(chapterDraft),
		"ask-again":             AskAgain(),
		"withdraw-sure":         WithdrawSure(chapterDraft),
		"withdrawn":             Withdrawn(chapterDraft),
		"withdrawn-news":        WithdrawnNews(chapterDraft),
		"not-withdrawn":         NotWithdrawn(chapterDraft),
		"download-note":         DownloadNote(chapterDraft),
		"file-received":         FileReceived(FileReceivedParams{Name: "材料<终>.docx"}),
		"file-received-photo":   FileReceived(FileReceivedParams{Name: "photo.jpg", Photo: true}),
		"file-received-album":   FileReceived(FileReceivedParams{Name: "甲.docx", Album: true}),
		"file-received-hushed":  FileReceived(FileReceivedParams{}),
		"file-waits":            FileWaits(FileWaitsParams{Name: "甲.docx", Doing: "交稿"}),
		"file-waits-photo":      FileWaits(FileWaitsParams{Photo: true, Doing: "反馈意见"}),
		"file-waits-several":    FileWaits(FileWaitsParams{Count: 3, Doing: "反馈意见"}),
		"file-dropped":          FileDropped("甲.docx"),
		"page-attached":         PageAttached(PageAttachedParams{To: chapterDraft.Numbered(), Count: 1}),
		"pages-attached-reply":  PageAttached(PageAttachedParams{To: ReplyWords("初稿"), Count: 2}),
		"page-aside":            PageAside(),
		"page-kept":             PageKept(),
		"cancelled-file":        CancelledFile("甲.docx", 0),
		"cancelled-file-others": CancelledFile("甲.docx", 2),
		"ask-album":             AskAlbum(AskAlbumParams{Files: []AlbumFile{{Name: "甲.docx", Size: 3000}, {Name: "乙.xlsx", Size: 2 << 20}}, Refused: []AlbumFile{{Why: "文件“丙.exe”的格式不能接收。"}}, Main: "甲.docx"}),
		"album-refused":         AlbumRefused([]AlbumFile{{Why: "文件“丙.exe”的格式不能接收。"}, {Why: "文件“丁.zip”的格式不能接收。"}}),
		"draft-arrived":         DraftArrived(DraftArrivedParams{Draft: chapterDraft}),
		"draft-arrived-entered": DraftArrived(DraftArrivedParams{Draft: chapterDraft, By: "林小禾", Entered: true}),
		"draft-arrived-late":    DraftArrived(DraftArrivedParams{Draft: chapterDraft, Late: true}),
		"material-arrived":      MaterialArrived(DraftArrivedParams{Draft: Draft{Kind: plan.DraftMaterial, Plan: plan.Women, Title: "妇女与健康", Revision: 1, Number: "2021-0008", Unit: "市教育局"}}),
		"draft-of-colleague":    DraftOfColleague(DraftArrivedParams{Draft: chapterDraft, By: "马建国"}),
		"draft-entered":         DraftEntered(DraftArrivedParams{Draft: chapterDraft, By: "郑晓云"}),
		"moved":                 Moved(MovedParams{From: chapterDraft, To: Draft{Plan: plan.Children, Title: "儿童与健康", Text: plan.TextChapter, Revision: 1, Number: "2021-0007"}, Late: true}),
		"moved-news":            MovedNews(MovedParams{From: chapterDraft, To: Draft{Plan: plan.Children, Title: "儿童与健康", Text: plan.TextChapter, Revision: 1, Number: "2021-0007", Unit: "市卫健委"}}),
		"return-card":           ReturnCard(ReturnCardParams{Draft: chapterDraft, Reason: "请补充<基期值>", Due: monday.At(18, 0), To: []string{"张丽萍"}}),
		"return-card-nobody":    ReturnCard(ReturnCardParams{Draft: chapterDraft, Reason: "请补充基期值", Due: monday.At(18, 0)}),
		"return-done":           ReturnDone(ReturnedParams{Draft: chapterDraft, Due: monday.At(18, 0), To: 2}),
		"return-done-nobody":    ReturnDone(ReturnedParams{Draft: chapterDraft, Due: monday.At(18, 0)}),
		"returned":              Returned(ReturnedParams{Draft: chapterDraft, Reason: "请补充基期值", Due: monday.At(18, 0)}),
		"versions-empty":        Versions(VersionsParams{Empty: true}),
		"versions-plans":        Versions(VersionsParams{Lines: []VersionLine{{Name: "妇女规划", Count: 3}, {Name: "儿童规划", Count: 1}}, Total: 2}),
		"compared-unread":       Compared(ComparedParams{Old: Draft{Revision: 1}, New: chapterDraft, Unread: true}),
		"redline":               RedlineNote(ComparedParams{Old: Draft{Revision: 1}, New: chapterDraft}),
		"redline-file":          Redline("妇女与健康", plan.TextChapter, 1, plan.TextChapter, 3).File + "\n" + Redline("妇女规划", plan.TextFirst, 2, plan.TextConsultation, 1).File,
		"compared-nothing":      Compared(ComparedParams{Old: Draft{Revision: 1}, New: chapterDraft}),
	} {
		golden(t, "draft/"+name, text)
	}
}

func TestTheCardSaysAllThatIsWrittenDown(t *testing.T) {
	card := DraftCardParams{
		Draft: chapterDraft, File: "妇女与健康.docx", Size: 23456, Approver: "陈志刚 副主任", Due: monday.At(18, 0),
	}
	golden(t, "draft/card", DraftCard(card))
	late := card
	late.Late, late.Secrecy, late.Quotes = true, 2, []string{"保护商业秘密", "<b>保守国家秘密</b>"}
	golden(t, "draft/card-late-marks", DraftCard(late))
	album := card
	album.Annexes, album.Pages, album.Due = []string{"附表一.xlsx", "附表二.xlsx"}, 2, time.Time{}
	golden(t, "draft/card-annexes", DraftCard(album))
	proxy := card
	proxy.Proxy, proxy.Channel = true, plan.ChannelLetter
	golden(t, "draft/card-proxy", DraftCard(proxy))
	material := card
	material.Kind, material.Unit, material.Lead = plan.DraftMaterial, "市教育局", "市卫健委"
	golden(t, "draft/card-material", DraftCard(material))
	golden(t, "draft/card-whole", DraftCard(DraftCardParams{
		Draft: Draft{Kind: plan.DraftPlan, Plan: plan.Women, Text: plan.TextFirst, Revision: 1}, File: "初稿.docx", Size: 1 << 20, Approver: "郑晓云 主任",
	}))
	golden(t, "draft/card-registered", DraftCard(DraftCardParams{Draft: chapterDraft, Paper: "妇女与健康分领域稿", Sheets: 12, Approver: "陈志刚 副主任"}))
}

func TestTheReceiptSaysWhatComesNext(t *testing.T) {
	golden(t, "draft/receipt", DraftReceipt(DraftReceiptParams{
		Draft: chapterDraft, Feedback: monday, Attached: 2, Checks: DraftChecks(plan.Checks{
			Whole: true, Characters: 5230, Tables: 2, Targets: true, Measures: true, Listed: 8, Quantified: 6, Insertions: 2, Deletions: 1, Comments: 3,
		}, true),
	}))
	golden(t, "draft/receipt-late", DraftReceipt(DraftReceiptParams{Draft: chapterDraft, Late: true, Due: monday.At(18, 0), Feedback: monday + 5}))
	golden(t, "draft/receipt-proxy", DraftReceipt(DraftReceiptParams{Draft: chapterDraft, Proxy: true}))
	golden(t, "draft/receipt-material", DraftReceipt(DraftReceiptParams{
		Draft: Draft{Kind: plan.DraftMaterial, Plan: plan.Women, Title: "妇女与健康", Revision: 1, Number: "2021-0008"}, Lead: "市卫健委",
	}))
	golden(t, "draft/receipt-whole", DraftReceipt(DraftReceiptParams{
		Draft: Draft{Kind: plan.DraftPlan, Plan: plan.Children, Text: plan.TextFirst, Revision: 1, Number: "2021-0009"}, Whole: true,
	}))
}

func TestWhatTheChecksFoundIsAdvice(t *testing.T) {
	for _, c := range []struct {
		name   string
		checks plan.Checks
		domain bool
		want   []string
	}{
		{"pictures of pages", plan.Checks{Scanned: true, Pictures: 9}, true, []string{"内容是图片，无法引用和对比，请另报可编辑的 docx"}},
		{"nothing could be read", plan.Checks{}, true, []string{"没有读出文字，请办公室打开原件核对；如有 docx 请改报 docx"}},
		{"both parts are missing", plan.Checks{Whole: true, Characters: 120}, true, []string{"未见“主要目标”和“策略措施”部分，请核对", "正文约120字"}},
		{"one part is missing", plan.Checks{Whole: true, Characters: 120, Targets: true}, true, []string{"未见“策略措施”部分，请核对", "正文约120字"}},
		{"targets without a list", plan.Checks{Whole: true, Characters: 120, Targets: true, Measures: true}, true, []string{"“主要目标”下没有列出条目", "正文约120字"}},
		{"a frame chapter has no targets", plan.Checks{Whole: true, Characters: 12345}, false, []string{"正文约1.2万字"}},
		{"a preview says so", plan.Checks{Characters: 1260, Pictures: 2}, false, []string{"正文约1300字，图片2张（未能读全，以原件为准）"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := DraftChecks(c.checks, c.domain); strings.Join(got, "\n") != strings.Join(c.want, "\n") {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestVersionsAreShownAndCompared(t *testing.T) {
	golden(t, "draft/versions", Versions(VersionsParams{
		Plan: plan.Women, Title: "妇女与健康", Total: 12, Lines: []VersionLine{
			{No: 1, Draft: chapterDraft, State: plan.DraftReceived, At: monday.At(9, 30), Late: true},
			{No: 2, Draft: Draft{Kind: plan.DraftMaterial, Text: plan.TextChapter, Revision: 1, Unit: "市教育局"}, State: plan.DraftReceived, At: monday.At(9, 0)},
			{No: 3, Draft: Draft{Text: plan.TextResearch, Revision: 1, Unit: "市卫健委"}, State: plan.DraftUsed, At: monday.At(8, 0)},
		},
	}))
	golden(t, "draft/view", DraftView(DraftViewParams{
		Draft: chapterDraft, State: plan.DraftReturned, At: monday.At(9, 0), Late: true, Approver: "陈志刚 副主任", Person: "张丽萍",
		Channel: plan.ChannelLetter, File: "妇女与健康.docx", Size: 23456, SHA: strings.Repeat("ab", 32),
		Files:  []VersionFile{{plan.FileAnnex, "附表.xlsx", 2048}, {plan.FilePage, "photo.jpg", 204800}},
		Checks: []string{"正文约1300字"}, Reason: "请补充基期值", Due: monday.At(18, 0),
	}))
	golden(t, "draft/view-registered", DraftView(DraftViewParams{Draft: chapterDraft, State: plan.DraftReceived, At: monday.At(9, 0), Paper: "妇女与健康分领域稿", Sheets: 12}))
	golden(t, "draft/compared", Compared(ComparedParams{
		Old: Draft{Revision: 1}, New: chapterDraft, Total: 9, Figures: 1, Lines: []ComparedLine{
			{Figures: true, Kind: ComparedEdited, Pieces: []ComparedPiece{{Same: "控制在"}, {Gone: "18", New: "16"}, {Same: "/10万以下"}}},
			{Kind: ComparedEdited, Pieces: []ComparedPiece{{Same: "完善"}, {New: "全生命周期"}, {Same: "服务"}, {Gone: "等"}}},
			{Kind: ComparedAdded, Pieces: []ComparedPiece{{New: "新的<一段>"}}},
			{Kind: ComparedRemoved, Pieces: []ComparedPiece{{Gone: "旧的一段"}}},
			{Kind: ComparedMoved, Pieces: []ComparedPiece{{Same: "挪动的一段"}}},
		},
	}))
}

func TestLabelsFitTheirButtons(t *testing.T) {
	long := strings.Repeat("很长的文件名", 8) + ".docx"
	for _, label := range []string{
		KeptLabel(long), FileLabel(long), PageLabel(chapterDraft), PageReplyLabel(strings.Repeat("很长的题目", 9)),
		VersionLabel(12, Draft{Revision: 12, Unit: "市文体旅游广电局和别的很多单位"}),
	} {
		if n := len([]rune(label)); n > 21 {
			t.Errorf("%s has %d characters", label, n)
		}
	}
	if got := FileLabel(long); !strings.HasSuffix(got, ".docx") {
		t.Errorf("%s lost its ending", got)
	}
}

package plan

// JobSummary writes the table of opinions and what became of them (采纳情况汇总表).
const JobSummary JobKind = "summary"

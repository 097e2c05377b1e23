package document

import "strings"

// wrapped breaks a text into the lines it takes in a column so many half
// characters wide.
func wrapped(text string, width int) []string {
	room := max(2, width-4) // a cell keeps a little free on both sides, and breaks no number
	var out []string
	for _, paragraph := range strings.Split(text, "\n") {
		var line []rune
		used := 0
		for _, r := range paragraph {
			w := breadth(string(r))
			if used+w > room {
				out = append(out, string(line))
				line, used = line[:0], 0
			}
			line, used = append(line, r), used+w
		}
		out = append(out, string(line))
	}
	return out
}

// linesOf is how many lines a text takes in a column.
func linesOf(text string, width int) int { return len(wrapped(text, width)) }

// partedRow splits a row that is too high for one into several: the words of each
// cell go on in the same column.
func partedRow(row []string, widths []int) [][]string {
	most := 1
	for i, text := range row {
		most = max(most, linesOf(text, widths[i]))
	}
	if most <= maxLines {
		return [][]string{row}
	}
	var out [][]string
	for from := 0; from < most; from += maxLines {
		part := make([]string, len(row))
		for i, text := range row {
			lines := wrapped(text, widths[i])
			if from < len(lines) {
				part[i] = strings.Join(lines[from:min(from+maxLines, len(lines))], "")
				if from == 0 && len(lines) <= maxLines {
					part[i] = text
				}
			}
		}
		out = append(out, part)
	}
	return out
}

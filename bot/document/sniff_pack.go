package document

import (
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// sniffPack tells the OOXML formats apart and finds macros before anything else
// of the file is read.
func sniffPack(ext string, r io.ReaderAt, size int64) (Format, error) {
	p, err := openPack(r, size, DefaultLimits())
	if err != nil {
		return "", err
	}
	format, err := packFormat(p)
	if err != nil {
		return "", err
	}
	if format == "" && (ext == "docx" || ext == "xlsx") {
		return "", refuse(Damaged)
	}
	if format == "" {
		return "", refuse(UnknownFormat)
	}
	return format, nil
}

func packFormat(p *pack) (Format, error) {
	for _, name := range p.names {
		if macroPart(name) {
			return "", refuse(Macro)
		}
	}
	types, err := p.contentTypes()
	if err != nil {
		return "", err
	}
	main, err := p.main()
	if err != nil {
		return "", err
	}
	return mainFormat(main, types[partName(main)]), nil
}

func macroPart(name string) bool {
	base := path.Base(name)
	return strings.HasPrefix(base, "vbaproject") || strings.HasPrefix(base, "vbadata") ||
		strings.Contains(name, "/macrosheets/")
}

// contentTypes maps part names to their declared types; one that declares code
// is refused whatever its name is.
func (p *pack) contentTypes() (map[string]string, error) {
	types := map[string]string{}
	if !p.has("[Content_Types].xml") {
		return types, nil
	}
	m, err := p.part("[Content_Types].xml")
	if err != nil {
		return nil, err
	}
	if _, err := m.root(); err != nil {
		return nil, err
	}
	err = m.each(func(e xml.StartElement) error {
		kind := strings.ToLower(value(e, "ContentType"))
		if strings.Contains(kind, "macroenabled") || strings.Contains(kind, "vbaproject") {
			return refuse(Macro)
		}
		if e.Name.Local == "Override" {
			types[partName(value(e, "PartName"))] = kind
		}
		return m.skip()
	})
	if errors.Is(err, io.EOF) {
		err = io.ErrUnexpectedEOF
	}
	return types, err
}

func mainFormat(main, kind string) Format {
	switch {
	case strings.HasSuffix(kind, "wordprocessingml.document.main+xml"):
		return Docx
	case strings.HasSuffix(kind, "spreadsheetml.sheet.main+xml"):
		return Xlsx
	case kind != "":
		return ""
	case main == "word/document.xml":
		return Docx
	case main == "xl/workbook.xml":
		return Xlsx
	}
	return ""
}

package document

import (
	"encoding/xml"
	"strings"
)

// Namespaces of WordprocessingML as Word, WPS and LibreOffice write it, and of
// the strict form of ISO/IEC 29500.
const (
	spaceW       = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	spaceWStrict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
	spaceM       = "http://schemas.openxmlformats.org/officeDocument/2006/math"
	spaceMStrict = "http://purl.oclc.org/ooxml/officeDocument/math"
	spaceR       = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	spaceRStrict = "http://purl.oclc.org/ooxml/officeDocument/relationships"
)

// word returns the local name of a WordprocessingML element, "" for others.
func word(e xml.StartElement) string {
	if e.Name.Space == spaceW || e.Name.Space == spaceWStrict {
		return e.Name.Local
	}
	return ""
}

func formula(e xml.StartElement) bool {
	return e.Name.Space == spaceM || e.Name.Space == spaceMStrict
}

// value reads an attribute of the element's own vocabulary.
func value(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local && a.Name.Space != spaceR && a.Name.Space != spaceRStrict {
			return a.Value
		}
	}
	return ""
}

// target reads a relationship id.
func target(e xml.StartElement, local string) string {
	for _, a := range e.Attr {
		if a.Name.Local == local && (a.Name.Space == spaceR || a.Name.Space == spaceRStrict) {
			return a.Value
		}
	}
	return ""
}

// on reads a toggle: present means yes unless it says no.
func on(e xml.StartElement) bool {
	switch strings.ToLower(value(e, "val")) {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

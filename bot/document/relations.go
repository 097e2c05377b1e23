package document

import (
	"encoding/xml"
	"path"
	"strings"
)

// relation is one entry of a part's .rels: what another part is to it.
type relation struct {
	id       string
	kind     string // last word of the relationship type: "image", "footnotes"
	part     string // resolved name; the address itself when external
	external bool
}

// relations of a part; none when it has no .rels. The package's own relations
// are those of part "".
func (p *pack) relations(part string) ([]relation, error) {
	dir, base := path.Split(part)
	name := dir + "_rels/" + base + ".rels"
	if !p.has(name) {
		return nil, nil
	}
	m, err := p.part(name)
	if err != nil {
		return nil, err
	}
	if _, err := m.root(); err != nil {
		return nil, err
	}
	var found []relation
	err = m.each(func(e xml.StartElement) error {
		if e.Name.Local == "Relationship" {
			found = append(found, newRelation(dir, e))
		}
		return m.skip()
	})
	return found, err
}

func newRelation(dir string, e xml.StartElement) relation {
	kind := value(e, "Type")
	r := relation{
		id:       value(e, "Id"),
		kind:     kind[strings.LastIndexByte(kind, '/')+1:],
		part:     strings.ReplaceAll(value(e, "Target"), "\\", "/"),
		external: value(e, "TargetMode") == "External",
	}
	if r.external {
		return r
	}
	if strings.HasPrefix(r.part, "/") {
		r.part = path.Clean(r.part)[1:]
	} else {
		r.part = path.Join(dir, r.part)
	}
	return r
}

// main finds the part the package is about ("" when it does not say).
func (p *pack) main() (string, error) {
	rels, err := p.relations("")
	if err != nil {
		return "", err
	}
	for _, r := range rels {
		if r.kind == "officeDocument" && !r.external && p.has(r.part) {
			return r.part, nil
		}
	}
	return "", nil
}

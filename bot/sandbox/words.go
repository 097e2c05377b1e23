package sandbox

import (
	"encoding/json"
	"strconv"
	"strings"
)

const (
	maxText    = 4096 // UTF-16 units, after the entities are read
	maxCaption = 1024
)

// words reads a text and its markup the way parse_mode or the list of entities
// says, as it will stand in the chat.
func (p *params) words(textName, entitiesName string) (string, []entity, *refusal) {
	text := strings.ReplaceAll(p.get(textName), "\r", "")
	var list []entity
	switch mode := strings.ToLower(p.get("parse_mode")); mode {
	case "html":
		var err error
		if text, list, err = parseHTML(text); err != nil {
			return "", nil, bad("can't parse entities: " + err.Error())
		}
	case "":
		var fault *refusal
		if list, fault = parseEntities(p.get(entitiesName), units(text)); fault != nil {
			return "", nil, fault
		}
	case "markdown", "markdownv2":
		return "", nil, bad("parse mode " + mode + " is not available in the sandbox")
	default:
		return "", nil, bad("unsupported parse_mode")
	}
	text, list = trimmed(text, list)
	return text, detect(text, list), nil
}

var entityKinds = map[string]bool{"bold": true, "italic": true, "underline": true, "strikethrough": true, "spoiler": true,
	"blockquote": true, "expandable_blockquote": true, "code": true, "pre": true, "text_link": true, "text_mention": true,
	"mention": false, "hashtag": false, "url": false, "email": false, "bot_command": false, "cashtag": false, "phone_number": false}

// parseEntities reads a list of MessageEntity. Kinds that Telegram finds by
// itself are taken and left out, as it does.
func parseEntities(v string, length int) ([]entity, *refusal) {
	if v == "" {
		return nil, nil
	}
	var list []entity
	var fault *refusal
	ok := json.Valid([]byte(v)) && eachItem(v, func(item string) bool {
		e, broken := parseEntity(item)
		marks, known := entityKinds[e.kind]
		switch {
		case broken || !known:
			fault = bad("can't parse MessageEntity: Unsupported type specified")
		case e.offset < 0 || e.length <= 0 || e.offset+e.length > length:
			fault = bad("entity beginning at UTF-16 offset " + strconv.Itoa(e.offset) + " ends after the end of the text at UTF-16 offset " + strconv.Itoa(e.offset+e.length))
		case marks:
			list = append(list, e)
		}
		return fault == nil
	})
	if !ok {
		return nil, bad("can't parse entities JSON object")
	}
	return list, fault
}

func parseEntity(v string) (e entity, broken bool) {
	object := eachField(v, func(key, value string) bool {
		switch key {
		case "type":
			e.kind, _ = unquote(value)
		case "offset":
			e.offset, _ = strconv.Atoi(value)
		case "length":
			e.length, _ = strconv.Atoi(value)
		case "url", "language":
			e.arg, _ = unquote(value)
		case "user":
			eachField(value, func(key, id string) bool {
				if key == "id" {
					e.user, _ = strconv.ParseInt(id, 10, 64)
				}
				return true
			})
		}
		return true
	})
	return e, !object
}

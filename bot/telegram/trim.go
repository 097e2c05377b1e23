package telegram

import (
	"bytes"
	"encoding/json"
	"strings"
)

// trim says whether text is whole and looks like {"ok": …}. Of an answer that
// gives a message back it keeps the little the Sender reads, since the library
// would read every field of it by reflection.
func trim(path string, text []byte) ([]byte, bool) {
	if !bytes.Contains(text, []byte(`"ok"`)) {
		return nil, false
	}
	if !messageMethod(path[strings.LastIndexByte(path, '/')+1:]) {
		return text, json.Valid(text) && bytes.TrimSpace(text)[0] == '{'
	}
	var answer struct {
		OK     bool `json:"ok"`
		Result *struct {
			ID       int `json:"message_id"`
			Document *struct {
				FileID string `json:"file_id"`
			} `json:"document,omitempty"`
			Photo []struct {
				FileID string `json:"file_id"`
			} `json:"photo,omitempty"`
		} `json:"result"`
	}
	if json.Unmarshal(text, &answer) != nil || !answer.OK {
		// Refusals go on as they are, and so do results of another shape.
		return text, json.Valid(text) && bytes.TrimSpace(text)[0] == '{'
	}
	short, err := json.Marshal(answer)
	return short, err == nil
}

// messageMethod: the methods that answer with the message they made.
func messageMethod(name string) bool {
	switch name {
	case "sendMessage", "sendDocument", "sendPhoto", "editMessageText", "editMessageCaption", "editMessageReplyMarkup":
		return true
	}
	return false
}
